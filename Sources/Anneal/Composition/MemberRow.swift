/// The cursors of a composition in memory of its own. Nothing else holds their boxes: whoever alone holds the row may
/// move them without asking of each, and of an array between, whether it is shared.
final class MemberRow: @unchecked Sendable {
  /// The members, in order. Written to only by a ``Members`` that alone holds the row.
  let cursors: UnsafeMutableBufferPointer<AnyCursor>

  /// - Parameter members: Cursors that nobody else keeps.
  init(_ members: [AnyCursor]) {
    cursors = .allocate(capacity: members.count)
    _ = cursors.initialize(fromContentsOf: members)
  }

  deinit {
    cursors.deinitialize()
    cursors.deallocate()
  }

  /// A row of copies.
  func copy() -> MemberRow { MemberRow(cursors.map { $0.copy() }) }
}
