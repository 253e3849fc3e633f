/// Writes expressions in one normal form: text that parses to the same expression, so that equal functions have equal
/// texts.
package struct ExpressionText {
  package private(set) var text = ""

  package static func of(_ expression: Expression) -> String {
    var writer = ExpressionText()
    writer.write(expression, 0)
    return writer.text
  }

  /// Writes an expression where at least `least` is needed to do without parentheses.
  mutating func write(_ expression: Expression, _ least: Int) {
    let level = expression.kind.level
    if level < least { text += "(" }
    write(expression.kind)
    if level < least { text += ")" }
  }

  private mutating func write(_ kind: Expression.Kind) {
    switch kind {
    case .integer(let whole): text += String(whole)
    case .float(let number): text += number.isInfinite ? "math.inf" : number.description
    case .text(let string): text += QuotedText.of(string)
    case .formatted(let pieces): text += FormattedText.of(pieces)
    case .flag(let flag): text += flag ? "True" : "False"
    case .none: text += "None"
    case .name(let name): text += name
    case .opaque, .ellipsis: text += "..."
    case .attribute, .call, .index, .slice: postfix(kind)
    case .list, .tuple, .set, .dictionary, .comprehension, .starred: collection(kind)
    default: operators(kind)
    }
  }

  private mutating func postfix(_ kind: Expression.Kind) {
    switch kind {
    case .attribute(let base, let name):
      // `1.real` would be a number.
      if case .integer = base.kind { text += "(" + ExpressionText.of(base) + ")" } else { write(base, 13) }
      text += "." + name
    case .call(let callee, let arguments):
      write(callee, 13)
      text += "("
      separated(arguments) { $0.argument($1) }
      text += ")"
    case .index(let base, let index):
      write(base, 13)
      text += "["
      subscripted(index)
      text += "]"
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, 0) }
      text += ":"
      if let upper { write(upper, 0) }
      guard let step else { return }
      text += ":"
      write(step, 0)
    default: break
    }
  }

  private mutating func argument(_ argument: Expression.Argument) {
    switch argument.unpacking {
    case .list: text += "*"
    case .mapping: text += "**"
    case .none: if let name = argument.name { text += name + "=" }
    }
    write(argument.value, 0)
  }

  /// Slices may stand in a tuple only where it has no brackets of its own.
  private mutating func subscripted(_ index: Expression) {
    guard case .tuple(let elements) = index.kind, !elements.isEmpty else { return write(index, 0) }
    separated(elements) { $0.write($1, 0) }
    if elements.count == 1 { text += "," }
  }
}

extension ExpressionText {
  private mutating func operators(_ kind: Expression.Kind) {
    switch kind {
    case .sign(let isNegative, let operand): prefix(isNegative ? "-" : "+", operand, 11)
    case .invert(let operand): prefix("~", operand, 11)
    case .not(let operand): prefix("not ", operand, 4)
    case .await(let operand): prefix("await ", operand, 13)
    case .yieldFrom(let operand): prefix("yield from ", operand, 0)
    case .yield(let operand):
      text += "yield"
      if let operand { prefix(" ", operand, 0) }
    case .walrus(let name, let value): prefix(name + " := ", value, 0)
    case .power(let base, let exponent):
      write(base, 13)
      prefix(" ** ", exponent, 11)
    case .chain(let first, let links): chain(first, links.map { ($0.sign.rawValue, $0.operand) }, kind.level)
    case .comparison(let first, let links): chain(first, links.map { ($0.sign.rawValue, $0.operand) }, 4)
    case .logic(let isAnd, let operands): logic(isAnd, operands)
    case .conditional(let condition, let then, let otherwise):
      write(then, 1)
      prefix(" if ", condition, 1)
      prefix(" else ", otherwise, 0)
    case .lambda(let lambda): self.lambda(lambda)
    default: break
    }
  }

  private mutating func prefix(_ word: String, _ operand: Expression, _ least: Int) {
    text += word
    write(operand, least)
  }

  private mutating func chain(_ first: Expression, _ links: [(sign: String, operand: Expression)], _ level: Int) {
    write(first, level + 1)
    for link in links { prefix(" \(link.sign) ", link.operand, level + 1) }
  }

  private mutating func logic(_ isAnd: Bool, _ operands: [Expression]) {
    for (index, operand) in operands.enumerated() {
      if index > 0 { text += isAnd ? " and " : " or " }
      write(operand, isAnd ? 3 : 2)
    }
  }

  private mutating func lambda(_ lambda: Expression.Lambda) {
    text += "lambda"
    for (index, parameter) in lambda.parameters.enumerated() {
      text += index > 0 ? ", " : " "
      let before = index > 0 ? lambda.parameters[index - 1].kind : nil
      text += ExpressionText.marker(before: parameter.kind, after: before) + parameter.spelling
      if let value = parameter.defaultValue { prefix("=", value, 0) }
    }
    if lambda.parameters.last?.kind == .positionalOnly { text += ", /" }
    prefix(": ", lambda.body, 0)
  }

  /// The `/` or `*` between two parameters.
  private static func marker(before kind: Parameter.Kind, after previous: Parameter.Kind?) -> String {
    let slash = previous == .positionalOnly && kind != .positionalOnly ? "/, " : ""
    let star = kind == .keywordOnly && previous != .keywordOnly && previous != .list ? "*, " : ""
    return slash + star
  }
}

extension ExpressionText {
  private mutating func collection(_ kind: Expression.Kind) {
    switch kind {
    case .list(let elements): list("[", elements, "]")
    case .tuple(let elements): list("(", elements, elements.count == 1 ? ",)" : ")")
    case .set(let elements): list("{", elements, "}")
    case .dictionary(let entries):
      text += "{"
      separated(entries) { $0.entry($1.key, $1.value) }
      text += "}"
    case .comprehension(let comprehension): self.comprehension(comprehension)
    case .starred(let value): prefix("*", value, 5)
    default: break
    }
  }

  private mutating func list(_ opening: String, _ elements: [Expression], _ closing: String) {
    text += opening
    separated(elements) { $0.write($1, 0) }
    text += closing
  }

  private mutating func entry(_ key: Expression?, _ value: Expression) {
    guard let key else { return prefix("**", value, 5) }
    write(key, 0)
    prefix(": ", value, 0)
  }

  private mutating func comprehension(_ comprehension: Expression.Comprehension) {
    switch comprehension.kind {
    case .list: text += "["
    case .set, .dictionary: text += "{"
    case .generator: text += "("
    }
    write(comprehension.element, 0)
    if let value = comprehension.value { prefix(": ", value, 0) }
    for clause in comprehension.clauses {
      prefix(" for ", clause.target, 0)
      prefix(" in ", clause.iterable, 1)
      for condition in clause.conditions { prefix(" if ", condition, 1) }
    }
    switch comprehension.kind {
    case .list: text += "]"
    case .set, .dictionary: text += "}"
    case .generator: text += ")"
    }
  }

  private mutating func separated<Element>(
    _ elements: [Element], _ write: (inout ExpressionText, Element) -> Void
  ) {
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      write(&self, element)
    }
  }
}

extension Expression.Kind {
  /// How tightly an expression holds together: -1 what needs brackets almost everywhere, 0 lambda and conditional, 1 to
  /// 10 as operators bind, 11 signs, 12 powers, 13 what cannot fall apart.
  fileprivate var level: Int {
    switch self {
    case .walrus, .yield, .yieldFrom: -1
    case .lambda, .conditional: 0
    case .logic(let isAnd, _): isAnd ? 2 : 1
    case .not: 3
    case .comparison: 4
    case .chain(_, let links): links.first?.sign.level ?? 10
    case .sign, .invert: 11
    case .power, .await: 12
    default: 13
    }
  }
}

extension BinaryOperator {
  fileprivate var level: Int {
    switch self {
    case .or: 5
    case .exclusiveOr: 6
    case .and: 7
    case .shiftLeft, .shiftRight: 8
    case .plus, .minus: 9
    default: 10
    }
  }
}

extension Parameter {
  fileprivate var spelling: String {
    switch kind {
    case .list: "*" + name
    case .mapping: "**" + name
    default: name
    }
  }
}
