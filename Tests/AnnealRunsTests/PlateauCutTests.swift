import Anneal
import AnnealNotation
import AnnealRuns
import Testing

@Suite struct PlateauCutTests {
  private func cuts(_ text: String, _ metrics: [Double], _ run: Run? = nil) throws -> [String] {
    let track = Track(
      label: text, schedule: try Notation().schedule(text), groups: [ParameterGroup(rate: 0.1)],
      run: run ?? Run(updates: metrics.count + 1), metrics: metrics)
    return try PlateauCut.all(in: track).map { "\($0.step): " + $0.reason { "\($0)" } }
  }

  @Test func `a cut is told with its count and the best metric`() throws {
    #expect(
      try cuts("ReduceLROnPlateau(patience=2)", [5, 4, 4, 4, 4, 3, 3, 3, 3]) == [
        "5: 3 without a new best (4.0)", "9: 3 without a new best (3.0)",
      ])
  }

  @Test func `a new best, a cooldown and a rate at its floor are no cuts`() throws {
    #expect(try cuts("ReduceLROnPlateau(patience=0)", [5, 4, 3, 2]) == [])
    #expect(
      try cuts("ReduceLROnPlateau(patience=0, cooldown=2)", [5, 5, 5, 5, 5]) == [
        "2: 1 without a new best (5.0)", "5: 1 without a new best (5.0)",
      ])
    #expect(try cuts("ReduceLROnPlateau(patience=0, min_lr=0.1)", [5, 5, 5]) == [])
  }

  @Test func `without any best so far there is none to name`() throws {
    #expect(try cuts("ReduceLROnPlateau(patience=1)", [.nan, .nan, .nan]) == ["2: 2 without a new best"])
  }

  @Test func `a plateau inside a composition is seen`() throws {
    let sequence = "SequentialLR([LinearLR(0.5, total_iters=2), ReduceLROnPlateau(patience=0)], [2])"
    #expect(try cuts(sequence, [5, 5, 5, 5]) == ["4: 1 without a new best (5.0)"])
    let chain = "ChainedScheduler([ExponentialLR(0.9), ReduceLROnPlateau(patience=0)])"
    #expect(try cuts(chain, [5, 4, 4, 3]) == ["3: 1 without a new best (4.0)"])
  }

  @Test func `another schedule's fall is no cut, and every plateau's cut is one`() throws {
    let floor = "ChainedScheduler([ExponentialLR(0.9), ReduceLROnPlateau(patience=0, min_lr=1)])"
    #expect(try cuts(floor, [5, 5, 5, 5]) == [])
    let second = "ChainedScheduler([ReduceLROnPlateau(patience=20), ReduceLROnPlateau(patience=1)])"
    #expect(try cuts(second, [5, 5, 5, 4]) == ["3: 2 without a new best (5.0)"])
    let legs = "SequentialLR([ReduceLROnPlateau(patience=1), ReduceLROnPlateau(patience=0)], [4])"
    #expect(try cuts(legs, [5, 5, 5, 5, 5, 5, 5]).count == 3)
    let track = Track(
      label: "", schedule: try Notation().schedule("ReduceLROnPlateau(patience=0, min_lr=[1.0, 0.0])"),
      groups: [ParameterGroup(rate: 1), ParameterGroup(rate: 1)], run: Run(updates: 4), metrics: [5, 5, 4, 3])
    #expect(try PlateauCut.all(in: track).map(\.step) == [2], "the second group's")
  }

  @Test func `stepped per epoch, a cut begins with an epoch`() throws {
    let run = Run(updates: 12, stepping: .epoch, stepsPerEpoch: 3)
    let metrics = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5].map(Double.init)
    #expect(try cuts("ReduceLROnPlateau(patience=0)", metrics, run).map { $0.prefix(2) } == ["6:", "9:"])
  }

  @Test func `schedules that follow time alone have none`() throws {
    #expect(try cuts("StepLR(2)", [1, 1, 1, 1]) == [])
  }
}
