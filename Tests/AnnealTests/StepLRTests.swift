import Anneal
import AnnealTestSupport
import Testing

@Suite struct StepLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("StepLR") }

  @Test func `the documented example`() throws {
    #expect(try StepLR(stepSize: 30).rate(at: 60, from: 0.05) == 0.0005000000000000001)
  }

  @Test func `a step size below 1 is refused`() {
    #expect(throws: ScheduleError.self) { try StepLR(stepSize: 0) }
    #expect(throws: ScheduleError.self) { try StepLR(stepSize: -4) }
  }

  @Test func `four stairs, at least 32 steps`() throws {
    #expect(try StepLR(stepSize: 4).naturalLength == 32)
    #expect(try StepLR(stepSize: 30).naturalLength == 120)
  }
}
