/// A picture at its final size, as values that canvases draw and tests read: shapes, and words for who cannot see them.
public struct Drawing: Hashable, Sendable {
  /// The size of the canvas, in pixels at scale 1.
  public let size: Size

  /// What to draw, from back to front.
  public let shapes: [Shape]

  /// The name of the picture for screen readers (SVG's `<title>`).
  public let title: String

  /// What the picture shows, in words (SVG's `<desc>`).
  public let sentence: String

  /// A picture of these shapes.
  public init(size: Size, shapes: [Shape], title: String, sentence: String) {
    self.size = size
    self.shapes = shapes
    self.title = title
    self.sentence = sentence
  }
}

extension Drawing {
  /// The inks of the picture, each once, in the order in which they occur.
  var inks: [Ink] {
    var inks: [Ink] = []
    for shape in shapes where !inks.contains(shape.ink) { inks.append(shape.ink) }
    return inks
  }
}

extension Shape {
  fileprivate var ink: Ink {
    switch self {
    case .strokes(let strokes): strokes.ink
    case .polyline(let line): line.ink
    case .circles(let circles): circles.ink
    case .text(let line): line.ink
    }
  }
}
