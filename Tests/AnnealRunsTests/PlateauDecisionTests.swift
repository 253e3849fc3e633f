import Anneal
import AnnealNotation
import AnnealRuns
import Testing

@Suite struct PlateauDecisionTests {
  private func decisions(_ text: String, _ metrics: [Double], _ run: Run? = nil) throws -> [String] {
    let track = Track(
      label: text, schedule: try Notation().schedule(text), groups: [ParameterGroup(rate: 0.1)],
      run: run ?? Run(updates: metrics.count + 1), metrics: metrics)
    return try WeighedMetric.all(in: track).map { weighed in
      "\(weighed.step) \(weighed.metric): " + weighed.decision.reason { "\($0)" }
    }
  }

  @Test func `each metric has its reason`() throws {
    #expect(
      try decisions("ReduceLROnPlateau(patience=1, cooldown=1)", [5, 4, 4, 6, 6, 3]) == [
        "0 5.0: a new best", "1 4.0: a new best", "2 4.0: 1 without a new best (4.0)",
        "3 6.0: 2 without a new best (4.0): the rate falls", "4 6.0: not counted: cooldown", "5 3.0: a new best",
      ])
  }

  @Test func `a floor, and what is no number or beyond all numbers`() throws {
    #expect(
      try decisions("ReduceLROnPlateau(patience=0, min_lr=0.1)", [5, 5]) == [
        "0 5.0: a new best", "1 5.0: 1 without a new best (5.0): the rate would hardly fall, and stays",
      ])
    #expect(try decisions("ReduceLROnPlateau()", [.nan]) == ["0 nan: 1 without a new best"])
    #expect(try decisions("ReduceLROnPlateau()", [-.infinity]) == ["0 -inf: a new best"])
  }

  @Test func `only steps of the schedule decide`() throws {
    let run = Run(updates: 6, stepping: .epoch, stepsPerEpoch: 2)
    #expect(
      try decisions("ReduceLROnPlateau()", [5, 4, 3, 2, 1], run) == ["1 4.0: a new best", "3 2.0: a new best"])
    #expect(try decisions("StepLR(3)", [5, 4, 3]) == [])
  }

  @Test func `cuts and decisions agree`() throws {
    let schedule = try Notation().schedule("ReduceLROnPlateau(factor=0.5, patience=3)")
    let track = Track(
      label: "", schedule: schedule, groups: [ParameterGroup(rate: 0.1)], run: Run(updates: 400),
      metrics: ExampleSeries.noisy.values(count: 400))
    let cut = try WeighedMetric.all(in: track).filter { $0.decision.kind == .cut }
    #expect(try PlateauCut.all(in: track).map(\.step) == cut.map { $0.step + 1 } && cut.count > 2)
  }
}
