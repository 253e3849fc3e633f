import Anneal
import AnnealTestSupport
import Testing

@Suite struct OneCycleLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("OneCycleLR") }

  @Test func `the documented example`() throws {
    #expect(try OneCycleLR(maxLR: 0.1, totalSteps: 10).rate(at: 2, from: 0.1, momentum: 0.9) == 0.1)
  }

  @Test func `the sequence ends where PyTorch raises`() throws {
    #expect(Array(try OneCycleLR(maxLR: 0.1, totalSteps: 5).rates(from: 0.1)).count == 6)
    var rates = try OneCycleLR(maxLR: 0.1, totalSteps: 5).rates(from: 0.1).makeIterator()
    while rates.next() != nil {}
    #expect(rates.failure == nil)
  }

  @Test func `a phase without length is refused`() {
    #expect(throws: ScheduleError.self) { try OneCycleLR(maxLR: 0.1, length: .steps(10), pctStart: 0.1) }
  }

  @Test func `its length must be named`() {
    let nothing = OneCycleLR.Length(totalSteps: nil, epochs: 4, stepsPerEpoch: nil)
    #expect(throws: ScheduleError.self) { try OneCycleLR(maxLR: 0.1, length: nothing) }
  }

  @Test func `epochs times steps may not overflow`() {
    #expect(throws: ScheduleError.self) { try OneCycleLR(maxLR: 0.1, epochs: 1 << 52, stepsPerEpoch: 1 << 52) }
  }
}
