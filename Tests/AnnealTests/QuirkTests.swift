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

  @Test func `a start at another step is a checkpoint, and last_epoch is refused`() {
    #expect(throws: Never.self) { try Notation().schedule("StepLR(optimizer, 4, last_epoch=-1)") }
    #expect(throws: NotationError.self) { try Notation().schedule("StepLR(optimizer, 4, last_epoch=3)") }
  }

  @Test func `verbose is taken with a note`() throws {
    #expect(try Notation().read("StepLR(optimizer, 4, verbose=True)").notes.contains { $0.contains("verbose") })
  }

  @Test func `a ramp without steps stays at its start`() throws {
    #expect(try LinearLR(startFactor: 0.5, totalIters: 0).values(count: 3, from: 1) == [0.5, 0.5, 0.5])
  }

  @Test func `a loop that hands over is read as HandoverLR`() throws {
    let loop = """
      a = ExponentialLR(optimizer, 0.9)
      b = SWALR(optimizer, swa_lr=0.05)
      for epoch in range(100):
          if epoch > 60:
              b.step()
          else:
              a.step()
      """
    let expected = try HandoverLR(
      [ExponentialLR(gamma: 0.9).erased, SWALR(swaLR: 0.05).erased], milestones: [62])
    #expect(try Notation().schedule(loop) == expected.erased)
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
