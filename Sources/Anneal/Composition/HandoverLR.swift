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
    guard !schedules.isEmpty else { throw Self.outOfRange("schedulers", "at least one scheduler", "[]") }
    guard milestones.count == schedules.count - 1 else {
      throw Self.outOfRange("milestones", "one fewer than the \(schedules.count) schedulers", Value(milestones).text)
    }
    try Self.require("milestones", milestones)
    guard zip(milestones, milestones.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw Self.outOfRange("milestones", "in order", Value(milestones).text, fix: "sort them with their schedulers")
    }
    self.schedules = schedules
    self.milestones = milestones
    self.depth = try Nesting.depth(of: schedules)
  }

  /// Builds all schedules on the group, in order.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> HandoverCursor {
    var built = group
    var members: [AnyCursor] = []
    for schedule in schedules { members.append(try schedule.start(on: &built, at: place)) }
    group = built
    return HandoverCursor(milestones: milestones, members: members)
  }
}

extension HandoverLR {
  /// The schedule as data.
  public static let signature = Signature(
    name: "HandoverLR",
    summary: "Steps one schedule and, from a milestone on, another from the rate as it stands.",
    purpose: "SWA loops: hand over without a restart",
    formula: ["lr[t] = schedulers[i].step()   for milestones[i-1] <= t < milestones[i]"],
    family: .composition,
    parameters: [
      Parameter("schedulers", .schedules, "the schedules, in order"),
      Parameter("milestones", .wholes, bounds: .atLeast(1), "the first steps of the second, third, ... schedule"),
    ],
    example: "HandoverLR(schedulers=[ExponentialLR(gamma=0.97), SWALR(swa_lr=5e-4, anneal_epochs=8)], "
      + "milestones=[16])",
    source: "Anneal; the loop of PyTorch's SWALR documentation as a schedule"
  )

  /// Builds from the arguments of a call.
  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(arguments.schedules("schedulers"), milestones: arguments.wholes("milestones"))
  }

  /// The settings by parameter name.
  public var arguments: [String: Value] { ["schedulers": Value(schedules), "milestones": Value(milestones)] }
  /// Up to the last milestone, and the last schedule.
  public var naturalLength: Int { (milestones.last ?? 0) + (schedules.last?.naturalLength ?? 0) }
  /// The horizon of the last schedule, from its milestone.
  public var horizon: Int? { (schedules.last?.horizon).map { (milestones.last ?? 0) + $0 } }
  /// Where the first schedule ends whose turn it still is.
  public var lastStep: Int? { first { $0.lastStep } }
  /// Where the first schedule is extrapolated whose turn it still is.
  public var firstExtrapolatedStep: Int? { first { $0.firstExtrapolatedStep } }
  /// What the first schedule says that says it.
  public var stepsPerEpoch: Int? { schedules.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// Whether a schedule does.
  public var movesMomentum: Bool { schedules.contains { $0.movesMomentum } }
  /// Whether a schedule does.
  public var followsMetric: Bool { schedules.contains { $0.followsMetric } }
  /// What the schedules in it say.
  public var remarks: [String] { schedules.flatMap { $0.remarks } }

  private func first(_ step: (AnySchedule) -> Int?) -> Int? {
    for (index, schedule) in schedules.enumerated() {
      let start = index == 0 ? 0 : milestones[index - 1] - 1
      guard let local = step(schedule) else { continue }
      if index == milestones.count || start + local < milestones[index] { return start + local }
    }
    return nil
  }
}

/// A ``HandoverLR`` in motion: the members' cursors, and whose turn it is.
public struct HandoverCursor: ScheduleCursor {
  let milestones: [Int]
  private var members: [AnyCursor]
  private var step = 0
  private var previous: Int?

  init(milestones: [Int], members: [AnyCursor]) {
    self.milestones = milestones
    self.members = members
  }

  private func turn(at step: Int) -> Int {
    var turn = 0
    while turn < milestones.count, milestones[turn] <= step { turn += 1 }
    return turn
  }

  /// Moves the schedule on whose turn it is.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try members[turn(at: step + 1)].advance(&group, metric: metric)
    previous = nil
    step += 1
  }

  /// The first schedule takes over from the base rate, the others begin on top of it.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    try begin(&group) { (index, member, group) throws(ScheduleError) in
      if index == 0 { try member.enter(&group) } else { try member.restart(&group) }
    }
  }

  /// All schedules begin again, in order.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    try begin(&group) { (_, member, group) throws(ScheduleError) in try member.restart(&group) }
  }

  private mutating func begin(
    _ group: inout ParameterGroup, _ move: (Int, inout AnyCursor, inout ParameterGroup) throws(ScheduleError) -> Void
  ) throws(ScheduleError) {
    let before = group
    for index in members.indices {
      do throws(ScheduleError) {
        try move(index, &members[index], &group)
      } catch {
        for moved in 0..<index { members[moved].undo() }
        group = before
        throw error
      }
    }
    previous = step
    step = 0
  }

  /// Takes back the last move.
  public mutating func undo() {
    if let previous {
      for index in members.indices { members[index].undo() }
      step = previous
    } else {
      members[turn(at: step)].undo()
      step -= 1
    }
  }

  /// Whether the schedule whose turn is next needs a metric.
  public var needsMetric: Bool { members[turn(at: step + 1)].needsMetric }

  /// The step and the members' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(kind: HandoverLR.signature.name, step: step, children: members.map { $0.checkpoint })
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: HandoverLR.signature.name, children: members.count)
    var restored = members
    for (index, child) in checkpoint.children.enumerated() { try restored[index].restore(child) }
    members = restored
    step = checkpoint.step
    previous = nil
  }
}
