import AnnealPlots

extension Guide {
  /// Updates that each ball below has.
  static let updates = 24

  static func constant(_ rate: Double) -> [Double] { Array(repeating: rate, count: updates) }

  /// A straight fall to 0, as `LinearLR` with `end_factor=0` has it.
  static func falling(from rate: Double) -> [Double] {
    (0..<updates).map { rate * (1 - Double($0) / Double(updates)) }
  }

  static let tooLarge = Descent(from: -1.45, rates: constant(0.9))
  static let tooSmall = Descent(from: -1.45, rates: constant(0.04))
  static let annealed = Descent(from: -1.45, rates: falling(from: 0.9))

  /// Why the learning rate matters.
  static var introduction: Page {
    Page(
      path: "index.html", title: "Why the rate matters",
      description: "What a learning rate does, and why it is lowered during training.",
      body: HTML([
        .paragraph(
          "An update moves each weight against the slope of the loss: `w = w - lr * slope`. The learning rate `lr` decides how "
            + "far. Below, a ball rolls down the same loss three times, with \(updates) updates each; its last place is the large dot."
        ),
        .heading(2, "Too large"),
        ball(
          tooLarge, "A rate of 0.9 throughout: the ball is in the valley at once, and jumps about in it to the end."),
        .heading(2, "Too small"),
        ball(
          tooSmall, "A rate of 0.04 throughout: the ball rolls smoothly, and has not arrived when the updates are over."
        ),
        .heading(2, "Annealed"),
        ball(annealed, "From 0.9 down to 0, along a straight line: quick at first, and calm at the end."),
        .paragraph(
          "The loss is x² / 2 - 0.05 cos 7x + 0.05, and the balls are computed, not drawn by hand. Real losses have millions "
            + "of dimensions and noisy slopes; that a falling rate helps there as well is experience, with theory for simple cases."
        ),
        .heading(2, "What a schedule is"),
        .paragraph(
          "A schedule says which rate each update uses. In PyTorch, a scheduler is built on the optimizer and stepped after "
            + "each update, or after each epoch: its numbers count those steps. The commonest mistake is to mean the one and do the "
            + "other; a rate then decays far too early, or hardly at all. See every [schedule](schedules.html), or "
            + "[which to choose](choosing.html)."),
      ]))
  }

  private static func ball(_ descent: Descent, _ caption: String) -> HTML {
    .figure(descent.drawing(title: "A ball on a loss curve", sentence: caption).svg(), caption: caption)
  }
}
