import Anneal

extension Reader {
  /// The schedules of an `if` on the loop's counter as a ``HandoverLR``; `nil` where it is not one.
  mutating func handover(_ ways: [StepCall], _ branching: Int, _ call: StepCall) throws(Fault) -> StepUnit? {
    let conditions = branches[branching].conditions
    guard conditions.count <= 16, ways.allSatisfy({ $0.instances.count == 1 && $0.loops == call.loops }),
      let (loop, variable) = counter(of: conditions, call), let factor = stepsPerRound(of: loop, call),
      let points = changes(conditions, variable, loops[loop].start)
    else { return nil }
    let before = names[variable]
    defer { names[variable] = before }
    var members: [Int] = []
    var milestones: [Int] = []
    for point in points {
      guard let way = way(conditions, variable, point),
        let member = ways.first(where: { $0.guards.contains(.init(branching: branching, way: way)) })?.instances[0]
      else { return nil }
      if member == members.last { continue }
      guard !members.contains(member) else { return nil }
      // The step call in round i of the loop makes step i + 1.
      if !members.isEmpty { milestones.append((point - loops[loop].start) * factor + 1) }
      members.append(member)
    }
    return try unit(members, milestones, call)
  }

  /// The loop whose counter the conditions ask for.
  private func counter(of conditions: [Branching.Condition], _ call: StepCall) -> (loop: Int, variable: String)? {
    for loop in call.loops {
      guard let variable = loops[loop].variable else { continue }
      if conditions.contains(where: { $0.mentions(variable) }) { return (loop, variable) }
    }
    return nil
  }

  private mutating func unit(_ members: [Int], _ milestones: [Int], _ call: StepCall) throws(Fault) -> StepUnit {
    if members.count == 1 {
      let schedule = instances[members[0]].schedule
      return StepUnit(schedule: schedule, instances: members, place: call.loops, call: call)
    }
    note(Note.handover)
    try print(members.reduce(100) { $0 + instances[$1].length + 26 }, nil)
    do throws(ScheduleError) {
      let schedule = try HandoverLR(members.map { instances[$0].schedule }, milestones: milestones).erased
      return StepUnit(schedule: schedule, instances: members, place: call.loops, call: call)
    } catch {
      throw Fault(.schedule(error))
    }
  }

  /// How many steps of the schedule one round of a loop around its step call has.
  private func stepsPerRound(of loop: Int, _ call: StepCall) -> Int? {
    guard let place = call.loops.firstIndex(of: loop) else { return nil }
    var product = 1
    for index in call.loops[(place + 1)...] {
      guard let count = loops[index].count, count <= Int32.max else { return nil }
      let (next, overflows) = product.multipliedReportingOverflow(by: count)
      guard !overflows, next <= Int32.max else { return nil }
      product = next
    }
    return product
  }

  /// The counter's values at which another way may be taken, in order, the first included.
  private mutating func changes(_ conditions: [Branching.Condition], _ variable: String, _ start: Int) -> [Int]? {
    var points = [start]
    for condition in conditions where condition.mentions(variable) {
      guard let expression = condition.expression, let bounds = bounds(expression, variable) else { return nil }
      for bound in bounds where bound.magnitude < 0x1p30 {
        let floor = Int(bound.rounded(.down))
        points += [floor, floor + 1, floor + 2].filter { $0 > start }
      }
    }
    // A condition with more bounds is not written by hand.
    guard points.count <= 100 else { return nil }
    return Array(Set(points)).sorted()
  }

  /// The constants that a condition compares the counter with; `nil` for a condition of another kind.
  private mutating func bounds(_ condition: Expression, _ variable: String) -> [Double]? {
    switch condition.kind {
    case .not(let operand): return bounds(operand, variable)
    case .logic(_, let operands): return all(operands, variable)
    case .comparison(let first, let links): return constants([first] + links.map { $0.operand }, variable)
    default: return nil
    }
  }

  private mutating func all(_ conditions: [Expression], _ variable: String) -> [Double]? {
    var result: [Double] = []
    for condition in conditions {
      guard let bounds = bounds(condition, variable) else { return nil }
      result += bounds
    }
    return result
  }

  private mutating func constants(_ operands: [Expression], _ variable: String) -> [Double]? {
    var result: [Double] = []
    for operand in operands where operand.path != [variable] {
      guard let number = (try? value(of: operand))?.number else { return nil }
      result.append(number.double)
    }
    return result
  }

  /// The way that is taken at a value of the counter.
  private mutating func way(_ conditions: [Branching.Condition], _ variable: String, _ point: Int) -> Int? {
    names[variable] = .number(.whole(Int64(point)))
    for (index, condition) in conditions.enumerated() {
      // What does not ask for the counter is taken to hold: `elif scheduler is not None`.
      guard condition.mentions(variable) else { return index }
      guard let expression = condition.expression, let number = (try? value(of: expression))?.number else {
        return nil
      }
      if number.isTrue { return index }
    }
    return nil
  }
}
