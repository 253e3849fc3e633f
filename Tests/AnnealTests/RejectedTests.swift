import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

/// What PyTorch refuses or fails on, Anneal refuses too, with a sentence instead of a traceback.
@Suite struct RejectedTests {
  /// Programs that PyTorch refuses and Anneal takes on purpose: `Documentation/PyTorchQuirks.md` says why.
  private func isTaken(_ golden: Golden) -> Bool {
    let (program, error) = (golden.program, golden.fields["error"] ?? "")
    let hasNoOptimizer =
      error.contains("argument: 'optimizer'") || error.contains("not an Optimizer")
      || error.contains("'optimiser'") || program.contains("(None")
    let isVerbose = program.contains("verbose=True") || program == "ExponentialLR(optimizer, 0.9, -1, False)"
    let nestsPlateau = error.contains("does not support `ReduceLROnPlateau`")
    let nestsComposition = error.contains("NotImplementedError")
    let optimizerFirst = program.hasPrefix("ChainedScheduler(optimizer, [")
    return hasNoOptimizer || isVerbose || nestsPlateau || nestsComposition || optimizerFirst
  }

  @Test func `what PyTorch refuses is refused`() {
    for golden in Golden.table("Rejected") where !isTaken(golden) {
      var isRefused = false
      do {
        let schedule = try Notation().schedule(golden.program)
        var groups = golden.groups
        var scheduler = try LRScheduler(schedule, on: &groups)
        // Here `steps` counts calls of step(), not values.
        for _ in 0..<golden.steps { try scheduler.step(&groups, metric: schedule.followsMetric ? nil : 0) }
      } catch {
        isRefused = true
        #expect(!"\(error)".isEmpty)
      }
      #expect(isRefused, "\(golden.testDescription) is taken; PyTorch: \(golden.fields["error"] ?? "")")
    }
  }

  @Test func `what is taken on purpose is taken`() throws {
    #expect(throws: Never.self) { try Notation().schedule("StepLR(step_size=4)") }
    #expect(throws: Never.self) { try Notation().schedule("StepLR(optimizer, step_size=4, verbose=True)") }
    #expect(throws: Never.self) { try Notation().schedule("ChainedScheduler([ReduceLROnPlateau(optimizer)])") }
  }
}
