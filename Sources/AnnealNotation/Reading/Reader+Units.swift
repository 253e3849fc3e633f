extension Reader {
  /// Steps under conditions that the counter of their loop decides become one schedule.
  mutating func units(_ calls: [StepCall]) throws(Fault) -> [StepUnit] {
    var ways: [Int: [StepCall]] = [:]
    for call in calls {
      for guarded in call.guards { ways[guarded.branching, default: []].append(call) }
    }
    var units: [StepUnit] = []
    var done: Set<Int> = []
    var stepped: Set<Int> = []
    for call in calls {
      let deciding = call.guards.filter { decides($0, call) }
      if deciding.count == 1 {
        let branching = deciding[0].branching
        if done.contains(branching) { continue }
        if let unit = try handover(ways[branching] ?? [], branching, call) {
          done.insert(branching)
          units.append(unit)
          continue
        }
      }
      if !deciding.isEmpty { note(Note.condition) }
      for index in call.instances {
        if stepped.insert(index).inserted {
          units.append(unit(index, call, alternatives: ways))
        } else if call.guards.isEmpty {
          note(Note.steppedTwice)
        }
      }
    }
    return units
  }

  private func unit(_ index: Int, _ call: StepCall, alternatives: [Int: [StepCall]]) -> StepUnit {
    var place = call.loops
    for guarded in call.guards where (alternatives[guarded.branching]?.count ?? 0) > 1 {
      place += [-1 - guarded.branching, guarded.way]
    }
    return StepUnit(schedule: instances[index].schedule, instances: [index], place: place, call: call)
  }

  /// Whether a condition depends on where the loop is; `if scheduler is not None:` does not.
  private func decides(_ condition: StepCall.Guard, _ call: StepCall) -> Bool {
    let conditions = branches[condition.branching].conditions
    return call.loops.contains { loop in
      guard let variable = loops[loop].variable else { return false }
      return conditions.contains { $0.mentions(variable) }
    }
  }
}
