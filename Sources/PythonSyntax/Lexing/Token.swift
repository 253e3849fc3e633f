/// A word, number, string or sign of a text.
package struct Token: Sendable {
  package enum Kind: Hashable, Sendable {
    case name
    case keyword(Keyword)
    case number, string
    case punctuation(Punctuation)
    /// A string without its end.
    case brokenString
    /// A character that Python does not know.
    case odd
    /// The end of what is parsed.
    case end
  }

  package let kind: Kind
  package let span: Span

  var isWord: Bool {
    switch kind {
    case .name, .keyword: true
    default: false
    }
  }

  /// Whether a statement begins here and nothing that stands in brackets.
  var beginsStatement: Bool {
    switch kind {
    case .keyword(let keyword): keyword.beginsStatement
    case .punctuation(.at): true
    default: false
    }
  }
}

/// The words that Python keeps for itself.
package enum Keyword: String, CaseIterable, Hashable, Sendable {
  case `false` = "False", none = "None", `true` = "True", and, `as`, assert, async, await, `break`, `class`, `continue`
  case def, del, elif, `else`, except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not
  case or, pass, raise, `return`, `try`, `while`, with, yield

  /// The keyword that a word of a text is.
  init?(_ codes: [UInt8], _ span: Span) {
    guard span.end - span.start <= 8 else { return nil }
    let packed = Keyword.pack(codes[span.start..<span.end])
    var (low, high) = (0, Keyword.table.count)
    while low < high {
      let middle = (low + high) / 2
      if Keyword.table[middle].packed < packed { low = middle + 1 } else { high = middle }
    }
    guard low < Keyword.table.count, Keyword.table[low].packed == packed else { return nil }
    self = Keyword.table[low].keyword
  }

  /// Every keyword as one number, in order, so that a word is looked up without making a string of it.
  private static let table = allCases.map { (packed: pack($0.rawValue.utf8), keyword: $0) }
    .sorted { $0.packed < $1.packed }

  private static func pack(_ letters: some Sequence<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    for letter in letters { packed = packed << 8 | UInt64(letter) }
    return packed
  }

  fileprivate var beginsStatement: Bool {
    switch self {
    case .import, .from, .def, .class, .if, .for, .while, .with, .try, .return, .async, .raise, .assert, .del, .global,
      .nonlocal, .pass, .break, .continue:
      true
    default: false
    }
  }
}
