/// A ``Formula`` in motion: it counts steps, and writes what the formula answers.
public struct FormulaCursor<Base: Formula>: ScheduleCursor {
  @usableFromInline let schedule: Base
  @usableFromInline let place: GroupPlace
  @usableFromInline var step = 0
  @usableFromInline var previousStep = -1
  @usableFromInline var base: Double
  @usableFromInline var memory: Base.Memory

  @inlinable
  init(_ schedule: Base, on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) {
    var built = group
    try schedule.attach(to: &built, in: place)
    let initial = built.initialRate ?? built.rate
    built.initialRate = initial
    self.schedule = schedule
    self.place = place
    self.base = initial
    self.memory = schedule.memory(at: -1, in: place)
    try restart(&built)
    self.base = schedule.base(initial: initial, in: place)
    group = built
  }

  /// Moves on by one step.
  @inlinable
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    let now = StepContext(step: step + 1, base: base)
    do throws(ScheduleError) {
      let rate = try schedule.rate(at: now, of: group, memory: &memory)
      commit(rate, now, to: &group)
    } catch {
      remember()
      throw error
    }
  }

  /// Moves on by several steps.
  @inlinable
  public mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    for _ in 0..<steps {
      try advance(&group, metric: nil)
      block.append(group)
    }
  }

  /// Takes over at a milestone.
  @inlinable
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    var next = schedule.memory(at: -1, in: place)
    let now = StepContext(step: 0, base: base)
    let rate = try schedule.entryRate(at: now, of: group, in: place, memory: &next)
    memory = next
    commit(rate, now, to: &group)
  }

  /// Begins again at step 0.
  @inlinable
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    var next = schedule.memory(at: -1, in: place)
    let now = StepContext(step: 0, base: base)
    let rate = try schedule.rate(at: now, of: group, memory: &next)
    memory = next
    commit(rate, now, to: &group)
  }

  @inlinable
  mutating func commit(_ rate: Double, _ now: StepContext, to group: inout ParameterGroup) {
    if let momentum = schedule.momentum(at: now, of: group, memory: memory) { group.momentum = momentum }
    group.rate = rate
    previousStep = step
    step = now.step
  }

  // A copy of the memory before each step would cost more than the step; after a failure it is made anew.
  @inline(never) @usableFromInline
  mutating func remember() { memory = schedule.memory(at: step, in: place) }

  /// Takes back the last move.
  public mutating func undo() {
    step = previousStep
    remember()
  }

  /// Step and base rate.
  public var checkpoint: Checkpoint {
    Checkpoint(kind: Base.signature.name, step: step, memory: ["base": base])
  }

  /// Takes up a saved step and base rate.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: Base.signature.name, children: 0)
    base = try checkpoint.number("base")
    step = checkpoint.step
    previousStep = step
    remember()
  }
}
