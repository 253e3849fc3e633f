import Anneal
import AnnealTestSupport
import Testing

@Suite struct LinearLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("LinearLR") }

  @Test func `the documented example`() throws {
    #expect(try LinearLR(startFactor: 0.1, totalIters: 5).rate(at: 5, from: 0.1) == 0.1)
  }

  @Test func `the end is reached at the last step of the ramp`() throws {
    let rates = try LinearLR(startFactor: 0.5, totalIters: 4).values(count: 6, from: 1)
    #expect(rates[0] == 0.5 && rates[3] < 1 && abs(rates[4] - 1) < 1e-15 && rates[5] == rates[4])
  }

  @Test func `a ramp cannot start at 0`() {
    #expect(throws: ScheduleError.self) { try LinearLR(startFactor: 0) }
  }
}
