extension Composer {
  /// Epochs are counted above everything that is drawn, on an axis of their own.
  mutating func placeEpochAxis() {
    guard figure.steps.countedEpoch != nil, size.height >= 240 else { return }
    epochTop = free.top
    free.top += epochHeight
  }

  /// The room that the name of the axis takes left of the plots; 0 without such an axis.
  var epochNameRoom: Double {
    epochTop == nil ? 0 : TextMetrics.width(of: "Epochs", fontSize: measures.tickText) + measures.gap * 2
  }

  private var epochHeight: Double { measures.lineHeight(measures.tickText) + measures.majorTick + measures.gap }

  /// Its ticks stand above those of the step axis, and its numbers above them.
  mutating func addEpochAxis() {
    guard let top = epochTop, let epoch = figure.steps.countedEpoch, let panel = placed.first else { return }
    let bottom = top + epochHeight - measures.gap
    let ends = Strokes.Segment(start: Point(x: panel.plot.left, y: bottom), end: Point(x: panel.plot.right, y: bottom))
    let places = panel.stepTicks.major.map { panel.steps.position(of: Double($0)) }
    let ticks = places.map {
      Strokes.Segment(start: Point(x: $0, y: bottom), end: Point(x: $0, y: bottom - measures.majorTick))
    }
    add([ends] + ticks, .axis, width: measures.spine)
    let baseline = top + measures.tickText * TextMetrics.ascent
    let labels = NumberText.counts(panel.stepTicks.major.map { $0 / epoch })
    var taken = -Double.infinity
    for (x, label) in zip(places, labels) {
      let half = TextMetrics.width(of: label, fontSize: measures.tickText) / 2
      guard x - half > taken else { continue }
      add(label, at: Point(x: x, y: baseline), .middle, fontSize: measures.tickText, ink: .quietText)
      taken = x + half + measures.gap
    }
    let name = Point(x: panel.plot.left - measures.gap * 2, y: baseline)
    add("Epochs", at: name, .end, fontSize: measures.tickText, ink: .quietText)
  }
}
