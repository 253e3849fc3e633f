import Anneal
import AnnealTestSupport
import Testing

@Suite struct ReduceLROnPlateauTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("ReduceLROnPlateau") }

  @Test func `the documented example`() throws {
    let schedule = try ReduceLROnPlateau(factor: 0.5, patience: 1)
    #expect(try schedule.values(count: 5, from: 0.1, metrics: [1, 1, 1, 1]) == [0.1, 0.1, 0.1, 0.05, 0.05])
  }

  @Test func `without a metric nothing moves`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var scheduler = try LRScheduler(ReduceLROnPlateau(patience: 0), on: &groups)
    let before = (groups, scheduler.checkpoint(of: groups))
    #expect(scheduler.needsMetric)
    #expect(throws: ScheduleError.metricRequired(schedule: "ReduceLROnPlateau")) { try scheduler.step(&groups) }
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
  }

  @Test func `after a warm-up it begins at the base rate`() throws {
    let schedule = try LinearLR(startFactor: 0.1, totalIters: 5)
      .then(ReduceLROnPlateau(factor: 0.5, patience: 1), at: 3)
    var groups = [ParameterGroup(rate: 1)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    for _ in 1...2 { try scheduler.step(&groups) }
    #expect(groups[0].rate < 0.6 && !scheduler.needsMetric)
    try scheduler.step(&groups)
    #expect(groups[0].rate == 1 && scheduler.needsMetric)
    for metric in [1.0, 1.0, 1.0] { try scheduler.step(&groups, metric: metric) }
    #expect(groups[0].rate == 0.5)
  }

  @Test func `a best metric of minus infinity survives a checkpoint`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var scheduler = try LRScheduler(ReduceLROnPlateau(patience: 0), on: &groups)
    try scheduler.step(&groups, metric: -.infinity)
    var copy = try LRScheduler(ReduceLROnPlateau(patience: 0), on: &groups)
    try copy.restore(scheduler.checkpoint(of: groups), to: &groups)
    try copy.step(&groups, metric: -1e300)
    #expect(groups[0].rate == 0.1 * 0.1)
  }
}
