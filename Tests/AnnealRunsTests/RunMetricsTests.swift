import Anneal
import AnnealNotation
import AnnealRuns
import Testing

@Suite struct RunMetricsTests {
  @Test func `an epoch's row holds for its updates`() {
    let metrics = RunMetrics([3, 2, 1], updatesEach: 4)
    #expect(Array(metrics) == [3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1])
    #expect(RunMetrics([3, 2, 1], updatesEach: .max).count == .max)
    #expect(Array(RunMetrics([3, 2])) == [3, 2] && RunMetrics([]).isEmpty)
  }

  @Test(arguments: ExampleSeries.allCases)
  func `a made-up series is computed as it is listed`(example: ExampleSeries) {
    for count in [0, 1, 2, 1000] { #expect(Array(RunMetrics(example, count: count)) == example.values(count: count)) }
  }

  @Test func `a plateau walks through rows, their repetition and blocks alike`() throws {
    let rows = (0..<3000).map { Double($0 * 7919 % 100) }
    let schedule = try Notation().schedule("ReduceLROnPlateau(patience=3, cooldown=2)")
    func summary(_ metrics: RunMetrics) throws -> [CurveSummary] {
      let run = Run(updates: 8000)
      return try Track(label: "", schedule: schedule, groups: [ParameterGroup(rate: 1)], run: run, metrics: metrics)
        .summaries()
    }
    let repeated = RunMetrics(rows.flatMap { [$0, $0, $0] })
    #expect(try summary(RunMetrics(rows, updatesEach: 3)) == summary(repeated))
  }

  @Test func `an empty series is an error, not a run without updates`() throws {
    let request = RunRequest()
    let reader = ProgramReader(notation: Notation(), run: request, hasRates: false, openLength: .asked)
    let items = try reader.read(Program("ReduceLROnPlateau()")).reading.items
    let planner = RunPlanner(
      run: request, optimizer: Optimizer(), metrics: .series(MetricSeries([])), limit: 100, truncatesLongRuns: false)
    var notes: [PlanNote] = []
    #expect(throws: PlanError.metricsMissing(schedule: "ReduceLROnPlateau")) {
      try planner.length(of: items, notes: &notes)
    }
  }
}
