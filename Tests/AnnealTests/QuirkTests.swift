import Anneal
import AnnealNotation
import Testing

/// Points of `Documentation/PyTorchQuirks.md` that have no other test.
@Suite struct QuirkTests {
  @Test func `triangular2 fails when its scale leaves the doubles`() throws {
    let cycle = try CyclicLR(baseLR: 0.1, maxLR: 1, stepSizeUp: 1, mode: .triangular2)
    #expect(throws: Never.self) { try cycle.rate(at: 2047, from: 1) }
    #expect(throws: ScheduleError.self) { try cycle.rate(at: 2049, from: 1) }
    var rates = cycle.rates(from: 1).makeIterator()
    while rates.next() != nil {}
    #expect(rates.failure != nil)
  }

  @Test func `negative lengths are refused`() {
    #expect(throws: ScheduleError.self) { try LinearLR(totalIters: -1) }
    #expect(throws: ScheduleError.self) { try PolynomialLR(totalIters: -1) }
    #expect(throws: ScheduleError.self) { try MultiStepLR(milestones: [-1, 4]) }
    #expect(throws: ScheduleError.self) { try CosineAnnealingLR(tMax: -10) }
    #expect(throws: ScheduleError.self) { try ReduceLROnPlateau(patience: -1) }
  }

  @Test func `fractions of steps are refused in text`() {
    for text in ["StepLR(2.5)", "PolynomialLR(total_iters=2.5)", "CyclicLR(0.1, 1.0, step_size_up=4.0)"] {
      #expect(throws: NotationError.self) { try Notation().schedule(text) }
    }
  }

  @Test func `a mode is one of three words, also beside a scale function`() {
    #expect(throws: NotationError.self) {
      try Notation().schedule("CyclicLR(0.1, 1.0, mode='mine', scale_fn=lambda x: 1 / x)")
    }
  }
}
