extension OneCycleLR {
  /// The last step's phase, and how far into it the step lies.
  public struct Memory: Sendable {
    @usableFromInline var leg = Leg.up
    /// x for a linear anneal, cos(π · x) + 1 for a cosine.
    @usableFromInline var progress = 0.0

    @usableFromInline init() {}
  }

  /// Nothing is kept from step to step.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Memory { Memory() }

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
    let phase = phase(at: Double(now.step))
    guard now.step <= totalSteps, phase.end != phase.start else { throw end(at: now.step) }
    let time = (Double(now.step) - phase.start) / (phase.end - phase.start)
    memory.leg = phase.leg
    memory.progress = annealStrategy == .linear ? time : LibM.cos(Double.pi * time) + 1.0
    let first = group.initialRate ?? now.base
    let greatest = group.maxRate ?? now.base
    let least = group.minRate ?? now.base
    switch phase.leg {
    case .up: return anneal(first, greatest, memory.progress)
    case .down: return anneal(greatest, least, memory.progress)
    case .back: return anneal(greatest, first, memory.progress)
    case .fall: return anneal(first, least, memory.progress)
    }
  }

  /// The momentum at a step, opposite to the rate; it rests in a third phase.
  @inlinable
  public func momentum(at now: Moment, of group: ParameterGroup, memory: Memory) -> Double? {
    guard cycleMomentum, let least = group.baseMomentum, let greatest = group.maxMomentum else { return nil }
    switch memory.leg {
    case .up: return anneal(greatest, least, memory.progress)
    case .down, .back: return anneal(least, greatest, memory.progress)
    case .fall: return anneal(greatest, greatest, memory.progress)
    }
  }

  @inlinable
  func anneal(_ start: Double, _ end: Double, _ progress: Double) -> Double {
    annealStrategy == .linear ? (end - start) * progress + start : end + ((start - end) / 2.0) * progress
  }

  /// Step T has no answer either when the last phase has no length.
  @usableFromInline
  func end(at step: Int) -> ScheduleError {
    .pastTheEnd(schedule: Self.signature.name, parameter: "total_steps", lastStep: lastStep ?? totalSteps)
  }
}
