import Anneal
import AnnealNotation
import Testing

/// Functions of the step, however they are written, become one expression without outside names.
@Suite struct FunctionTests {
  private func function(_ paste: String) throws -> String {
    let text = Notation().text(of: try Notation().schedule(paste))
    #expect(try Notation().text(of: Notation().schedule(text)) == text)
    return String(text.dropFirst("LambdaLR(lr_lambda=".count).dropLast())
  }

  @Test(arguments: [
    ("0.95**epoch", "0.95 ** epoch"), ("(-2) ** epoch", "(-2) ** epoch"), ("-2 ** epoch", "-2 ** epoch"),
    ("(epoch ** 2) ** 3", "(epoch ** 2) ** 3"), ("epoch ** 2 ** 3", "epoch ** 2 ** 3"),
    ("epoch - (1 - 2)", "epoch - (1 - 2)"), ("(epoch - 1) - 2", "(epoch - 1) - 2"), ("epoch-1-2", "epoch - 1 - 2"),
    ("not(epoch)", "not epoch"), ("(not epoch) + 1", "(not epoch) + 1"), ("1 if epoch else 2", "1 if epoch else 2"),
    ("(1 if epoch else 2) * 3", "(1 if epoch else 2) * 3"), ("1e-3*epoch", "0.001 * epoch"),
    ("0x10 + 1_000", "16 + 1000"), ("1 < epoch<=3", "1 < epoch <= 3"), ("(epoch or 1) and 2", "(epoch or 1) and 2"),
    ("np.cos(np.pi * epoch)", "math.cos(3.141592653589793 * epoch)"), ("max( 1,epoch )", "max(1, epoch)"),
    ("-(-epoch)", "--epoch"), ("2 ** -epoch", "2 ** -epoch"), ("epoch * 1e400", "epoch * math.inf"),
  ])
  func `one normal form`(written: String, printed: String) throws {
    #expect(try function("LambdaLR(o, lambda epoch: \(written))") == "lambda epoch: \(printed)")
  }

  @Test func `constants take the place of their names, whenever they were assigned`() throws {
    let paste = "def f(e, power=2):\n    return (e / TOTAL) ** power + LOW\nTOTAL, LOW = 40, -1e-3\nLambdaLR(o, f)"
    #expect(try function(paste) == "lambda e: (e / 40) ** 2 + -0.001")
    #expect(try function("LambdaLR(o, lambda e, n=3: e ** -n)") == "lambda e: e ** -3")
    #expect(try function("a = -2\nLambdaLR(o, lambda e: a ** e)") == "lambda e: (-2) ** e")
  }

  @Test func `a def with branches, locals and other functions`() throws {
    let paste = """
      def scale(x, by=10): return x / by
      def rule(epoch: int) -> float:
          '''Ramp, then fall.'''
          x = scale(epoch)
          x += 1
          if epoch < 3:
              return x
          elif epoch == 5: return -x
          else:
              x = scale(x, by=2)
          return x
      LambdaLR(optimizer, lr_lambda=rule)
      """
    #expect(
      try function(paste)
        == "lambda epoch: epoch / 10 + 1 if epoch < 3 else -(epoch / 10 + 1) if epoch == 5 else (epoch / 10 + 1) / 2")
  }

  @Test func `a lambda called in a lambda is written out`() throws {
    #expect(
      try function("half = lambda x: x / 2\nLambdaLR(o, lambda e: (lambda x: half(x) + x)(e))") == "lambda e: e / 2 + e"
    )
  }

  @Test func `imports under other names`() throws {
    let imports = "import math as m, numpy as N\nfrom math import cos as c, pi, exp\n"
    #expect(
      try function(imports + "LambdaLR(o, lambda e: c(pi * e) + m.log(e + 1) + N.exp(e) + exp(e))")
        == "lambda e: math.cos(3.141592653589793 * e) + math.log(e + 1) + math.exp(e) + math.exp(e)")
  }

  @Test(arguments: [
    ("lambda e: open('x')", "open"), ("lambda e: __import__('os').system('x')", "__import__"),
    ("lambda e: e.real", "e.real"), ("lambda e: [e]", "[e]"), ("lambda e: math.cosine(e)", "math.cosine"),
    ("lambda e: 'a'", "'a'"),
  ])
  func `what a function may not use`(function: String, name: String) {
    let refusal = Refusal(reading: "LambdaLR(o, \(function))")
    guard case .notAllowed(name, let allowed) = refusal?.problem, refusal?.caret == name, allowed.contains("min") else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test(arguments: [
    ("lambda e: x", Refusal(.unknownNames(["x"]), at: "x")),
    ("lambda e: e / len(loader)", Refusal(.unknownNames(["len(loader)"]), at: "len(loader)")),
    ("lambda: 1", Refusal(.parameterCount(0), at: "lambda: 1")),
    ("lambda a, b: 1", Refusal(.parameterCount(2), at: "lambda a, b: 1")),
    ("lambda e: pow(e)", Refusal(.argumentCount(function: "pow", given: 1, expected: 2...2), at: "pow(e)")),
    ("lambda e: e if e", Refusal(.unexpected(")", expected: "'else'"), at: ")")),
  ])
  func `what a function must be`(function: String, refusal: Refusal) {
    #expect(Refusal(reading: "LambdaLR(o, \(function))") == refusal)
  }

  @Test func `a number is not a function`() {
    let refusal = Refusal(reading: "LambdaLR(o, 0.95)")
    guard case .wrongKind("LambdaLR", "lr_lambda", _, "0.95", nil) = refusal?.problem, refusal?.caret == "0.95" else {
      Issue.record("\(String(describing: refusal))")
      return
    }
  }

  @Test func `a def that does not always return a number is none, and one that prints is`() throws {
    #expect(
      Refusal(reading: "def f(e):\n    if e > 3:\n        return 1\nLambdaLR(o, f)")
        == Refusal(.notAFunction("f"), at: "f"))
    #expect(try function("def f(e):\n    print(e)\n    return 1 + e\nLambdaLR(o, f)") == "lambda e: 1 + e")
  }

  @Test(arguments: [
    ("1 / e", "division by zero"), ("0 ** (e - 1)", "0 cannot be raised to a negative power"),
    ("(e - 1) ** 0.5", "a negative number to a fractional power is a complex number"),
    ("math.log(e)", "math domain error"),
    ("10.0 ** 400 + e", "the result is too large"), ("int(math.inf)", "cannot convert infinity to a whole number"),
  ])
  func `arithmetic fails as in Python, at the step where it does`(body: String, reason: String) throws {
    let schedule = try Notation().schedule("LambdaLR(o, lambda e: \(body))")
    #expect(throws: ScheduleError.function(text: "lambda e: \(body)", step: 0, reason: reason)) {
      try schedule.values(count: 1, from: 0.1)
    }
  }
}
