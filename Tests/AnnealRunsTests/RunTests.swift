import Anneal
import AnnealRuns
import Testing

@Suite struct RunTests {
  @Test func `the scheduler is stepped after the last update of an epoch`() {
    let run = Run(updates: 6, stepping: .epoch, stepsPerEpoch: 2)
    #expect((0..<6).map(run.tick) == [0, 0, 1, 1, 2, 2] && run.lastTick == 2)
    #expect((0..<3).map(Run(updates: 3, stepping: .epoch).tick) == [0, 1, 2])
  }

  @Test func `a walk gives what stepping gives`() throws {
    let schedule = try OneCycleLR(maxLR: 0.1, totalSteps: 20).erased
    let groups = [ParameterGroup(rate: 1, momentum: 0.9)]
    func walked(_ run: Run) throws -> [ParameterGroup] {
      var walk = try Track(label: "", schedule: schedule, groups: groups, run: run).walk()
      var walked: [ParameterGroup] = []
      while try walk.next() { walked += walk.groups }
      return walked
    }
    let rates = try walked(Run(updates: 20)).map(\.rate)
    #expect(try rates == schedule.values(count: 20, from: 1, momentum: 0.9))
    #expect(try walked(Run(updates: 20)).compactMap(\.momentum).count == 20)
    #expect(try walked(Run(updates: 20))[0].momentum == 0.95)
    let slow = try walked(Run(updates: 20, stepping: .epoch, stepsPerEpoch: 5)).map(\.rate)
    #expect(slow == [0, 1, 2, 3].flatMap { Array(repeating: rates[$0], count: 5) })
  }

  @Test func `a summary names what a person checks`() {
    let summary = CurveSummary(rates: [1, 4, 4, 0.3], momenta: [0.9, 0.8, 0.8, 0.9])
    #expect(summary.peak == 4 && summary.peakStep == 1 && summary.shareUnderTenth == 0.25)
    #expect(
      summary.sentence(momentumName: "momentum") { "\($0)" }
        == "starts at 1.0, peaks at 4.0 at step 1, ends at 0.3; 25 % of steps under 10 % of the peak; "
        + "moves momentum 0.9 to 0.8")
  }

  @Test func `advice comes when numbers look like epochs, and only then`() throws {
    let step = try StepLR(stepSize: 30).erased
    let cifar = Run(updates: 39_100, stepsPerEpoch: 391)
    #expect(SteppingAdvice.note(for: step, run: cifar, epochs: 100) != nil)
    #expect(SteppingAdvice.note(for: step, run: cifar, epochs: nil) == nil)
    #expect(try SteppingAdvice.note(for: StepLR(stepSize: 3910).erased, run: cifar, epochs: 100) == nil)
    let article = Run(updates: 32, stepsPerEpoch: 8)
    #expect(try SteppingAdvice.note(for: StepLR(stepSize: 4).erased, run: article, epochs: 4) == nil)
    let perEpoch = Run(updates: 39_100, stepping: .epoch, stepsPerEpoch: 391)
    #expect(SteppingAdvice.note(for: step, run: perEpoch, epochs: 100) == nil)
  }
}
