/// A picture at its final size, as values that canvases draw and tests read: shapes, and words for who cannot see them.
package struct Drawing: Hashable, Sendable {
  /// The size of the canvas, in pixels at scale 1.
  package let size: Size

  /// What to draw, from back to front.
  package let shapes: [Shape]

  /// The name of the picture for screen readers (SVG's `<title>`).
  package let title: String

  /// What the picture shows, in words (SVG's `<desc>`).
  package let sentence: String

  /// A picture of these shapes.
  package init(size: Size, shapes: [Shape], title: String, sentence: String) {
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
