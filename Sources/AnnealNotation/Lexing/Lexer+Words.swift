extension Lexer {
  mutating func name() {
    let start = position
    while code().isNamePart { position += 1 }
    let isQuote = code() == UInt8(ascii: "'") || code() == UInt8(ascii: "\"")
    if isQuote, position - start <= 2, source.codes[start..<position].allSatisfy({ $0.isStringPrefix }) {
      return string(from: start)
    }
    add(.name, from: start)
  }

  mutating func number() {
    let start = position
    while code().isNamePart || code() == UInt8(ascii: ".") || isExponentSign(from: start) { position += 1 }
    add(.number, from: start)
  }

  private func isExponentSign(from start: Int) -> Bool {
    guard code() == UInt8(ascii: "-") || code() == UInt8(ascii: "+") else { return false }
    let isExponent = code(-1) | 0x20 == UInt8(ascii: "e")
    let isHexadecimal = source.codes[start] == UInt8(ascii: "0") && source.codes[start + 1] | 0x20 == UInt8(ascii: "x")
    return isExponent && !isHexadecimal && code(1).isDigit
  }

  mutating func string(from start: Int) {
    let quote = code()
    let isTriple = code(1) == quote && code(2) == quote
    position += isTriple ? 3 : 1
    while position < source.codes.count {
      let code = self.code()
      if code == UInt8(ascii: "\\") {
        position = min(position + 2, source.codes.count)
      } else if code == UInt8(ascii: "\n"), !isTriple {
        return add(.brokenString, from: start)
      } else if code == quote, !isTriple || (self.code(1) == quote && self.code(2) == quote) {
        position += isTriple ? 3 : 1
        return add(.string, from: start)
      } else {
        position += 1
      }
    }
    add(.brokenString, from: start)
  }
}

/// The prompts of a Python session.
enum Prompt {
  /// Whether a line of the text begins with `>>>`.
  static func occurs(in codes: [UInt8]) -> Bool {
    var isStart = true
    for index in codes.indices {
      switch codes[index] {
      case UInt8(ascii: "\n"): isStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: ">") where isStart && repeats(UInt8(ascii: ">"), in: codes, at: index): return true
      default: isStart = false
      }
    }
    return false
  }

  /// How many codes the prompt at `index` has, the space after it included.
  ///
  /// Three dots are a prompt in a session; elsewhere they are Python's `...`, unless something follows them.
  static func length(in codes: [UInt8], at index: Int, inSession: Bool) -> Int? {
    guard index + 2 < codes.count else { return nil }
    let isMain = repeats(UInt8(ascii: ">"), in: codes, at: index)
    guard isMain || repeats(UInt8(ascii: "."), in: codes, at: index) else { return nil }
    let after = index + 3 < codes.count ? codes[index + 3] : UInt8(ascii: "\n")
    if isMain || inSession { return after == UInt8(ascii: " ") ? 4 : 3 }
    let isFollowed = index + 4 < codes.count && codes[index + 4] > UInt8(ascii: " ")
    return after == UInt8(ascii: " ") && isFollowed && codes[index + 4] != UInt8(ascii: "#") ? 4 : nil
  }

  private static func repeats(_ code: UInt8, in codes: [UInt8], at index: Int) -> Bool {
    index + 2 < codes.count && codes[index] == code && codes[index + 1] == code && codes[index + 2] == code
  }
}

extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  var isLetter: Bool {
    (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")) || self == UInt8(ascii: "_")
      || self == SourceText.letter
  }
  var isNamePart: Bool { isLetter || isDigit }
  /// Whether it is one of the letters before a Python string, as in `r'…'`.
  var isStringPrefix: Bool {
    let lower = self | 0x20
    return lower == UInt8(ascii: "r") || lower == UInt8(ascii: "b") || lower == UInt8(ascii: "u")
      || lower == UInt8(ascii: "f")
  }
}
