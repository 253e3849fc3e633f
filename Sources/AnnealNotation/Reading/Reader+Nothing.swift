import Anneal

extension Reader {
  /// What to say of a text without schedules: the likeliest thing that was meant to be one.
  func nothingFound() -> Fault {
    for statement in statements {
      if let problem = statement.problem { return problem }
    }
    for token in tokens where token.kind == .brokenString && token.span.end == source.codes.count {
      return Fault(.unclosedString, token.span)
    }
    var seen: Set<String> = []
    for index in tokens.indices where tokens[index].kind == .name {
      let name = text(index)
      guard seen.count < 2000, seen.insert(name).inserted else { continue }
      let isCall = index + 1 < tokens.count && tokens[index + 1].isSign(.openParenthesis)
      if let entry = catalogue[name], !isCall, isAlone(index) {
        return Fault(.notCalled(name, example: entry.signature.example), tokens[index].span)
      }
      if isCall, let nearest = catalogue.nearest(to: name) {
        return Fault(.unknownSchedule(name, nearest: nearest), tokens[index].span)
      }
    }
    return otherLibrary() ?? onlyCall() ?? Fault(.noSchedule(examples: examples))
  }

  /// A call of some other library's scheduler.
  private func otherLibrary() -> Fault? {
    for index in tokens.indices.dropLast() where tokens[index + 1].isSign(.openParenthesis) {
      let name = text(index)
      guard tokens[index].kind == .name, NamesLike.scheduler(name) else { continue }
      return Fault(.unknownSchedule(name, nearest: catalogue.nearest(to: name)), tokens[index].span)
    }
    return nil
  }

  private var examples: [String] { catalogue.entries.prefix(3).map { $0.signature.example } }

  /// Whether the name is a statement of its own, or all that is assigned.
  private func isAlone(_ index: Int) -> Bool {
    statements.contains { statement in
      statement.tokens.upperBound == index + 1 && statement.keyword == nil
    }
  }

  /// A text that is one call, of something unknown.
  private func onlyCall() -> Fault? {
    guard statements.count == 1, let statement = statements.first, !statement.isHead, statement.keyword == nil else {
      return nil
    }
    let range = assignment(statement)?.value ?? statement.tokens
    var parser = parser(range)
    do throws(Fault) {
      guard case .call(let callee, _) = try parser.wholeExpression().kind, let name = callee.path?.last else {
        return nil
      }
      return Fault(.unknownSchedule(name, nearest: nil), callee.span)
    } catch {
      return startsWithCall(range) ? error : nil
    }
  }

  private func startsWithCall(_ range: Range<Int>) -> Bool {
    for index in range where tokens[index].kind != .name && !tokens[index].isSign(.dot) {
      return tokens[index].isSign(.openParenthesis)
    }
    return false
  }
}
