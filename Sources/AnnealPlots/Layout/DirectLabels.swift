/// The names of lines beside their right ends.
struct DirectLabels {
  /// A name, the end of its line, and the height at which it stands.
  struct Label {
    let entry: LegendEntry
    let end: Sample
    let place: Double
  }

  let labels: [Label]
  /// The room they take right of the plots.
  let width: Double
}

extension Composer {
  /// The length of the stroke that leads from a line's end to its name.
  private var leader: Double { measures.tickText * 1.4 }

  /// Names beside the lines of the first panel, if that has all lines, each stands near its line's end, and the plots
  /// keep most of the width.
  func directLabels(_ sketches: [Sketch]) -> DirectLabels? {
    let entries = figure.legend
    guard entries.count > 1, size.width >= 480, let sketch = sketches.first,
      sketch.panel.series.count == entries.count, let ends = ends(sketch)
    else { return nil }
    let widest = entries.reduce(0.0) { max($0, TextMetrics.width(of: $1.label, fontSize: measures.tickText)) }
    guard widest <= size.width * 0.3, entries.allSatisfy({ !$0.label.isEmpty }) else { return nil }
    let wanted = ends.map { sketch.scale.position(of: $0.value) }
    let distance = measures.lineHeight(measures.tickText)
    let places = Spreading.spread(wanted, apart: distance, from: sketch.top, through: sketch.bottom)
    guard zip(places, wanted).allSatisfy({ abs($0 - $1) <= 1.6 * distance }),
      Spreading.leastDistance(places) >= distance * 0.99
    else { return nil }
    let labels = entries.indices.map { DirectLabels.Label(entry: entries[$0], end: ends[$0], place: places[$0]) }
    return DirectLabels(labels: labels, width: leader + measures.gap * 2 + widest - measures.padding / 2)
  }

  /// The last sample of each line, if all reach the last eighth of the axis.
  private func ends(_ sketch: Sketch) -> [Sample]? {
    var ends: [Sample] = []
    for series in sketch.panel.series {
      let shown = series.trace.lastSample(before: figure.steps.length)
      guard let end = shown, sketch.scale.holds(end.value), end.step >= figure.steps.length / 8 * 7 else { return nil }
      ends.append(end)
    }
    return ends
  }

  mutating func addDirectLabels() {
    guard let directLabels, let panel = placed.first else { return }
    let left = panel.plot.right + measures.marker + leader
    for label in directLabels.labels {
      let end = panel.place(of: label.end)
      let start = Point(x: max(end.x + measures.marker + 2, panel.plot.right - leader), y: end.y)
      let stroke = Strokes.Segment(start: start, end: Point(x: left - measures.gap / 2, y: label.place))
      add([stroke], .line(label.entry.stroke.color), width: measures.spine)
      let baseline = label.place + measures.tickText * TextMetrics.middle
      add(label.entry.label, at: Point(x: left, y: baseline), .start, fontSize: measures.tickText, ink: .text)
    }
  }
}

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
