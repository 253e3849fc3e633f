import AnnealText

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

extension Composer {
  /// A guide is a dashed line with its word above, clear of the numbers of the value axis.
  ///
  /// A word that would meet the one before it moves aside as far as it still stands over its line, else it is left out.
  mutating func addGuides(_ guides: [GuideLine], _ panel: PlacedPanel) {
    let hasWords = panel.plot.height >= measures.tickText * 3
    var taken = panel.plot.left
    let onAxis = guides.filter { $0.step >= 0 && $0.step <= figure.steps.length }.sorted { $0.step < $1.step }
    for guide in onAxis {
      let x = panel.steps.position(of: Double(guide.step))
      add(
        [Strokes.Segment(start: Point(x: x, y: panel.plot.top), end: Point(x: x, y: panel.plot.bottom))], .guide,
        width: measures.spine, dash: .dashed)
      let word = SafeText.line(guide.word)
      let width = TextMetrics.width(of: word, fontSize: measures.tickText)
      let wanted = min(max(x - width / 2, panel.plot.left), size.width - measures.padding - width)
      let left = max(wanted, taken)
      // Further aside, it would seem to name the next line.
      guard hasWords, !word.isEmpty, left - wanted <= width * 0.4, left + width <= size.width - measures.padding,
        left >= panel.plot.left
      else { continue }
      let top = panel.plot.top - measures.gap / 2 - measures.lineHeight(measures.tickText)
      add(word, x: left, top: top, fontSize: measures.tickText, ink: .quietText)
      taken = left + width + measures.gap
    }
  }
}

/// Removes the points of a line that do not change how it looks.
///
/// Rates move smoothly: on a canvas of a thousand pixels most samples lie on the straight line between their neighbours.
/// Without them a picture is a tenth of the text, and no point of the line moves by more than a fiftieth of a pixel.
enum Straightening {
  /// How far, in pixels and straight up or down, a point that is left out may lie from the line: twice as far as
  /// writing two decimals moves it anyhow, and less than a screen of any sharpness shows.
  static let tolerance = 0.02

  /// The points that a line through them needs; the first and the last are always among them.
  ///
  /// The slopes that pass all points since the last one kept, each closely enough, are a cone that every further point
  /// makes narrower. The first point outside it ends the straight piece.
  ///
  /// - Complexity: O(n).
  static func points(of line: [Point]) -> [Point] {
    guard line.count > 2 else { return line }
    var kept = [line[0]]
    var cone = Cone(from: line[0])
    for index in 1..<line.count where !cone.takes(line[index]) {
      kept.append(line[index - 1])
      cone = Cone(from: line[index - 1])
      _ = cone.takes(line[index])
    }
    kept.append(line[line.count - 1])
    return kept
  }
}

/// The slopes of all straight lines from a point that pass others closely enough.
private struct Cone {
  let apex: Point
  var least = -Double.infinity
  var greatest = Double.infinity

  init(from apex: Point) { self.apex = apex }

  /// Narrows itself by a point to the right of the apex, unless the line there would miss an earlier one.
  mutating func takes(_ point: Point) -> Bool {
    let width = point.x - apex.x
    guard width > 0 else { return takesAbove() }
    let rise = point.y - apex.y
    let slope = rise / width
    guard slope >= least, slope <= greatest else { return false }
    least = max(least, (rise - Straightening.tolerance) / width)
    greatest = min(greatest, (rise + Straightening.tolerance) / width)
    return true
  }

  /// Straight above or below the apex only a first point is taken, since each piece must grow, and none behind it.
  private mutating func takesAbove() -> Bool {
    defer { (least, greatest) = (.infinity, -.infinity) }
    return least == -.infinity && greatest == .infinity
  }
}
