extension OneCycleLR {
  /// The settings that a step reads, the last step's phase, and how far into it the step lies. Copying the whole
  /// schedule for a step would take longer than its arithmetic.
  public struct Memory: Sendable {
    @usableFromInline let shape: Shape
    @usableFromInline let isLinear: Bool
    @usableFromInline let movesMomentum: Bool
    @usableFromInline var phase: Phase
    /// x for a linear anneal, cos(π · x) + 1 for a cosine.
    @usableFromInline var progress = 0.0

    @usableFromInline
    init(_ schedule: OneCycleLR, at step: Int) {
      shape = schedule.shape
      isLinear = schedule.annealStrategy == .linear
      movesMomentum = schedule.cycleMomentum
      phase = shape.phase(at: Double(step))
    }
  }

  /// The settings, and the phase of the step.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Memory { Memory(self, at: step) }

  /// Writes the bounds into the group and sets the momentum, as PyTorch's constructor.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    let name = Self.signature.name
    try maxLR.check("max_lr", of: name, for: place)
    let initial = maxLR[place] / divFactor
    group.initialRate = initial
    group.maxRate = maxLR[place]
    group.minRate = initial / finalDivFactor
    guard cycleMomentum else { return }
    guard group.momentum != nil else { throw .momentumRequired(schedule: name) }
    try baseMomentum.check("base_momentum", of: name, for: place)
    try maxMomentum.check("max_momentum", of: name, for: place)
    group.momentum = maxMomentum[place]
    group.maxMomentum = maxMomentum[place]
    group.baseMomentum = baseMomentum[place]
  }

  /// The rate at a step.
  ///
  /// - Throws: ``ScheduleError/pastTheEnd(schedule:parameter:lastStep:)`` after step T.
  @inlinable
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double {
    try memory.move(to: now.step)
    let base = now.base
    return memory.anneal(
      memory.phase.leg.rates(
        first: group.initialRate ?? base, greatest: group.maxRate ?? base, least: group.minRate ?? base))
  }

  /// The momentum at a step, opposite to the rate; it rests in a third phase.
  @inlinable
  public func momentum(at now: Moment, of group: ParameterGroup, memory: Memory) -> Double? {
    guard memory.movesMomentum, let least = group.baseMomentum, let greatest = group.maxMomentum else { return nil }
    return memory.anneal(memory.phase.leg.momenta(least: least, greatest: greatest))
  }
}

extension OneCycleLR.Memory {
  @inlinable
  mutating func move(to step: Int) throws(ScheduleError) {
    let time = Double(step)
    if time > phase.end { phase = shape.phase(at: time) }
    guard step <= shape.totalSteps, phase.end != phase.start else { throw shape.end() }
    let done = (time - phase.start) / (phase.end - phase.start)
    progress = isLinear ? done : LibM.cos(Double.pi * done) + 1.0
  }

  @inline(__always) @inlinable
  func anneal(_ ends: (start: Double, end: Double)) -> Double {
    let (start, end) = ends
    return isLinear ? (end - start) * progress + start : end + ((start - end) / 2.0) * progress
  }
}
