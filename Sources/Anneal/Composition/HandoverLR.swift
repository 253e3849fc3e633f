/// One schedule, and from some step on another, as training loops hand over by hand: nothing begins afresh.
///
///     if epoch > swa_start: swa_scheduler.step()
///     else: scheduler.step()
///
/// All schedules are built on the group first, in order; from milestone i on, the next one's steps are taken, from the
/// rate as it stands. Unlike in ``SequentialLR`` there is no step at which the new one only takes over. PyTorch has no
/// class for it, but its documentation of ``SWALR`` is written this way.
///
/// - Complexity: O(1) a step, plus the member's own.
public struct HandoverLR: NamedSchedule {
  /// The schedules, at least one.
  public let schedules: [AnySchedule]
  /// The first step that each schedule but the first takes. One fewer than the schedules, at least 1, not falling.
  public let milestones: [Int]
  /// How deep compositions are nested in it.
  public let depth: Int

  /// The schedules, handing over at `milestones`.
  ///
  /// - Throws: ``ScheduleError`` for no schedules, another number of milestones than one fewer, or milestones out of
  ///   order.
  public init(_ schedules: [AnySchedule], milestones: [Int]) throws(ScheduleError) {
    try Self.requireRow(Self.schedulers, schedules, Self.milestones, milestones)
    self.schedules = schedules
    self.milestones = milestones
    self.depth = try Nesting.depth(of: schedules)
  }

  /// Builds all schedules on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> HandoverCursor {
    HandoverCursor(milestones: row, members: try Members(schedules, on: &group, at: place))
  }

  private var row: Milestones { Milestones(steps: milestones) }
}

extension HandoverLR {
  static let schedulers = Key.schedules("schedulers", "the schedules, in order")
  static let milestones = Key.wholes(
    "milestones", in: .atLeast(1), "the first steps of the second, third, ... schedule")

  public static let signature = Signature(
    name: "HandoverLR",
    summary: "Steps one schedule and, from a milestone on, another from the rate as it stands.",
    purpose: "SWA loops: hand over without a restart",
    formula: ["lr[t] = schedulers[i].step()   for milestones[i-1] <= t < milestones[i]"],
    family: .composition,
    parameters: [schedulers.parameter, milestones.parameter],
    example: "HandoverLR(schedulers=[ExponentialLR(gamma=0.97), SWALR(swa_lr=5e-4, anneal_epochs=8)], "
      + "milestones=[16])",
    source: "Anneal; the loop of PyTorch's SWALR documentation as a schedule"
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(arguments[Self.schedulers], milestones: arguments[Self.milestones])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.schedulers.set(schedules), Self.milestones.set(milestones))
  }
  /// Up to the last milestone, and the last schedule.
  public var naturalLength: Int { (milestones.last ?? 0) + (schedules.last?.naturalLength ?? 0) }
  /// The horizon of the last schedule, from its milestone.
  public var horizon: Int? { (schedules.last?.horizon).map { max(0, (milestones.last ?? 1) - 1) + $0 } }
  /// Where the first schedule ends whose turn it still is.
  public var lastStep: Int? {
    // A leg is in time if it gives way at the first step it has no answer for.
    row.first(schedules, lead: 1) { $0.lastStep.map { $0 + 1 } }.map { $0 - 1 }
  }
  /// Where the first schedule is extrapolated whose turn it still is.
  public var firstExtrapolatedStep: Int? { row.first(schedules, lead: 1) { $0.firstExtrapolatedStep } }
  /// What the first schedule says that says it.
  public var stepsPerEpoch: Int? { schedules.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// Whether a schedule does.
  public var movesMomentum: Bool { schedules.contains { $0.movesMomentum } }
  /// Whether a schedule does.
  public var followsMetric: Bool { schedules.contains { $0.followsMetric } }
  /// What the first schedule says that ends.
  public var endingParameter: String? { schedules.lazy.compactMap { $0.endingParameter }.first }
  /// What the schedules in it say.
  public var remarks: [String] { schedules.flatMap { $0.remarks } }
  /// Where each schedule takes over, and what it does while its turn lasts.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    Landmark.ofRow(schedules, milestones: milestones, lead: 1, through: lastStep)
  }
}
