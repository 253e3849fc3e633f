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
