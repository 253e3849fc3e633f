import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

/// What PyTorch refuses or fails on, Anneal refuses too, with a sentence instead of a traceback.
@Suite struct RejectedTests {
  /// Programs that PyTorch refuses and Anneal takes on purpose: `Documentation/PyTorchQuirks.md` says why.
  private func isTaken(_ golden: Golden) -> Bool {
    let (program, error) = (golden.program, golden.fields["error"] ?? "")
    let hasNoOptimizer = error.contains("argument: 'optimizer'") || error.contains("'optimiser'")
    let isVerbose = program.contains("verbose=True") || program == "ExponentialLR(optimizer, 0.9, -1, False)"
    let nestsPlateau = error.contains("does not support `ReduceLROnPlateau`")
    let nestsComposition = error.contains("NotImplementedError")
    return hasNoOptimizer || isVerbose || nestsPlateau || nestsComposition
  }

  @Test func `what PyTorch refuses is refused`() {
    for golden in Golden.table("Rejected") where !isTaken(golden) {
      #expect(throws: (any Error).self, "\(golden.testDescription); PyTorch: \(golden.fields["error"] ?? "")") {
        try run(golden)
      }
    }
  }

  @Test func `what PyTorch refuses and Anneal takes on purpose is taken`() {
    let taken = Golden.table("Rejected").filter(isTaken)
    #expect(taken.count >= 10)
    for golden in taken {
      #expect(throws: Never.self, "\(golden.testDescription)") { try run(golden, metric: 1) }
    }
  }

  private func run(_ golden: Golden, metric: Double? = nil) throws {
    let schedule = try Notation().schedule(golden.program)
    var groups = golden.groups
    var scheduler = try LRScheduler(schedule, on: &groups)
    // Here `steps` counts calls of step(), not values.
    for _ in 0..<golden.steps { try scheduler.step(&groups, metric: schedule.followsMetric ? metric : 0) }
  }

  @Test func `what is taken on purpose is taken`() throws {
    #expect(throws: Never.self) { try Notation().schedule("StepLR(step_size=4)") }
    #expect(throws: Never.self) { try Notation().schedule("StepLR(optimizer, step_size=4, verbose=True)") }
    #expect(throws: Never.self) { try Notation().schedule("ChainedScheduler([ReduceLROnPlateau(optimizer)])") }
  }
}
