import Anneal
import AnnealRuns
import Testing

@Suite struct RunProblemTests {
  private func problem(_ check: () throws(RunProblem) -> Void) -> String? {
    do throws(RunProblem) {
      try check()
      return nil
    } catch {
      return "\(error.field): " + error.sentence { $0.rawValue }
    }
  }

  private func run(
    _ steps: Int? = nil, epochs: Int? = nil, perEpoch: Int? = nil, _ stepping: Stepping? = nil, limit: Int = 1000
  ) -> String? {
    let request = RunRequest(steps: steps, epochs: epochs, stepsPerEpoch: perEpoch, stepping: stepping)
    return problem { () throws(RunProblem) in try request.check(limit: limit) }
  }

  @Test func `a run that can be planned has no problem`() {
    #expect(run() == nil && run(1000) == nil && run(5, perEpoch: 2) == nil)
    #expect(run(epochs: 100, perEpoch: 10) == nil && run(epochs: 100, .epoch) == nil)
  }

  @Test func `a number out of its range is named with the range`() {
    #expect(run(0) == "steps: steps must be from 1 to 1000, but is 0")
    #expect(run(epochs: 1001, .epoch) == "epochs: epochs must be from 1 to 1000, but is 1001")
    #expect(run(perEpoch: -1) == "stepsPerEpoch: stepsPerEpoch must be from 1 to 100000000, but is -1")
  }

  @Test func `settings that contradict each other are named together`() {
    #expect(run(3, epochs: 3, perEpoch: 1) == "epochs: steps and epochs both say how long the run is; give one")
    #expect(
      run(epochs: 3) == "epochs: epochs needs stepsPerEpoch, or stepping epoch to count epochs themselves")
    #expect(run(epochs: 101, perEpoch: 10) == "epochs: epochs times stepsPerEpoch must be at most 1000")
    #expect(
      run(epochs: .max, perEpoch: 10, limit: .max) == nil, "a product beyond all numbers is the greatest number")
  }

  @Test func `a step is asked for alone`() {
    func start(_ start: Int, _ request: RunRequest = RunRequest()) -> String? {
      problem { () throws(RunProblem) in try request.check(start: start, limit: 9) }
    }
    #expect(start(0) == nil && start(9) == nil)
    #expect(start(10) == "start: start must be from 0 to 9, but is 10")
    #expect(start(1, RunRequest(steps: 2)) == "start: start says which step; leave out steps and epochs")
  }

  @Test func `a momentum belongs to the class, and lies in its range`() {
    func optimizer(_ name: String?, momentum: Double? = nil, beta1: Double? = nil) -> String? {
      let kind = name.flatMap { Optimizer.Kind(named: $0) }
      return problem { () throws(RunProblem) in try Optimizer.check(kind: kind, momentum: momentum, beta1: beta1) }
    }
    #expect(optimizer(nil, momentum: 0) == nil && optimizer("rmsprop", momentum: 2) == nil)
    #expect(optimizer("NAdam", beta1: 0) == nil)
    #expect(optimizer(nil, momentum: -1) == "momentum: momentum must be at least 0 and finite, but is -1.0")
    #expect(optimizer(nil, beta1: 1) == "beta1: beta1 must be at least 0 and less than 1, but is 1.0")
    #expect(optimizer("AdamW", momentum: 0.9) == "momentum: momentum is SGD's; AdamW has beta1")
    #expect(optimizer("Muon", beta1: 0.9) == "beta1: beta1 is Adam's; Muon has momentum")
    #expect(optimizer("Adagrad", momentum: 0.9) == "momentum: momentum is SGD's; Adagrad has neither")
    #expect(optimizer(nil, momentum: 0.9, beta1: 0.9) == "momentum: give momentum or beta1, not both")
  }

  @Test func `rates are separated by commas, and not endless`() {
    func rates(_ text: String) -> String? {
      problem { () throws(RunProblem) in _ = try Optimizer.rates(in: text, limit: 2) { Double($0) } }
    }
    #expect(rates("0.1") == nil && rates("0,1e-3") == nil)
    for text in ["", "0.1,", "-1", "inf", "nan", "x"] { #expect(rates(text)?.hasPrefix("rates: a learning") == true) }
    #expect(rates("1,2,3") == "rates: there can be at most 2 learning rates, but there are 3")
  }
}
