import Testing

@testable import AnnealPlots

@Suite struct ReductionTests {
  @Test func keepsEveryExtremumOfEveryColumn() {
    var random = RandomNumbers(seed: 3)
    let values = (0..<4000).map { _ in random.unit() }
    let reduction = Reduction(Trace(values), length: values.count, columns: 100)
    #expect(reduction.isReduced)
    #expect(reduction.runs.count == 1)
    check(reduction.runs[0], of: values, columnWidth: 40)
  }

  @Test func aTraceKeepsEveryExtremumInTheSameMemory() {
    var random = RandomNumbers(seed: 5)
    let values = (0..<1_000_000).map { _ in random.unit() }
    let samples = Trace(values).samples
    #expect(samples.count <= 4 * Trace.columnLimit && samples.count > 4 * Trace.columnLimit / 3)
    check(samples, of: values, columnWidth: 256)
    #expect(Trace(Array(values.prefix(4096))).samples.map(\.value) == Array(values.prefix(4096)))
  }

  @Test func `on a logarithmic axis the least above 0 counts, and a gap less than a column wide is none`() {
    var random = RandomNumbers(seed: 6)
    let values = (0..<400_000).map { step in step.isMultiple(of: 2) ? 0 : 1e-3 + random.unit() }
    let trace = Trace(values)
    let kept = Dictionary(grouping: trace.samples(forLogarithmic: true).filter { $0.value > 0 }) { $0.step / 128 }
    for column in 0..<values.count / 128 {
      let least = values[column * 128..<(column + 1) * 128].filter { $0 > 0 }.min()
      #expect(kept[column]?.map(\.value).min() == least)
    }
    let scale = Scale(from: 1e-3, through: 2, onto: 400, 0, isLogarithmic: true)
    let reduction = Reduction(trace, length: values.count, columns: 800, on: scale)
    #expect(reduction.runs.count == 1 && reduction.runs[0].allSatisfy { $0.value > 0 })
    let long = Trace([1, 1] + Array(repeating: 0, count: 9996) + [1, 1])
    #expect(Reduction(long, length: 10_000, columns: 800, on: scale).runs.count == 2)
  }

  private func check(_ samples: [Sample], of values: [Double], columnWidth width: Int) {
    #expect(zip(samples, samples.dropFirst()).allSatisfy { $0.step < $1.step })
    #expect(samples.allSatisfy { values[$0.step] == $0.value })
    let kept = Dictionary(grouping: samples) { $0.step / width }
    for column in 0..<(values.count + width - 1) / width {
      let all = values[column * width..<min((column + 1) * width, values.count)]
      let some = kept[column, default: []].map(\.value)
      #expect(some.min() == all.min() && some.max() == all.max())
      #expect(some.first == all.first && some.last == all.last && some.count <= 4)
    }
  }

  @Test func samplesFarApartAreOneLine() {
    var trace = Trace()
    for step in stride(from: 0, to: 1_000_000, by: 50_000) { trace.append(1, at: step) }
    trace.append(7, at: 3)
    #expect(trace.length == 950_001 && trace.samples.count == 20)
    #expect(Reduction(trace, length: 1_000_000, columns: 500).runs.map(\.count) == [20])
  }

  @Test func keepsAShortSeriesWhole() {
    let values: [Double] = [3, .nan, 1, 2, -.infinity, 5]
    let reduction = Reduction(Trace(values), length: 100, columns: 50)
    #expect(!reduction.isReduced)
    #expect(reduction.runs.map { $0.map(\.step) } == [[0], [2, 3], [5]])
    #expect(Reduction(Trace(values), length: 3, columns: 50).runs.map { $0.map(\.step) } == [[0], [2]])
    #expect(Reduction(Trace(), length: 3, columns: 0).runs.isEmpty)
  }

  @Test func showsAGapAColumnWide() {
    var values = Array(repeating: 1.0, count: 10_000)
    for step in 5000..<5400 { values[step] = .nan }
    values[100] = .nan
    #expect(Reduction(Trace(values), length: 10_000, columns: 100).runs.count == 2)
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
