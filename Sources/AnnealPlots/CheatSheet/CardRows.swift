/// Neighbouring cards of one family in a row.
struct CardRun: Hashable {
  let group: Int
  let cards: Range<Int>
}

/// How cards fall into rows: in order, and as few rows as possible; of those, rows that hold families together and
/// are evenly filled.
enum CardRows {
  /// How bad it is to split a family, in squared empty places.
  private static var split: Int { 3 }

  /// The rows of families of so many cards, none longer than `columns`.
  ///
  /// - Complexity: O(cards · columns).
  static func rows(of counts: [Int], columns: Int) -> [[CardRun]] {
    let ends = breaks(owners(counts), columns: max(columns, 1))
    var rows: [[CardRun]] = []
    var start = 0
    for end in ends {
      rows.append(runs(from: start, to: end, counts))
      start = end
    }
    return rows
  }

  /// Whether a row only goes on with the family of the row above, whose heading then serves both.
  static func isContinuation(_ row: [CardRun]) -> Bool { row.count == 1 && row[0].cards.lowerBound > 0 }

  /// The family of each card.
  private static func owners(_ counts: [Int]) -> [Int] {
    var owners: [Int] = []
    for (group, count) in counts.enumerated() { owners += Array(repeating: group, count: count) }
    return owners
  }

  /// Where each row ends: the cheapest way from each card on is found from the last card back.
  private static func breaks(_ owners: [Int], columns: Int) -> [Int] {
    let row = columns * columns * max(owners.count, 1) + owners.count * split
    var costs = Array(repeating: 0, count: owners.count + 1)
    var ends = Array(repeating: owners.count, count: owners.count + 1)
    for start in owners.indices.reversed() {
      costs[start] = .max
      for end in start + 1...min(start + columns, owners.count) {
        let empty = columns - (end - start)
        let isSplit = end < owners.count && owners[end] == owners[end - 1]
        let cost = row + empty * empty + (isSplit ? split : 0) + costs[end]
        if cost <= costs[start] { (costs[start], ends[start]) = (cost, end) }
      }
    }
    var path: [Int] = []
    while (path.last ?? 0) < owners.count { path.append(ends[path.last ?? 0]) }
    return path
  }

  private static func runs(from start: Int, to end: Int, _ counts: [Int]) -> [CardRun] {
    var runs: [CardRun] = []
    var first = 0
    for (group, count) in counts.enumerated() {
      let (low, high) = (max(start, first), min(end, first + count))
      if low < high { runs.append(CardRun(group: group, cards: low - first..<high - first)) }
      first += count
    }
    return runs
  }
}
