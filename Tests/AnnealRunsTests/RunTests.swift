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
    let curve = try Curve.curves(of: schedule, on: groups, run: Run(updates: 20))[0]
    #expect(try curve.rates == schedule.values(count: 20, from: 1, momentum: 0.9))
    #expect(curve.momenta.count == 20 && curve.momenta[0] == 0.95)
    let slow = try Curve.curves(
      of: schedule, on: groups, run: Run(updates: 20, stepping: .epoch, stepsPerEpoch: 5))[0]
    #expect(slow.rates == [0, 1, 2, 3].flatMap { Array(repeating: curve.rates[$0], count: 5) })
  }

  @Test func `a summary names what a person checks`() {
    let curve = Curve(rates: [1, 4, 4, 0.3], momenta: [0.9, 0.8, 0.8, 0.9])
    let summary = CurveSummary(curve)
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
