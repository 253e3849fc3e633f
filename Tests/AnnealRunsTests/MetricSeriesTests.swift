import AnnealRuns
import Testing

@Suite struct MetricSeriesTests {
  @Test func `one number a line`() throws {
    #expect(try MetricSeries(reading: "1.5\n\n2e-3\r\nnan\n# a comment\n-inf\n").values.count == 4)
  }

  @Test func `CSV with a header`() throws {
    let text = "\u{FEFF}epoch, \"metric\" ,note\n0,0.5,\"a, b\"\n1,0.25,\n"
    #expect(try MetricSeries(reading: text).values == [0.5, 0.25])
    #expect(try MetricSeries(reading: text, column: "epoch").values == [0, 1])
  }

  @Test func `empty cells of a log are passed over`() throws {
    #expect(try MetricSeries(reading: "step,metric\n0,1\n1,\n2,0.5\n").values == [1, 0.5])
  }

  @Test(arguments: [
    "", "\n\n", "metric\n", "a,b\n1,2\n", "1,2\n3,4\n", "1\ntwo\n", "metric\n0x10\n", "1\n0,5\n", "1e999\n",
    "metric,b\n\n,\nx,1",
  ])
  func `what is no series`(text: String) {
    #expect(throws: MetricSeries.Failure.self) { try MetricSeries(reading: text) }
  }

  @Test func `an error names the line`() {
    let failure = #expect(throws: MetricSeries.Failure.self) { try MetricSeries(reading: "1\n2\nthree\n") }
    #expect(failure?.description == "line 3 of the metric series is not a number: 'three'")
  }

  @Test(arguments: ExampleSeries.allCases) func `an example is the same each time`(example: ExampleSeries) {
    let values = example.values(count: 60)
    #expect(values == example.values(count: 60) && values.count == 60)
    #expect(values.allSatisfy { $0 > 0 && $0 < 10 })
    #expect(example.values(count: 1).count == 1)
  }
}
