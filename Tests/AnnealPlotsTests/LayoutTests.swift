import AnnealPlots
import Testing

@Suite struct LayoutTests {
  @Test(arguments: ArticleFigures.all.indices)
  func articleFiguresObeyTheLaws(_ index: Int) {
    let (name, values) = ArticleFigures.all[index]
    let layout = Layout(ArticleFigures.figure(name, values))
    LayoutLaws.check(layout, "\(name)")
    LayoutLaws.checkPoints(layout, [values], "\(name)")
    #expect(layout.panels.first?.stepTicks.major == [0, 8, 16, 24, 32])
    #expect(layout.panels.first?.stepTicks.minor.count == 28)
    #expect(layout.panels.first?.valueTicks.values == [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001])
    #expect(LayoutLaws.circles(layout).map(\.centers.count) == [32])
  }

  @Test func randomFiguresObeyTheLaws() {
    var random = RandomNumbers(seed: 2)
    for number in 0..<500 {
      let figure = random.figure()
      let size = Size(width: Double(random.whole(240...1600)), height: Double(random.whole(180...900)))
      let natural = Size(width: 1000, height: figure.naturalHeight)
      let layout = Layout(figure, size: number.isMultiple(of: 2) ? natural : size)
      LayoutLaws.check(layout, "random figure \(number)")
      guard figure.panels.count == 1 else { continue }
      LayoutLaws.checkPoints(layout, figure.panels[0].series.map(LayoutLaws.values), "random figure \(number)")
    }
  }

  @Test func panelsShareTheStepAxis() {
    let values = ArticleFigures.all[12].values
    let momentum = Panel(
      values: ValueAxis(label: "Momentum", origin: .data),
      series: [Series(label: "m", values: values.map { 0.95 - 100 * $0 })])
    let layout = Layout(Figure(panels: [Panel(series: [Series(label: "r", values: values)], weight: 2), momentum]))
    LayoutLaws.check(layout, "two panels")
    #expect(layout.panels.count == 2)
    #expect(layout.panels[0].steps == layout.panels[1].steps)
    #expect(layout.panels[0].plot.bottom < layout.panels[1].plot.top)
    #expect(layout.panels[0].plot.height > layout.panels[1].plot.height * 1.5)
    #expect(layout.panels[1].values.low > 0.8)
  }

  @Test func markersGiveWayToAPlainLine() {
    func markers(_ count: Int) -> Int {
      let layout = Layout(Figure(series: [Series(label: "", values: Array(repeating: 1, count: count))]))
      return LayoutLaws.circles(layout).reduce(0) { $0 + $1.centers.count }
    }
    #expect(markers(32) == 32)
    #expect(markers(150) == 150)
    #expect(markers(400) == 0)
    let plain = Series(label: "", values: [1, 2, 3], markers: .never)
    #expect(LayoutLaws.circles(Layout(Figure(series: [plain]))).isEmpty)
  }

  @Test func gapsStayGapsAndLoneValuesStayVisible() {
    let values = [1, 2, .nan, 3, .infinity, 4, 5] + Array(repeating: Double.nan, count: 500)
    let layout = Layout(Figure(series: [Series(label: "", values: values)]))
    #expect(LayoutLaws.lines(layout).map(\.points.count) == [2, 2])
    #expect(LayoutLaws.circles(layout).map(\.centers.count) == [1])
  }

  @Test func aLegendOnlyNamesSeveralLines() {
    let (one, two) = (Series(label: "first", values: [1]), Series(label: "second", values: [2]))
    #expect(!LayoutLaws.texts(Layout(Figure(series: [one]))).contains { $0.text == "first" })
    let texts = LayoutLaws.texts(Layout(Figure(series: [one, two]))).map(\.text)
    #expect(texts.contains("first") && texts.contains("second"))
    let many = (0..<400).map { Series(label: "a schedule called \($0)", values: [1, 2]) }
    let crowded = Layout(Figure(series: many))
    LayoutLaws.check(crowded, "400 lines")
    #expect(LayoutLaws.texts(crowded).contains { $0.text.hasSuffix(" more") })
  }

  @Test func impossibleSizesAreHeld() {
    for size in [0, -1, .nan, .infinity, 1e9] {
      let layout = Layout(Figure(series: []), size: Size(width: size, height: size))
      LayoutLaws.check(layout, "size \(size)")
    }
  }
}
