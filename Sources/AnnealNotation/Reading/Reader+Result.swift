import Anneal

/// What is stepped as one: a schedule, or several that a condition chooses between.
struct StepUnit {
  let schedule: AnySchedule
  let instances: [Int]
  /// Where it is stepped: the loops around, and the way of a condition that is not followed.
  let place: [Int]
  let call: StepCall
}

extension Reader {
  /// What the whole text says.
  mutating func reading() throws(Fault) -> Reading {
    guard !instances.isEmpty else { throw nothingFound() }
    var shown = instances.indices.filter { !instances[$0].isChild && !instances[$0].isReplaced }
    if shown.isEmpty { shown = [instances.count - 1] }
    let calls = lastCalls(of: shown)
    let stepped = Set(calls.flatMap { $0.instances })
    if !stepped.isEmpty {
      for index in shown where !stepped.contains(index) {
        note(Note.unstepped(instances[index].name ?? instances[index].schedule.signature.name))
      }
      shown = shown.filter { stepped.contains($0) }
    }
    let (items, loop) = calls.isEmpty ? (shown.map { item($0) }, nil) : try stepItems(calls)
    if skipped > 0 { notes.insert(Note.skipped(skipped), at: 0) }
    return Reading(items: items, optimizer: optimizerSetting(shown), loop: loop, notes: notes)
  }

  private func item(_ index: Int) -> Reading.Item {
    Reading.Item(name: instances[index].name, schedule: instances[index].schedule)
  }

  private func optimizerSetting(_ shown: [Int]) -> OptimizerSetting? {
    for index in shown {
      if let optimizer = instances[index].optimizer { return optimizers[optimizer] }
    }
    return optimizers.last
  }

  /// For each schedule the places where it is stepped; of several loops, only the last.
  private func lastCalls(of shown: [Int]) -> [StepCall] {
    let shownSet = Set(shown)
    var lastLoops: [Int: [Int]] = [:]
    var kept: [StepCall] = []
    for call in steps.reversed() {
      var ids = call.instances.filter { shownSet.contains($0) }
      if call.instances.isEmpty, shown.count == 1 { ids = shown }
      ids = ids.filter { lastLoops[$0] == nil || lastLoops[$0] == call.loops }
      guard !ids.isEmpty else { continue }
      for id in ids { lastLoops[id] = call.loops }
      kept.append(StepCall(instances: ids, loops: call.loops, guards: call.guards, followsLoop: call.followsLoop))
    }
    return kept.reversed()
  }

  /// The schedules as the loop steps them: one after another in the same place is a chain, by turns a handover.
  private mutating func stepItems(_ calls: [StepCall]) throws(Fault) -> ([Reading.Item], TrainingLoop?) {
    var order: [[Int]] = []
    var places: [[Int]: [StepUnit]] = [:]
    for unit in try units(calls) {
      if places[unit.place] == nil { order.append(unit.place) }
      places[unit.place, default: []].append(unit)
    }
    if Set(calls.map { $0.loops }).count > 1 { note(Note.mixed) }
    var items: [Reading.Item] = []
    for place in order {
      guard let units = places[place], let first = units.first else { continue }
      if units.count == 1 {
        let name = first.instances.count == 1 ? instances[first.instances[0]].name : nil
        items.append(Reading.Item(name: name, schedule: first.schedule))
      } else {
        note(Note.chained)
        items.append(Reading.Item(name: nil, schedule: try chained(units)))
      }
    }
    let first = order.first.flatMap { places[$0]?.first }
    return (items, first.flatMap { trainingLoop($0.call) })
  }

  private mutating func chained(_ units: [StepUnit]) throws(Fault) -> AnySchedule {
    try print(units.flatMap { $0.instances }.reduce(100) { $0 + instances[$1].length + 2 }, nil)
    do throws(ScheduleError) {
      return try ChainedScheduler(units.map { $0.schedule }).erased
    } catch {
      throw Fault(.schedule(error))
    }
  }
}
