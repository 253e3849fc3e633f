/// A cursor of a hidden kind. A class instead of an existential: Embedded Swift has no `any`.
///
/// Never shared between threads while it moves, because ``AnyCursor`` copies it first.
@usableFromInline
class CursorBox: @unchecked Sendable {
  @usableFromInline init() {}
  @usableFromInline func copy() -> CursorBox { preconditionFailure("a box has a type") }
  @usableFromInline func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {}
  @usableFromInline func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {}
  func enter(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func restart(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func goBack() {}
  var needsMetric: Bool { false }
  var plateauDecisions: [PlateauDecision?] { [] }
  var checkpoint: Checkpoint { preconditionFailure("a box has a type") }
  func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {}
}

/// The steps of cursors of one kind.
///
/// A method of a generic class is compiled once for all kinds, and finds out at each call what it works on. A function
/// made where the kind is known is compiled for that kind.
@usableFromInline
struct CursorSteps<Cursor: ScheduleCursor>: Sendable {
  @usableFromInline
  typealias One = @Sendable (inout MarkedCursor<Cursor>, inout ParameterGroup, Double?) throws(ScheduleError) -> Void
  @usableFromInline
  typealias Many =
    @Sendable (inout MarkedCursor<Cursor>, inout ParameterGroup, Int, ArraySlice<Double>, inout CurveBlock)
    throws(ScheduleError) -> Void

  @usableFromInline let one: One
  @usableFromInline let many: Many

  @inlinable
  init() {
    one = { (marked, group, metric) throws(ScheduleError) in try marked.advance(&group, metric: metric) }
    many = { (marked, group, steps, metrics, block) throws(ScheduleError) in
      try marked.cursor.advance(&group, steps: steps, metrics: metrics, into: &block)
    }
  }
}

@usableFromInline
final class TypedCursorBox<Cursor: ScheduleCursor>: CursorBox, @unchecked Sendable {
  private var marked: MarkedCursor<Cursor>
  private let steps: CursorSteps<Cursor>

  @usableFromInline
  init(_ marked: MarkedCursor<Cursor>, _ steps: CursorSteps<Cursor>) {
    self.marked = marked
    self.steps = steps
  }

  @usableFromInline override func copy() -> CursorBox { TypedCursorBox(marked, steps) }

  @usableFromInline
  override func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try steps.one(&marked, &group, metric)
  }

  @usableFromInline
  override func advance(
    _ group: inout ParameterGroup, steps count: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    try steps.many(&marked, &group, count, metrics, &block)
  }

  override func enter(_ group: inout ParameterGroup) throws(ScheduleError) { try marked.enter(&group) }
  override func restart(_ group: inout ParameterGroup) throws(ScheduleError) { try marked.restart(&group) }
  override func goBack() { marked.goBack() }
  override var needsMetric: Bool { marked.cursor.needsMetric }
  override var plateauDecisions: [PlateauDecision?] { marked.cursor.plateauDecisions }
  override var checkpoint: Checkpoint { marked.cursor.checkpoint }
  override func restore(_ checkpoint: Checkpoint) throws(ScheduleError) { try marked.cursor.restore(checkpoint) }
}
