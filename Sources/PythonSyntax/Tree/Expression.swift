/// An expression of Python.
package struct Expression: Sendable {
  package let kind: Kind
  /// Where it stands.
  package let span: Span

  package indirect enum Kind: Sendable {
    case integer(Int64)
    case float(Double)
    case text(String)
    /// `f'…'`: literal pieces and expressions in turn.
    case formatted([FormattedPiece])
    case flag(Bool)
    case none
    case ellipsis
    case name(String)
    case attribute(Expression, String)
    case call(Expression, [Argument])
    /// `base[index]`; a ``slice`` may be the index, or stand in a tuple that is.
    case index(Expression, Expression)
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
    case list([Expression])
    case tuple([Expression])
    case set([Expression])
    case dictionary([Entry])
    /// `*value` in a call's arguments is an ``Argument``; elsewhere this.
    case starred(Expression)
    case sign(isNegative: Bool, Expression)
    case invert(Expression)
    case not(Expression)
    /// Operators of one precedence, from the left.
    case chain(Expression, [Link])
    case power(Expression, Expression)
    case comparison(Expression, [Comparison])
    /// `and`, or `or`.
    case logic(isAnd: Bool, [Expression])
    case conditional(condition: Expression, then: Expression, otherwise: Expression)
    case lambda(Lambda)
    case comprehension(Comprehension)
    /// `name := value`
    case walrus(String, Expression)
    case await(Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
    /// A number without meaning here, such as `2j`, or bytes.
    case opaque
  }

  /// An operator and what stands on its right.
  package struct Link: Sendable {
    package let sign: BinaryOperator
    package let operand: Expression

    package init(sign: BinaryOperator, operand: Expression) {
      self.sign = sign
      self.operand = operand
    }
  }

  /// A comparison's operator and what stands on its right.
  package struct Comparison: Sendable {
    package let sign: Comparator
    package let operand: Expression

    package init(sign: Comparator, operand: Expression) {
      self.sign = sign
      self.operand = operand
    }
  }

  /// The arguments of a call.
  package struct Argument: Sendable {
    /// How the value is handed over: as it is, `*value` or `**value`.
    package enum Unpacking: Sendable { case none, list, mapping }

    package let name: String?
    package let nameSpan: Span
    package let value: Expression
    package let unpacking: Unpacking

    package init(name: String?, nameSpan: Span, value: Expression, unpacking: Unpacking = .none) {
      self.name = name
      self.nameSpan = nameSpan
      self.value = value
      self.unpacking = unpacking
    }
  }

  /// An entry of a dictionary; without a key, `**value`.
  package struct Entry: Sendable {
    package let key: Expression?
    package let value: Expression

    package init(key: Expression?, value: Expression) {
      self.key = key
      self.value = value
    }
  }

  /// A piece of an f-string.
  package indirect enum FormattedPiece: Sendable {
    case literal(String)
    /// `{value!r:.3f}`; the format may hold pieces of its own.
    case value(Expression, conversion: String?, format: [FormattedPiece])
  }

  /// `lambda parameters: body`
  package struct Lambda: Sendable {
    package let parameters: [Parameter]
    package let body: Expression

    package init(parameters: [Parameter], body: Expression) {
      self.parameters = parameters
      self.body = body
    }
  }

  /// `element for target in iterable if condition …`
  package struct Comprehension: Sendable {
    package enum Kind: Sendable { case list, set, dictionary, generator }

    package struct Clause: Sendable {
      package let target: Expression
      package let iterable: Expression
      package let conditions: [Expression]

      package init(target: Expression, iterable: Expression, conditions: [Expression]) {
        self.target = target
        self.iterable = iterable
        self.conditions = conditions
      }
    }

    package let kind: Kind
    /// The element; of a dictionary the key.
    package let element: Expression
    /// The value, of a dictionary alone.
    package let value: Expression?
    package let clauses: [Clause]

    package init(kind: Kind, element: Expression, value: Expression?, clauses: [Clause]) {
      self.kind = kind
      self.element = element
      self.value = value
      self.clauses = clauses
    }
  }

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  /// The parts of a dotted name.
  package var path: [String]? {
    switch kind {
    case .name(let name): [name]
    case .attribute(let base, let name): base.path.map { $0 + [name] }
    default: nil
    }
  }
}

/// A parameter of a function.
package struct Parameter: Sendable {
  package enum Kind: Sendable {
    case positionalOnly, ordinary, keywordOnly
    /// `*args`
    case list
    /// `**kwargs`
    case mapping
  }

  package let name: String
  package let kind: Kind
  package let defaultValue: Expression?
  package let annotation: Expression?
  package let span: Span

  package init(name: String, kind: Kind, defaultValue: Expression?, annotation: Expression?, span: Span) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.annotation = annotation
    self.span = span
  }
}

/// Operators between two operands.
package enum BinaryOperator: String, Hashable, Sendable {
  case plus = "+", minus = "-", times = "*", divide = "/", floorDivide = "//", modulo = "%", power = "**"
  case matrix = "@", and = "&", or = "|", exclusiveOr = "^", shiftLeft = "<<", shiftRight = ">>"
}

/// Operators that compare.
package enum Comparator: String, Hashable, Sendable {
  case equal = "==", notEqual = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
  case isIn = "in", isNotIn = "not in", `is` = "is", isNot = "is not"
}
