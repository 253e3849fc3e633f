import Anneal
import AnnealTestSupport
import Testing

@Suite struct ExponentialLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("ExponentialLR") }

  @Test func `the documented example`() throws {
    #expect(try ExponentialLR(gamma: 0.9).rate(at: 2, from: 0.1) == 0.08100000000000002)
  }

  @Test func `the natural length shows the fall to a hundredth`() throws {
    #expect(try ExponentialLR(gamma: 0.5).naturalLength == 32)
    #expect(try ExponentialLR(gamma: 0.95).naturalLength == 90)
    #expect(try ExponentialLR(gamma: 1).naturalLength == 32)
  }
}
