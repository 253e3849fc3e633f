import AnnealText

/// Places the parts of a figure from the edges inwards: heading and legend from the top, caption and step axis from
/// the bottom, the plots in what is left.
struct Composer {
  let figure: Figure
  let size: Size
  let measures: Measures

  /// What no part has taken yet.
  var free: Rect
  var shapes: [Shape] = []
  var placed: [PlacedPanel] = []
  /// The upper edge of the epoch axis, if there is one.
  var epochTop: Double?
  /// The names beside the lines, where they are not in a legend.
  var directLabels: DirectLabels?

  init(_ figure: Figure, size: Size) {
    self.figure = figure
    self.size = size
    measures = Measures(for: size)
    let padding = measures.padding
    free = Rect(left: padding, top: padding, right: size.width - padding, bottom: size.height - padding)
  }

  mutating func compose() {
    placeTitle()
    placeCaption()
    placePanels()
  }
}

extension Composer {
  /// A quarter of the canvas at most goes to the title, so that a plot is left.
  private mutating func placeTitle() {
    guard let title = figure.title else { return }
    let height = measures.lineHeight(measures.titleText) * 1.1
    let limit = max(1, Int(size.height / 4 / height))
    for line in wrapped(title, measures.titleText, .bold, limit: min(limit, 3)) {
      add(line, x: free.left, top: free.top, fontSize: measures.titleText, .bold, ink: .text)
      free.top += height
    }
    free.top += measures.gap
  }

  private mutating func placeCaption() {
    let height = measures.lineHeight(measures.captionText) * 1.1
    let limit = Int(size.height / 4 / height)
    var lines: [String] = []
    for paragraph in figure.caption where lines.count < limit {
      lines += wrapped(paragraph, measures.captionText, .regular, limit: limit - lines.count)
    }
    guard !lines.isEmpty else { return }
    free.bottom -= Double(lines.count) * height
    for (index, line) in lines.enumerated() {
      let top = free.bottom + Double(index) * height
      add(line, x: free.left, top: top, fontSize: measures.captionText, ink: .quietText)
    }
    free.bottom -= measures.gap * 1.5
  }

  private func wrapped(_ text: String, _ fontSize: Double, _ typeface: TextLine.Typeface, limit: Int) -> [String] {
    TextFitting.wrap(SafeText.line(text), to: free.width, limit: limit) {
      TextMetrics.width(of: $0, fontSize: fontSize, typeface)
    }
  }
}

extension Composer {
  /// Adds a line of text that begins at `x` and whose box begins at `top`.
  mutating func add(
    _ text: String, x: Double, top: Double, fontSize: Double, _ typeface: TextLine.Typeface = .regular, ink: Ink
  ) {
    let baseline = top + fontSize * TextMetrics.ascent
    shapes.append(
      .text(
        TextLine(
          text: text, place: Point(x: x, y: baseline), anchor: .start, fontSize: fontSize, typeface: typeface,
          isVertical: false, ink: ink)))
  }

  /// Adds a line of text anchored on its baseline, unless it is empty.
  mutating func add(
    _ text: String, at place: Point, _ anchor: TextLine.Anchor, fontSize: Double, isVertical: Bool = false, ink: Ink
  ) {
    guard !text.isEmpty else { return }
    shapes.append(
      .text(
        TextLine(
          text: text, place: place, anchor: anchor, fontSize: fontSize, typeface: .regular, isVertical: isVertical,
          ink: ink)))
  }

  /// Adds strokes, unless there are none.
  mutating func add(_ segments: [Strokes.Segment], _ ink: Ink, width: Double, dash: Dash = .solid) {
    guard !segments.isEmpty else { return }
    shapes.append(.strokes(Strokes(segments: segments, ink: ink, width: width, dash: dash)))
  }
}
