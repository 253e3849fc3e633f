/// Finds the ends of strings and of what stands in an f-string's braces.
///
/// Web pages bend quotes, at both ends of a string. A straight quote is therefore closed by a straight one where there
/// is one: `'It’s'` is one string.
struct StringScanner {
  private let source: SourceText
  private let codes: [UInt8]
  /// Nothing is read from here on.
  private let end: Int

  /// How deep strings in the braces of others are followed.
  private static let nesting = 8

  init(_ source: SourceText, end: Int) {
    self.source = source
    codes = source.codes
    self.end = end
  }

  private func code(_ index: Int) -> UInt8 { index < end ? codes[index] : 0 }

  /// How many quotes a string begins with at `index`: 1 or 3.
  func width(at index: Int) -> Int {
    guard code(index + 1) == code(index), code(index + 2) == code(index) else { return 1 }
    let isStraight = self.isStraight(index)
    return self.isStraight(index + 1) == isStraight && self.isStraight(index + 2) == isStraight ? 3 : 1
  }

  /// The quotes that close the string whose quotes are at `index`; `nil` if none do.
  func end(ofStringAt index: Int) -> ClosedRange<Int>? {
    search(from: index, anyQuote: false) ?? (isStraight(index) ? search(from: index, anyQuote: true) : nil)
  }

  private func search(from index: Int, anyQuote: Bool) -> ClosedRange<Int>? {
    let width = self.width(at: index)
    var position = index + width
    while position < end {
      switch codes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "\n") where width == 1: return nil
      case codes[index] where closes(position, index, width, anyQuote: anyQuote):
        return position...(position + width - 1)
      default: break
      }
      position += 1
    }
    return nil
  }

  private func closes(_ position: Int, _ index: Int, _ width: Int, anyQuote: Bool) -> Bool {
    (width == 1 || self.width(at: position) == 3) && (anyQuote || isStraight(position) || !isStraight(index))
  }

  private func isStraight(_ index: Int) -> Bool { source.scalars[Int(source.origins[index])].isASCII }

  /// The same for an f-string, whose braces may hold strings with its own quotes.
  func end(ofFormattedAt index: Int, depth: Int = 0) -> ClosedRange<Int>? {
    let width = self.width(at: index)
    var position = index + width
    while position < end {
      switch codes[position] {
      case UInt8(ascii: "\\"): position += code(position + 1) == UInt8(ascii: "{") ? 0 : 1
      case UInt8(ascii: "\n") where width == 1: return nil
      case codes[index] where closes(position, index, width, anyQuote: false):
        return position...(position + width - 1)
      case UInt8(ascii: "{") where code(position + 1) == UInt8(ascii: "{"): position += 1
      case UInt8(ascii: "{"):
        guard let close = end(ofFieldAt: position, isLong: width == 3, depth: depth + 1) else { return nil }
        position = close
      default: break
      }
      position += 1
    }
    return nil
  }

  /// The brace that closes the one at `index`.
  func end(ofFieldAt index: Int, isLong: Bool, depth: Int = 0) -> Int? {
    guard depth < StringScanner.nesting, var position = endOfValue(from: index + 1, isLong: isLong, depth: depth)
    else { return nil }
    while position < end {
      switch codes[position] {
      case UInt8(ascii: "}"): return position
      case UInt8(ascii: "\n") where !isLong: return nil
      case UInt8(ascii: "{"):
        guard let close = end(ofFieldAt: position, isLong: isLong, depth: depth + 1) else { return nil }
        position = close
      default: break
      }
      position += 1
    }
    return nil
  }

  /// Where the expression in braces ends: at `}`, at the `!` of a conversion, or at the `:` of a format.
  func endOfValue(from start: Int, isLong: Bool, depth: Int = 0) -> Int? {
    var (position, open) = (start, 0)
    while position < end {
      let code = codes[position]
      switch code {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): open -= 1
      case UInt8(ascii: "}"):
        if open <= 0 { return position }
        open -= 1
      case UInt8(ascii: ":") where open == 0: return position
      case UInt8(ascii: "!") where open == 0 && self.code(position + 1) != UInt8(ascii: "="): return position
      case UInt8(ascii: "\n") where !isLong: return nil
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let close = end(ofNestedAt: position, depth: depth) else { return nil }
        position = close.upperBound
      default: break
      }
      position += 1
    }
    return nil
  }

  private func end(ofNestedAt index: Int, depth: Int) -> ClosedRange<Int>? {
    var start = index
    while start > 0, codes[start - 1].isStringPrefix { start -= 1 }
    let isFormatted = codes[start..<index].contains { $0 | 0x20 == UInt8(ascii: "f") }
    return isFormatted ? end(ofFormattedAt: index, depth: depth + 1) : end(ofStringAt: index)
  }
}

extension UInt8 {
  /// Whether it is one of the letters before a Python string, as in `r'…'`.
  var isStringPrefix: Bool {
    switch self | 0x20 {
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "u"), UInt8(ascii: "f"): true
    default: false
    }
  }
}
