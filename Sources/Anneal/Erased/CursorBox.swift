/// How a cursor of a hidden kind moves.
///
/// A method of a generic class is compiled once for all kinds, and finds out at each call what it works on: 30 ns a
/// step. A function made where the kind is known is compiled for that kind.
@usableFromInline
struct CursorMoves: Sendable {
  @usableFromInline
  typealias Advance = @Sendable (CursorBox, inout ParameterGroup, Double?) throws(ScheduleError) -> Void
  @usableFromInline
  typealias AdvanceBlock =
    @Sendable (CursorBox, inout ParameterGroup, Int, ArraySlice<Double>, inout CurveBlock) throws(ScheduleError) -> Void

  @usableFromInline let advance: Advance
  @usableFromInline let advanceBlock: AdvanceBlock

  /// The moves of cursors of one kind.
  @inlinable
  init<Cursor: ScheduleCursor>(of kind: Cursor.Type) {
    advance = { (box, group, metric) throws(ScheduleError) in
      try unsafeDowncast(box, to: TypedCursorBox<Cursor>.self).cursor.advance(&group, metric: metric)
    }
    advanceBlock = { (box, group, steps, metrics, block) throws(ScheduleError) in
      try unsafeDowncast(box, to: TypedCursorBox<Cursor>.self).cursor
        .advance(&group, steps: steps, metrics: metrics, into: &block)
    }
  }
}

/// A class instead of an existential: Embedded Swift has no `any`. Never shared between threads while it moves, because
/// ``AnyCursor`` copies it first.
@usableFromInline
class CursorBox: @unchecked Sendable {
  @usableFromInline final let moves: CursorMoves

  @usableFromInline
  init(_ moves: CursorMoves) { self.moves = moves }

  // Called on the box itself, the function is borrowed from it, and not retained for the call.
  @inlinable
  final func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    try moves.advance(self, &group, metric)
  }

  @usableFromInline func copy() -> CursorBox { preconditionFailure("a box has a type") }
  func enter(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func restart(_ group: inout ParameterGroup) throws(ScheduleError) {}
  func undo() {}
  var needsMetric: Bool { false }
  var plateauDecisions: [PlateauDecision?] { [] }
  var checkpoint: Checkpoint { preconditionFailure("a box has a type") }
  func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {}
}

@usableFromInline
final class TypedCursorBox<Cursor: ScheduleCursor>: CursorBox, @unchecked Sendable {
  // The box is reached through one AnyCursor only, whose own mutation is exclusive; checking again costs 15 ns a step.
  @exclusivity(unchecked) @usableFromInline var cursor: Cursor

  /// - Parameter moves: Those of cursors of this kind.
  @usableFromInline
  init(_ cursor: Cursor, _ moves: CursorMoves) {
    self.cursor = cursor
    super.init(moves)
  }

  @usableFromInline override func copy() -> CursorBox { TypedCursorBox(cursor, moves) }
  override func enter(_ group: inout ParameterGroup) throws(ScheduleError) { try cursor.enter(&group) }
  override func restart(_ group: inout ParameterGroup) throws(ScheduleError) { try cursor.restart(&group) }
  override func undo() { cursor.undo() }
  override var needsMetric: Bool { cursor.needsMetric }
  override var plateauDecisions: [PlateauDecision?] { cursor.plateauDecisions }
  override var checkpoint: Checkpoint { cursor.checkpoint }
  override func restore(_ checkpoint: Checkpoint) throws(ScheduleError) { try cursor.restore(checkpoint) }
}
