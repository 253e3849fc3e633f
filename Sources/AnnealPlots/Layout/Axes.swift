import AnnealText

extension Composer {
  /// Faint lines at the numbered values; none along the axis, which is drawn anyway. Where values change their sign,
  /// zero is drawn like an axis.
  mutating func addGrid(_ panel: PlacedPanel) {
    let heights = panel.valueTicks.values.map(panel.values.position).filter { $0 < panel.plot.bottom - 0.5 }
    add(
      heights.map {
        Strokes.Segment(start: Point(x: panel.plot.left, y: $0), end: Point(x: panel.plot.right, y: $0))
      }, .grid, width: measures.spine)
    guard panel.values.low < 0, panel.values.high > 0 else { return }
    let zero = panel.values.position(of: 0)
    add(
      [Strokes.Segment(start: Point(x: panel.plot.left, y: zero), end: Point(x: panel.plot.right, y: zero))], .axis,
      width: measures.spine)
  }

  mutating func addValueAxis(_ panel: PlacedPanel, labels: [String], name: String) {
    let left = panel.plot.left
    let heights = panel.valueTicks.values.map(panel.values.position)
    let spine = Strokes.Segment(
      start: Point(x: left, y: panel.plot.top), end: Point(x: left, y: panel.plot.bottom + measures.spine / 2))
    let minor = panel.valueTicks.minor.map(panel.values.position)
    add(
      [spine] + minor.map { tick(from: Point(x: left, y: $0), x: -measures.minorTick) }
        + heights.map { tick(from: Point(x: left, y: $0), x: -measures.majorTick) }, .axis, width: measures.spine)
    for (height, label) in zip(heights, labels) {
      let place = Point(
        x: left - measures.majorTick - measures.gap, y: height + measures.tickText * TextMetrics.middle)
      add(label, at: place, .end, fontSize: measures.tickText, ink: .quietText)
    }
    addName(name, beside: panel.plot)
  }

  /// The name of the value axis reads upwards at the left edge of the canvas, cut to the height of its plot.
  private mutating func addName(_ name: String, beside plot: Rect) {
    let text = TextFitting.cut(SafeText.line(name), to: plot.height) {
      TextMetrics.width(of: $0, fontSize: measures.labelText)
    }
    let place = Point(
      x: measures.padding + measures.labelText * TextMetrics.ascent, y: (plot.top + plot.bottom) / 2)
    add(text, at: place, .middle, fontSize: measures.labelText, isVertical: true, ink: .text)
  }

  /// The step axis; only the lowest panel's has words.
  mutating func addStepAxis(_ panel: PlacedPanel, isLabelled: Bool) {
    let plot = panel.plot
    let ends = Strokes.Segment(
      start: Point(x: plot.left - measures.spine / 2, y: plot.bottom), end: Point(x: plot.right, y: plot.bottom))
    let minor = panel.stepTicks.minor.map { tick(at: $0, panel, height: measures.minorTick) }
    let major = panel.stepTicks.major.map { tick(at: $0, panel, height: measures.majorTick) }
    add([ends] + minor + major, .axis, width: measures.spine)
    guard isLabelled else { return }
    let top = plot.bottom + measures.majorTick + measures.gap / 2
    let baseline = top + measures.tickText * TextMetrics.ascent
    var taken = -Double.infinity
    for (step, label) in zip(panel.stepTicks.major, panel.stepTicks.labels) {
      let place = Point(x: panel.steps.position(of: Double(step)), y: baseline)
      let half = TextMetrics.width(of: label, fontSize: measures.tickText) / 2
      guard place.x - half > taken else { continue }
      add(label, at: place, .middle, fontSize: measures.tickText, ink: .quietText)
      taken = place.x + half
    }
    let below = top + measures.lineHeight(measures.tickText) + measures.gap / 2
    addName(figure.steps.label, below: plot, baseline: below + measures.labelText * TextMetrics.ascent)
  }

  private mutating func addName(_ name: String, below plot: Rect, baseline: Double) {
    let text = TextFitting.cut(SafeText.line(name), to: plot.width) {
      TextMetrics.width(of: $0, fontSize: measures.labelText)
    }
    let place = Point(x: (plot.left + plot.right) / 2, y: baseline)
    add(text, at: place, .middle, fontSize: measures.labelText, ink: .text)
  }

  private func tick(at step: Int, _ panel: PlacedPanel, height: Double) -> Strokes.Segment {
    tick(from: Point(x: panel.steps.position(of: Double(step)), y: panel.plot.bottom), y: height)
  }

  private func tick(from point: Point, x: Double = 0, y: Double = 0) -> Strokes.Segment {
    Strokes.Segment(start: point, end: Point(x: point.x + x, y: point.y + y))
  }
}

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
