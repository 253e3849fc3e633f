/// A figure at its final size: every line, marker and word at its place, as values that canvases draw and tests read.
///
/// ```swift
/// let layout = Layout(figure, size: .standard)
/// for shape in layout.shapes { … }
/// ```
package struct Layout: Hashable, Sendable {
  /// The size of the canvas, at least ``smallest`` and at most 100,000 pixels each way.
  package let size: Size

  /// What to draw, from back to front.
  package let shapes: [Shape]

  /// The plots, from top to bottom, with the scales that place values in them.
  package let panels: [PlacedPanel]

  /// The smallest canvas that holds axes and words: 160 x 120 pixels.
  package static let smallest = Size(width: 160, height: 120)

  /// Lays a figure out.
  ///
  /// - Parameters:
  ///   - figure: What to show.
  ///   - size: The canvas, in pixels at scale 1; 1000 x 500 by default, held within the limits of ``size``.
  package init(_ figure: Figure, size: Size = .standard) {
    let size = Size(
      width: Layout.held(size.width, from: Layout.smallest.width, or: Size.standard.width),
      height: Layout.held(size.height, from: Layout.smallest.height, or: Size.standard.height))
    var composer = Composer(figure, size: size)
    composer.compose()
    self.size = size
    shapes = composer.shapes
    panels = composer.placed
  }

  private static func held(_ length: Double, from least: Double, or usual: Double) -> Double {
    length.isFinite ? min(max(length, least), 100_000) : usual
  }
}

/// A panel at its place.
package struct PlacedPanel: Hashable, Sendable {
  /// The rectangle between the axes; markers at its edges reach a few pixels over it.
  package let plot: Rect

  /// Places steps: from 0 at the left edge to the length of the run at the right.
  package let steps: Scale

  /// Places values: from the axis's low end at the bottom to its high end at the top.
  package let values: Scale

  /// The ticks of the value axis.
  package let valueTicks: ValueTicks

  /// The ticks of the step axis.
  package let stepTicks: StepTicks
}

/// The sizes of type and the distances around it, in pixels.
struct Measures: Hashable, Sendable {
  var tickText = 14.0
  var labelText = 15.0
  var titleText = 18.0
  var captionText = 14.0
  var padding = 14.0
  var gap = 6.0
  var majorTick = 8.0
  var minorTick = 5.5
  var spine = 1.0
  var line = 2.0
  var marker = 4.0

  /// Measures for a canvas: full size from 600 x 300 on, smaller type below, down to 70 %.
  init(for size: Size) {
    let factor = min(1, max(0.7, min(size.width / 600, size.height / 300)))
    tickText *= factor
    labelText *= factor
    titleText *= factor
    captionText *= factor
    padding *= factor
    gap *= factor
    line *= factor
    marker *= factor
  }

  /// The height of a line of type of this size.
  func lineHeight(_ fontSize: Double) -> Double { fontSize * (TextMetrics.ascent + TextMetrics.descent) }
}
