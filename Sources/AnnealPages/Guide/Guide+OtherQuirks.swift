extension Guide {
  /// The quirks of schedules that follow a function, a metric, or other schedules.
  static let otherQuirks: [String: [Quirk]] = [
    "LambdaLR": [
      .note(
        "The function gives a factor of the base rate, not a rate: `lambda epoch: 0.5` halves it, once and for all.",
        "GuideFactTests"),
      .note(
        "The function is called with the scheduler's step, whatever its parameter is called.", "GuideFactTests"),
      .note(
        "PyTorch does not save a lambda with the scheduler. Here it is a value with its text, and a checkpoint holds "
          + "progress alone.",
        "LawTests"),
    ],
    "MultiplicativeLR": [
      .note(
        "Factors multiply: `lambda epoch: 0.95` is an exponential decay, where in [LambdaLR](LambdaLR.html) it is a "
          + "constant.",
        "GuideFactTests"),
      .note("The first call is for step 1; step 0 has the base rate.", "GuideFactTests"),
      .note(
        "In a sequence it goes on from the rate it finds, as it has no closed form; others begin at the base rate.",
        "MultiplicativeLRTests"),
    ],
    "FunctionLR": [
      .note(
        "The function gives the rate itself: `lambda step: 0.5` trains at 0.5, whatever the optimizer was built with. "
          + "[LambdaLR](LambdaLR.html) takes it as a factor.", "FunctionLRTests", "GuideFactTests"),
      .note(
        "PyTorch has no class for it: scripts write the rate into `param_groups` before each update, as in the code "
          + "above. [LambdaLR](LambdaLR.html) on an optimizer with a rate of 1 does the same.", "FunctionLRTests"),
      .note(
        "In a sequence it begins with `function(0)`; in a chain it replaces what the schedules before it made.",
        "FunctionLRTests"),
    ],
    "TableLR": [
      .note(
        "It ends with its last rate: a later step is an error, since the table has no rate for it.",
        "TableLRTests", "GuideFactTests"),
      .note(
        "The rates are those of the updates, counted from 0, whatever the optimizer was built with. With several "
          + "parameter groups, a list of lists has a row for each.", "TableLRTests"),
      .note(
        "In a sequence it begins with its first rate; a milestone at its length or before lets another schedule follow "
          + "in time.", "TableLRTests"),
    ],
    "ReduceLROnPlateau": [
      .correction(
        "It can be drawn: given the metrics, it is as certain as any other. The picture has a made-up loss; the "
          + "workbench takes yours.", "PlateauDecisionTests"),
      .note(
        "`patience` is how many bad reports are tolerated: with 3, the fourth in a row cuts the rate.", "GuideFactTests"
      ),
      .note("NaN is never better, so a loss of NaN is a bad report.", "GuideFactTests"),
      .note(
        "PyTorch refuses it in a sequence. Anneal takes it: there it begins at the base rate, with nothing remembered.",
        "ReduceLROnPlateauTests"),
    ],
    "SWALR": [
      .note(
        "It moves the rate only; `torch.optim.swa_utils.AveragedModel` averages the weights. PyTorch hands over "
          + "to it in the training loop: see [HandoverLR](HandoverLR.html).", "HandoverLRTests"),
      .note("With `anneal_epochs=0` the rate is `swa_lr` at once.", "SWALRTests"),
      .note("It may go up as well as down: `swa_lr` is its target, not a minimum.", "GuideFactTests"),
    ],
    "SequentialLR": [
      .note(
        "At a milestone the next schedule begins at its own step 0, from the base rate, whatever the rate was before: "
          + "here the cosine at 0.001, at step 8.", "GuideFactTests"),
      .note(
        "All schedules are built at once, and what that writes into the optimizer (the momentum of "
          + "[OneCycleLR](OneCycleLR.html), say) stays.", "SequentialLRTests"),
      .note(
        "In PyTorch a sequence in a sequence shifts by a step, or raises. Here it is the same as one longer sequence.",
        "NestingTests"),
      .note("PyTorch takes milestones out of order and never reaches some; Anneal refuses them.", "SequentialLRTests"),
    ],
    "ChainedScheduler": [
      .note(
        "Each schedule works on what the one before it left, so that factors multiply: here 0.1 for eight steps, times "
          + "0.9 at each.", "GuideFactTests"),
      .note(
        "A schedule that sets the rate from the base rate, such as [LambdaLR](LambdaLR.html), undoes all before it: put it "
          + "first.",
        "GuideFactTests"),
      .note(
        "[ReduceLROnPlateau](ReduceLROnPlateau.html) may be a member, and a chain may be in a chain; PyTorch refuses "
          + "the one and miscounts the other.", "NestingTests", "GuideFactTests"),
    ],
    "HandoverLR": [
      .note(
        "PyTorch has no class for it, but its documentation of [SWALR](SWALR.html) shows this loop; pasted, it is "
          + "read as this schedule.",
        "QuirkTests", "GuideSnippetTests"),
      .note(
        "Nothing starts over, unlike in [SequentialLR](SequentialLR.html): the next schedule goes on from the "
          + "current rate.",
        "HandoverLRTests", "GuideFactTests"),
    ],
  ]
}
