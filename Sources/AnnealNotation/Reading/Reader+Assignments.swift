/// `targets = value`
struct Assignment {
  /// The names on the left, for each `=` one list.
  let targets: [[String]]
  /// The operator of an augmented assignment.
  let sign: Sign?
  let value: Range<Int>
}

extension Reader {
  /// The statement as an assignment to plain names; `nil` if it is something else.
  func assignment(_ statement: Statement) -> Assignment? {
    guard tokens[statement.tokens.lowerBound].kind == .name || tokens[statement.tokens.lowerBound].isBracket else {
      return nil
    }
    var (start, open) = (statement.tokens.lowerBound, 0)
    var targets: [[String]] = []
    for index in statement.tokens {
      guard case .sign(let sign) = tokens[index].kind else { continue }
      if sign.closing != nil { open += 1 } else if sign.isClosing { open -= 1 }
      guard open == 0 else { continue }
      if sign == .assign {
        targets.append(target(start..<index))
        start = index + 1
      } else if let augmented = sign.augmented, targets.isEmpty, index + 1 < statement.tokens.upperBound {
        return Assignment(
          targets: [target(start..<index)], sign: augmented, value: (index + 1)..<statement.tokens.upperBound)
      }
    }
    guard !targets.isEmpty, start < statement.tokens.upperBound else { return nil }
    return Assignment(targets: targets, sign: nil, value: start..<statement.tokens.upperBound)
  }

  /// The names of one target; an empty one for anything but a name.
  private func target(_ range: Range<Int>) -> [String] {
    var range = range
    if let first = range.first, let last = range.last, first < last, tokens[first].isBracket {
      guard case .sign(let closing) = tokens[last].kind, closing.isClosing else { return [""] }
      range = (first + 1)..<last
    }
    var names: [String] = []
    var name = ""
    for index in range {
      switch tokens[index].kind {
      case .name: name += text(index)
      case .sign(.dot): name += "."
      case .sign(.comma):
        names.append(name)
        name = ""
      case .sign(.colon): return [name]
      default: return [""]
      }
    }
    return name.isEmpty ? names : names + [name]
  }

  mutating func assign(_ assignment: Assignment, hasCalls: Bool) throws(Fault) {
    let value: Binding
    var parser = parser(assignment.value)
    do throws(Fault) {
      let expression = try parser.wholeExpression()
      value = try self.value(of: expression, assigning: true)
    } catch {
      if hasCalls || error.isLimit { throw error }
      let place = tokens[assignment.value.lowerBound].span.through(tokens[assignment.value.upperBound - 1].span)
      forget(assignment, place)
      skipped += 1
      return
    }
    if isOfNoInterest(value), !hasCalls { skipped += 1 }
    for names in assignment.targets { bind(names, to: value, assignment.sign, assignment.value) }
  }

  private func isOfNoInterest(_ value: Binding) -> Bool {
    if case .unknown = value { return true }
    return false
  }

  /// Makes names unknown that something unreadable is assigned to.
  private mutating func forget(_ assignment: Assignment, _ span: Span) {
    for target in assignment.targets {
      for name in target where !name.isEmpty { set(name, .unknown([Missing(span: span, name: name)])) }
    }
  }

  private mutating func bind(_ target: [String], to value: Binding, _ sign: Sign?, _ range: Range<Int>) {
    let span = tokens[range.lowerBound].span.through(tokens[range.upperBound - 1].span)
    if let sign, let name = target.first {
      let old = names[name] ?? .unknown([Missing(span: span, name: name)])
      return set(name, combine(sign, old, value, span))
    }
    if target.count == 1 { return set(target[0], value) }
    if case .list(let elements) = value, elements.count == target.count {
      for (name, element) in zip(target, elements) { set(name, element) }
    } else {
      for name in target { set(name, .unknown([Missing(span: span, name: name)])) }
    }
  }

  mutating func set(_ name: String, _ value: Binding) {
    guard !name.isEmpty else { return }
    if blocks.contains(where: { $0.isLoop }), value.number != nil, names[name] != nil {
      // A constant that a loop changes is none.
      names[name] = .unknown([Missing(span: Span(0, 0), name: name)])
      return
    }
    if case .schedule(let old)? = names[name] {
      // `scheduler = accelerator.prepare(scheduler)` is the same schedule still.
      if case .unknown = value { return }
      if !instances[old].isChild, value.schedules != [old] {
        instances[old].isReplaced = true
        note(Note.replaced(name))
      }
    }
    if case .optimizer? = names[name], case .unknown = value { return }
    if case .schedule(let index) = value, instances[index].name == nil { instances[index].name = name }
    names[name] = value
  }
}

extension Token {
  fileprivate var isBracket: Bool { isSign(.openParenthesis) || isSign(.openBracket) }
}

extension Fault {
  /// Whether the text is too much, wherever that is.
  var isLimit: Bool { problem == .listTooLong(limit: Limits.list) }
}
