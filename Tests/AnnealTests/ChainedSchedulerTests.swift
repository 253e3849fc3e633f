import Anneal
import AnnealTestSupport
import Testing

@Suite struct ChainedSchedulerTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("ChainedScheduler") }

  @Test func `a member that throws leaves the others as they were`() throws {
    let chain = try ChainedScheduler([
      ExponentialLR(gamma: 0.9).erased, ReduceLROnPlateau().erased, OneCycleLR(maxLR: 0.1, totalSteps: 3).erased,
    ])
    var groups = [ParameterGroup(rate: 0.1, momentum: 0.9), ParameterGroup(rate: 0.2, momentum: 0.9)]
    var scheduler = try LRScheduler(chain, on: &groups)
    for _ in 1...3 { try scheduler.step(&groups, metric: 1) }
    let before = (groups, scheduler.checkpoint(of: groups))
    #expect(throws: ScheduleError.metricRequired(schedule: "ReduceLROnPlateau")) { try scheduler.step(&groups) }
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
    #expect(throws: ScheduleError.self) { try scheduler.step(&groups, metric: 1) }
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
  }
}
