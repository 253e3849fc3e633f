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
///     try CyclicLR(baseLR: 0.01, maxLR: 0.1, stepSizeUp: 4).rate(at: 4, from: 0.1)   // 0.1
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
  /// - Parameters:
  ///   - baseLR: The least rate; one, or one for each group.
  ///   - maxLR: The greatest rate; one, or one for each group.
  ///   - stepSizeUp: The steps up. At least 1.
  ///   - stepSizeDown: The steps down; `nil` for as many as up. At least 1.
  ///   - mode: How the height changes, unless there is a `scaleFn`.
  ///   - gamma: The factor of the height at each step, in `exp_range`.
  ///   - scaleFn: A scale of your own, instead of `mode` and `gamma`.
  ///   - scaleMode: Whether `scaleFn` is called with the cycle or the step.
  ///   - cycleMomentum: Whether the momentum (or first beta) moves too.
  ///   - baseMomentum: The least momentum; one, or one for each group.
  ///   - maxMomentum: The greatest momentum; one, or one for each group.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for step sizes less than 1 or numbers
  ///   that are not finite.
  public init(
    baseLR: PerGroup<Double>, maxLR: PerGroup<Double>, stepSizeUp: Int = 2000, stepSizeDown: Int? = nil,
    mode: Mode = .triangular, gamma: Double = 1, scaleFn: Function? = nil, scaleMode: ScaleMode = .cycle,
    cycleMomentum: Bool = true, baseMomentum: PerGroup<Double> = 0.8, maxMomentum: PerGroup<Double> = 0.9
  ) throws(ScheduleError) {
    try Self.check(Self.baseLR, baseLR)
    try Self.check(Self.maxLR, maxLR)
    try Self.check(Self.stepSizeUp, stepSizeUp)
    try Self.check(Self.stepSizeDown, stepSizeDown)
    try Self.check(Self.gamma, gamma)
    try Self.check(Self.baseMomentum, baseMomentum)
    try Self.check(Self.maxMomentum, maxMomentum)
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
  mutating func rate(at now: StepContext) throws(ScheduleError) -> Double {
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
    try Self.check(Self.baseLR, baseLR, for: place)
    try Self.check(Self.maxLR, maxLR, for: place)
    group.rate = baseLR[place]
    guard cycleMomentum else { return }
    guard group.momentum != nil else { throw .momentumRequired(schedule: Self.signature.name) }
    try Self.check(Self.baseMomentum, baseMomentum, for: place)
    try Self.check(Self.maxMomentum, maxMomentum, for: place)
    group.momentum = maxMomentum[place]
    group.maxMomentum = maxMomentum[place]
    group.baseMomentum = baseMomentum[place]
  }

  /// The least rate. PyTorch quirk: the very first step is taken from the group's initial rate instead, which another
  /// schedule may have set before.
  public func base(initial: Double, in place: GroupPlace) -> Double { baseLR[place] }

  /// The rate at a step.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double
  {
    try memory.rate(at: now)
  }

  /// The momentum at a step, opposite to the rate.
  @inlinable
  public func momentum(at now: StepContext, of group: ParameterGroup, memory: Memory) -> Double? { memory.momentum }
}

extension CyclicLR {
  static let baseLR = Key.numberPerGroup("base_lr", "the least rate")
  static let maxLR = Key.numberPerGroup("max_lr", "the greatest rate")
  static let stepSizeUp = Key.whole("step_size_up", in: .atLeast(1), default: 2000, "steps up")
  static let stepSizeDown = Key.optionalWhole("step_size_down", in: .atLeast(1), "steps down; None: as many as up")
  static let mode = Key<Mode>.word("mode", default: .triangular, "how the height changes")
  static let gamma = Key.number("gamma", default: 1, "factor of the height at each step, in exp_range")
  static let scaleFn = Key.optionalFunction("scale_fn", "a scale of your own, instead of mode and gamma")
  static let scaleMode = Key<ScaleMode>.word("scale_mode", default: .cycle, "what scale_fn is called with")
  static let cycleMomentum = Key.flag("cycle_momentum", default: true, "whether momentum (or beta1) moves too")
  static let baseMomentum = Key.numberPerGroup("base_momentum", default: 0.8, "the least momentum")
  static let maxMomentum = Key.numberPerGroup("max_momentum", default: 0.9, "the greatest momentum")

  public static let signature = Signature(
    name: "CyclicLR",
    summary: "Takes the rate up and down between base_lr and max_lr, and the momentum the other way.",
    purpose: "triangles between two rates",
    formula: [
      "cycle = floor(1 + t / (up + down)),   x = 1 + t / (up + down) - cycle",
      "s = x / ratio   if x <= ratio = up / (up + down),   else (x - 1) / (ratio - 1)",
      "lr[t] = base_lr + (max_lr - base_lr) * s * scale",
      "scale: 1 (triangular), 1 / 2 ** (cycle - 1) (triangular2), gamma ** t (exp_range), or scale_fn",
    ],
    family: .cyclic,
    parameters: [
      baseLR.parameter, maxLR.parameter, stepSizeUp.parameter, stepSizeDown.parameter, mode.parameter, gamma.parameter,
      scaleFn.parameter, scaleMode.parameter, cycleMomentum.parameter, baseMomentum.parameter, maxMomentum.parameter,
    ],
    example: "CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4, mode=\"exp_range\", gamma=0.95)",
    source: "Smith, arXiv 1506.01186; PyTorch 2.13",
    origin: .pyTorch("CyclicLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      baseLR: arguments[Self.baseLR], maxLR: arguments[Self.maxLR],
      stepSizeUp: arguments[Self.stepSizeUp], stepSizeDown: arguments[Self.stepSizeDown],
      mode: arguments[Self.mode], gamma: arguments[Self.gamma],
      scaleFn: arguments[Self.scaleFn], scaleMode: arguments[Self.scaleMode],
      cycleMomentum: arguments[Self.cycleMomentum], baseMomentum: arguments[Self.baseMomentum],
      maxMomentum: arguments[Self.maxMomentum])
  }

  public var arguments: [String: Value] {
    Self.settings(
      Self.baseLR.set(baseLR), Self.maxLR.set(maxLR), Self.stepSizeUp.set(stepSizeUp),
      Self.stepSizeDown.set(stepSizeDown), Self.mode.set(mode), Self.gamma.set(gamma), Self.scaleFn.set(scaleFn),
      Self.scaleMode.set(scaleMode), Self.cycleMomentum.set(cycleMomentum), Self.baseMomentum.set(baseMomentum),
      Self.maxMomentum.set(maxMomentum))
  }

  /// Four cycles.
  public var naturalLength: Int { NaturalLength.atLeast(4 * (stepSizeUp + (stepSizeDown ?? stepSizeUp))) }
  /// One cycle.
  public var horizon: Int? { stepSizeUp + (stepSizeDown ?? stepSizeUp) }
  /// `exp_range` without a `gamma` does not do what its name says.
  public var remarks: [String] {
    guard mode == .expRange, gamma == 1, scaleFn == nil else { return [] }
    return ["exp_range with gamma=1.0, the default, is the triangular curve bit for bit; give gamma, such as 0.95"]
  }
  /// Only if `cycle_momentum` is true.
  public var movesMomentum: Bool { cycleMomentum }
}
