/// A statement of Python.
package struct Statement: Sendable {
  package let kind: Kind
  /// Where it stands; of a block its head.
  package let span: Span

  package indirect enum Kind: Sendable {
    case expression(Expression)
    /// `a = b, c = value`: several targets share one value.
    case assign(targets: [Expression], value: Expression)
    case augmented(target: Expression, sign: BinaryOperator, value: Expression)
    /// `target: annotation = value`
    case annotated(target: Expression, annotation: Expression, value: Expression?)
    case function(FunctionDefinition)
    case `class`(ClassDefinition)
    /// `if`, `elif` and `else`, in order; `else` has no condition.
    case conditional([Branch])
    case `for`(target: Expression, iterable: Expression, body: [Statement], otherwise: [Statement])
    case `while`(condition: Expression, body: [Statement], otherwise: [Statement])
    case with(items: [WithItem], body: [Statement])
    case `try`(body: [Statement], handlers: [Handler], otherwise: [Statement], finally: [Statement])
    case match(subject: Expression, cases: [MatchCase])
    case `return`(Expression?)
    case `break`
    case `continue`
    case pass
    case raise(Expression?, cause: Expression?)
    case `assert`(Expression, message: Expression?)
    case delete([Expression])
    case global([String])
    case nonlocal([String])
    /// `import a.b as c, d`
    case `import`([Alias])
    /// `from module import names`; `level` counts the dots before the module. `*` is a name.
    case importFrom(module: String, level: Int, names: [Alias])
    /// What cannot be parsed, and why.
    case broken(SyntaxProblem)
  }

  /// A way of an `if`.
  package struct Branch: Sendable {
    /// `nil` for `else`.
    package let condition: Expression?
    package let body: [Statement]

    package init(condition: Expression?, body: [Statement]) {
      self.condition = condition
      self.body = body
    }
  }

  /// `context as target`
  package struct WithItem: Sendable {
    package let context: Expression
    package let target: Expression?

    package init(context: Expression, target: Expression?) {
      self.context = context
      self.target = target
    }
  }

  /// `except type as name:`
  package struct Handler: Sendable {
    /// `nil` catches everything.
    package let type: Expression?
    package let name: String?
    package let body: [Statement]

    package init(type: Expression?, name: String?, body: [Statement]) {
      self.type = type
      self.name = name
      self.body = body
    }
  }

  /// `case pattern if condition:`
  package struct MatchCase: Sendable {
    package let pattern: Pattern
    package let condition: Expression?
    package let body: [Statement]

    package init(pattern: Pattern, condition: Expression?, body: [Statement]) {
      self.pattern = pattern
      self.condition = condition
      self.body = body
    }
  }

  /// What a `case` asks for.
  package indirect enum Pattern: Sendable {
    /// `_`
    case any
    /// A name, which takes the value.
    case capture(String)
    /// A literal or a dotted name, compared by `==` (`None`, `True`, `False` by `is`).
    case value(Expression)
    case or([Pattern])
    case `as`(Pattern, String)
    /// A list or tuple; a starred name is ``star``.
    case sequence([Pattern])
    case star(String?)
    /// `{key: pattern, **rest}`
    case mapping([(key: Expression, pattern: Pattern)], rest: String?)
    /// `Class(pattern, name=pattern)`
    case instance(Expression, [Pattern], named: [(name: String, pattern: Pattern)])
  }

  /// An imported name, and what it is called here.
  package struct Alias: Sendable {
    package let name: String
    package let alias: String?

    package init(name: String, alias: String?) {
      self.name = name
      self.alias = alias
    }
  }

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// A `def`.
package struct FunctionDefinition: Sendable {
  package let name: String
  package let nameSpan: Span
  package let parameters: [Parameter]
  package let decorators: [Expression]
  package let body: [Statement]
  package let isAsync: Bool
  /// Whether a `yield` stands in its own body.
  package let isGenerator: Bool
  /// The names that its own body binds (assignments, loops, imports, definitions, `with`, `except`, walrus), without
  /// those it declares `global` or `nonlocal`: Python decides by them what is local.
  package let localNames: Set<String>

  package init(
    name: String, nameSpan: Span, parameters: [Parameter], decorators: [Expression], body: [Statement], isAsync: Bool,
    isGenerator: Bool, localNames: Set<String>
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.parameters = parameters
    self.decorators = decorators
    self.body = body
    self.isAsync = isAsync
    self.isGenerator = isGenerator
    self.localNames = localNames
  }
}

/// A `class`.
package struct ClassDefinition: Sendable {
  package let name: String
  package let nameSpan: Span
  /// Bases, and keywords such as `metaclass=`.
  package let arguments: [Expression.Argument]
  package let decorators: [Expression]
  package let body: [Statement]

  package init(
    name: String, nameSpan: Span, arguments: [Expression.Argument], decorators: [Expression], body: [Statement]
  ) {
    self.name = name
    self.nameSpan = nameSpan
    self.arguments = arguments
    self.decorators = decorators
    self.body = body
  }
}

/// A text as Python reads it.
package struct Module: Sendable {
  package let source: SourceText
  package let statements: [Statement]

  package init(source: SourceText, statements: [Statement]) {
    self.source = source
    self.statements = statements
  }
}
