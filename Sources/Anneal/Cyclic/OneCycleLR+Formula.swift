extension OneCycleLR {
  /// The last step's phase, and how far into it the step lies.
  public struct Memory: Sendable {
    @usableFromInline let shape: Shape
    @usableFromInline var phase: Phase
    /// x for a linear anneal, cos(π · x) + 1 for a cosine.
    @usableFromInline var progress = 0.0

    @usableFromInline
    init(shape: Shape, at step: Int) {
      self.shape = shape
      self.phase = shape.phase(at: Double(step))
    }
  }

  /// The phase of the step.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Memory { Memory(shape: shape, at: step) }

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
    let step = Double(now.step)
    if step > memory.phase.end { memory.phase = memory.shape.phase(at: step) }
    let phase = memory.phase
    guard now.step <= totalSteps, phase.end != phase.start else { throw memory.shape.end() }
    let time = (step - phase.start) / (phase.end - phase.start)
    memory.progress = annealStrategy == .linear ? time : LibM.cos(Double.pi * time) + 1.0
    let (start, end) = ends(of: phase.leg, in: group, base: now.base)
    return anneal(start, end, memory.progress)
  }

  /// The rates between which a leg runs.
  @inline(__always) @inlinable
  func ends(of leg: Leg, in group: ParameterGroup, base: Double) -> (start: Double, end: Double) {
    let first = group.initialRate ?? base
    let greatest = group.maxRate ?? base
    let start = leg == .up || leg == .fall ? first : greatest
    return (start, leg == .up ? greatest : leg == .back ? first : group.minRate ?? base)
  }

  /// The momentum at a step, opposite to the rate; it rests in a third phase.
  @inlinable
  public func momentum(at now: Moment, of group: ParameterGroup, memory: Memory) -> Double? {
    guard cycleMomentum, let least = group.baseMomentum, let greatest = group.maxMomentum else { return nil }
    let leg = memory.phase.leg
    let start = leg == .up || leg == .fall ? greatest : least
    return anneal(start, leg == .up ? least : greatest, memory.progress)
  }

  @inline(__always) @inlinable
  func anneal(_ start: Double, _ end: Double, _ progress: Double) -> Double {
    annealStrategy == .linear ? (end - start) * progress + start : end + ((start - end) / 2.0) * progress
  }
}
