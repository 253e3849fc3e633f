extension Guide {
  /// Which schedule to choose, with the sources and the limits of each piece of advice.
  static var choosing: Page {
    Page(
      path: "choosing.html", title: "Choosing a schedule",
      description: "Which learning-rate schedule to choose, with sources and limits.",
      body: HTML([
        .paragraph(
          "No schedule is best everywhere, and any that falls is likely better than none. The base rate matters more than the "
            + "shape: tune it first, and again when you change the schedule. What follows is a place to start."),
        .heading(2, "You know how long you will train"),
        .list([
          .inline(
            "A cosine over the whole run, after a warm-up of some percent of it: [CosineAnnealingLR](CosineAnnealingLR.html) behind "
              + "[LinearLR](LinearLR.html) in a [SequentialLR](SequentialLR.html). `T_max` is the number of scheduler steps of the "
              + "run: per update that is epochs times updates per epoch. The last update of such a run has not quite reached "
              + "`eta_min`. Source: Loshchilov and Hutter, SGDR, arXiv 1608.03983, there with restarts."),
          .inline(
            "[OneCycleLR](OneCycleLR.html): up to a high rate and far down again, with the momentum the other way. Made for short "
              + "runs at rates as high as training bears. Source: Smith and Topin, Super-Convergence, arXiv 1708.07120, on image "
              + "classification."),
          .inline(
            "A straight fall to 0 ([LinearLR](LinearLR.html) with `end_factor=0`, or [PolynomialLR](PolynomialLR.html)): as simple as can "
              + "be, and needs no more than the length of the run."),
        ]),
        .heading(2, "You do not know yet how long"),
        .list([
          .inline(
            "[ReduceLROnPlateau](ReduceLROnPlateau.html) lowers the rate when a metric stops improving. It depends on noise, patience and "
              + "threshold; try those on a log of an earlier run."),
          .inline(
            "[CosineAnnealingWarmRestarts](CosineAnnealingWarmRestarts.html) ends a cycle every `T_0` steps, not each epoch unless `T_0` says so; each end "
              + "is a place to stop. Source: arXiv 1608.03983."),
          .inline(
            "A constant rate, and a fall whenever you decide to stop: [ConstantLR](ConstantLR.html) or a constant "
              + "[LambdaLR](LambdaLR.html), then a falling schedule in a [SequentialLR](SequentialLR.html)."),
        ]),
        .heading(2, "You repeat what somebody published"),
        .paragraph(
          "Take their schedule with their numbers: often [MultiStepLR](MultiStepLR.html) or [StepLR](StepLR.html) for older vision models. "
            + "Mind whether their numbers are epochs or updates, and how many devices shared a batch: with four devices, an epoch has a quarter "
            + "of the updates."),
        .heading(2, "You look for a rate"),
        .paragraph(
          "[CyclicLR](CyclicLR.html) goes up and down between two rates; Smith proposed it before warm restarts (arXiv 1506.01186), together "
            + "with a test of the range. Mode `exp_range` with PyTorch's default gamma of 1 is the plain triangle, bit for bit; give a gamma below 1."
        ),
        .heading(2, "You average weights at the end"),
        .paragraph(
          "[SWALR](SWALR.html) brings the rate to a steady value while weights are averaged. Source: arXiv 1803.05407."),
      ]))
  }
}
