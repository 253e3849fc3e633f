/// An expression of Python, as far as schedules are written with it.
struct Expression: Sendable {
  let kind: Kind
  /// Where it stands.
  let span: Span

  indirect enum Kind: Sendable {
    case integer(Int64)
    case float(Double)
    case text(String)
    case flag(Bool)
    case none
    case name(String)
    case attribute(Expression, String)
    case call(Expression, [Argument])
    case index(Expression, Expression)
    /// A list or a tuple.
    case list([Expression])
    case dictionary([Expression], [Expression])
    case sign(isNegative: Bool, Expression)
    case not(Expression)
    /// Operators of one precedence, from the left.
    case chain(Expression, [Link])
    case power(Expression, Expression)
    case comparison(Expression, [Link])
    /// `and`, or `or`.
    case logic(isAnd: Bool, [Expression])
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    case lambda(Lambda)
    case comprehension(Comprehension)
    /// Something that is not read, such as a set.
    case opaque
  }

  /// An operator and what stands on its right.
  struct Link: Sendable {
    let sign: Sign
    let operand: Expression
  }

  /// What a call is given.
  struct Argument: Sendable {
    let name: String?
    let nameSpan: Span
    let value: Expression
  }

  /// `lambda parameters: body`
  struct Lambda: Sendable {
    let parameters: [LambdaParameter]
    let body: Expression
  }

  /// `[element for variable in iterable if condition]`
  struct Comprehension: Sendable {
    let element: Expression
    let variable: String
    let iterable: Expression
    let condition: Expression?
  }

  /// A parameter, and its default.
  struct LambdaParameter: Sendable {
    let name: String
    let defaultValue: Expression?
  }

  init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The parts of a dotted name.
  var path: [String]? {
    switch kind {
    case .name(let name): [name]
    case .attribute(let base, let name): base.path.map { $0 + [name] }
    default: nil
    }
  }
}
