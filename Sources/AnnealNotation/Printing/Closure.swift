import Anneal
import PythonSyntax

/// Writes functions as Swift closures, where Swift is sure to have the same numbers: everything is a double, nothing
/// can divide by zero, overflow or be complex. Any other function has no closure.
struct Closure {
  /// A closure as Swift writes it.
  struct Code {
    /// As an argument: `Function { step in pow(0.95, Double(step)) }`.
    let text: String
    /// Whether it calls a function of the C library, which Swift has to import.
    let callsLibM: Bool
  }

  /// The closure of a lambda; `nil` where Swift is not sure to have the same numbers.
  static func code(of function: Function) -> Code? {
    guard let lambda = function.lambda, let parameter = lambda.parameters.first?.name,
      let body = Closure(parameter: parameter).term(lambda.body)
    else { return nil }
    return Code(text: "Function { \(body.usesStep ? "step" : "_") in \(body.text) }", callsLibM: body.callsLibM)
  }

  /// A double in Swift, and what is known of it.
  private struct Term {
    var text: String
    /// How tightly it holds together: 1 sum, 2 product, 3 call or number.
    var level = 3
    /// Whether Python has a whole number here.
    var isWhole = false
    /// A bound that it never falls below, where one is known.
    var least: Double?
    /// Its value, if it is a constant.
    var constant: Double?
    var usesStep = false
    var callsLibM = false

    func inside(_ level: Int) -> String { self.level >= level ? text : "(\(text))" }
  }

  private let parameter: String

  private init(parameter: String) { self.parameter = parameter }

  private func term(_ expression: Expression) -> Term? {
    switch expression.kind {
    case .integer(let whole):
      return Term(text: Double(whole).description, isWhole: true, least: Double(whole), constant: Double(whole))
    case .float(let number) where number.isFinite:
      return Term(text: number.description, least: number, constant: number)
    case .name(let name) where name == parameter:
      return Term(text: "Double(step)", isWhole: true, least: 0, usesStep: true)
    case .sign(isNegative: true, let operand):
      guard let number = term(operand), let constant = number.constant else { return nil }
      return Term(text: "-" + number.text, isWhole: number.isWhole, least: -constant, constant: -constant)
    case .chain(let first, let links): return chain(first, links)
    case .power(let base, let exponent): return power(base, exponent)
    case .call(let callee, let arguments): return call(callee.path ?? [], arguments.map { $0.value })
    default: return nil
    }
  }

  private func chain(_ first: Expression, _ links: [Expression.Link]) -> Term? {
    guard var result = term(first) else { return nil }
    for link in links {
      guard let operand = term(link.operand), let next = combined(result, link.sign, operand) else { return nil }
      result = next
    }
    return result
  }

  private func combined(_ one: Term, _ sign: BinaryOperator, _ other: Term) -> Term? {
    var result = one
    result.usesStep = one.usesStep || other.usesStep
    result.callsLibM = one.callsLibM || other.callsLibM
    result.isWhole = one.isWhole && other.isWhole
    result.constant = nil
    switch sign {
    case .plus, .minus:
      result.text = one.text + (sign == .plus ? " + " : " - ") + other.inside(2)
      (result.level, result.least) = (1, sign == .plus ? Closure.sum(one.least, other.least) : nil)
    case .times:
      result.text = one.inside(2) + " * " + other.inside(3)
      (result.level, result.least) = (2, Closure.product(one.least, other.least))
    case .divide:
      guard let divisor = other.least, divisor > 0 else { return nil }
      result.text = one.inside(2) + " / " + other.inside(3)
      (result.level, result.isWhole, result.least) = (2, false, one.least.map { min($0, 0) })
    case .floorDivide:
      // Of whole numbers within 2^53, rounding a quotient of doubles down is exact.
      guard result.isWhole, let divisor = other.constant, divisor > 0, let dividend = one.least, dividend >= 0 else {
        return nil
      }
      result.text = "(\(one.inside(2)) / \(other.inside(3))).rounded(.down)"
      (result.level, result.least) = (3, 0)
    default: return nil
    }
    return result
  }

  private static func sum(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other else { return nil }
    return one + other
  }

  private static func product(_ one: Double?, _ other: Double?) -> Double? {
    guard let one, let other, one >= 0, other >= 0 else { return nil }
    return one * other
  }

  /// A falling power of a fraction, or a small power of something above 0.
  private func power(_ base: Expression, _ exponent: Expression) -> Term? {
    guard let base = term(base), let exponent = term(exponent), !base.isWhole || !exponent.isWhole,
      let least = base.least, least > 0
    else { return nil }
    let falls = base.constant.map { $0 <= 1 } ?? false && exponent.least ?? -1 >= 0
    guard falls || abs(exponent.constant ?? .infinity) <= 8 else { return nil }
    return Term(
      text: "pow(\(base.text), \(exponent.text))", least: 0, usesStep: base.usesStep || exponent.usesStep,
      callsLibM: true)
  }

  private func call(_ path: [String], _ arguments: [Expression]) -> Term? {
    var terms: [Term] = []
    for argument in arguments {
      guard let term = term(argument) else { return nil }
      terms.append(term)
    }
    guard let first = terms.first, let name = path.last else { return nil }
    let usesStep = terms.contains { $0.usesStep }
    switch (name, terms.count) {
    case ("cos", 1), ("sin", 1):
      return Term(text: "\(name)(\(first.text))", least: -1, usesStep: usesStep, callsLibM: true)
    case ("min", 2), ("max", 2):
      // Python keeps a whole number whole here, which only what is done with it could tell.
      let isWhole = first.isWhole && terms[1].isWhole
      let leasts = terms.compactMap { $0.least }
      let least = name == "max" ? leasts.max() : leasts.count == 2 ? leasts.min() : nil
      return Term(
        text: "\(name)(\(first.text), \(terms[1].text))", isWhole: isWhole, least: least, usesStep: usesStep,
        callsLibM: terms.contains { $0.callsLibM })
    default: return nil
    }
  }
}
