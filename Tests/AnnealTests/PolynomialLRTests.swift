import Anneal
import AnnealTestSupport
import Testing

@Suite struct PolynomialLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("PolynomialLR") }

  @Test func `the documented example`() throws {
    #expect(try PolynomialLR(totalIters: 10, power: 2).rate(at: 8, from: 0.1) == 0.004)
  }

  @Test func `the rate ends at exactly 0`() throws {
    #expect(try PolynomialLR(totalIters: 8, power: 2).rate(at: 8, from: 0.1) == 0)
  }

  @Test func `a negative power is refused`() {
    #expect(throws: ScheduleError.self) { try PolynomialLR(power: -1) }
  }
}
