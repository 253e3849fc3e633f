import Anneal
import AnnealTestSupport
import Testing

@Suite struct CosineAnnealingWarmRestartsTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("CosineAnnealingWarmRestarts") }

  @Test func `the documented example`() throws {
    #expect(try CosineAnnealingWarmRestarts(t0: 10, tMult: 2).rate(at: 10, from: 0.1) == 0.1)
  }

  @Test func `restarts come each cycle, at the base rate`() throws {
    let restarts = try CosineAnnealingWarmRestarts(t0: 3, tMult: 2)
    for step in [0, 3, 9, 21] { #expect(try restarts.rate(at: step, from: 0.1) == 0.1) }
  }

  @Test func `a cycle length past the largest integer does not trap`() throws {
    let restarts = try CosineAnnealingWarmRestarts(t0: 2000, tMult: 1 << 53)
    #expect(try restarts.values(count: 2003, from: 0.1)[2000] == 0.1)
  }
}
