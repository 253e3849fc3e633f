/// Places that keep their distance.
enum Spreading {
  /// Neighbours that would collide, as one: the place of its first member is `sum / count`.
  private struct Block {
    var sum: Double
    var count: Int

    var first: Double { sum / Double(count) }

    func meets(_ next: Block, apart distance: Double) -> Bool { first + Double(count) * distance > next.first }

    /// The members of the later block stand further down by the length of the earlier one.
    mutating func take(_ next: Block, apart distance: Double) {
      sum += next.sum - Double(count * next.count) * distance
      count += next.count
    }
  }

  /// Places as near to those wanted as their distance allows, in the order given.
  ///
  /// Those that would collide are pooled around the middle of what they want. Near an edge, pools may still meet:
  /// ``leastDistance(_:)`` tells.
  static func spread(_ wanted: [Double], apart distance: Double, from top: Double, through bottom: Double) -> [Double] {
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var blocks: [Block] = []
    for index in order {
      blocks.append(Block(sum: wanted[index], count: 1))
      while blocks.count > 1, blocks[blocks.count - 2].meets(blocks[blocks.count - 1], apart: distance) {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].take(last, apart: distance)
      }
    }
    var places = Array(repeating: 0.0, count: wanted.count)
    var next = 0
    for block in blocks {
      let length = Double(block.count - 1) * distance
      let start = min(max(block.first, top), max(bottom - length, top))
      for member in 0..<block.count { places[order[next + member]] = start + Double(member) * distance }
      next += block.count
    }
    return places
  }

  /// How near the nearest two places are.
  static func leastDistance(_ places: [Double]) -> Double {
    let sorted = places.sorted()
    return zip(sorted, sorted.dropFirst()).reduce(.infinity) { min($0, $1.1 - $1.0) }
  }
}
