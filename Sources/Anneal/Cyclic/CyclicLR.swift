/// Takes the rate up and down between two bounds, and the momentum the other way.
///
///     cycle = ⌊1 + t / (u + d)⌋
///     x = 1 + t / (u + d) - cycle                             how far into the cycle, from 0 to 1
///     s = x / r if x ≤ r, else (x - 1) / (r - 1)               r = u / (u + d)
///     ηₜ = base + ((max - base) · s) · scale
///     momentumₜ = maxM - ((maxM - baseM) · s) · scale
///
/// The scale is 1 (`triangular`), 1 / 2^(cycle - 1) (`triangular2`), γᵗ (`exp_range`), or a function's. The optimizer's
/// own rate is overwritten. With `exp_range` and the default `gamma` of 1 the curve is the triangular one.
///
/// - Complexity: O(1) a step; `triangular2` and `exp_range` with one `pow`.
/// - PyTorch 2.13: `CyclicLR(optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None, mode='triangular',
///   gamma=1.0, scale_fn=None, scale_mode='cycle', cycle_momentum=True, base_momentum=0.8, max_momentum=0.9)`.
///   Source: Smith, arXiv 1506.01186.
public struct CyclicLR: Formula {
  /// How the height of the triangles changes.
  public enum Mode: String, Hashable, Sendable, CaseIterable {
    /// It stays.
    case triangular
    /// It halves with each cycle.
    case triangular2
    /// It is multiplied by `gamma` with each step.
    case expRange = "exp_range"
  }

  /// What a scale function is called with.
  public enum ScaleMode: String, Hashable, Sendable, CaseIterable {
    /// The cycle, from 1.
    case cycle
    /// The step, from 0.
    case iterations
  }

  /// The least rate; one, or one for each group.
  public let baseLR: PerGroup<Double>
  /// The greatest rate; one, or one for each group.
  public let maxLR: PerGroup<Double>
  /// u, the steps up. At least 1.
  public let stepSizeUp: Int
  /// d, the steps down; `nil` for as many as up. At least 1.
  public let stepSizeDown: Int?
  /// How the height changes, unless there is a `scaleFn`.
  public let mode: Mode
  /// γ of `exp_range`.
  public let gamma: Double
  /// A scale of the user's own; `mode` and `gamma` then do nothing.
  public let scaleFn: Function?
  /// What `scaleFn` is called with.
  public let scaleMode: ScaleMode
  /// Whether the momentum (or first beta) moves too.
  public let cycleMomentum: Bool
  /// The least momentum; one, or one for each group.
  public let baseMomentum: PerGroup<Double>
  /// The greatest momentum; one, or one for each group.
  public let maxMomentum: PerGroup<Double>

  /// Triangles between `baseLR` and `maxLR`.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for step sizes less than 1 or numbers
  ///   that are not finite.
  public init(
    baseLR: PerGroup<Double>, maxLR: PerGroup<Double>, stepSizeUp: Int = 2000, stepSizeDown: Int? = nil,
    mode: Mode = .triangular, gamma: Double = 1, scaleFn: Function? = nil, scaleMode: ScaleMode = .cycle,
    cycleMomentum: Bool = true, baseMomentum: PerGroup<Double> = 0.8, maxMomentum: PerGroup<Double> = 0.9
  ) throws(ScheduleError) {
    try Self.require("base_lr", baseLR)
    try Self.require("max_lr", maxLR)
    try Self.require("step_size_up", stepSizeUp)
    if let stepSizeDown { try Self.require("step_size_down", stepSizeDown) }
    try Self.require("gamma", gamma)
    try Self.require("base_momentum", baseMomentum)
    try Self.require("max_momentum", maxMomentum)
    self.baseLR = baseLR
    self.maxLR = maxLR
    self.stepSizeUp = stepSizeUp
    self.stepSizeDown = stepSizeDown
    self.mode = mode
    self.gamma = gamma
    self.scaleFn = scaleFn
    self.scaleMode = scaleMode
    self.cycleMomentum = cycleMomentum
    self.baseMomentum = baseMomentum
    self.maxMomentum = maxMomentum
  }
}

extension CyclicLR {
  /// One group's own bounds, and where in its triangle the last step lies.
  public struct Memory: Sendable {
    @usableFromInline let maxRate: Double
    @usableFromInline let baseMomentum: Double
    @usableFromInline let maxMomentum: Double
    @usableFromInline let total: Double
    @usableFromInline let ratio: Double
    @usableFromInline var position = 0.0
    @usableFromInline var scale = 1.0

    init(_ schedule: CyclicLR, in place: GroupPlace) {
      maxRate = schedule.maxLR[place]
      // Lists that nobody reads need not fit the groups, as in PyTorch.
      baseMomentum = schedule.cycleMomentum ? schedule.baseMomentum[place] : 0
      maxMomentum = schedule.cycleMomentum ? schedule.maxMomentum[place] : 0
      total = Double(schedule.stepSizeUp) + Double(schedule.stepSizeDown ?? schedule.stepSizeUp)
      ratio = Double(schedule.stepSizeUp) / total
    }
  }

  /// The group's own bounds.
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
    let time = Double(now.step) / memory.total
    let cycle = (1.0 + time).rounded(.down)
    let elapsed = 1.0 + time - cycle
    memory.position = elapsed <= memory.ratio ? elapsed / memory.ratio : (elapsed - 1.0) / (memory.ratio - 1.0)
    memory.scale = try scale(at: now.step, cycle: cycle)
    return now.base + ((memory.maxRate - now.base) * memory.position) * memory.scale
  }

  @inlinable
  func scale(at step: Int, cycle: Double) throws(ScheduleError) -> Double {
    if let scaleFn { return try scaleFn(scaleMode == .cycle ? Int(cycle) : step) }
    if mode == .triangular { return 1 }
    // One call, out of line: the step must stay small enough to be compiled into its loop.
    let halves = mode == .triangular2
    let power = try Self.outOfLinePower(halves ? 2 : gamma, halves ? cycle - 1 : Double(step), at: step)
    return halves ? 1.0 / power : power
  }

  /// The momentum at a step, opposite to the rate.
  @inlinable
  public func momentum(at now: Moment, of group: ParameterGroup, memory: Memory) -> Double? {
    guard cycleMomentum else { return nil }
    let height = (memory.maxMomentum - memory.baseMomentum) * memory.position
    return memory.maxMomentum - height * memory.scale
  }
}
