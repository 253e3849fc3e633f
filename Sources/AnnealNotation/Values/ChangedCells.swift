/// The cells that a run has changed. Only a cell that changes after it was made can come to hold itself, by whatever
/// way; counting references never lets go of such. They are found here when the program has ended.
struct ChangedCells {
  private(set) var cells: [Cell] = []
  /// At how many it is time to let go of those that nothing else holds.
  private var limit = ChangedCells.few

  private static let few = 4_096

  mutating func add(_ cell: Cell) {
    cells.append(cell)
    if cells.count >= limit { letGo() }
  }

  /// Each pass leaves room for as many as it keeps, so that it costs a few steps a cell.
  private mutating func letGo() {
    var kept = 0
    for index in cells.indices where !isKnownUniquelyReferenced(&cells[index]) {
      cells.swapAt(kept, index)
      kept += 1
    }
    cells.removeLast(cells.count - kept)
    limit = max(2 * kept, ChangedCells.few)
  }
}
