import AnnealPlots
import Testing

@Suite struct ReductionTests {
  @Test func keepsEveryExtremumOfEveryColumn() {
    var random = RandomNumbers(seed: 3)
    let values = (0..<200_000).map { _ in random.unit() }
    let reduction = Reduction(values, length: values.count, columns: 500)
    #expect(reduction.isReduced)
    #expect(reduction.runs.count == 1)
    let samples = reduction.runs[0]
    #expect(samples.count <= 2000)
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0.step < $1.step })
    #expect(samples.allSatisfy { values[$0.step] == $0.value })
    for column in 0..<500 {
      let steps = column * 400..<(column + 1) * 400
      let kept = samples.filter { steps.contains($0.step) }.map(\.value)
      #expect(kept.min() == values[steps].min() && kept.max() == values[steps].max())
      #expect(kept.first == values[steps.lowerBound] && kept.last == values[steps.upperBound - 1])
    }
  }

  @Test func keepsAShortSeriesWhole() {
    let values: [Double] = [3, .nan, 1, 2, -.infinity, 5]
    let reduction = Reduction(values, length: 100, columns: 50)
    #expect(!reduction.isReduced)
    #expect(reduction.runs.map { $0.map(\.step) } == [[0], [2, 3], [5]])
    #expect(Reduction(values, length: 3, columns: 50).runs.map { $0.map(\.step) } == [[0], [2]])
    #expect(Reduction([], length: 3, columns: 0).runs.isEmpty)
  }

  @Test func showsAGapAColumnWide() {
    var values = Array(repeating: 1.0, count: 10_000)
    for step in 5000..<5400 { values[step] = .nan }
    values[100] = .nan
    #expect(Reduction(values, length: 10_000, columns: 100).runs.count == 2)
  }

  @Test func aMillionStepsAreASmallPicture() {
    var random = RandomNumbers(seed: 4)
    var values = (0..<1_000_000).map { _ in random.unit() * 1e-3 }
    values[777_777] = 5e-3
    let figure = Figure(series: [Series(label: "noise", values: values)])
    let svg = figure.svg()
    #expect(svg.utf8.count < 200_000)
    let layout = Layout(figure)
    let top = LayoutLaws.lines(layout).flatMap(\.points).map(\.y).min()
    #expect(top == layout.panels[0].values.position(of: 5e-3))
    let part = Array(values.prefix(50_000))
    let several = Figure(series: (0..<20).map { Series(label: "noise \($0)", values: part) })
    #expect(several.svg().utf8.count < 260_000)
  }
}
