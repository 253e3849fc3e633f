@testable import AnnealPlots
import Testing

@Suite struct AxisTests {
  private func layout(_ values: [Double], isLogarithmic: Bool = true, steps: StepAxis? = nil) -> Layout {
    Layout(
      Figure(
        steps: steps, values: ValueAxis(isLogarithmic: isLogarithmic), series: [Series(label: "x", values: values)]))
  }

  @Test func `a logarithmic axis places equal factors equally far apart`() {
    let layout = layout((0...6).map { ArticleFigures.power(0.1, $0) })
    let scale = layout.panels[0].values
    let places = (0...6).map { scale.position(of: ArticleFigures.power(0.1, $0)) }
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { abs($0 - gaps[0]) < 1e-9 } && gaps[0] > 30)
    #expect(layout.panels[0].valueTicks.labels == ["1e-06", "1e-05", "0.0001", "0.001", "0.01", "0.1", "1"])
    #expect(layout.panels[0].valueTicks.minor.count >= 48)
    LayoutLaws.check(layout, "six decades")
  }

  @Test func `where there is no second decade, numbers of 1, 2 and 5 serve, and else matplotlib's`() {
    #expect(layout([0.02, 0.3]).panels[0].valueTicks.labels == ["0.02", "0.05", "0.1", "0.2"])
    #expect(layout([0.5, 0.52]).panels[0].valueTicks.values.count >= 2)
    let twenty = layout((0...20).map { ArticleFigures.power(0.1, $0) }).panels[0].valueTicks
    #expect((5...10).contains(twenty.values.count) && twenty.minor.isEmpty)
  }

  @Test func `what is not above 0 is a gap on a logarithmic axis`() {
    let layout = layout([1, 0.1, 0, -1, 0.01, 0.001])
    #expect(LayoutLaws.lines(layout).map(\.points.count) == [2, 2])
    #expect(layout.panels[0].values.low > 0)
    let nothing = self.layout([0, -1, -2])
    #expect(LayoutLaws.lines(nothing).isEmpty && LayoutLaws.circles(nothing).isEmpty)
    LayoutLaws.check(nothing, "nothing above 0")
  }

  @Test(arguments: [
    [.leastNonzeroMagnitude], [0x1p-1030], [0, .leastNonzeroMagnitude], [1e-300, 2e-300], [0x1p-1030, 1e300],
    [.infinity, 1],
  ])
  func `a logarithmic axis draws any values`(values: [Double]) {
    let layout = layout(values)
    LayoutLaws.check(layout, "\(values)")
    LayoutLaws.checkPoints(layout, [values], "\(values)")
    let figure = Figure(values: ValueAxis(isLogarithmic: true), series: [Series(label: "x", values: values)])
    #expect(!figure.terminal().isEmpty && XMLChecker.fault(in: figure.svg()) == nil)
  }

  @Test func `logarithms and powers are exact to the last digits`() {
    for exponent in [-300, -20, -3, 0, 1, 17, 300] {
      #expect(abs(Decimals.log10(Decimals.scaled(1, by: exponent)) - Double(exponent)) <= 1e-13 * 300)
    }
    var random = RandomNumbers(seed: 9)
    for _ in 0..<2000 {
      let value = Decimals.exp10(random.unit() * 600 - 300)
      #expect(abs(Decimals.exp10(Decimals.log10(value)) / value - 1) < 1e-11)
    }
    #expect(abs(Decimals.log10(2) - 0.301_029_995_663_981_2) < 1e-15)
    #expect(Decimals.log10(.leastNonzeroMagnitude) < -323 && Decimals.exp10(400) == .greatestFiniteMagnitude)
  }

  @Test func `epochs are counted above the plots, over the ticks of the steps`() throws {
    let values = Array(repeating: 1.0, count: 32)
    let layout = layout(values, isLogarithmic: false, steps: StepAxis(length: 32, stepsPerEpoch: 8))
    let texts = LayoutLaws.texts(layout)
    let name = try #require(texts.first { $0.text == "Epochs" })
    for (epoch, step) in [0, 8, 16, 24, 32].enumerated() {
      let x = layout.panels[0].steps.position(of: Double(step))
      #expect(texts.contains { $0.text == "\(epoch)" && $0.place.x == x && $0.place.y == name.place.y })
    }
    #expect(name.place.y < layout.panels[0].plot.top)
    for axis in [
      StepAxis(length: 32, stepsPerEpoch: 8, showsEpochs: false), StepAxis(length: 32, stepsPerEpoch: 1),
      StepAxis(length: 32),
    ] {
      let texts = LayoutLaws.texts(self.layout(values, isLogarithmic: false, steps: axis))
      #expect(!texts.contains { $0.text == "Epochs" })
    }
  }
}

@Suite struct NamingTests {
  private func figure(_ ends: [Double], label: String = "schedule") -> Figure {
    Figure(
      series: ends.enumerated().map { index, end in
        Series(label: "\(label) \(index)", values: (0...40).map { 1 + (end - 1) * Double($0) / 40 })
      })
  }

  private func names(_ layout: Layout) -> [TextLine] {
    LayoutLaws.texts(layout).filter { $0.text.contains("schedule") }
  }

  @Test func `lines are named beside their ends`() {
    let layout = Layout(figure([0.1, 0.5, 0.9]))
    #expect(names(layout).count == 3)
    for (name, end) in zip(names(layout), [0.1, 0.5, 0.9]) {
      #expect(name.place.x > layout.panels[0].plot.right)
      #expect(abs(name.place.y - layout.panels[0].values.position(of: end)) < name.fontSize)
    }
  }

  @Test func `names that would meet make room for each other, and many go into a legend`() {
    let pair = Layout(figure([0.5, 0.501]))
    #expect(names(pair).allSatisfy { $0.place.x > pair.panels[0].plot.right })
    LayoutLaws.check(pair, "two ends in one place")
    let crowd = Layout(figure([0.5, 0.501, 0.502, 0.503, 0.504, 0.505, 0.506]))
    #expect(names(crowd).count == 7 && names(crowd).allSatisfy { $0.place.y < crowd.panels[0].plot.top })
    let long = Layout(figure([0.1, 0.9], label: String(repeating: "long ", count: 12) + "schedule"))
    #expect(names(long).allSatisfy { $0.place.y < long.panels[0].plot.top })
  }

  @Test func `a line that ends early is named in a legend`() {
    let early = Figure(
      series: [
        Series(label: "schedule a", values: [1, 0.5, 0.2]),
        Series(label: "schedule b", values: Array(repeating: 1, count: 40)),
      ])
    let layout = Layout(early)
    #expect(names(layout).allSatisfy { $0.place.y < layout.panels[0].plot.top })
  }

  @Test func `pooled places keep their distance and their order`() {
    var random = RandomNumbers(seed: 11)
    for _ in 0..<300 {
      let wanted = (0..<random.whole(1...9)).map { _ in random.unit() * 100 }
      let places = Spreading.spread(wanted, apart: 5, from: -1000, through: 1000)
      #expect(wanted.count == 1 || Spreading.leastDistance(places) > 5 - 1e-9)
      let order = wanted.indices.sorted { wanted[$0] < wanted[$1] }
      #expect(zip(order, order.dropFirst()).allSatisfy { places[$0] < places[$1] })
      for (index, want) in wanted.enumerated() where wanted.allSatisfy({ $0 == want || abs($0 - want) > 60 }) {
        #expect(abs(places[index] - want) < 1e-9)
      }
    }
  }

  @Test func `a guide's word moves aside for its neighbour, or gives way`() {
    func words(_ steps: [Int]) -> [TextLine] {
      let guides = steps.map { GuideLine(step: $0, word: "milestone") }
      let layout = Layout(Figure(series: [Series(label: "", values: Array(repeating: 1, count: 100))], guides: guides))
      LayoutLaws.check(layout, "guides at \(steps)")
      return LayoutLaws.texts(layout).filter { $0.text == "milestone" }
    }
    #expect(words([20, 50, 80]).count == 3)
    #expect(words([20, 25]).count == 2)
    #expect(words([20, 21, 22]).count == 1)
    #expect(words([0, 100]).count == 2)
  }
}
