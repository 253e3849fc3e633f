import Anneal
import AnnealTestSupport
import Testing

@Suite struct SequentialLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("SequentialLR") }

  @Test func `milestones out of order are refused`() throws {
    let decay = try ExponentialLR(gamma: 0.9).erased
    #expect(throws: ScheduleError.self) { try SequentialLR([decay, decay, decay], milestones: [5, 3]) }
    #expect(throws: ScheduleError.self) { try SequentialLR([decay, decay], milestones: []) }
    #expect(throws: ScheduleError.self) { try SequentialLR([], milestones: []) }
  }

  @Test func `it ends where a leg ends that is not followed in time`() throws {
    let cycle = try OneCycleLR(maxLR: 0.1, totalSteps: 10)
    #expect(try cycle.then(ExponentialLR(gamma: 0.9), at: 10).lastStep == nil)
    #expect(try cycle.then(ExponentialLR(gamma: 0.9), at: 11).lastStep == nil)
    #expect(try cycle.then(ExponentialLR(gamma: 0.9), at: 11).values(count: 30, from: 1).count == 30)
    #expect(try cycle.then(ExponentialLR(gamma: 0.9), at: 12).lastStep == 10)
    #expect(throws: ScheduleError.self) { try cycle.then(ExponentialLR(gamma: 0.9), at: 12).values(count: 12, from: 1) }
    #expect(try cycle.then(ExponentialLR(gamma: 0.9), at: 20).lastStep == 10)
    #expect(try LinearLR().then(cycle, at: 5).lastStep == 15)
  }

  @Test func `nesting stops at 100`() throws {
    var nested = try ExponentialLR(gamma: 0.9).erased
    for _ in 1...100 { nested = try SequentialLR([nested], milestones: []).erased }
    #expect(try nested.values(count: 3, from: 1) == ExponentialLR(gamma: 0.9).values(count: 3, from: 1))
    #expect(throws: ScheduleError.tooDeep(limit: 100)) { try ChainedScheduler([nested]) }
  }
}
