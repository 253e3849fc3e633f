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
