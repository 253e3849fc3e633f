/// A function of the step, ready to run: no names, no loops, no calls but those of ``Builtin``. So an evaluation takes at
/// most as many operations as the code has parts, which ``Limits/operations`` bounds.
indirect enum Code: Sendable {
  case constant(PythonNumber)
  case step
  case sign(isNegative: Bool, Code)
  case not(Code)
  case chain(Code, [Link])
  case power(Code, Code)
  case comparison(Code, [Link])
  case logic(isAnd: Bool, [Code])
  case conditional(Code, then: Code, otherwise: Code)
  case call(Builtin, [Code])

  struct Link: Sendable {
    let sign: Sign
    let operand: Code
  }

  /// The value at a step.
  func value(at step: PythonNumber) throws(ArithmeticFault) -> PythonNumber {
    switch self {
    case .constant(let number): return number
    case .step: return step
    case .sign(let isNegative, let operand):
      let number = try operand.value(at: step)
      return isNegative ? PythonArithmetic.negate(number) : PythonArithmetic.plus(number)
    case .not(let operand): return .flag(!(try operand.value(at: step).isTrue))
    case .chain(let first, let links):
      var result = try first.value(at: step)
      for link in links { result = try PythonArithmetic.apply(link.sign, result, try link.operand.value(at: step)) }
      return result
    case .power(let base, let exponent):
      let base = try base.value(at: step)
      return try PythonPower.power(base, try exponent.value(at: step))
    case .comparison(let first, let links): return .flag(try Code.compare(first, links, step))
    case .logic(let isAnd, let operands): return try Code.logic(isAnd, operands, step)
    case .conditional(let condition, let then, let otherwise):
      return try (try condition.value(at: step).isTrue ? then : otherwise).value(at: step)
    case .call(let builtin, let arguments):
      var numbers: [PythonNumber] = []
      for argument in arguments { numbers.append(try argument.value(at: step)) }
      return try builtin(numbers)
    }
  }

  private static func compare(
    _ first: Code, _ links: [Link], _ step: PythonNumber
  ) throws(ArithmeticFault) -> Bool {
    var left = try first.value(at: step)
    for link in links {
      let right = try link.operand.value(at: step)
      guard PythonArithmetic.compare(link.sign, left, right) else { return false }
      left = right
    }
    return true
  }

  /// The operand that decides, as Python returns it.
  private static func logic(
    _ isAnd: Bool, _ operands: [Code], _ step: PythonNumber
  ) throws(ArithmeticFault) -> PythonNumber {
    var result = PythonNumber.flag(isAnd)
    for operand in operands {
      result = try operand.value(at: step)
      if result.isTrue != isAnd { return result }
    }
    return result
  }
}
