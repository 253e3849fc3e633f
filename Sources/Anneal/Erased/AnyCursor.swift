/// A cursor of any schedule. A copy is a checkpoint, as of every cursor: the box is copied when a shared one moves.
public struct AnyCursor: ScheduleCursor {
  @usableFromInline var box: CursorBox

  /// Hides the kind of a cursor.
  @inlinable
  public init<Cursor: ScheduleCursor>(_ cursor: Cursor) {
    box = TypedCursorBox(MarkedCursor(cursor), CursorSteps())
  }

  @inlinable
  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&box) { box = box.copy() }
  }

  /// Moves on by one step.
  @inlinable
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    makeUnique()
    try box.advance(&group, metric: metric)
  }

  /// Moves on by several steps: the kind is looked up once for all of them.
  @inlinable
  public mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    makeUnique()
    try box.advance(&group, steps: steps, metrics: metrics, into: &block)
  }

  /// Takes over at a milestone.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    makeUnique()
    try box.enter(&group)
  }

  /// Begins again at step 0.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    makeUnique()
    try box.restart(&group)
  }

  /// Nothing.
  public typealias Mark = Void
  /// Nothing: the box keeps the mark of its cursor.
  @inlinable public var mark: Void { () }

  /// Takes back the last move.
  public mutating func goBack(to mark: Void = ()) {
    makeUnique()
    box.goBack()
  }

  /// Whether the next step needs a metric.
  public var needsMetric: Bool { box.needsMetric }
  /// The last decision of each plateau in it.
  public var plateauDecisions: [PlateauDecision?] { box.plateauDecisions }
  /// The progress.
  public var checkpoint: Checkpoint { box.checkpoint }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    makeUnique()
    try box.restore(checkpoint)
  }
}
