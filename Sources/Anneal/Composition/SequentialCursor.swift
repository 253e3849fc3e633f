/// A ``SequentialLR`` in motion: its legs, and which of them moves the rate.
public struct SequentialCursor: ScheduleCursor {
  let milestones: Milestones
  private var legs: Members
  private var base: Double
  private var step = 0
  private var leg = 0
  private var previous = (step: 0, leg: 0)

  init(milestones: Milestones, legs: Members, base: Double) {
    self.milestones = milestones
    self.legs = legs
    self.base = base
  }

  private mutating func commit(step: Int, leg: Int) {
    previous = (self.step, self.leg)
    self.step = step
    self.leg = leg
  }

  /// Moves the leg on, or lets the next one take over.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    let next = step + 1
    let leg = milestones.member(at: next, from: self.leg)
    if leg != self.leg {
      try legs[leg].enter(&group)
    } else {
      try legs.advance(leg, &group, metric: metric)
    }
    commit(step: next, leg: leg)
  }

  /// Moves on by several steps, each leg by as many of them at once as its turn lasts.
  public mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    let end = step + steps
    var metrics = metrics
    while step < end {
      let turn = leg < milestones.steps.count ? max(milestones.steps[leg] - step - 1, 0) : Int.max
      let count = min(end - step, turn)
      if count == 0 {
        try advance(&group, metric: metrics.first)
        block.append(group)
      } else {
        try advanceLeg(&group, steps: count, metrics: metrics, into: &block)
      }
      metrics = metrics.dropFirst(max(count, 1))
    }
  }

  private mutating func advanceLeg(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    let before = block.count
    defer {
      // A step that throws has not been taken; those before it have.
      step += block.count - before
      if block.count > before { previous = (step - 1, leg) }
    }
    try legs[leg].advance(&group, steps: steps, metrics: metrics, into: &block)
  }

  /// Lets the leg of step 0 take over.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    let leg = milestones.member(at: 0)
    try legs[leg].enter(&group)
    commit(step: 0, leg: leg)
  }

  /// Puts the rate back to the base, as PyTorch's constructor, and begins with the leg of step 0.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    let leg = milestones.member(at: 0)
    let before = group.rate
    group.rate = group.initialRate ?? base
    do throws(ScheduleError) {
      try legs[leg].restart(&group)
    } catch {
      group.rate = before
      throw error
    }
    commit(step: 0, leg: leg)
  }

  /// Takes back the last move.
  public mutating func undo() {
    legs[leg].undo()
    step = previous.step
    leg = previous.leg
  }

  /// Whether the next step is one of a leg that needs a metric; a leg that only takes over needs none.
  public var needsMetric: Bool { milestones.member(at: step + 1, from: leg) == leg && legs[leg].needsMetric }

  /// The last decision of each plateau among the members.
  public var plateauDecisions: [PlateauDecision?] { legs.plateauDecisions }

  /// The step, the base rate, and the legs' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(
      kind: SequentialLR.signature.name, step: step, memory: ["base": base], children: legs.checkpoints)
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: SequentialLR.signature.name, children: legs.count)
    let saved = try checkpoint.number("base")
    try legs.restore(checkpoint.children)
    base = saved
    step = checkpoint.step
    leg = milestones.member(at: step)
    previous = (step, leg)
  }
}
