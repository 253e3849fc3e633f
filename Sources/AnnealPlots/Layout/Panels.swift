extension Composer {
  /// A panel whose room is known: what its axes say decides the margins all panels share.
  struct Sketch {
    let panel: Panel
    let top: Double
    let bottom: Double
    let low: Double
    let high: Double
    let ticks: ValueTicks
    let labels: [String]

    /// Places values: the low end at the bottom of the plot, the high end at its top.
    var scale: Scale {
      Scale(from: low, through: high, onto: bottom, top, isLogarithmic: panel.values.isLogarithmic)
    }
  }

  mutating func placePanels() {
    let panels = figure.panels.isEmpty ? [Panel(series: [])] : figure.panels
    placeStepLabel()
    placeEpochAxis()
    let sketches = placeNames(sketched(panels), panels)
    let widest = sketches.reduce(0.0) { widest, sketch in
      sketch.labels.reduce(widest) { max($0, TextMetrics.width(of: $1, fontSize: measures.tickText)) }
    }
    let numbers = measures.lineHeight(measures.labelText) + measures.gap + widest + measures.gap + measures.majorTick
    free.left += max(numbers, epochNameRoom)
    // The label of the last tick is centred on the right end of the axis.
    let lastLabel = NumberText.counts([figure.steps.length])[0]
    let overhang = TextMetrics.width(of: lastLabel, fontSize: measures.tickText) / 2
    free.right -= max(0, max(overhang, measures.marker + 1) - (size.width - measures.padding / 2 - free.right))
    let ticks = StepTicks(
      figure.steps, width: free.width, minorSpacing: 5,
      room: { [size = measures.tickText] in TextMetrics.width(of: $0, fontSize: size) + size })
    for (index, sketch) in sketches.enumerated() { place(sketch, ticks, isLowest: index == sketches.count - 1) }
    addEpochAxis()
    addDirectLabels()
  }

  /// Names several lines beside their ends, or in a legend above the plots, which leaves them less height.
  private mutating func placeNames(_ sketches: [Sketch], _ panels: [Panel]) -> [Sketch] {
    if let labels = directLabels(sketches) {
      directLabels = labels
      free.right -= labels.width
      return sketches
    }
    guard !figure.legend.isEmpty else { return sketches }
    free.top = epochTop ?? free.top
    placeLegend()
    placeEpochAxis()
    return sketched(panels)
  }

  /// The room below the plots: ticks, their labels and the name of the axis. The name itself waits for the plot's
  /// left edge, which the labels of the value axis decide.
  private mutating func placeStepLabel() {
    free.bottom -= measures.lineHeight(measures.labelText) + measures.gap / 2
    free.bottom -= measures.lineHeight(measures.tickText) + measures.gap / 2 + measures.majorTick
  }

  private func sketched(_ panels: [Panel]) -> [Sketch] {
    let shares = panels.reduce(0) { $0 + $1.share }
    let between = measures.padding * 1.5
    let height = free.height - between * Double(panels.count - 1)
    var top = free.top
    return panels.map { panel in
      let bottom = top + max(height * panel.share / shares, 4)
      defer { top = bottom + between }
      return sketch(panel, top: top + min(roomAbove(panel), (bottom - top) / 2), bottom: bottom)
    }
  }

  private func sketch(_ panel: Panel, top: Double, bottom: Double) -> Sketch {
    let extent = Extent(panel.series, steps: figure.steps.length)
    let isLogarithmic = panel.values.isLogarithmic
    let (low, high) =
      isLogarithmic
      ? extent.logarithmicEnds(headroom: 0.1) : extent.ends(origin: panel.values.origin, headroom: 0.1)
    let intervals = intervals(of: panel, in: bottom - top)
    let ticks = ValueTicks(from: low, through: high, atMost: intervals, isLogarithmic: isLogarithmic)
    let scale = Scale(from: low, through: high, onto: bottom, top, isLogarithmic: isLogarithmic)
    let labels = bottom - top >= measures.tickText * 3 ? apart(ticks, on: scale) : []
    return Sketch(panel: panel, top: top, bottom: bottom, low: low, high: high, ticks: ticks, labels: labels)
  }

  /// The numbers of the ticks; where one would touch the one below it, none.
  private func apart(_ ticks: ValueTicks, on scale: Scale) -> [String] {
    var taken = Double.infinity
    return zip(ticks.values, ticks.labels).map { value, label in
      let place = scale.position(of: value)
      guard place + measures.lineHeight(measures.tickText) <= taken else { return "" }
      taken = place
      return label
    }
  }

  /// matplotlib's nine where there is room; a panel that only accompanies another is calmer with fewer.
  private func intervals(of panel: Panel, in height: Double) -> Int {
    let lines = height / measures.tickText
    return min(max(Int(lines / (panel.share < 1 ? 3 : 2)), 1), 9)
  }

  /// Half the height of the highest tick label, or a row for the words of the guides.
  private func roomAbove(_ panel: Panel) -> Double {
    let row = measures.lineHeight(measures.tickText)
    return panel.guides.contains { !$0.word.isEmpty } ? row + measures.gap : row / 2
  }

  private mutating func place(_ sketch: Sketch, _ stepTicks: StepTicks, isLowest: Bool) {
    let plot = Rect(left: free.left, top: sketch.top, right: free.right, bottom: sketch.bottom)
    let placed = PlacedPanel(
      plot: plot, steps: Scale(from: 0, through: Double(figure.steps.length), onto: plot.left, plot.right),
      values: sketch.scale, valueTicks: sketch.ticks, stepTicks: stepTicks)
    self.placed.append(placed)
    addGrid(placed)
    addGuides(sketch.panel.guides, placed)
    addValueAxis(placed, labels: sketch.labels, name: sketch.panel.values.label)
    addStepAxis(placed, isLabelled: isLowest)
    addLines(sketch.panel, placed)
  }
}
