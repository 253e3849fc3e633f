extension Parser {
  /// The statements of one line, with semicolons between them. What cannot be read is one broken statement.
  mutating func simpleStatements(into statements: inout [Statement]) {
    repeat {
      guard !isAtEnd else { return }
      resetNesting()
      let start = token.span
      do throws(SyntaxProblem) {
        let kind = try simpleStatement()
        let span = self.span(from: start)
        guard isAtEnd || isSign(.semicolon) else { throw unexpected(expected: "the end of the statement") }
        statements.append(Statement(kind, span))
      } catch {
        position = end
        statements.append(Statement(.broken(error), span(from: start)))
      }
    } while take(.semicolon)
  }

  private mutating func simpleStatement() throws(SyntaxProblem) -> Statement.Kind {
    guard case .keyword(let word) = token.kind else { return try expressionStatement() }
    switch word {
    case .return: return .return(try afterWord())
    case .pass: return plain(.pass)
    case .break: return plain(.break)
    case .continue: return plain(.continue)
    case .import: return try importing()
    case .from: return try importingFrom()
    case .raise: return try raising()
    case .assert: return try asserting()
    case .del: return try deleting()
    case .global: return .global(try declaredNames())
    case .nonlocal: return .nonlocal(try declaredNames())
    default: return try expressionStatement()
    }
  }

  private var endsStatement: Bool { isAtEnd || isSign(.semicolon) }

  private mutating func plain(_ kind: Statement.Kind) -> Statement.Kind {
    position += 1
    return kind
  }

  /// What a `return` hands over.
  private mutating func afterWord() throws(SyntaxProblem) -> Expression? {
    position += 1
    return endsStatement ? nil : try value()
  }

  private mutating func raising() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    guard !endsStatement else { return .raise(nil, cause: nil) }
    let error = try expression()
    let cause = takeWord(.from) ? try expression() : nil
    return .raise(error, cause: cause)
  }

  private mutating func asserting() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    let condition = try namedExpression()
    let message = take(.comma) ? try expression() : nil
    return .assert(condition, message: message)
  }

  private mutating func deleting() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    var targets: [Expression] = []
    repeat { targets.append(try target()) } while take(.comma) && !endsStatement
    for target in targets { scope.bind(target) }
    return .delete(targets)
  }

  private mutating func declaredNames() throws(SyntaxProblem) -> [String] {
    position += 1
    var names: [String] = []
    repeat { names.append(try name("a name")) } while take(.comma)
    for name in names { scope.declare(name) }
    return names
  }
}

// MARK: Assignments

extension Parser {
  private mutating func expressionStatement() throws(SyntaxProblem) -> Statement.Kind {
    // `type X = value` gives a name to a type.
    if isSoftWord("type"), isName(1), isSign(.assign, at: 2) || isSign(.openBracket, at: 2) { return try typeAlias() }
    let start = token.span
    let first = try value()
    if isSign(.assign) { return try assignment(to: first, from: start) }
    if isSign(.colon) { return try annotated(first, from: start) }
    guard case .punctuation(let sign) = token.kind, let operation = sign.augmented else { return .expression(first) }
    guard first.isTarget else { throw unexpected(expected: "the end of the statement") }
    position += 1
    scope.bind(first)
    return .augmented(target: first, sign: operation, value: try value())
  }

  private mutating func typeAlias() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    let span = token.span
    let target = Expression(.name(try word()), span)
    try skipTypeParameters()
    return try assignment(to: target, from: span)
  }

  private mutating func assignment(
    to first: Expression, from start: Span
  ) throws(SyntaxProblem) -> Statement.Kind {
    var targets: [Expression] = []
    var next = first
    while isSign(.assign) {
      guard next.isTarget else { throw unexpected(expected: "the end of the statement") }
      position += 1
      scope.bind(next)
      targets.append(next)
      next = try value()
    }
    return .assign(targets: targets, value: next)
  }

  private mutating func annotated(
    _ target: Expression, from start: Span
  ) throws(SyntaxProblem) -> Statement.Kind {
    switch target.kind {
    case .name, .attribute, .index: break
    default: throw unexpected(expected: "the end of the statement")
    }
    position += 1
    let annotation = try expression()
    scope.bind(target)
    let value = take(.assign) ? try self.value() : nil
    return .annotated(target: target, annotation: annotation, value: value)
  }
}

// MARK: Imports

extension Parser {
  private mutating func importing() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    var aliases: [Statement.Alias] = []
    repeat {
      let name = try dottedName()
      aliases.append(try alias(name))
    } while take(.comma)
    for alias in aliases { scope.bind(alias.alias ?? String(alias.name.prefix { $0 != "." })) }
    return .import(aliases)
  }

  private mutating func importingFrom() throws(SyntaxProblem) -> Statement.Kind {
    position += 1
    var level = 0
    while true {
      if take(.dot) { level += 1 } else if take(.ellipsis) { level += 3 } else { break }
    }
    let module = level > 0 && isWord(.import) ? "" : try dottedName()
    try expect(.import)
    if take(.times) { return .importFrom(module: module, level: level, names: [.init(name: "*", alias: nil)]) }
    let isBracketed = take(.openParenthesis)
    var names: [Statement.Alias] = []
    repeat {
      if isBracketed, !names.isEmpty, isSign(.closeParenthesis) { break }
      let name = try self.name("a name")
      names.append(try alias(name))
    } while take(.comma)
    if isBracketed { try expect(.closeParenthesis) }
    for name in names { scope.bind(name.alias ?? name.name) }
    return .importFrom(module: module, level: level, names: names)
  }

  private mutating func dottedName() throws(SyntaxProblem) -> String {
    var path = try name("a name")
    while take(.dot) { path += "." + (try name("a name after the dot")) }
    return path
  }

  private mutating func alias(_ name: String) throws(SyntaxProblem) -> Statement.Alias {
    .init(name: name, alias: takeWord(.as) ? try self.name("a name") : nil)
  }
}
