import Anneal
import AnnealTestSupport
import Testing

@Suite struct CosineAnnealingLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("CosineAnnealingLR") }

  @Test func `the documented example`() throws {
    #expect(try CosineAnnealingLR(tMax: 100, etaMin: 1e-4).rate(at: 50, from: 0.1) == 0.050050000000000025)
  }

  @Test func `the minimum comes at the last step, and then the rate rises`() throws {
    let cosine = try CosineAnnealingLR(tMax: 10, etaMin: 0.1)
    #expect(try cosine.rate(at: 10, from: 1) == 0.1)
    #expect(try cosine.rate(at: 11, from: 1) > 0.1)
  }

  @Test func `a run of the article has not reached the minimum at its last update`() throws {
    let last = try CosineAnnealingLR(tMax: 32, etaMin: 1e-4).rate(at: 31, from: 1e-3)
    #expect(abs(last - 1.0217e-4) < 1e-8)
  }
}
