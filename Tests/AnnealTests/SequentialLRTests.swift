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

  @Test(arguments: [1, 2, 7, 100]) func `blocks are steps taken together`(length: Int) throws {
    let schedule = try SequentialLR(
      [
        LinearLR(totalIters: 4).erased, ReduceLROnPlateau(patience: 1).erased, ExponentialLR(gamma: 0.5).erased,
        OneCycleLR(maxLR: 0.1, totalSteps: 20).erased,
      ],
      milestones: [4, 11, 11])
    let metrics = (0..<40).map { Double($0 % 5) }
    var (single, together) = (ParameterGroup(rate: 0.1), ParameterGroup(rate: 0.1))
    var one = try schedule.start(on: &single, at: .only)
    var other = try schedule.start(on: &together, at: .only)
    var (steps, block) = (CurveBlock(capacity: 40), CurveBlock(capacity: 40))
    #expect(throws: ScheduleError.self) {
      for metric in metrics {
        try one.advance(&single, metric: metric)
        steps.append(single)
      }
    }
    #expect(throws: ScheduleError.self) {
      for done in stride(from: 0, to: 40, by: length) {
        try other.advance(&together, steps: length, metrics: metrics.dropFirst(done), into: &block)
      }
    }
    #expect(steps.rates.count == 31 && steps.rates.map(\.bitPattern) == block.rates.map(\.bitPattern))
    #expect(single == together && one.checkpoint == other.checkpoint)
    #expect(one.checkpoint == other.checkpoint)
  }
}
