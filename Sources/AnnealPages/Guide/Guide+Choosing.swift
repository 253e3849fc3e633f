/// A piece of advice with its source and its limits.
private struct Advice {
  let text: String
  let source: String
  let limits: String

  var html: HTML {
    HTML([
      .inline(text),
      .element("span", [("class", "proof")], .inline(Reference.linked("Source: \(source). Limits: \(limits)."))),
    ])
  }
}

extension Guide {
  /// Which schedule to choose, with the sources and the limits of each piece of advice.
  static var choosing: Page {
    Page(
      path: "choosing.html", title: "Choosing a schedule",
      description: "Which learning-rate schedule to choose, with sources and limits.",
      body: HTML(
        [
          .paragraph(
            "No schedule is best everywhere. These are starting points, each with its source and its limits; an "
              + "experiment of your own is worth more."),
          .heading(2, "First"), list(first), .heading(2, "You know how long you will train"), list(known),
          .element("p", [], .link("workbench.html" + warmUp, "Try a warm-up and a cosine")),
          .heading(2, "You do not know yet how long"), list(open), .heading(2, "You reproduce published work"),
          list(published), .heading(2, "You look for a rate, or average weights"), list(other),
        ]))
  }

  private static func list(_ advice: [Advice]) -> HTML { .list(advice.map { $0.html }) }

  private static var warmUp: String {
    Workbench.fragment(
      schedules: [
        "SequentialLR([LinearLR(start_factor=0.05, total_iters=20), CosineAnnealingLR(T_max=380)], milestones=[20])"
      ], settings: [("steps", "400")])
  }

  private static let first = [
    Advice(
      text: "Tune the base rate before the shape, and again after you change the shape.",
      source: "Bengio, arXiv 1206.5533, who calls the rate often the most important hyperparameter of all",
      limits: "practice of 2012, before Adam was usual"),
    Advice(
      text: "Any schedule that falls is likely better than none.",
      source: "Monigatti's article of 2022, A Visual Guide to Learning Rate Schedulers in PyTorch, from experience; "
        + "for noisy slopes, [the ball](index.html)",
      limits: "no measurement is given; compare with a constant rate of your own"),
    Advice(
      text: "Do not expect one winner: which settings win differs from task to task.",
      source: "Schmidt, Schneider and Hennig, arXiv 2007.01547, who compare optimizers and schedules in tens of "
        + "thousands of runs",
      limits: "eight problems, none of them large by today's measure"),
  ]

  private static let known = [
    Advice(
      text: "A cosine over the whole run: [CosineAnnealingLR](CosineAnnealingLR.html), with `T_max` the number of "
        + "scheduler steps of the run. The last update does not quite reach `eta_min`.",
      source: "Loshchilov and Hutter, arXiv 1608.03983, with restarts", limits: "image classification with SGD"),
    Advice(
      text: "A straight fall to 0: [LinearLR](LinearLR.html) with `end_factor=0`, or "
        + "[PolynomialLR](PolynomialLR.html). As simple as can be, and in newer comparisons no worse than a cosine, "
        + "often better.",
      source: "Defazio and others, arXiv 2310.07833; Bergsma and others, arXiv 2502.15938",
      limits: "the second is about language models of 0.1 to 1.7 billion weights at their best peak rates"),
    Advice(
      text: "Before either, a warm-up of a few percent of the run: [LinearLR](LinearLR.html) first in a "
        + "[SequentialLR](SequentialLR.html).",
      source: "Goyal and others, arXiv 1706.02677", limits: "shown for large batches; small ones may not need it"),
    Advice(
      text: "[OneCycleLR](OneCycleLR.html): up to a high rate and far down again, with the momentum the other way, for "
        + "short runs.",
      source: "Smith and Topin, arXiv 1708.07120",
      limits: "image classification with SGD, and rates as high as training tolerates"),
  ]

  private static let open = [
    Advice(
      text: "A constant rate, and a fall when you decide to stop: [ConstantLR](ConstantLR.html) with `factor=1`, then "
        + "a falling schedule, in a [SequentialLR](SequentialLR.html).", source: "Hägele and others, arXiv 2405.18392",
      limits: "language models; the fall takes a tenth to a fifth of the run"),
    Advice(
      text: "[ReduceLROnPlateau](ReduceLROnPlateau.html) lowers the rate when a metric stops improving. Try its "
        + "patience and threshold on the log of an earlier run, in the [workbench](workbench.html).",
      source: "He and others, arXiv 1512.03385, who divided the rate by 10 whenever the error stalled",
      limits: "they did it by hand; what counts as a stall depends on the noise of your metric"),
    Advice(
      text: "[CosineAnnealingWarmRestarts](CosineAnnealingWarmRestarts.html): each end of a cycle is a place to stop. "
        + "A cycle has `T_0` steps, however long an epoch is.", source: "Loshchilov and Hutter, arXiv 1608.03983",
      limits: "between two ends the rate is high, and the model is not at its best"),
  ]

  private static let published = [
    Advice(
      text: "Take their schedule with their numbers, for older vision models often [MultiStepLR](MultiStepLR.html) or "
        + "[StepLR](StepLR.html). Mind whether they count epochs or updates, and how many devices shared a batch: with "
        + "four, an epoch has a quarter of the updates.",
      source: "He and others, arXiv 1512.03385, with cuts at 32,000 and 48,000 updates on CIFAR-10",
      limits: "with another batch the rate changes too: Goyal and others, arXiv 1706.02677")
  ]

  private static let other = [
    Advice(
      text: "To see which rates train at all, let the rate rise over a short run and look where the loss stops "
        + "falling: [LinearLR](LinearLR.html) upwards, or the first half of a cycle of [CyclicLR](CyclicLR.html).",
      source: "Smith, arXiv 1506.01186, section 3.3",
      limits: "a short run sees the start of training only, where rates may be larger or smaller than later"),
    Advice(
      text: "To average weights at the end, bring the rate to a steady value first: [SWALR](SWALR.html).",
      source: "Izmailov and others, arXiv 1803.05407",
      limits: "image classification; batch norm statistics must be recomputed"),
  ]
}
