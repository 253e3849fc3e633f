import Anneal

extension Reader {
  /// The function that a schedule is given, or what it lacks.
  mutating func function(_ index: Int, _ span: Span) throws(Fault) -> (Function?, missing: [Missing]) {
    var resolver = FunctionResolver(self)
    let lambda = try resolver.lambda(functions[index])
    self = resolver.reader
    operations += resolver.operations
    guard operations <= Limits.allOperations else {
      throw Fault(.functionTooLong(limit: Limits.allOperations), span)
    }
    if !resolver.missing.isEmpty { return (nil, resolver.missing) }
    let text = ExpressionText.of(Expression(.lambda(lambda), span))
    guard let function = try Reader.function(written: text) else {
      throw Fault(.tooDeep(limit: Limits.functionNesting), span)
    }
    return (function, [])
  }

  /// A function of Python itself, such as `abs`.
  func function(_ builtin: Builtin, _ span: Span) throws(Fault) -> Function {
    guard builtin.arity.contains(1), let function = try Reader.function(written: "lambda x: \(builtin.rawValue)(x)")
    else { throw Fault(.argumentCount(function: builtin.rawValue, given: 1, expected: builtin.arity), span) }
    return function
  }

  /// What the written form reads as: so a function is what its text says, also where names were put in.
  static func function(written text: String) throws(Fault) -> Function? {
    let source = SourceText(text)
    guard let (tokens, _) = try? Lexer.lines(of: source) else { return nil }
    var parser = Parser(source, tokens, 0..<tokens.count)
    guard case .lambda(let lambda)? = (try? parser.wholeExpression())?.kind else { return nil }
    return Compiler.function(lambda, text: text)
  }

  /// Takes a `def` that computes one number; the index of the statement after it, or `nil` for any other `def`.
  mutating func define(at index: Int) -> Int? {
    let head = statements[index]
    var end = index + 1
    while end < statements.count, statements[end].indent > head.indent { end += 1 }
    var parser = parser((head.tokens.lowerBound + 1)..<head.tokens.upperBound)
    let name = source.text(parser.token.span)
    parser.position += 1
    guard parser.take(.openParenthesis),
      let parameters = try? parser.parameters(until: .closeParenthesis, hasTypes: true),
      let body = block((index + 1)..<end, depth: 0), !body.isEmpty
    else {
      blocks.append(Block(head.indent, .scope(loopsBefore: loops.count)))
      bindDefaults(head)
      return nil
    }
    let span = tokens[head.tokens.lowerBound].span.through(tokens[head.tokens.upperBound - 1].span)
    functions.append(FunctionSource(name: name, parameters: parameters, body: body, span: span))
    names[name] = .function(functions.count - 1)
    return end
  }

  /// Inside a function that builds a scheduler, its parameters have their defaults: nobody says what it is called with.
  private mutating func bindDefaults(_ head: Statement) {
    guard head.tokens.count > 2 else { return }
    var parser = parser((head.tokens.lowerBound + 2)..<head.tokens.upperBound)
    guard parser.take(.openParenthesis),
      let parameters = try? parser.parameters(until: .closeParenthesis, hasTypes: true)
    else { return }
    for parameter in parameters where names[parameter.name] == nil {
      guard let expression = parameter.defaultValue, let value = try? value(of: expression) else { continue }
      if case .number = value { names[parameter.name] = value }
    }
  }

  /// The statements of a function; `nil` when one of them does something else than compute.
  private func block(_ range: Range<Int>, depth: Int) -> [FunctionStatement]? {
    guard depth < Limits.functionNesting else { return nil }
    var result: [FunctionStatement] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let statement = statements[index]
      if statement.keyword == .if, statement.isHead {
        guard let (branch, next) = self.branch(at: index, range.upperBound, depth) else { return nil }
        result.append(branch)
        index = next
        continue
      }
      guard !isText(statement) else {
        index += 1
        continue
      }
      guard let simple = simple(statement) else { return nil }
      result.append(simple)
      index += 1
    }
    return result
  }

  private func isText(_ statement: Statement) -> Bool {
    guard statement.tokens.count == 1 else { return false }
    return tokens[statement.tokens.lowerBound].kind == .string || text(statement.tokens.lowerBound) == "pass"
  }

  private func simple(_ statement: Statement) -> FunctionStatement? {
    guard statement.problem == nil, !statement.isHead, scheduleCalls(in: statement).isEmpty else { return nil }
    if statement.keyword == .return {
      return lenient((statement.tokens.lowerBound + 1)..<statement.tokens.upperBound).map(FunctionStatement.result)
    }
    guard let assignment = assignment(statement), assignment.targets.count == 1, assignment.targets[0].count == 1,
      let value = lenient(assignment.value)
    else { return nil }
    let name = assignment.targets[0][0]
    guard !name.isEmpty, !name.contains(".") else { return nil }
    guard let sign = assignment.sign else { return .assign(name, value) }
    let old = Expression(.name(name), value.span)
    let kind: Expression.Kind =
      sign == .power ? .power(old, value) : .chain(old, [.init(sign: sign, operand: value)])
    return .assign(name, Expression(kind, value.span))
  }

  /// `if`, and the `elif` and `else` that belong to it.
  private func branch(at index: Int, _ end: Int, _ depth: Int) -> (FunctionStatement, next: Int)? {
    let head = statements[index]
    guard let condition = lenient((head.tokens.lowerBound + 1)..<head.tokens.upperBound) else { return nil }
    var next = index + 1
    while next < end, statements[next].indent > head.indent { next += 1 }
    guard let then = block((index + 1)..<next, depth: depth + 1) else { return nil }
    guard next < end, statements[next].indent == head.indent, statements[next].isHead else {
      return (.branch(condition, then: then, otherwise: []), next)
    }
    switch statements[next].keyword {
    case .elif:
      guard depth < Limits.functionNesting, let (rest, after) = branch(at: next, end, depth + 1) else { return nil }
      return (.branch(condition, then: then, otherwise: [rest]), after)
    case .else:
      var after = next + 1
      while after < end, statements[after].indent > head.indent { after += 1 }
      guard let otherwise = block((next + 1)..<after, depth: depth + 1) else { return nil }
      return (.branch(condition, then: then, otherwise: otherwise), after)
    default: return (.branch(condition, then: then, otherwise: []), next)
    }
  }
}
