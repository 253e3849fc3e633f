extension Reader {
  /// Reads one statement and whatever belongs to it; the index of the next.
  mutating func read(_ statement: Statement, at index: Int) throws(Fault) -> Int {
    let dead = enter(statement)
    if dead { return index + 1 }
    let calls = scheduleCalls(in: statement)
    if let problem = statement.problem, !calls.isEmpty { throw problem }
    switch statement.keyword {
    case .def:
      if let end = define(at: index) { return end }
      skipped += 1
    case .import, .from: importNames(statement)
    case .for, .while: loop(statement)
    case .if, .elif, .else: branch(statement)
    case .class:
      blocks.append(Block(statement.indent, .scope(loopsBefore: loops.count)))
      if statement.tokens.count > 1 { classes.insert(text(statement.tokens.lowerBound + 1)) }
    case .async: asynchronous(statement)
    case _ where statement.isHead: skipped += 1
    default: return try simple(statement, calls, at: index)
    }
    if statement.keyword == .class { skipped += 1 }
    if !calls.isEmpty, statement.keyword != .class { try scan(calls, statement) }
    return index + 1
  }

  private mutating func asynchronous(_ statement: Statement) {
    skipped += 1
    guard statement.tokens.count > 1 else { return }
    if text(statement.tokens.lowerBound + 1) == "for" {
      loop(statement)
    } else if text(statement.tokens.lowerBound + 1) == "def" {
      blocks.append(Block(statement.indent, .scope(loopsBefore: loops.count)))
    }
  }

  /// The tokens at which schedules are called, except inside others' arguments.
  func scheduleCalls(in statement: Statement) -> [Int] {
    if statement.keyword == .def || statement.keyword == .class { return [] }
    var calls: [Int] = []
    for index in statement.tokens where scheduleName(at: index) != nil { calls.append(index) }
    return calls
  }

  private mutating func simple(_ statement: Statement, _ calls: [Int], at index: Int) throws(Fault) -> Int {
    if let assignment = assignment(statement) {
      let before = instances.count
      try assign(assignment, hasCalls: !calls.isEmpty)
      if instances.count == before { try scan(calls, statement) }
    } else if !calls.isEmpty {
      try bare(statement, calls)
    } else if !step(statement) {
      skipped += 1
    }
    return index + 1
  }

  /// A statement that builds schedules without giving them names.
  private mutating func bare(_ statement: Statement, _ calls: [Int]) throws(Fault) {
    let start = statement.tokens.lowerBound + (statement.keyword == .return ? 1 : 0)
    let before = instances.count
    var parser = parser(start..<statement.tokens.upperBound)
    do throws(Fault) {
      let expression = try parser.wholeExpression()
      _ = try value(of: expression)
    } catch {
      // In a statement that is nothing but a schedule, what follows the schedule is an error too.
      if instances.count > before || startsWithSchedule(start, calls) { throw error }
    }
    if instances.count == before { try scan(calls, statement) }
  }

  private func startsWithSchedule(_ start: Int, _ calls: [Int]) -> Bool {
    guard let first = calls.first else { return false }
    for index in start..<first where tokens[index].kind != .name && !tokens[index].isSign(.dot) { return false }
    return true
  }

  /// Reads the schedules alone out of a statement that is not an expression.
  mutating func scan(_ calls: [Int], _ statement: Statement) throws(Fault) {
    var end = statement.tokens.lowerBound
    for call in calls where call >= end {
      var start = call
      while start - 2 >= end, tokens[start - 1].isSign(.dot), tokens[start - 2].kind == .name { start -= 2 }
      var parser = parser(start..<statement.tokens.upperBound)
      let expression = try parser.postfix()
      _ = try value(of: expression)
      end = parser.position
    }
  }
}
