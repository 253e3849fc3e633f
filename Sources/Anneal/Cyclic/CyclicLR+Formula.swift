extension CyclicLR {
  /// One group's own settings, and where in its triangle the last step lies. A step reads nothing else: copying the
  /// whole schedule for it would take longer than its arithmetic.
  public struct Memory: Sendable {
    @usableFromInline let maxRate: Double
    @usableFromInline let baseMomentum: Double
    @usableFromInline let maxMomentum: Double
    @usableFromInline let total: Double
    @usableFromInline let ratio: Double
    @usableFromInline let scaling: Scaling
    @usableFromInline let gamma: Double
    @usableFromInline let scaleFn: Function?
    @usableFromInline let movesMomentum: Bool
    @usableFromInline var position = 0.0
    @usableFromInline var scale = 1.0
    /// The cycle whose scale it is, where that stays for a whole cycle; none is the 0th.
    @usableFromInline var scaledCycle = 0.0

    init(_ schedule: CyclicLR, in place: GroupPlace) {
      maxRate = schedule.maxLR[place]
      movesMomentum = schedule.cycleMomentum
      // Lists that nobody reads need not fit the groups, as in PyTorch.
      baseMomentum = movesMomentum ? schedule.baseMomentum[place] : 0
      maxMomentum = movesMomentum ? schedule.maxMomentum[place] : 0
      total = Double(schedule.stepSizeUp) + Double(schedule.stepSizeDown ?? schedule.stepSizeUp)
      ratio = Double(schedule.stepSizeUp) / total
      scaling = Scaling(of: schedule)
      gamma = schedule.gamma
      scaleFn = schedule.scaleFn
    }
  }

  /// What the height of a triangle is multiplied by.
  @usableFromInline
  enum Scaling: Sendable {
    case one, halves, power, cycles, iterations

    init(of schedule: CyclicLR) {
      if schedule.scaleFn != nil {
        self = schedule.scaleMode == .cycle ? .cycles : .iterations
      } else {
        self = schedule.mode == .triangular ? .one : schedule.mode == .triangular2 ? .halves : .power
      }
    }
  }
}

extension CyclicLR.Memory {
  /// Moves on, and answers with the rate.
  @inlinable
  mutating func rate(at now: Moment) throws(ScheduleError) -> Double {
    let time = Double(now.step) / total
    let cycle = (1.0 + time).rounded(.down)
    let elapsed = 1.0 + time - cycle
    position = elapsed <= ratio ? elapsed / ratio : (elapsed - 1.0) / (ratio - 1.0)
    switch scaling {
    case .one: break
    case .power: scale = try CyclicLR.power(gamma, Double(now.step), at: now.step)
    case .halves where cycle == scaledCycle: break
    default:
      scale = try rareFactor(at: now.step, cycle: cycle)
      scaledCycle = cycle
    }
    return now.base + ((maxRate - now.base) * position) * scale
  }

  /// Out of line: the step must stay small enough to be compiled into its loop.
  @inline(never) @usableFromInline
  func rareFactor(at step: Int, cycle: Double) throws(ScheduleError) -> Double {
    guard let scaleFn else { return 1.0 / (try CyclicLR.power(2, cycle - 1, at: step)) }
    return try scaleFn(scaling == .cycles ? Int(cycle) : step)
  }

  @inlinable var momentum: Double? {
    movesMomentum ? maxMomentum - ((maxMomentum - baseMomentum) * position) * scale : nil
  }
}

extension CyclicLR {
  /// The group's own settings.
  public func memory(at step: Int, in place: GroupPlace) -> Memory { Memory(self, in: place) }

  /// Sets rate and momentum to the start of a cycle, before PyTorch reads the base rate.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    let name = Self.signature.name
    try baseLR.check("base_lr", of: name, for: place)
    try maxLR.check("max_lr", of: name, for: place)
    group.rate = baseLR[place]
    guard cycleMomentum else { return }
    guard group.momentum != nil else { throw .momentumRequired(schedule: name) }
    try baseMomentum.check("base_momentum", of: name, for: place)
    try maxMomentum.check("max_momentum", of: name, for: place)
    group.momentum = maxMomentum[place]
    group.maxMomentum = maxMomentum[place]
    group.baseMomentum = baseMomentum[place]
  }

  /// The least rate. PyTorch quirk: the very first step is taken from the group's initial rate instead, which another
  /// schedule may have set before.
  public func base(initial: Double, in place: GroupPlace) -> Double { baseLR[place] }

  /// The rate at a step.
  @inlinable
  public func rate(at now: Moment, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double {
    try memory.rate(at: now)
  }

  /// The momentum at a step, opposite to the rate.
  @inlinable
  public func momentum(at now: Moment, of group: ParameterGroup, memory: Memory) -> Double? { memory.momentum }
}
