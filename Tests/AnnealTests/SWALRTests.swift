import Anneal
import AnnealTestSupport
import Testing

@Suite struct SWALRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("SWALR") }

  @Test func `the documented example`() throws {
    #expect(try SWALR(swaLR: 0.05, annealEpochs: 5).rate(at: 5, from: 0.1) == 0.05)
  }

  @Test func `without steps the rate is swa_lr at once`() throws {
    #expect(try SWALR(swaLR: 0.05, annealEpochs: 0).values(count: 3, from: 0.1) == [0.05, 0.05, 0.05])
  }
}
