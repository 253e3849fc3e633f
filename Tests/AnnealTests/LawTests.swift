import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// What holds for every schedule, to the bit. The schedules are the programs of the golden tables.
@Suite struct LawTests {
  private static let tables = Catalogue.standard.entries.map { $0.signature.name }

  /// Every fifth program of a table.
  private func programs(_ table: String) -> [Golden] {
    Golden.table(table).enumerated().filter { $0.offset % 5 == 0 }.map(\.element)
  }

  private func metric(_ golden: Golden, after step: Int) -> Double? {
    step < golden.metrics.count ? golden.metrics[step] : nil
  }

  @Test(arguments: tables) func `random access is stepping`(table: String) throws {
    for golden in programs(table) where golden.metrics.isEmpty && golden.groups.count == 1 {
      let schedule = try Notation().schedule(golden.program)
      let rates = Array(schedule.rates(on: golden.groups[0]).prefix(golden.steps))
      for step in Set([0, 1, golden.steps / 2, golden.steps - 1]) where step < rates.count {
        var rest = schedule.rates(on: golden.groups[0]).makeIterator()
        for _ in 0..<step { _ = rest.next() }
        #expect(rest.next()?.bitPattern == rates[step].bitPattern, "\(golden.testDescription) at \(step)")
      }
      guard golden.groups[0].momentumKind == .momentum else { continue }
      let group = golden.groups[0]
      let last = try schedule.rate(at: rates.count - 1, from: group.rate, momentum: group.momentum)
      #expect(last.bitPattern == rates[rates.count - 1].bitPattern, "\(golden.testDescription)")
    }
  }

  @Test(arguments: tables) func `a checkpoint at every step changes nothing`(table: String) throws {
    for golden in programs(table) {
      let schedule = try Notation().schedule(golden.program)
      let unbroken = try Replay(golden)
      var groups = golden.groups
      var scheduler = try LRScheduler(schedule, on: &groups)
      for step in stride(from: 1, to: golden.steps, by: 1) {
        let saved = try JSONEncoder().encode(scheduler.checkpoint(of: groups))
        // A new optimizer, with rates of its own.
        var fresh = golden.groups
        for index in fresh.indices { fresh[index].rate = 7.25 }
        var resumed = try LRScheduler(schedule, on: &fresh)
        try resumed.restore(JSONDecoder().decode(SchedulerCheckpoint.self, from: saved), to: &fresh)
        #expect(fresh == groups, "\(golden.testDescription) at \(step)")
        (groups, scheduler) = (fresh, resumed)
        try scheduler.step(&groups, metric: metric(golden, after: step - 1))
        #expect(groups.map(\.rate) == unbroken.rates[step], "\(golden.testDescription) at \(step)")
        #expect(groups.compactMap(\.momentum) == unbroken.momenta[step].filter { !$0.isNaN })
      }
    }
  }

  @Test(arguments: tables) func `printing and parsing give the same value`(table: String) throws {
    let notation = Notation()
    for golden in Golden.table(table) {
      let schedule = try notation.schedule(golden.program)
      let text = notation.text(of: schedule)
      let again = try notation.schedule(text)
      #expect(again == schedule, "\(golden.program) prints as \(text)")
      #expect(notation.text(of: again) == text)
    }
  }

  @Test(arguments: tables) func `groups do not influence each other`(table: String) throws {
    for golden in programs(table) where golden.groups.count > 1 {
      let together = try Replay(golden)
      let schedule = try Notation().schedule(golden.program)
      for (index, group) in golden.groups.enumerated() {
        var alone = golden.groups
        for other in alone.indices where other != index { alone[other].rate = 3.5 }
        alone[index] = group
        var scheduler = try LRScheduler(schedule, on: &alone)
        for step in stride(from: 1, to: golden.steps, by: 1) {
          try scheduler.step(&alone, metric: metric(golden, after: step - 1))
          #expect(alone[index].rate.bitPattern == together.rates[step][index].bitPattern, "\(golden.testDescription)")
        }
      }
    }
  }

  @Test(arguments: tables) func `a copy of a cursor is a checkpoint`(table: String) throws {
    for golden in programs(table) where golden.steps > 3 {
      var groups = golden.groups
      var scheduler = try LRScheduler(Notation().schedule(golden.program), on: &groups)
      var (copyGroups, copy) = (groups, scheduler)
      try scheduler.step(&groups, metric: metric(golden, after: 0))
      let after = groups
      try scheduler.step(&groups, metric: metric(golden, after: 1))
      try copy.step(&copyGroups, metric: metric(golden, after: 0))
      #expect(copyGroups == after, "\(golden.testDescription)")
    }
  }

  @Test func `a handover keeps the laws too`() throws {
    let members = "CosineAnnealingLR(T_max=9), SWALR(swa_lr=0.02, anneal_epochs=4)"
    let schedule = try Notation().schedule("HandoverLR(schedulers=[\(members)], milestones=[6])")
    #expect(try Notation().schedule(Notation().text(of: schedule)) == schedule)
    let unbroken = try schedule.values(count: 20, from: 0.1)
    var groups = [ParameterGroup(rate: 0.1)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    for step in 1..<20 {
      #expect(try schedule.rate(at: step, from: 0.1) == unbroken[step])
      let saved = try JSONEncoder().encode(scheduler.checkpoint(of: groups))
      var fresh = [ParameterGroup(rate: 7.25)]
      scheduler = try LRScheduler(schedule, on: &fresh)
      try scheduler.restore(JSONDecoder().decode(SchedulerCheckpoint.self, from: saved), to: &fresh)
      groups = fresh
      try scheduler.step(&groups)
      #expect(groups[0].rate == unbroken[step])
    }
  }

  @Test func `a checkpoint of another shape is refused, and changes nothing`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var steps = try LRScheduler(StepLR(stepSize: 3).erased, on: &groups)
    let decay = try LRScheduler(ExponentialLR(gamma: 0.9).erased, on: &groups).checkpoint(of: groups)
    let before = (groups, steps.checkpoint(of: groups))
    #expect(throws: ScheduleError.self) { try steps.restore(decay, to: &groups) }
    let two = SchedulerCheckpoint(groups: groups + groups, cursors: before.1.cursors + before.1.cursors)
    #expect(throws: ScheduleError.self) { try steps.restore(two, to: &groups) }
    #expect(groups == before.0 && steps.checkpoint(of: groups) == before.1)
  }

  @Test func `a checkpoint that was tampered with is refused`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var scheduler = try LRScheduler(StepLR(stepSize: 3), on: &groups)
    for step in [-1, Int.max, 1 << 54] {
      let saved = SchedulerCheckpoint(
        groups: groups, cursors: [Checkpoint(kind: "StepLR", step: step, memory: ["base": 0.1])])
      #expect(throws: ScheduleError.self) { try scheduler.restore(saved, to: &groups) }
    }
  }

  @Test func `a checkpoint of another kind of optimizer is refused`() throws {
    var groups = [ParameterGroup(rate: 0.1, momentum: 0.9)]
    let saved = try LRScheduler(StepLR(stepSize: 3), on: &groups).checkpoint(of: groups)
    for other in [ParameterGroup(rate: 0.1, beta1: 0.9), ParameterGroup(rate: 0.1, momentum: nil)] {
      var others = [other]
      var scheduler = try LRScheduler(StepLR(stepSize: 3), on: &others)
      #expect(throws: ScheduleError.self) { try scheduler.restore(saved, to: &others) }
    }
  }

  @Test func `a rate that has left the doubles can be saved`() throws {
    var groups = [ParameterGroup(rate: 1e300)]
    var scheduler = try LRScheduler(ExponentialLR(gamma: 1e10), on: &groups)
    try scheduler.step(&groups)
    let saved = try JSONEncoder().encode(scheduler.checkpoint(of: groups))
    var others = [ParameterGroup(rate: 7)]
    var resumed = try LRScheduler(ExponentialLR(gamma: 1e10), on: &others)
    try resumed.restore(JSONDecoder().decode(SchedulerCheckpoint.self, from: saved), to: &others)
    #expect(others == groups && others[0].rate == .infinity)
  }

  @Test func `a new setting is not overwritten by an old checkpoint`() throws {
    var groups = [ParameterGroup(rate: 0.1)]
    var old = try LRScheduler(CosineAnnealingLR(tMax: 100), on: &groups)
    for _ in 1...5 { try old.step(&groups) }
    var new = try LRScheduler(CosineAnnealingLR(tMax: 200), on: &groups)
    try new.restore(old.checkpoint(of: groups), to: &groups)
    #expect(new.schedule.tMax == 200)
  }
}
