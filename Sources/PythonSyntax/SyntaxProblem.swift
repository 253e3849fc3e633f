/// What is wrong with a text as Python, and where.
package struct SyntaxProblem: Error, Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A bracket that is never closed.
    case unclosedBracket
    /// A closing bracket without an opening one.
    case unopenedBracket(String)
    /// A bracket that another kind of bracket closes.
    case mismatchedBracket(String, String)
    /// A string without its end.
    case unclosedString
    /// A character that Python does not know.
    case oddCharacter(String)
    /// Something else should stand here.
    case unexpected(String, expected: String)
    /// The statement ends before it is complete.
    case endsEarly(expected: String)
    /// Not a number, though it begins like one.
    case badNumber(String)
    /// A whole number beyond 64 bits.
    case wholeTooLarge(String)
    /// Too many levels of nesting.
    case tooDeep(limit: Int)
    /// A name with too many characters.
    case nameTooLong
    /// A number with too many characters.
    case numberTooLong(limit: Int)
    /// A list with too many elements.
    case listTooLong(limit: Int)
    /// A value by position after one by name.
    case positionAfterName
  }

  package let kind: Kind
  package let span: Span

  package init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }
}

/// How deep and how long a text may be, so that none overflows the stack or takes much memory.
package enum SyntaxLimits {
  /// Brackets, operators and lambdas inside one another. 100 nested schedules need two brackets each.
  package static let nesting = 320
  /// The same inside one function, so that a function can still be printed inside a hundred schedules. Also what
  /// follows one value without a space, such as the dots of `a.b.c`.
  package static let functionNesting = 100
  /// Blocks inside one another.
  package static let blocks = 100
  /// Elements of a list.
  package static let list = 100_000
  /// Characters of a name.
  package static let name = 1000
  /// Characters of a number.
  package static let number = 1000
}
