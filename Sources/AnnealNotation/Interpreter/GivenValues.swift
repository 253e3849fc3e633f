import PythonSyntax

extension Interpreter {
  /// The value of a definition: a number, a list, a word or another literal.
  static func value(of source: SourceText, named name: String, _ catalogue: Catalogue) throws(LocatedProblem)
    -> PythonValue
  {
    let whole = Span(0, source.codes.count)
    guard !source.tokens().isEmpty else { throw LocatedProblem(.badDefinition(of: name), whole) }
    let expression: Expression
    do throws(SyntaxProblem) {
      expression = try Expression.parse(source)
    } catch {
      throw LocatedProblem(NotationError.Problem(error.kind), error.span)
    }
    let interpreter = Interpreter(Program(""), catalogue: catalogue)
    interpreter.module = PythonModule("definition", source: source, isLibrary: false)
    guard let environment = interpreter.module.environment else { return .none }
    defer { interpreter.module.clear() }
    let value: PythonValue
    do throws(Interruption) {
      value = interpreter.settled(try interpreter.evaluate(expression, environment))
    } catch {
      throw error.fault(in: (interpreter.module, expression.span))
    }
    switch value {
    case .number, .text, .none, .list, .tuple, .mapping: return value
    case .unknown where expression.path != nil: return .text(source.text(expression.span))
    default: throw LocatedProblem(.badDefinition(of: name), expression.span)
    }
  }
}
