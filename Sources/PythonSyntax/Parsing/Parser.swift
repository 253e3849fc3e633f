/// Reads expressions and statements from tokens.
struct Parser {
  let source: SourceText
  let tokens: [Token]
  /// The index of the next token.
  var position: Int
  /// Where the tokens of the line end.
  var end: Int
  /// The lines that follow, for blocks.
  var lines: [LogicalLine] = []
  /// The index of the next line.
  var line = 0
  /// The blocks around the statement.
  var blockDepth = 0
  /// What the function at hand binds, and whether it yields.
  var scope = Scope()
  /// How far what follows values without a space goes down in the expression at hand.
  var height = 0
  private var depth = 0
  private var limit = SyntaxLimits.nesting

  init(_ source: SourceText, _ tokens: [Token], _ range: Range<Int>) {
    self.source = source
    self.tokens = tokens
    position = range.lowerBound
    end = range.upperBound
  }

  /// A parser of what stands in the braces of an f-string.
  init(_ tokens: [Token], inside outer: Parser) {
    self.init(outer.source, tokens, 0..<tokens.count)
    (depth, limit, height, scope) = (outer.depth, outer.limit, outer.height, outer.scope)
  }

  var token: Token { peek(0) }
  var isAtEnd: Bool { position >= end }

  func peek(_ offset: Int) -> Token {
    if position + offset < end { return tokens[position + offset] }
    let place = end > 0 ? tokens[end - 1].span.end : source.codes.count
    return Token(kind: .end, span: Span(place, place))
  }

  func isSign(_ sign: Punctuation, at offset: Int = 0) -> Bool {
    guard position + offset < end, case .punctuation(let found) = tokens[position + offset].kind else { return false }
    return found == sign
  }

  func isWord(_ word: Keyword, at offset: Int = 0) -> Bool {
    guard position + offset < end, case .keyword(let found) = tokens[position + offset].kind else { return false }
    return found == word
  }

  func isName(_ offset: Int = 0) -> Bool {
    guard position + offset < end, case .name = tokens[position + offset].kind else { return false }
    return true
  }

  /// Whether a name stands here that means something in its place alone, such as `match`.
  func isSoftWord(_ word: String) -> Bool {
    isName() && source.codes[token.span.start..<token.span.end].elementsEqual(word.utf8)
  }

  mutating func take(_ sign: Punctuation) -> Bool {
    guard isSign(sign) else { return false }
    position += 1
    return true
  }

  mutating func takeWord(_ word: Keyword) -> Bool {
    guard isWord(word) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ sign: Punctuation) throws(SyntaxProblem) {
    guard take(sign) else { throw unexpected(expected: "'\(sign.rawValue)'") }
  }

  mutating func expect(_ word: Keyword) throws(SyntaxProblem) {
    guard takeWord(word) else { throw unexpected(expected: "'\(word.rawValue)'") }
  }

  func expectEnd() throws(SyntaxProblem) {
    guard isAtEnd else { throw unexpected(expected: "the end of the statement") }
  }

  @inline(never)
  func unexpected(expected: String) -> SyntaxProblem {
    let found = token
    switch found.kind {
    case .end: return SyntaxProblem(.endsEarly(expected: expected), found.span)
    case .brokenString: return SyntaxProblem(.unclosedString, found.span)
    case .odd: return SyntaxProblem(.oddCharacter(source.text(found.span)), found.span)
    default: return SyntaxProblem(.unexpected(source.text(found.span), expected: expected), found.span)
    }
  }

  /// A name, where `expected` must stand.
  mutating func name(_ expected: String) throws(SyntaxProblem) -> String {
    guard isName() else { throw unexpected(expected: expected) }
    return try word()
  }

  /// The word at hand as a name, whatever it is.
  @inline(never)
  mutating func word() throws(SyntaxProblem) -> String {
    let span = token.span
    guard span.end - span.start <= SyntaxLimits.name else { throw SyntaxProblem(.nameTooLong, span) }
    position += 1
    return source.text(span)
  }

  /// From a place to the end of what has been read.
  func span(from start: Span) -> Span { start.through(tokens[max(position - 1, 0)].span) }
}

extension Parser {
  // What the recursion does not always pass through is never inlined into it (`@inline(never)`, here and in the other
  // parts of the parser): the frames of a level of brackets would be twice as large, and the page has little stack.

  /// Counts one level of nesting while `body` runs, so that no text overflows the stack.
  mutating func nested<Result>(
    _ body: (inout Parser) throws(SyntaxProblem) -> Result
  ) throws(SyntaxProblem) -> Result {
    depth += 1
    guard depth <= limit else {
      let isFunction = limit < SyntaxLimits.nesting
      let limit = isFunction ? SyntaxLimits.functionNesting : SyntaxLimits.nesting
      throw SyntaxProblem(.tooDeep(limit: limit), token.span)
    }
    let result = try body(&self)
    depth -= 1
    return result
  }

  /// The same inside a function, which has a limit of its own.
  @inline(never)
  mutating func nestedFunction(
    _ body: (inout Parser) throws(SyntaxProblem) -> Expression
  ) throws(SyntaxProblem) -> Expression {
    let (outerDepth, outerLimit) = (depth, limit)
    limit = min(outerLimit, depth + SyntaxLimits.functionNesting)
    let result = try nested(body)
    (depth, limit) = (outerDepth, outerLimit)
    return result
  }

  /// Begins anew after a statement that may have failed in the middle.
  mutating func resetNesting() { (depth, limit, height) = (0, SyntaxLimits.nesting, 0) }
}

/// The names of a function, gathered while its body is read.
struct Scope {
  private var bound: [String] = []
  private var elsewhere: [String] = []
  var isGenerator = false
  /// Whether anyone asks: not in a module.
  private let isFunction: Bool

  init(isFunction: Bool = false) { self.isFunction = isFunction }

  /// What is local to the function.
  var localNames: Set<String> { Set(bound).subtracting(elsewhere) }

  mutating func bind(_ name: String) {
    if isFunction, bound.last != name { bound.append(name) }
  }

  /// Takes a name that `global` or `nonlocal` declares.
  mutating func declare(_ name: String) {
    if isFunction { elsewhere.append(name) }
  }

  /// Binds the names of a target.
  mutating func bind(_ target: Expression) {
    guard isFunction else { return }
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let elements), .list(let elements):
      for element in elements { bind(element) }
    case .starred(let inner): bind(inner)
    default: break
    }
  }
}
