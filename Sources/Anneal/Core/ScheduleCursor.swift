/// A schedule in motion on one parameter group: a small value, so that copying it is a checkpoint.
///
/// A move that throws has changed neither the cursor nor the group.
public protocol ScheduleCursor: Sendable {
  /// Moves on by one step. PyTorch: `step()`.
  ///
  /// - Parameter metric: what the run last reported; only schedules that follow a metric read it.
  mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError)

  /// Moves on by several steps and adds what each leaves in the group to a block.
  ///
  /// Every cursor has it: behind ``AnyCursor`` the kind is then looked up once, and not at every step. Such moves are
  /// not taken back.
  ///
  /// - Parameters:
  ///   - group: The group, moved.
  ///   - steps: How many steps.
  ///   - metrics: What each step is told, as far as it goes.
  ///   - block: Where the rates and momenta go.
  /// - Throws: what a step throws; those before it have been taken.
  mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError)

  /// Takes over at a milestone, from the base rate. PyTorch: what `SequentialLR` does with the child it switches to.
  mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError)

  /// Begins again at step 0, on top of the group's present rate. PyTorch: `_initial_step()`.
  mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError)

  /// What taking back a move needs: the cursor as it was, unless less will do.
  associatedtype Mark: Sendable = Self

  /// What takes back the next move, by ``goBack(to:)``.
  var mark: Mark { get }

  /// Takes back the move before which `mark` was made; the caller puts the group back.
  ///
  /// A chain, or an optimizer of several groups, needs it when a later member throws. Every cursor has it. A cursor of
  /// your own may name a smaller ``Mark``, where copying the whole of it before each step costs too much.
  mutating func goBack(to mark: Mark)

  /// Whether the next ``advance(_:metric:)`` needs a metric.
  var needsMetric: Bool { get }

  /// The last decision of each ``ReduceLROnPlateau`` in it, always in the same order; `nil` before its first.
  var plateauDecisions: [PlateauDecision?] { get }

  /// The cursor's progress, without any of the schedule's settings.
  var checkpoint: Checkpoint { get }

  /// Takes up the progress that was saved.
  ///
  /// - Throws: ``ScheduleError/checkpoint(_:)`` naming the first difference in shape.
  mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError)
}

extension ScheduleCursor where Mark == Self {
  /// A copy.
  @inlinable public var mark: Self { self }
  /// Becomes the copy again.
  @inlinable public mutating func goBack(to mark: Self) { self = mark }
}

extension ScheduleCursor {
  /// One step after the other.
  @inlinable
  public mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    for step in 0..<steps {
      try advance(&group, metric: step < metrics.count ? metrics[metrics.startIndex + step] : nil)
      block.append(group)
    }
  }

  /// Most schedules follow time alone.
  @inlinable
  public var needsMetric: Bool { false }

  /// Most schedules hold no plateau.
  @inlinable
  public var plateauDecisions: [PlateauDecision?] { [] }
}
