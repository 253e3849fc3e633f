extension Parser {
  /// Reads lines that are further in than `indent`.
  mutating func block(below indent: Int) -> [Statement] {
    var statements: [Statement] = []
    while line < lines.count, lines[line].indent > indent { lineStatements(into: &statements) }
    return statements
  }

  /// Reads the next line, and the blocks that belong to it.
  private mutating func lineStatements(into statements: inout [Statement]) {
    let line = lines[line]
    enter(line)
    if let problem = line.problem {
      statements.append(Statement(.broken(problem), tokens[position].span.through(tokens[end - 1].span)))
      return
    }
    resetNesting()
    let start = token.span
    do throws(SyntaxProblem) {
      if let statement = try compound(line.indent) {
        statements.append(statement)
      } else {
        simpleStatements(into: &statements)
      }
    } catch {
      statements.append(Statement(.broken(error), start.through(tokens[end - 1].span)))
    }
  }

  /// Goes to the first token of a line.
  mutating func enter(_ line: LogicalLine) {
    position = line.tokens.lowerBound
    end = line.tokens.upperBound
    self.line += 1
  }

  /// A statement with blocks; `nil` if the line begins none.
  private mutating func compound(_ indent: Int) throws(SyntaxProblem) -> Statement? {
    switch token.kind {
    case .keyword(let word): try compound(word, indent)
    case .punctuation(.at): try decorated(indent)
    case .name: try match(indent)
    default: nil
    }
  }

  private mutating func compound(_ word: Keyword, _ indent: Int) throws(SyntaxProblem) -> Statement? {
    switch word {
    case .if: return try conditional(indent)
    case .for: return try forLoop(indent, from: token.span)
    case .while: return try whileLoop(indent)
    case .with: return try with(indent, from: token.span)
    case .try: return try trying(indent)
    case .def: return try function(indent, [], from: token.span)
    case .class: return try classDefinition(indent, [])
    case .async: return try asynchronous(indent, [])
    case .elif, .else, .except, .finally: throw try strayClause()
    default: return nil
    }
  }

  /// What is wrong with an `else` that belongs to nothing: itself, or what stands in its line.
  private mutating func strayClause() throws(SyntaxProblem) -> SyntaxProblem {
    let problem = unexpected(expected: "a statement")
    position += 1
    if isSign(.times) { position += 1 }
    if !isSign(.colon) { _ = try expressionList() }
    if takeWord(.as) { _ = try name("a name") }
    try expect(.colon)
    return problem
  }

  /// The colon of a head, and the block behind or below it.
  mutating func body(_ indent: Int) throws(SyntaxProblem) -> [Statement] {
    try expect(.colon)
    guard blockDepth < SyntaxLimits.blocks else {
      throw SyntaxProblem(.tooDeep(limit: SyntaxLimits.blocks), tokens[position - 1].span)
    }
    guard isAtEnd else {
      var statements: [Statement] = []
      simpleStatements(into: &statements)
      return statements
    }
    blockDepth += 1
    defer { blockDepth -= 1 }
    return block(below: indent)
  }

  /// Reads a further clause of a statement, such as `else`. One that is broken is left to be read as a line of its own.
  private mutating func clause<Result>(
    _ word: Keyword, _ indent: Int, _ read: (inout Parser) throws(SyntaxProblem) -> Result
  ) -> Result? {
    guard line < lines.count, case .keyword(word) = tokens[lines[line].tokens.lowerBound].kind else { return nil }
    return clause(indent, read)
  }

  /// The same if the word is known to stand there.
  mutating func clause<Result>(
    _ indent: Int, _ read: (inout Parser) throws(SyntaxProblem) -> Result
  ) -> Result? {
    guard lines[line].indent == indent, lines[line].problem == nil else { return nil }
    let (start, outer) = (line, scope)
    enter(lines[line])
    resetNesting()
    position += 1
    do throws(SyntaxProblem) {
      return try read(&self)
    } catch {
      (line, scope) = (start, outer)
      return nil
    }
  }

  private mutating func otherwise(_ indent: Int) -> [Statement] {
    clause(.else, indent) { (parser) throws(SyntaxProblem) in try parser.body(indent) } ?? []
  }
}

// MARK: Branches and loops

extension Parser {
  private mutating func conditional(_ indent: Int) throws(SyntaxProblem) -> Statement {
    let start = token.span
    position += 1
    let condition = try namedExpression()
    let span = head(from: start)
    var branches = [Statement.Branch(condition: condition, body: try body(indent))]
    while let branch = clause(
      .elif, indent,
      { (parser) throws(SyntaxProblem) in
        let condition = try parser.namedExpression()
        return Statement.Branch(condition: condition, body: try parser.body(indent))
      })
    {
      branches.append(branch)
    }
    let last = clause(.else, indent) { (parser) throws(SyntaxProblem) in
      Statement.Branch(condition: nil, body: try parser.body(indent))
    }
    if let last { branches.append(last) }
    return Statement(.conditional(branches), span)
  }

  /// The place of a head, up to its colon.
  func head(from start: Span) -> Span { isAtEnd ? span(from: start) : start.through(token.span) }

  private mutating func forLoop(_ indent: Int, from start: Span) throws(SyntaxProblem) -> Statement {
    position += 1
    let target = try targets()
    try expect(.in)
    let iterable = try expressionList()
    let span = head(from: start)
    scope.bind(target)
    let body = try self.body(indent)
    return Statement(.for(target: target, iterable: iterable, body: body, otherwise: otherwise(indent)), span)
  }

  private mutating func whileLoop(_ indent: Int) throws(SyntaxProblem) -> Statement {
    let start = token.span
    position += 1
    let condition = try namedExpression()
    let span = head(from: start)
    let body = try self.body(indent)
    return Statement(.while(condition: condition, body: body, otherwise: otherwise(indent)), span)
  }

  mutating func asynchronous(
    _ indent: Int, _ decorators: [Expression]
  ) throws(SyntaxProblem) -> Statement {
    let start = token.span
    position += 1
    if isWord(.def) { return try function(indent, decorators, isAsync: true, from: start) }
    if isWord(.for), decorators.isEmpty { return try forLoop(indent, from: start) }
    guard isWord(.with), decorators.isEmpty else { throw unexpected(expected: "'def'") }
    return try with(indent, from: start)
  }
}

// MARK: with and try

extension Parser {
  private mutating func with(_ indent: Int, from start: Span) throws(SyntaxProblem) -> Statement {
    position += 1
    let items: [Statement.WithItem]
    if let bracketed = bracketedItems() { items = bracketed } else { items = try withItems(until: .colon) }
    let span = head(from: start)
    for item in items { item.target.map { scope.bind($0) } }
    return Statement(.with(items: items, body: try body(indent)), span)
  }

  /// The items in brackets of their own; `nil` if the brackets belong to an expression.
  private mutating func bracketedItems() -> [Statement.WithItem]? {
    guard isSign(.openParenthesis) else { return nil }
    let saved = self
    position += 1
    if let items = try? withItems(until: .closeParenthesis), take(.closeParenthesis), isSign(.colon) { return items }
    self = saved
    return nil
  }

  private mutating func withItems(until end: Punctuation) throws(SyntaxProblem) -> [Statement.WithItem] {
    var items: [Statement.WithItem] = []
    repeat {
      if !items.isEmpty, isSign(end), end != .colon { break }
      let context = try namedExpression()
      let target = takeWord(.as) ? try postfix() : nil
      if let target, !target.isTarget { throw unexpected(expected: "'\(end.rawValue)'") }
      items.append(.init(context: context, target: target))
    } while take(.comma)
    return items
  }

  private mutating func trying(_ indent: Int) throws(SyntaxProblem) -> Statement {
    let start = token.span
    position += 1
    let span = head(from: start)
    let body = try self.body(indent)
    var handlers: [Statement.Handler] = []
    while let handler = clause(
      .except, indent, { (parser) throws(SyntaxProblem) in try parser.handler(indent) })
    {
      handlers.append(handler)
    }
    let otherwise = self.otherwise(indent)
    let last = clause(.finally, indent) { (parser) throws(SyntaxProblem) in try parser.body(indent) } ?? []
    return Statement(.try(body: body, handlers: handlers, otherwise: otherwise, finally: last), span)
  }

  private mutating func handler(_ indent: Int) throws(SyntaxProblem) -> Statement.Handler {
    _ = take(.times)
    let type = isSign(.colon) ? nil : try expressionList()
    let name = takeWord(.as) ? try self.name("a name") : nil
    if let name { scope.bind(name) }
    return .init(type: type, name: name, body: try body(indent))
  }
}
