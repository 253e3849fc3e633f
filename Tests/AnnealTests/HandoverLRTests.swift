import Anneal
import AnnealTestSupport
import Testing

@Suite struct HandoverLRTests {
  /// PyTorch's own loop for SWALR, run there: multiply by 0.9 for 5 steps, then anneal linearly to 0.05 in 4.
  @Test func `the loop of weight averaging has PyTorch's bits`() throws {
    let decay = MultiplicativeLR(lrLambda: Function { _ in 0.9 })
    let average = try SWALR(swaLR: 0.05, annealEpochs: 4, annealStrategy: .linear)
    let schedule = try HandoverLR([decay.erased, average.erased], milestones: [6])
    let golden = Golden.table("HandoverLR")[0]
    #expect(try schedule.values(count: golden.steps, from: 0.1) == golden.columns("lr")[0])
  }

  @Test func `it ends where a member ends whose turn it still is`() throws {
    let (cycle, decay) = (try OneCycleLR(maxLR: 0.1, totalSteps: 10).erased, try ExponentialLR(gamma: 0.9).erased)
    #expect(try HandoverLR([cycle, decay], milestones: [11]).lastStep == nil)
    #expect(try HandoverLR([cycle, decay], milestones: [12]).lastStep == 10)
    let last = try HandoverLR([decay, cycle], milestones: [6])
    #expect(last.lastStep == 15)
    #expect(throws: Never.self) { try last.values(count: 16, from: 1) }
    #expect(throws: ScheduleError.self) { try last.values(count: 17, from: 1) }
  }

  @Test func `only the member whose turn it is needs a metric, and a failed step changes nothing`() throws {
    let schedule = try HandoverLR([ExponentialLR(gamma: 0.9).erased, ReduceLROnPlateau().erased], milestones: [2])
    var groups = [ParameterGroup(rate: 1), ParameterGroup(rate: 2)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    #expect(!scheduler.needsMetric)
    try scheduler.step(&groups)
    #expect(scheduler.needsMetric)
    let before = (groups, scheduler.checkpoint(of: groups))
    #expect(throws: ScheduleError.self) { try scheduler.step(&groups) }
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
  }

  @Test func `a milestone lies at 1 or later, in order`() throws {
    let decay = try ExponentialLR(gamma: 0.9).erased
    #expect(throws: ScheduleError.self) { try HandoverLR([decay, decay], milestones: [0]) }
    #expect(throws: ScheduleError.self) { try HandoverLR([decay, decay, decay], milestones: [4, 2]) }
  }
}
