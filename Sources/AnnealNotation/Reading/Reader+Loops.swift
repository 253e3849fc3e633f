extension Reader {
  /// Closes the blocks that a statement is not part of; whether it lies in one that never runs.
  mutating func enter(_ statement: Statement) -> Bool {
    var closed: Block?
    while let block = blocks.last, block.indent >= statement.indent { closed = blocks.popLast() }
    lastBranch = nil
    if let closed, closed.indent == statement.indent, case .branch(let index, let way) = closed.kind {
      lastBranch = (index, way)
    }
    return blocks.contains { $0.isDead }
  }

  mutating func loop(_ statement: Statement) {
    var words = statement.tokens
    if statement.keyword == .async { words = (words.lowerBound + 1)..<words.upperBound }
    let parent = enclosingLoops().last
    var variable: String?
    var iterable: Expression?
    if statement.keyword != .while, let middle = keywordIn(words) {
      iterable = lenient((middle + 1)..<words.upperBound)
      let target = (words.lowerBound + 1)..<middle
      variable = target.first { tokens[$0].kind == .name }.map { text($0) }
      if let iterable, let variable, overSchedules(iterable, variable, statement) { return }
    }
    let range = iterable.flatMap { self.range(of: $0) }
    let count = range?.count ?? iterable.flatMap { length(of: $0) }
    loops.append(
      Loop(
        variable: range == nil ? nil : variable, start: Int(clamping: range?.start ?? 0), count: count,
        isEpochs: isEpochs(variable) || iterable.map { saysEpochs($0) } ?? false, parent: parent))
    if let parent, loops[parent].inner == nil { loops[parent].inner = loops.count - 1 }
    blocks.append(Block(statement.indent, .loop(loops.count - 1)))
    if let variable { names[variable] = .unknown([]) }
  }

  /// `for scheduler in schedulers:` is no loop of the training.
  private mutating func overSchedules(_ iterable: Expression, _ variable: String, _ statement: Statement) -> Bool {
    guard iterable.path != nil, let value = try? value(of: iterable), !value.schedules.isEmpty else { return false }
    names[variable] = .list(value.schedules.map(Binding.schedule))
    blocks.append(Block(statement.indent, .other))
    return true
  }

  /// The loops around the statement at hand, within its function.
  func enclosingLoops() -> [Int] {
    var loops: [Int] = []
    for block in blocks {
      switch block.kind {
      case .loop(let index): loops.append(index)
      case .scope: loops = []
      default: break
      }
    }
    return loops
  }

  private func keywordIn(_ range: Range<Int>) -> Int? {
    var open = 0
    for index in range {
      if case .sign(let sign) = tokens[index].kind {
        if sign.closing != nil { open += 1 } else if sign.isClosing { open -= 1 }
      } else if open == 0, tokens[index].kind == .name, text(index) == "in" {
        return index
      }
    }
    return nil
  }

  /// The numbers a loop runs over, also inside `tqdm(…)` and its kin.
  private mutating func range(of iterable: Expression) -> PythonRange? {
    guard case .call(let callee, let arguments) = iterable.kind, let name = callee.path?.last else { return nil }
    switch name {
    case "range", "trange":
      let positional = arguments.filter { $0.name == nil }
      var bounds: [Int64] = []
      for argument in positional {
        guard let whole = (try? value(of: argument.value))?.whole else { return nil }
        bounds.append(whole)
      }
      guard let range = PythonRange(bounds) else { return nil }
      return range.step == 1 ? range : nil
    case "tqdm", "track", "enumerate", "iter", "list":
      return arguments.first.flatMap { range(of: $0.value) }
    default: return nil
    }
  }

  /// How many things a loop runs over: `len(loader)`, where that was given.
  private mutating func length(of iterable: Expression) -> Int? {
    if case .call(let callee, let arguments) = iterable.kind, let first = arguments.first {
      switch callee.path?.last {
      case "tqdm", "track", "enumerate", "iter", "zip", "list": return length(of: first.value)
      default: break
      }
    }
    if case .list(let elements)? = try? value(of: iterable) { return elements.count }
    return definitions["len(\(Normal.text(source, iterable.span)))"]?.whole.flatMap { Int(exactly: $0) }
  }

  private func isEpochs(_ name: String?) -> Bool {
    guard let name, name.utf8.count <= Limits.name else { return false }
    let lower = String(decoding: name.utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 0x20 : $0 }, as: UTF8.self)
    return lower == "ep" || lower.hasPrefix("epoch") || lower.hasSuffix("epoch") || lower.hasSuffix("epochs")
  }

  /// Whether a loop runs over a range of a number whose name says epochs.
  private func saysEpochs(_ iterable: Expression) -> Bool {
    guard case .call(_, let arguments) = iterable.kind, let last = arguments.last(where: { $0.name == nil }) else {
      return false
    }
    return saysEpochs(last.value) || isEpochs(last.value.path?.last)
  }
}
