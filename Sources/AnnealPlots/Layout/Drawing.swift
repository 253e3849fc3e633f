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

/// Something drawn, at its final place: all a canvas needs to know.
package enum Shape: Hashable, Sendable {
  /// Straight strokes that belong together, such as the ticks of an axis.
  case strokes(Strokes)
  /// A line through points.
  case polyline(Polyline)
  /// Filled circles of one size.
  case circles(Circles)
  /// A line of text.
  case text(TextLine)
}

/// What a colour stands for; the theme says which colour that is.
package enum Ink: Hashable, Sendable {
  /// Titles and the words on axes.
  case text
  /// Tick labels and captions.
  case quietText
  /// Spines and ticks.
  case axis
  /// The faint lines behind the data.
  case grid
  /// Vertical guides.
  case guide
  /// Data.
  case line(LineColor)
}

/// Straight strokes of one look.
package struct Strokes: Hashable, Sendable {
  /// A stroke from one point to another.
  package struct Segment: Hashable, Sendable {
    /// Where it begins.
    package let start: Point
    /// Where it ends.
    package let end: Point
  }

  /// The strokes.
  package let segments: [Segment]
  /// What they mean.
  package let ink: Ink
  /// Their thickness.
  package let width: Double
  /// Their pattern.
  package let dash: Dash
}

/// A line through points, with round joins and ends.
package struct Polyline: Hashable, Sendable {
  /// At least two points.
  package let points: [Point]
  /// What it means.
  package let ink: Ink
  /// Its thickness.
  package let width: Double
  /// Its pattern.
  package let dash: Dash

  /// A line through at least two points.
  package init(points: [Point], ink: Ink, width: Double, dash: Dash = .solid) {
    self.points = points
    self.ink = ink
    self.width = width
    self.dash = dash
  }
}

/// Filled circles of one size and look.
package struct Circles: Hashable, Sendable {
  /// Their centres.
  package let centers: [Point]
  /// Their radius.
  package let radius: Double
  /// What they mean.
  package let ink: Ink

  /// Circles around these centres.
  package init(centers: [Point], radius: Double, ink: Ink) {
    self.centers = centers
    self.radius = radius
    self.ink = ink
  }
}

/// A line of text without control characters, placed by its baseline.
package struct TextLine: Hashable, Sendable {
  /// How letters look.
  package enum Typeface: Hashable, Sendable {
    /// Sans-serif, for almost everything.
    case regular
    /// Sans-serif and bold, for headings.
    case bold
    /// All letters of one width, for code.
    case monospaced
  }

  /// Which end of the text its place is.
  package enum Anchor: Hashable, Sendable {
    /// The place is where the text begins.
    case start
    /// The place is the middle of the text.
    case middle
    /// The place is where the text ends.
    case end
  }

  /// What it says.
  package let text: String
  /// The place of the anchor, on the baseline.
  package let place: Point
  /// Which end of the text the place is.
  package let anchor: Anchor
  /// The height of an em.
  package let fontSize: Double
  /// How its letters look.
  package let typeface: Typeface
  /// Whether it reads upwards, turned by 90 degrees against the clock around its place.
  package let isVertical: Bool
  /// What its colour means.
  package let ink: Ink

  /// The room it takes, measured with the widths of Helvetica, or of Courier where it is monospaced.
  package var box: Rect {
    let width = TextMetrics.width(of: text, fontSize: fontSize, typeface)
    let before = anchor == .start ? 0 : anchor == .middle ? width / 2 : width
    let ascent = fontSize * TextMetrics.ascent
    let descent = fontSize * TextMetrics.descent
    guard isVertical else {
      return Rect(
        left: place.x - before, top: place.y - ascent, right: place.x - before + width, bottom: place.y + descent)
    }
    return Rect(
      left: place.x - ascent, top: place.y + before - width, right: place.x + descent, bottom: place.y + before)
  }
}
