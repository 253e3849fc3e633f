/// A cursor of any schedule. A copy is a checkpoint, as of every cursor: the box is copied when a shared one moves.
public struct AnyCursor: ScheduleCursor {
  private var box: CursorBox

  /// Hides the kind of a cursor.
  public init<Cursor: ScheduleCursor>(_ cursor: Cursor) { box = TypedCursorBox(cursor) }

  private mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&box) { box = box.copy() }
  }

  /// Moves on by one step.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    makeUnique()
    try box.advance(&group, metric: metric)
  }

  /// Moves on by several steps: the kind is looked up once for all of them.
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

  /// Takes back the last move.
  public mutating func undo() {
    makeUnique()
    box.undo()
  }

  /// Whether the next step needs a metric.
  public var needsMetric: Bool { box.needsMetric }
  /// The progress.
  public var checkpoint: Checkpoint { box.checkpoint }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    makeUnique()
    try box.restore(checkpoint)
  }
}

/// A class instead of an existential: Embedded Swift has no `any`. Never shared between threads while it moves, because
/// ``AnyCursor`` copies it first.
private class CursorBox: @unchecked Sendable {
  func copy() -> CursorBox { preconditionFailure("a box has a type") }
  func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {}
  func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {}
  func enter(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func restart(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func undo() {}
  var needsMetric: Bool { false }
  var checkpoint: Checkpoint { preconditionFailure("a box has a type") }
  func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {}
}

private final class TypedCursorBox<Cursor: ScheduleCursor>: CursorBox, @unchecked Sendable {
  // The box is reached through one AnyCursor only, whose own mutation is exclusive; checking again costs 15 ns a step.
  @exclusivity(unchecked) private var cursor: Cursor

  init(_ cursor: Cursor) { self.cursor = cursor }

  override func copy() -> CursorBox { TypedCursorBox(cursor) }
  override func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try cursor.advance(&group, metric: metric)
  }
  override func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    try cursor.advance(&group, steps: steps, metrics: metrics, into: &block)
  }
  override func enter(_ group: inout ParameterGroup) throws(ScheduleError) { try cursor.enter(&group) }
  override func restart(_ group: inout ParameterGroup) throws(ScheduleError) { try cursor.restart(&group) }
  override func undo() { cursor.undo() }
  override var needsMetric: Bool { cursor.needsMetric }
  override var checkpoint: Checkpoint { cursor.checkpoint }
  override func restore(_ checkpoint: Checkpoint) throws(ScheduleError) { try cursor.restore(checkpoint) }
}
