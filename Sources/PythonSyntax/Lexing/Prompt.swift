/// The prompts of a Python session.
enum Prompt {
  /// Whether a text is a session: a line of it begins with `>>>`, and nothing before that line is a program.
  ///
  /// A program may hold a session in a string or show one behind its code; prose before the first prompt is not code.
  static func isSession(_ source: SourceText) -> Bool {
    guard let first = firstLine(in: source) else { return false }
    return !Module.statements(of: source, before: first).contains { $0.isCode }
  }

  /// Where the first line that begins with `>>>` starts, outside strings of several lines.
  private static func firstLine(in source: SourceText) -> Int? {
    let codes = source.codes
    var (lineStart, isStart, index) = (0, true, 0)
    while index < codes.count {
      switch codes[index] {
      case UInt8(ascii: "\n"):
        (lineStart, isStart) = (index + 1, true)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: ">") where isStart && repeats(in: codes, at: index): return lineStart
      case UInt8(ascii: "#"):
        while index + 1 < codes.count, codes[index + 1] != UInt8(ascii: "\n") { index += 1 }
      case let quote where quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\""):
        isStart = false
        let scanner = StringScanner(source, end: codes.count)
        // A quote that nothing closes is an apostrophe, or a docstring of which the end was not copied.
        index = scanner.end(ofStringAt: index)?.upperBound ?? (index + scanner.width(at: index) - 1)
      default: isStart = false
      }
      index += 1
    }
    return nil
  }

  /// How many codes the prompt at `index` has, the space after it included.
  ///
  /// Three dots are a prompt in a session; elsewhere they are Python's `...`, unless something follows them.
  static func length(in codes: [UInt8], at index: Int, inSession: Bool) -> Int? {
    guard index + 2 < codes.count else { return nil }
    let isMain = codes[index] == UInt8(ascii: ">")
    guard isMain || codes[index] == UInt8(ascii: "."), repeats(in: codes, at: index) else { return nil }
    let after = index + 3 < codes.count ? codes[index + 3] : UInt8(ascii: "\n")
    if isMain || inSession { return after == UInt8(ascii: " ") ? 4 : 3 }
    let isFollowed = index + 4 < codes.count && codes[index + 4] > UInt8(ascii: " ")
    return after == UInt8(ascii: " ") && isFollowed && codes[index + 4] != UInt8(ascii: "#") ? 4 : nil
  }

  private static func repeats(in codes: [UInt8], at index: Int) -> Bool {
    index + 2 < codes.count && codes[index + 1] == codes[index] && codes[index + 2] == codes[index]
  }
}

extension Statement {
  /// Whether prose does not read like this by chance.
  fileprivate var isCode: Bool {
    switch kind {
    case .expression(let expression): expression.isCallOrText
    case .pass, .break, .continue, .broken, .global, .nonlocal, .raise, .assert, .delete, .annotated: false
    default: true
    }
  }
}

extension Expression {
  fileprivate var isCallOrText: Bool {
    switch kind {
    case .call, .text, .formatted: true
    default: false
    }
  }
}
