/// Several schedules at once: at each step all move the rate, one on top of the other.
///
///     ηₜ: schedulers[0] moves ηₜ₋₁, schedulers[1] what comes out, and so on
///
/// Schedules that multiply compose; one that sets the rate outright (a lambda, a cycle, a restart) wipes out what came
/// before it.
///
/// - Complexity: the sum of the members'.
/// - PyTorch 2.13: `ChainedScheduler(schedulers, optimizer=None)`.
public struct ChainedScheduler: NamedSchedule {
  /// The members, in order, at least one.
  public let schedules: [AnySchedule]
  /// How deep compositions are nested in it.
  public let depth: Int

  /// All of `schedules` at once.
  ///
  /// - Throws: ``ScheduleError`` for no members, or a nesting deeper than ``Nesting/limit``.
  public init(_ schedules: [AnySchedule]) throws(ScheduleError) {
    guard !schedules.isEmpty else { throw Self.outOfRange(Self.schedulers, "at least one scheduler", "[]") }
    self.schedules = schedules
    self.depth = try Nesting.depth(of: schedules)
  }

  /// Builds all members on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> ChainedCursor {
    ChainedCursor(members: try Members(schedules, on: &group, at: place))
  }
}

extension ChainedScheduler {
  static let schedulers = Key.schedules("schedulers", "the schedules, in the order in which they act")

  public static let signature = Signature(
    name: "ChainedScheduler",
    summary: "Applies several schedules at each step, one on top of the other.",
    purpose: "several schedules multiplied together",
    formula: ["lr[t] = schedulers[n](... schedulers[1](schedulers[0](lr[t-1])))"],
    family: .composition,
    parameters: [schedulers.parameter],
    example: "ChainedScheduler([ConstantLR(factor=0.1, total_iters=8), ExponentialLR(gamma=0.9)])",
    source: "PyTorch 2.13",
    origin: .pyTorch("ChainedScheduler"),
    takesOptimizerFirst: false
  )

  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(arguments[Self.schedulers]) }

  public var arguments: [String: Value] { Self.settings(Self.schedulers.set(schedules)) }
  /// The longest member, but no further than all have an answer.
  public var naturalLength: Int {
    let longest = schedules.map { $0.naturalLength }.max() ?? NaturalLength.least
    let planned = schedules.compactMap { $0.firstExtrapolatedStep }.min()
    return min(longest, planned ?? longest)
  }
  /// The furthest member's.
  public var horizon: Int? { schedules.compactMap { $0.horizon }.max() }
  /// Where the first member ends.
  public var lastStep: Int? { schedules.compactMap { $0.lastStep }.min() }
  /// Where the first member is extrapolated.
  public var firstExtrapolatedStep: Int? { schedules.compactMap { $0.firstExtrapolatedStep }.min() }
  /// What the first member says that says it.
  public var stepsPerEpoch: Int? { schedules.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// Whether a member does.
  public var movesMomentum: Bool { schedules.contains { $0.movesMomentum } }
  /// Whether a member does.
  public var followsMetric: Bool { schedules.contains { $0.followsMetric } }
  /// What the first schedule says that ends.
  public var endingParameter: String? { schedules.lazy.compactMap { $0.endingParameter }.first }
  /// What the schedules in it say.
  public var remarks: [String] { schedules.flatMap { $0.remarks } }
  /// What its members do, in order.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    let all = Set(schedules.flatMap { $0.landmarks(through: lastStep) })
    let kinds = Landmark.Kind.allCases
    return all.sorted { one, other in
      (one.step, kinds.firstIndex(of: one.kind) ?? 0) < (other.step, kinds.firstIndex(of: other.kind) ?? 0)
    }
  }
}
