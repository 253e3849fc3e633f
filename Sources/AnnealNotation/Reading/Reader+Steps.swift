import Anneal

extension Reader {
  /// Reads an `if` and remembers which way of it the following statements lie in.
  mutating func branch(_ statement: Statement) {
    let range = (statement.tokens.lowerBound + 1)..<statement.tokens.upperBound
    var words: Set<String> = []
    for index in range where tokens[index].kind == .name { words.insert(text(index)) }
    let condition = Branching.Condition(
      expression: lenient(range), names: words, isElse: statement.keyword == .else)
    if statement.keyword != .if, let (index, way) = lastBranch {
      branches[index].conditions.append(condition)
      return open(statement, index, way + 1)
    }
    guard statement.keyword == .if else { return }
    branches.append(Branching(conditions: [condition]))
    open(statement, branches.count - 1, 0)
  }

  /// Begins a way of an `if`. Outside loops, where constants stay what they are, they may decide.
  private mutating func open(_ statement: Statement, _ index: Int, _ way: Int) {
    var isDead = branches[index].isDecided
    if !blocks.contains(where: { $0.isLoop }), let condition = branches[index].conditions[way].expression,
      let number = (try? value(of: condition))?.number
    {
      isDead = isDead || !number.isTrue
      branches[index].isDecided = branches[index].isDecided || number.isTrue
    }
    blocks.append(Block(statement.indent, .branch(index, way: way), isDead: isDead))
  }

  /// Reads `….step()` of a scheduler or an optimizer; whether the statement was one.
  mutating func step(_ statement: Statement) -> Bool {
    let range = statement.tokens
    noteTraining(range)
    guard let place = stepPlace(range) else { return false }
    let base = lenient(range.lowerBound..<(place - 1))
    let value = base.flatMap { try? self.value(of: $0) }
    let loops = enclosingLoops()
    if let schedules = value?.schedules, !schedules.isEmpty {
      let hasArgument = place + 2 < range.upperBound && !tokens[place + 2].isSign(.closeParenthesis)
      if hasArgument, !schedules.contains(where: { instances[$0].schedule.followsMetric }) {
        note(Note.stepArgument)
      }
      steps.append(stepCall(schedules, loops))
      return true
    }
    let name = base?.path?.last ?? ""
    if name.mentions("sched") {
      steps.append(stepCall([], loops))
    } else if let last = loops.last {
      self.loops[last].hasUpdate = true
    }
    return false
  }

  private func stepCall(_ schedules: [Int], _ loops: [Int]) -> StepCall {
    var guards: [StepCall.Guard] = []
    var isInLoop = false
    var loopsBefore = 0
    for block in blocks {
      switch block.kind {
      case .loop: isInLoop = true
      case .scope(let before): (guards, isInLoop, loopsBefore) = ([], false, before)
      case .branch(let index, let way): if isInLoop { guards.append(.init(branching: index, way: way)) }
      case .other: break
      }
    }
    let followsLoop = loops.isEmpty && self.loops.count > loopsBefore
    return StepCall(instances: schedules, loops: loops, guards: guards, followsLoop: followsLoop)
  }

  /// The place of `step` in `scheduler.step(`; `nil` in any other statement.
  private func stepPlace(_ range: Range<Int>) -> Int? {
    guard tokens[range.lowerBound].kind == .name else { return nil }
    for index in range where tokens[index].isSign(.openParenthesis) && index >= range.lowerBound + 3 {
      guard tokens[index - 2].isSign(.dot), tokens[index - 1].kind == .name, text(index - 1) == "step" else { continue }
      return index - 1
    }
    return nil
  }

  /// What a loop's statement calls tells what the loop runs over.
  mutating func noteTraining(_ range: Range<Int>) {
    guard let loop = enclosingLoops().last else { return }
    for index in range where tokens[index].kind == .name && index + 1 < range.upperBound {
      guard tokens[index + 1].isSign(.openParenthesis) else { continue }
      let name = text(index)
      if name == "backward" { loops[loop].hasUpdate = true }
      if ["train", "fit", "valid", "eval", "test", "run_epoch"].contains(where: { name.hasPrefix($0) }) {
        loops[loop].callsTraining = true
      }
    }
  }
}
