import Anneal

/// Makes a function of a lambda in which no names are left but its parameter and those of Python's mathematics.
enum Compiler {
  /// The function; `nil` for anything outside that language, which ``FunctionResolver`` has refused before.
  static func function(_ lambda: Expression.Lambda, text: String) -> Function? {
    guard let code = code(lambda) else { return nil }
    return Function(text: text) { (step) throws(Function.Failure) in
      do throws(ArithmeticFault) {
        return try code.value(at: .whole(Int64(step))).double
      } catch {
        throw Function.Failure(error.reason)
      }
    }
  }

  static func code(_ lambda: Expression.Lambda) -> Code? {
    guard let parameter = lambda.parameters.first?.name else { return nil }
    return code(lambda.body, parameter)
  }

  private static func code(_ expression: Expression, _ parameter: String) -> Code? {
    switch expression.kind {
    case .integer(let whole): return .constant(.whole(whole))
    case .float(let number): return .constant(.float(number))
    case .flag(let flag): return .constant(.flag(flag))
    case .name(let name): return name == parameter ? .step : nil
    case .attribute(_, let name): return MathNames.value(name).map { .constant(.float($0)) }
    case .sign(let isNegative, let operand): return code(operand, parameter).map { .sign(isNegative: isNegative, $0) }
    case .not(let operand): return code(operand, parameter).map(Code.not)
    case .call(let callee, let arguments): return call(callee, arguments, parameter)
    default: return operators(expression, parameter)
    }
  }

  private static func operators(_ expression: Expression, _ parameter: String) -> Code? {
    switch expression.kind {
    case .chain(let first, let links):
      guard let first = code(first, parameter), let links = self.links(links, parameter) else { return nil }
      return .chain(first, links)
    case .comparison(let first, let links):
      guard let first = code(first, parameter), let links = self.links(links, parameter) else { return nil }
      return .comparison(first, links)
    case .power(let base, let exponent):
      guard let base = code(base, parameter), let exponent = code(exponent, parameter) else { return nil }
      return .power(base, exponent)
    case .logic(let isAnd, let operands): return codes(operands, parameter).map { .logic(isAnd: isAnd, $0) }
    case .conditional(let condition, let then, let otherwise):
      guard let parts = codes([condition, then, otherwise], parameter) else { return nil }
      return .conditional(parts[0], then: parts[1], otherwise: parts[2])
    default: return nil
    }
  }

  private static func links(_ links: [Expression.Link], _ parameter: String) -> [Code.Link]? {
    guard let operands = codes(links.map { $0.operand }, parameter) else { return nil }
    return zip(links, operands).map { Code.Link(sign: $0.sign, operand: $1) }
  }

  private static func codes(_ expressions: [Expression], _ parameter: String) -> [Code]? {
    var codes: [Code] = []
    for expression in expressions {
      guard let code = code(expression, parameter) else { return nil }
      codes.append(code)
    }
    return codes
  }

  private static func call(
    _ callee: Expression, _ arguments: [Expression.Argument], _ parameter: String
  ) -> Code? {
    guard let name = callee.path?.joined(separator: "."), let builtin = Builtin(rawValue: name),
      let codes = codes(arguments.map { $0.value }, parameter)
    else { return nil }
    return .call(builtin, codes)
  }
}
