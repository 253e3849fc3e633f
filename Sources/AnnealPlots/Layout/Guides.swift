import AnnealText

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
