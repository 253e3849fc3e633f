import Testing

@testable import AnnealPlots

/// What holds for every picture.
enum LayoutLaws {
  /// No two texts overlap, and all that is drawn lies within the canvas.
  static func check(_ layout: Layout, _ name: Comment) { check(layout.shapes, on: layout.size, name) }

  static func check(_ shapes: [Shape], on size: Size, _ name: Comment) {
    let canvas = Rect(left: 0, top: 0, right: size.width, bottom: size.height)
    let texts = texts(shapes)
    let boxes = texts.map(\.box)
    for (index, box) in boxes.enumerated() {
      #expect(canvas.contains(box), "\(name): \(texts[index].text)")
      for (earlier, other) in boxes[..<index].enumerated() where box.overlaps(other) {
        Issue.record("\(name): \(texts[index].text) overlaps \(texts[earlier].text)")
      }
    }
    for box in shapes.flatMap(bounds) { #expect(canvas.contains(box), name) }
  }

  /// Each point of the lines of a figure of one panel lies where a value of its series belongs, and unless the series
  /// is too long for the canvas, each value that has a place has its point, or lies on a line but for what nobody sees.
  static func checkPoints(_ layout: Layout, _ series: [[Double]], _ name: Comment) {
    guard let panel = layout.panels.first else { return }
    let drawn = lines(layout).flatMap(\.points) + circles(layout).flatMap(\.centers)
    for point in drawn {
      let step = Int(panel.steps.value(at: point.x).rounded())
      let near = series.contains { values in
        step < values.count && panel.values.holds(values[step])
          && abs(panel.values.position(of: values[step]) - point.y) <= 0.25
      }
      #expect(near && abs(panel.steps.position(of: Double(step)) - point.x) <= 0.25, name)
    }
    let places = Set(drawn)
    for values in series where values.count <= 256 {
      for (step, value) in values.enumerated() where panel.values.holds(value) {
        let place = Point(x: panel.steps.position(of: Double(step)), y: panel.values.position(of: value))
        #expect(places.contains(place) || lines(layout).contains { passes($0.points, place) }, name)
      }
    }
  }

  /// Whether a line from left to right passes a place closely enough.
  private static func passes(_ line: [Point], _ place: Point) -> Bool {
    var (low, high) = (0, line.count - 1)
    guard line[low].x <= place.x, place.x <= line[high].x else { return false }
    while high - low > 1 {
      let middle = (low + high) / 2
      if line[middle].x < place.x { low = middle } else { high = middle }
    }
    let slope: Double = (line[high].y - line[low].y) / (line[high].x - line[low].x)
    return abs(line[low].y + slope * (place.x - line[low].x) - place.y) <= Straightening.tolerance * 1.001
  }

  /// The values of a series that is short enough to be kept whole.
  static func values(of series: Series) -> [Double] {
    var values = Array(repeating: Double.nan, count: series.trace.length)
    for sample in series.trace.samples { values[sample.step] = sample.value }
    return values
  }

  static func texts(_ layout: Layout) -> [TextLine] { texts(layout.shapes) }

  static func texts(_ shapes: [Shape]) -> [TextLine] {
    shapes.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  static func lines(_ layout: Layout) -> [Polyline] {
    layout.shapes.compactMap { if case .polyline(let line) = $0 { line } else { nil } }
  }

  static func circles(_ layout: Layout) -> [Circles] {
    layout.shapes.compactMap { if case .circles(let circles) = $0 { circles } else { nil } }
  }

  private static func bounds(_ shape: Shape) -> [Rect] {
    func around(_ point: Point, _ radius: Double) -> Rect {
      Rect(left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius)
    }
    switch shape {
    case .strokes(let strokes):
      return strokes.segments.flatMap { [around($0.start, strokes.width / 2), around($0.end, strokes.width / 2)] }
    case .polyline(let line): return line.points.map { around($0, line.width / 2) }
    case .circles(let circles): return circles.centers.map { around($0, circles.radius) }
    case .text(let text): return [text.box]
    }
  }
}

extension LayoutLaws {
  /// The points of all curves.
  static func points(of shapes: [Shape]) -> [Point] {
    shapes.flatMap { shape -> [Point] in
      switch shape {
      case .polyline(let line): line.points
      case .circles(let circles): circles.centers
      case .strokes, .text: []
      }
    }
  }
}

extension Rect {
  /// Whether a point lies within, edges included.
  func contains(_ point: Point) -> Bool {
    left <= point.x && point.x <= right && top <= point.y && point.y <= bottom
  }
}
