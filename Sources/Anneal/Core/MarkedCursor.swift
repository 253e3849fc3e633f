/// A cursor together with what takes back its last move.
@usableFromInline
struct MarkedCursor<Cursor: ScheduleCursor>: Sendable {
  @usableFromInline var cursor: Cursor
  @usableFromInline var mark: Cursor.Mark

  @inlinable
  init(_ cursor: Cursor) {
    self.cursor = cursor
    mark = cursor.mark
  }

  @inlinable
  mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    mark = cursor.mark
    try cursor.advance(&group, metric: metric)
  }

  mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    mark = cursor.mark
    try cursor.enter(&group)
  }

  mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    mark = cursor.mark
    try cursor.restart(&group)
  }

  @inlinable
  mutating func goBack() { cursor.goBack(to: mark) }
}
