/// A schedule that drives the parameter groups of an optimizer, one cursor a group.
///
///     var scheduler = try LRScheduler(StepLR(stepSize: 30), on: &optimizer.groups)
///     for batch in batches {
///       optimizer.update(with: gradients(of: batch))
///       try scheduler.step(&optimizer.groups)
///     }
///
/// It stores no optimizer: the owner of the groups hands them in. A call that throws has changed nothing.
public struct LRScheduler<S: Schedule>: Sendable {
  /// The schedule that drives.
  public let schedule: S
  @usableFromInline var members: [Member]

  /// One group's cursor, and the group as it was before the last step. Room for it is kept between steps, so that
  /// going back after an error costs no allocation before it.
  @usableFromInline
  struct Member: Sendable {
    @usableFromInline var marked: MarkedCursor<S.Cursor>
    @usableFromInline var before: ParameterGroup

    init(cursor: S.Cursor, before: ParameterGroup) {
      self.marked = MarkedCursor(cursor)
      self.before = before
    }
  }

  /// Builds the schedule on each group: the rates become those of step 0.
  ///
  /// - Throws: ``ScheduleError/noGroups`` without a group, or what ``Schedule/start(on:at:)`` throws. The groups are
  ///   then as they were.
  public init(_ schedule: S, on groups: inout [ParameterGroup]) throws(ScheduleError) {
    guard !groups.isEmpty else { throw .noGroups }
    var built = groups
    var members: [Member] = []
    for index in built.indices {
      let cursor = try schedule.start(on: &built[index], at: GroupPlace(index: index, count: built.count))
      members.append(Member(cursor: cursor, before: built[index]))
    }
    self.schedule = schedule
    self.members = members
    groups = built
  }

  /// Moves each group on by one step. Call it after the optimizer's update.
  ///
  /// - Parameters:
  ///   - groups: the groups the scheduler was built on, as many and in the same order.
  ///   - metric: what the run reports, for schedules that follow a metric.
  /// - Throws: ``ScheduleError/groupsChanged(built:now:)`` if a group was added or removed, or what the schedule's step
  ///   throws. Nothing has changed then.
  @inlinable
  public mutating func step(_ groups: inout [ParameterGroup], metric: Double? = nil) throws(ScheduleError) {
    guard groups.count == members.count else { throw .groupsChanged(built: members.count, now: groups.count) }
    // One group goes back by itself.
    guard members.count > 1 else { return try members[0].marked.cursor.advance(&groups[0], metric: metric) }
    try stepAll(&groups, metric: metric)
  }

  @inlinable
  mutating func stepAll(_ groups: inout [ParameterGroup], metric: Double?) throws(ScheduleError) {
    for index in members.indices {
      members[index].before = groups[index]
      do throws(ScheduleError) {
        try members[index].marked.advance(&groups[index], metric: metric)
      } catch {
        goBack(from: index, &groups)
        throw error
      }
    }
  }

  @usableFromInline
  mutating func goBack(from failed: Int, _ groups: inout [ParameterGroup]) {
    for index in 0..<failed {
      members[index].marked.goBack()
      groups[index] = members[index].before
    }
  }

  /// Whether the next ``step(_:metric:)`` needs a metric: a warm-up is stepped each update, a plateau each evaluation.
  public var needsMetric: Bool { members.contains { $0.marked.cursor.needsMetric } }

  /// The progress of the schedule together with the groups it moves.
  public func checkpoint(of groups: [ParameterGroup]) -> SchedulerCheckpoint {
    SchedulerCheckpoint(groups: groups, cursors: members.map { $0.marked.cursor.checkpoint })
  }

  /// Takes up saved progress and writes the saved groups: rates, momenta and base rates, whatever the optimizer had.
  ///
  /// - Throws: ``ScheduleError/checkpoint(_:)`` naming the first difference in shape; nothing has changed then.
  public mutating func restore(
    _ checkpoint: SchedulerCheckpoint, to groups: inout [ParameterGroup]
  ) throws(ScheduleError) {
    for count in [checkpoint.groups.count, checkpoint.cursors.count, groups.count] where count != members.count {
      throw .checkpoint("it has \(count) parameter groups, the scheduler \(members.count)")
    }
    for (index, saved) in checkpoint.groups.enumerated() {
      guard saved.momentumKind == groups[index].momentumKind,
        (saved.momentum == nil) == (groups[index].momentum == nil)
      else { throw .checkpoint("group \(index) was saved with another kind of optimizer") }
    }
    var restored = members
    for (index, saved) in checkpoint.cursors.enumerated() { try restored[index].marked.cursor.restore(saved) }
    members = restored
    groups = checkpoint.groups
  }
}

/// All that a resumed run needs of a scheduler and its optimizer's groups. Never settings: those are the schedule's.
public struct SchedulerCheckpoint: Hashable, Sendable {
  /// The groups: the recurrences live in their rates.
  public let groups: [ParameterGroup]
  /// The progress of each group's cursor.
  public let cursors: [Checkpoint]

  /// A checkpoint of these parts.
  public init(groups: [ParameterGroup], cursors: [Checkpoint]) {
    self.groups = groups
    self.cursors = cursors
  }
}

#if !hasFeature(Embedded)
  extension SchedulerCheckpoint: Codable {}
#endif
