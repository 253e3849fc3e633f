import PythonSyntax

/// Where a generator's body pauses.
struct GeneratorPlan {
  /// Whether it can be left and entered again at each of its yields.
  private(set) var isResumable = true
  /// The starts of the statements that contain a `yield`.
  private var places: Set<Int> = []

  init(_ statements: [Statement], _ source: SourceText) {
    for statement in statements { _ = add(statement, source) }
  }

  func holds(_ statement: Statement) -> Bool { places.contains(statement.span.start) }

  /// Records a statement if it contains a `yield`.
  private mutating func add(_ statement: Statement, _ source: SourceText) -> Bool {
    guard let blocks = GeneratorPlan.blocks(of: statement) else {
      return note(addSimple(statement, source), statement)
    }
    var holds = false
    for block in blocks {
      for inner in block where add(inner, source) { holds = true }
    }
    if !blocks.isEmpty, GeneratorPlan.yields(in: statement, source) > 0 { isResumable = false }
    if holds, case .match = statement.kind { isResumable = false }
    return note(holds, statement)
  }

  private mutating func note(_ holds: Bool, _ statement: Statement) -> Bool {
    if holds { places.insert(statement.span.start) }
    return holds
  }

  private mutating func addSimple(_ statement: Statement, _ source: SourceText) -> Bool {
    let count = GeneratorPlan.yields(in: statement, source)
    guard count > 0 else { return false }
    if count > 1 || GeneratorPlan.yielded(by: statement) == nil { isResumable = false }
    return true
  }

  private static func yields(in statement: Statement, _ source: SourceText) -> Int {
    source.tokens(in: statement.span).filter { source.text($0.span) == "yield" }.count
  }

  /// The yield that a statement consists of, and the target of what it is sent.
  static func yielded(by statement: Statement) -> (expression: Expression, target: Expression?)? {
    switch statement.kind {
    case .expression(let expression) where isYield(expression): (expression, nil)
    case .assign(let targets, let value) where targets.count == 1 && isYield(value): (value, targets[0])
    default: nil
    }
  }

  private static func isYield(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .yield, .yieldFrom: true
    default: false
    }
  }

  /// The blocks of a compound statement; `nil` for a simple one.
  private static func blocks(of statement: Statement) -> [[Statement]]? {
    switch statement.kind {
    case .conditional(let branches): branches.map { $0.body }
    case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise): [body, otherwise]
    case .with(_, let body): [body]
    case .try(let body, let handlers, let otherwise, let finally):
      [body, otherwise, finally] + handlers.map { $0.body }
    case .match(_, let cases): cases.map { $0.body }
    case .function, .class: []
    default: nil
    }
  }
}
