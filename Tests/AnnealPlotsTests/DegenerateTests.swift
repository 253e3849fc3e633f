import AnnealPlots
import Testing

@Suite struct DegenerateTests {
  static let cases: [(name: String, values: [Double])] = [
    ("nothing", []), ("one value", [0.1]), ("one zero", [0]), ("one negative", [-3]), ("all equal", [2, 2, 2]),
    ("all zero", [0, 0, 0, 0]), ("negative", [-1, -2, -3]), ("both signs", [-1, 2, -3]), ("nan only", [.nan, .nan]),
    ("infinities", [.infinity, 1, -.infinity]), ("tiny", [1e-300, 2e-300, 0]),
    ("subnormal", [.leastNonzeroMagnitude, 0, 0x1p-1060]),
    ("huge", [1e300, 3e300]), ("widest", [-Double.greatestFiniteMagnitude, .greatestFiniteMagnitude]),
    ("greatest", [Double.greatestFiniteMagnitude]), ("both ends", [1e-300, 1e300]),
    ("20 orders", (0...20).map { ArticleFigures.power(0.1, $0) }), ("almost equal", [1, 1.0.nextUp, 1.0.nextDown]),
    ("negative zero", [-0.0, -0.0]),
  ]

  @Test(arguments: cases.indices)
  func givesASensiblePicture(_ index: Int) {
    let (name, values) = Self.cases[index]
    for origin in [ValueAxis.Origin.zero, .data] {
      let figure = Figure(values: ValueAxis(origin: origin), series: [Series(label: name, values: values)])
      let layout = Layout(figure)
      LayoutLaws.check(layout, "\(name)")
      LayoutLaws.checkPoints(layout, [values], "\(name)")
      let panel = layout.panels[0]
      #expect(panel.values.low < panel.values.high && panel.values.low.isFinite && panel.values.high.isFinite)
      #expect(panel.valueTicks.values.count >= 2)
      #expect(LayoutLaws.circles(layout).reduce(0) { $0 + $1.centers.count } == values.filter(\.isFinite).count)
      #expect(XMLChecker.fault(in: figure.svg()) == nil)
      #expect(!figure.terminal().isEmpty && !figure.terminal(columns: 20, rows: 8, charset: .ascii).isEmpty)
    }
  }

  @Test func stepAxesOfAnyLengthWork() {
    for length in [-5, 0, 1, 2, 63, 64, 65, 999_999, 1 << 40, Int.max] {
      for epoch in [nil, 0, -1, 1, 7, 391, Int.max] {
        let axis = StepAxis(length: length, stepsPerEpoch: epoch)
        let figure = Figure(steps: axis, series: [Series(label: "", values: [1, 2, 3])])
        LayoutLaws.check(Layout(figure), "length \(length), epoch \(epoch ?? -1)")
        LayoutLaws.check(Layout(figure, size: Layout.smallest), "small, length \(length)")
        #expect(figure.terminal(columns: 20).split(separator: "\n").allSatisfy { $0.count <= 20 })
      }
    }
  }

  @Test func anEmptyFigureIsAPairOfAxes() {
    for figure in [Figure(panels: []), Figure(series: [])] {
      LayoutLaws.check(Layout(figure), "empty")
      #expect(XMLChecker.fault(in: figure.svg()) == nil)
      #expect(figure.terminal().contains("└"))
    }
  }

  @Test func oddWeightsAndGuidesWork() {
    let guides = [-1, 0, 1, 2, 3, Int.max].map { GuideLine(step: $0, word: "word \($0)") }
    let panels = [0, -1, .nan, .infinity, 1].map {
      Panel(series: [Series(label: "x", values: [1, 2, 3])], guides: guides, weight: $0)
    }
    LayoutLaws.check(Layout(Figure(panels: panels), size: Size(width: 800, height: 1000)), "odd weights")
    #expect(!Figure(panels: panels).terminal().isEmpty)
  }

  @Test func `a value that a scale does not hold has no place`() {
    let logarithmic = Scale(from: 1e-3, through: 1, onto: 0, 100, isLogarithmic: true)
    for value in [0, -1, Double.infinity, -.infinity, .nan] { #expect(logarithmic.position(of: value).isNaN) }
    #expect(abs(logarithmic.position(of: 0.001)) < 1e-9 && abs(logarithmic.position(of: 1) - 100) < 1e-9)
    let straight = Scale(from: 0, through: 1, onto: 0, 100)
    for value in [Double.infinity, -.infinity, .nan] { #expect(straight.position(of: value).isNaN) }
    #expect(straight.position(of: 0) == 0)
  }
}
