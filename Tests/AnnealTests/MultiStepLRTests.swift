import Anneal
import AnnealTestSupport
import Testing

@Suite struct MultiStepLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("MultiStepLR") }

  @Test func `the documented example`() throws {
    #expect(try MultiStepLR(milestones: [30, 80]).rate(at: 80, from: 0.1) == 0.0010000000000000002)
  }

  @Test func `milestones may come in any order and twice`() throws {
    let sorted = try MultiStepLR(milestones: [3, 3, 7], gamma: 0.5).values(count: 12, from: 1)
    #expect(try MultiStepLR(milestones: [7, 3, 3], gamma: 0.5).values(count: 12, from: 1) == sorted)
    #expect(sorted[3] == 0.25)
  }

  @Test func `the natural length shows what follows the last milestone`() throws {
    #expect(try MultiStepLR(milestones: [8, 24, 28]).naturalLength == 32)
    #expect(try MultiStepLR(milestones: [30, 80]).naturalLength == 130)
  }
}
