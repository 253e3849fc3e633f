import Anneal
import AnnealTestSupport
import Testing

@Suite struct ConstantLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("ConstantLR") }

  @Test func `the documented example`() throws {
    #expect(try ConstantLR(factor: 0.5, totalIters: 8).rate(at: 7, from: 0.1) == 0.05)
  }

  @Test func `without steps the rate stays scaled for ever`() throws {
    #expect(try ConstantLR(factor: 0.5, totalIters: 0).values(count: 4, from: 1) == [0.5, 0.5, 0.5, 0.5])
  }

  @Test(arguments: [0, -0.5, 1.5, .nan, .infinity]) func `a factor outside its range is refused`(factor: Double) {
    #expect(throws: ScheduleError.self) { try ConstantLR(factor: factor) }
  }
}
