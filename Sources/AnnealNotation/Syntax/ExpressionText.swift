/// Writes expressions in one normal form: text that parses to the same expression, so that equal functions have equal
/// texts.
struct ExpressionText {
  private(set) var text = ""

  static func of(_ expression: Expression) -> String {
    var writer = ExpressionText()
    writer.write(expression, 0)
    return writer.text
  }

  /// Writes an expression where at least `least` is needed to do without parentheses; levels as in the parser.
  private mutating func write(_ expression: Expression, _ least: Int) {
    let level = ExpressionText.level(of: expression.kind)
    if level < least { text += "(" }
    write(expression.kind)
    if level < least { text += ")" }
  }

  private mutating func write(_ kind: Expression.Kind) {
    switch kind {
    case .integer(let whole): text += String(whole)
    case .float(let number): text += number.isInfinite ? "math.inf" : number.description
    case .text(let string): text += quoted(string)
    case .flag(let flag): text += flag ? "True" : "False"
    case .none: text += "None"
    case .name(let name): text += name
    case .attribute(let base, let name):
      write(base, 13)
      text += "." + name
    case .call(let callee, let arguments): call(callee, arguments)
    case .index(let base, let index):
      write(base, 13)
      text += "["
      write(index, 0)
      text += "]"
    case .list(let elements): list(elements)
    case .opaque, .dictionary, .comprehension: text += "..."
    default: operators(kind)
    }
  }

  private mutating func operators(_ kind: Expression.Kind) {
    switch kind {
    case .sign(let isNegative, let operand):
      text += isNegative ? "-" : "+"
      write(operand, 11)
    case .not(let operand):
      text += "not "
      write(operand, 4)
    case .power(let base, let exponent):
      write(base, 13)
      text += " ** "
      write(exponent, 11)
    case .chain(let first, let links): chain(first, links, ExpressionText.level(of: kind))
    case .comparison(let first, let links): chain(first, links, 4)
    case .logic(let isAnd, let operands): logic(isAnd, operands)
    case .conditional(let condition, let then, let otherwise):
      write(then, 1)
      text += " if "
      write(condition, 1)
      text += " else "
      write(otherwise, 0)
    case .lambda(let lambda): self.lambda(lambda)
    default: break
    }
  }

  private mutating func chain(_ first: Expression, _ links: [Expression.Link], _ level: Int) {
    write(first, level + 1)
    for link in links {
      text += " \(link.sign.rawValue) "
      write(link.operand, level + 1)
    }
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
      text += (index > 0 ? ", " : " ") + parameter.name
      guard let value = parameter.defaultValue else { continue }
      text += "="
      write(value, 0)
    }
    text += ": "
    write(lambda.body, 0)
  }

  private mutating func call(_ callee: Expression, _ arguments: [Expression.Argument]) {
    write(callee, 13)
    text += "("
    for (index, argument) in arguments.enumerated() {
      if index > 0 { text += ", " }
      if let name = argument.name { text += name + "=" }
      write(argument.value, 0)
    }
    text += ")"
  }

  private mutating func list(_ elements: [Expression]) {
    text += "["
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      write(element, 0)
    }
    text += "]"
  }

  private func quoted(_ string: String) -> String {
    let hasQuote = string.unicodeScalars.contains("'")
    return hasQuote ? "\"\(string)\"" : "'\(string)'"
  }

  /// How tightly an expression holds together: 0 lambda and conditional, 1 to 10 as operators bind, 11 signs, 12 powers,
  /// 13 what cannot fall apart.
  private static func level(of kind: Expression.Kind) -> Int {
    switch kind {
    case .lambda, .conditional: 0
    case .logic(let isAnd, _): isAnd ? 2 : 1
    case .not: 3
    case .comparison: 4
    case .chain(_, let links): links.first?.sign == .plus || links.first?.sign == .minus ? 9 : 10
    case .sign: 11
    case .power: 12
    default: 13
    }
  }
}
