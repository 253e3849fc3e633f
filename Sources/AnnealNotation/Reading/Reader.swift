import Anneal

/// Reads a text statement by statement and keeps what schedules need: constants, functions, optimizers, schedules, and
/// the places where they are stepped. Everything else is counted.
struct Reader {
  let source: SourceText
  let catalogue: Catalogue
  let definitions: [String: Binding]
  let longestDefinition: Int
  let tokens: [Token]
  let statements: [Statement]
  var names: [String: Binding] = [:]
  var instances: [Instance] = []
  var functions: [FunctionSource] = []
  var optimizers: [OptimizerSetting] = []
  var loops: [Loop] = []
  var branches: [Branching] = []
  var steps: [StepCall] = []
  var blocks: [Block] = []
  /// The way of an `if` that ended just before the statement at hand, for its `elif` or `else`.
  var lastBranch: (index: Int, way: Int)?
  /// The classes of the text, whose constants may be used by name.
  var classes: Set<String> = []
  var notes: [String] = []
  var skipped = 0
  private(set) var elements = 0
  var operations = 0
  private var printed = 0

  /// What a text says.
  static func read(
    _ source: SourceText, _ catalogue: Catalogue, _ definitions: [String: Binding]
  ) throws(Fault) -> Reading {
    var reader = try Reader(source, catalogue, definitions)
    guard !reader.statements.isEmpty else { throw Fault(.empty) }
    try reader.readAll()
    return try reader.reading()
  }

  /// The value of a definition.
  static func value(_ source: SourceText, named name: String, _ catalogue: Catalogue) throws(Fault) -> Binding {
    var reader = try Reader(source, catalogue, [:])
    guard let statement = reader.statements.first, reader.statements.count == 1 else {
      throw Fault(.badDefinition(of: name), Span(0, source.codes.count))
    }
    var parser = Parser(source, reader.tokens, statement.tokens)
    let expression = try parser.wholeExpression()
    let value = try reader.value(of: expression)
    switch value {
    case .number, .text, .none, .list: return value
    case .failed(let fault): throw fault
    default: throw Fault(.badDefinition(of: name), expression.span)
    }
  }

  init(_ source: SourceText, _ catalogue: Catalogue, _ definitions: [String: Binding]) throws(Fault) {
    self.source = source
    self.catalogue = catalogue
    self.definitions = definitions
    longestDefinition = 4 * (definitions.keys.map { $0.utf8.count }.max() ?? 0) + 40
    let (tokens, lines) = try Lexer.lines(of: source)
    self.tokens = tokens
    statements = StatementSplitter.split(source, tokens, lines)
    names = ["math": .module("math"), "np": .module("numpy"), "numpy": .module("numpy")]
  }

  mutating func readAll() throws(Fault) {
    var index = 0
    while index < statements.count {
      index = try read(statements[index], at: index)
    }
  }

  mutating func note(_ text: String) {
    if notes.count < Limits.notes, !notes.contains(text) { notes.append(text) }
  }

  /// Counts elements that an expression makes, so that no text makes too many.
  mutating func makeElements(_ count: Int, _ span: Span) throws(Fault) {
    elements += min(count, Limits.elements)
    guard count <= Limits.list, elements <= Limits.elements else {
      throw Fault(.listTooLong(limit: Limits.list), span)
    }
  }

  /// Counts what a schedule would print.
  mutating func print(_ length: Int, _ span: Span?) throws(Fault) {
    printed += min(length, Limits.printed)
    guard length <= Limits.characters, printed <= Limits.printed else {
      throw Fault(.scheduleTooLong(limit: Limits.characters), span)
    }
  }

  /// The error that asks for what is missing.
  func unknownNames(_ missing: [Missing]) -> Fault? {
    guard let first = missing.first else { return nil }
    var texts: [String] = []
    for missing in missing {
      let text = missing.name ?? Normal.text(source, missing.span)
      if !texts.contains(text) { texts.append(text) }
    }
    return Fault(.unknownNames(texts), first.span)
  }

  func text(_ index: Int) -> String { source.text(tokens[index].span) }

  func parser(_ range: Range<Int>) -> Parser { Parser(source, tokens, range) }

  /// An expression that may be anything; `nil` when it is not one that is read here.
  func lenient(_ range: Range<Int>) -> Expression? {
    guard !range.isEmpty else { return nil }
    var parser = parser(range)
    return try? parser.wholeExpression()
  }

  /// The name of the schedule that is called at a token: its own, or one that an import gave it.
  func scheduleName(at index: Int) -> String? {
    guard tokens[index].kind == .name, index + 1 < tokens.count, tokens[index + 1].isSign(.openParenthesis) else {
      return nil
    }
    return scheduleName(text(index))
  }

  func scheduleName(_ name: String) -> String? {
    if catalogue[name] != nil { return name }
    guard case .alias(let original)? = names[name] else { return nil }
    return original
  }
}
