extension Guide {
  /// The number of updates of each ball, and the greatest rate that its picture shows.
  static let updates = 24
  static let greatestRate = 2.0

  static func constant(_ rate: Double) -> [Double] { Array(repeating: rate, count: updates) }

  /// A straight fall to 0, as `LinearLR` with `end_factor=0` has it.
  static func falling(from rate: Double) -> [Double] {
    (0..<updates).map { rate * (1 - Double($0) / Double(updates)) }
  }

  /// Where the balls start, and the noise of those that have some.
  static let start = -1.45
  static let noise = Descent.noise(seed: 1608, count: updates)

  static let tooLarge = Descent(from: start, rates: constant(0.9))
  static let tooSmall = Descent(from: start, rates: constant(0.04))
  static let annealed = Descent(from: start, rates: falling(from: 0.9))
  static let noisyConstant = Descent(from: start, rates: constant(0.3), noise: noise)
  static let noisyAnnealed = Descent(from: start, rates: falling(from: 0.9), noise: noise)

  /// The loss at the end, on average over the noises of the first thousand seeds.
  static func averageLoss(rates: [Double]) -> Double {
    let losses = (1...1000).map { seed in
      let descent = Descent(from: start, rates: rates, noise: Descent.noise(seed: seed * 7919, count: updates))
      return Descent.loss(at: descent.places[updates])
    }
    return losses.reduce(0, +) / 1000
  }

  /// Why the learning rate matters.
  static var introduction: Page {
    Page(
      path: "index.html", title: "Why the rate matters",
      description: "What a learning rate does, and why it is lowered during training.",
      body: HTML([
        .paragraph(
          "An update moves each weight against the slope of the loss: `w = w - lr * slope`. The learning rate `lr` "
            + "decides how far. Below, a ball rolls down one loss, with \(updates) updates; its last place is the "
            + "large dot."),
        Descent.play(tooLarge),
        .heading(2, "Too large, too small, annealed"),
        balls([
          ball(
            tooLarge, "Too large",
            "A rate of 0.9 throughout: in the valley at once, then back and forth across it to the end."),
          ball(
            tooSmall, "Too small",
            "A rate of 0.04 throughout: down smoothly, but not there when the updates are over."),
          ball(annealed, "Annealed", "From 0.9 straight down to 0: just as quick at first, and calm at the end."),
        ]),
        .paragraph(
          "The loss is x² / 2 - 0.05 cos 7x + 0.05, and the balls are computed, not drawn by hand. At the bottom its "
            + "curvature is 3.45; there, a constant rate settles only below 2 / 3.45 = 0.58."),
        .heading(2, "Why not one rate, just right?"),
        .paragraph(
          "On this loss a constant 0.3 works: the ball comes to rest. But the slope of a batch only approximates "
            + "that of the loss. Then a constant rate keeps the ball moving, and a larger one moves it more; a falling "
            + "rate lets it settle. Here is the same noise for both."),
        balls([
          ball(noisyConstant, "Noisy slopes, constant rate", "A rate of 0.3 throughout."),
          ball(noisyAnnealed, "Noisy slopes, annealed", "From 0.9 straight down to 0."),
        ]),
        .paragraph(
          "Over a thousand such noises the loss at the end is \(Descent.text(averageLoss(rates: constant(0.3)))) on "
            + "average with the constant rate, and \(Descent.text(averageLoss(rates: falling(from: 0.9)))) with the "
            + "falling one. Noise keeps a constant rate from the minimum, and falling rates get there: this is proved "
            + "for many more losses than this one by Bottou, Curtis and Nocedal, section 4, [arXiv "
            + "1606.04838](https://arxiv.org/abs/1606.04838). How much it helps a network is a matter of experience: [which "
            + "schedule to choose](choosing.html) has the sources."),
        .heading(2, "No law keeps a rate between 0 and 1"),
        .paragraph(
          "People often say so, but it is not true: the more sharply the curve bends, the smaller the rate that still "
            + "settles; on a flat one, a large rate is right. For the loss x² / 20, a rate of 10 lands on the minimum in one "
            + "update. Smith and Topin trained networks at rates up to 3: [arXiv "
            + "1708.07120](https://arxiv.org/abs/1708.07120). PyTorch and Anneal take either."),
        .heading(2, "What a schedule is"),
        .paragraph(
          "A schedule says which rate each update uses. In PyTorch, a scheduler is built on the optimizer and stepped "
            + "after each update, or after each epoch: its numbers count these steps. If you mix them "
            + "up, then with 100 updates an epoch a rate falls a hundred times too early, or hardly at all. See every "
            + "[schedule](schedules.html), or [which to choose](choosing.html)."),
      ]), script: Descent.script)
  }

  private static func ball(_ descent: Descent, _ title: String, _ caption: String) -> HTML {
    let svg = descent.svg(title: title, sentence: caption + " " + descent.sentence)
    return .element(
      "figure", [], HTML(markup: svg),
      .element("figcaption", [], .element("b", [], HTML(title + ".")), HTML(" " + caption + " " + descent.sentence)))
  }

  private static func balls(_ figures: [HTML]) -> HTML { .element("div", [("class", "balls")], HTML(figures)) }
}
