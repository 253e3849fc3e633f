import Anneal
import Foundation
import Testing

/// What a program may do wrong with the library: it gets an error that names the fix, or a precondition that is written
/// down.
@Suite struct MisuseTests {
  @Test func `a group added between two steps is an error, and changes nothing`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var scheduler = try LRScheduler(ExponentialLR(gamma: 0.5), on: &groups)
    try scheduler.step(&groups)
    groups.append(ParameterGroup(rate: 0.3))
    let before = (groups, scheduler.checkpoint(of: groups))
    let error = #expect(throws: ScheduleError.groupsChanged(built: 1, now: 2)) { try scheduler.step(&groups) }
    #expect(
      error?.description == "the scheduler was built for 1 parameter group, but the optimizer now has 2; "
        + "build a new scheduler after adding or removing a group")
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
    groups.removeAll()
    #expect(throws: ScheduleError.groupsChanged(built: 1, now: 0)) { try scheduler.step(&groups) }
  }

  @Test func `a new scheduler takes over a group that was added, from the base rates`() throws {
    var groups = [ParameterGroup(rate: 1)]
    var scheduler = try LRScheduler(ExponentialLR(gamma: 0.5), on: &groups)
    try scheduler.step(&groups)
    groups.append(ParameterGroup(rate: 4))
    scheduler = try LRScheduler(ExponentialLR(gamma: 0.5), on: &groups)
    try scheduler.step(&groups)
    #expect(groups.map(\.rate) == [0.25, 2] && groups.map(\.initialRate) == [1, 4])
  }

  @Test func `an optimizer without groups is an error`() {
    var groups: [ParameterGroup] = []
    let error = #expect(throws: ScheduleError.noGroups) { try LRScheduler(ExponentialLR(gamma: 0.5), on: &groups) }
    #expect(error?.description == "the optimizer has no parameter group; a schedule needs at least one")
  }

  @Test func `no rates are an empty array`() throws {
    #expect(try ExponentialLR(gamma: 0.5).values(count: 0, from: 1).isEmpty)
  }

  @Test func `a negative step or count breaks a precondition`() async {
    await #expect(processExitsWith: .failure) { _ = try ExponentialLR(gamma: 0.5).rate(at: -1, from: 1) }
    await #expect(processExitsWith: .failure) { _ = try ExponentialLR(gamma: 0.5).values(count: -1, from: 1) }
    await #expect(processExitsWith: .failure) { _ = GroupPlace(index: 2, count: 2) }
  }

  @Test(arguments: [Double.infinity, -.infinity]) func `a checkpoint keeps an infinite base rate`(base: Double) throws {
    let schedule = try ExponentialLR(gamma: 0.5).chained(with: ConstantLR(factor: 0.5, totalIters: 3)).erased
    var groups = [ParameterGroup(rate: base)]
    let scheduler = try LRScheduler(schedule, on: &groups)
    let saved = scheduler.checkpoint(of: groups)
    let decoded = try JSONDecoder().decode(SchedulerCheckpoint.self, from: JSONEncoder().encode(saved))
    #expect(decoded == saved)
    var others = [ParameterGroup(rate: 1)]
    var resumed = try LRScheduler(schedule, on: &others)
    try resumed.restore(decoded, to: &others)
    #expect(others == groups && resumed.checkpoint(of: others) == saved)
  }

  @Test func `a checkpoint with a base rate that is not a number is refused`() throws {
    var groups = [ParameterGroup(rate: .nan)]
    var scheduler = try LRScheduler(ExponentialLR(gamma: 0.5), on: &groups)
    let saved = try JSONEncoder().encode(scheduler.checkpoint(of: groups))
    let decoded = try JSONDecoder().decode(SchedulerCheckpoint.self, from: saved)
    #expect(throws: ScheduleError.checkpoint("'base' of ExponentialLR is not a number")) {
      try scheduler.restore(decoded, to: &groups)
    }
  }

  @Test func `a step that throws is taken back in every kind of cursor`() throws {
    let leg = try ConstantLR(factor: 0.5, totalIters: 4).erased
    let nested = try [
      leg, SequentialLR([leg, leg, leg], milestones: [2, 3]).erased, HandoverLR([leg, leg], milestones: [2]).erased,
      ChainedScheduler([leg, SequentialLR([leg, leg], milestones: [2]).erased]).erased, ReduceLROnPlateau().erased,
    ]
    for inner in nested {
      // The last member has no metric at the second step, when the others have moved.
      let chain = try ChainedScheduler([inner, inner, ReduceLROnPlateau().erased])
      var groups = [ParameterGroup(rate: 1), ParameterGroup(rate: 2)]
      var scheduler = try LRScheduler(chain.erased, on: &groups)
      for _ in 0..<5 {
        let before = (groups, scheduler.checkpoint(of: groups))
        #expect(throws: ScheduleError.metricRequired(schedule: "ReduceLROnPlateau")) { try scheduler.step(&groups) }
        #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
        try scheduler.step(&groups, metric: 1)
      }
    }
  }
}
