extension Composer {
  mutating func addLines(_ panel: Panel, _ placed: PlacedPanel) {
    let strokes = figure.strokes(of: panel)
    // Noise needs every point, and three thousand columns of four are about 180 KB of text.
    let columns = max(64, min(Int(placed.plot.width), 3000 / max(figure.panels.reduce(0) { $0 + $1.series.count }, 1)))
    for (series, stroke) in zip(panel.series, strokes) {
      let reduction = Reduction(series.trace, length: figure.steps.length, columns: columns, on: placed.values)
      let runs = reduction.runs.map { run in run.map { placed.place(of: $0) } }
      add(runs, stroke, radius: series.markers == .automatic ? markerRadius(placed, lines: strokes.count) : nil)
    }
  }

  /// The radius of a marker, or `nil` where neighbours could not be told apart.
  private func markerRadius(_ panel: PlacedPanel, lines: Int) -> Double? {
    let spacing = panel.plot.width / Double(figure.steps.length)
    // Markers of many lines would hide the dashes that tell them apart.
    guard spacing >= 5, lines <= 4 else { return nil }
    return min(measures.marker * (lines > 1 ? 0.8 : 1), spacing * 0.38)
  }

  private mutating func add(_ runs: [[Point]], _ stroke: Stroke, radius: Double?) {
    let ink = Ink.line(stroke.color)
    for run in runs where run.count > 1 {
      let points = Straightening.points(of: run)
      shapes.append(.polyline(Polyline(points: points, ink: ink, width: measures.line, dash: stroke.dash)))
    }
    // A lone value between two gaps has no line to be seen by.
    let marked = radius == nil ? runs.filter { $0.count == 1 } : runs
    let centers = marked.flatMap { $0 }
    guard !centers.isEmpty else { return }
    shapes.append(.circles(Circles(centers: centers, radius: radius ?? measures.line, ink: ink)))
  }
}

extension PlacedPanel {
  /// Where a sample stands.
  func place(of sample: Sample) -> Point {
    Point(x: steps.position(of: Double(sample.step)), y: values.position(of: sample.value))
  }
}
