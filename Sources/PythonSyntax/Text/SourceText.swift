/// A text as it was pasted, and beside it the bytes that the lexer reads: ASCII, with what the web does to code undone.
package struct SourceText: Sendable {
  /// The text as it came.
  package let scalars: [Unicode.Scalar]
  /// One byte for each scalar that counts; ``letter`` and ``odd`` stand for everything beyond ASCII.
  package let codes: [UInt8]
  /// The index in ``scalars`` of each code, and at the end their count.
  package let origins: [Int32]
  /// Where each line begins, in codes.
  private let lineStarts: [Int32]

  /// A letter beyond ASCII, which a name may hold.
  package static let letter: UInt8 = 0x80
  /// Any other character beyond ASCII.
  package static let odd: UInt8 = 0x81

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var codes: [UInt8] = []
    var origins: [Int32] = []
    var lineStarts: [Int32] = [0]
    codes.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count + 1)
    for index in scalars.indices {
      // Of a carriage return and a line feed, the line feed alone ends the line.
      if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      guard let code = WebCharacters.code(of: scalars[index]) else { continue }
      codes.append(code)
      origins.append(Int32(index))
      if code == UInt8(ascii: "\n") { lineStarts.append(Int32(codes.count)) }
    }
    origins.append(Int32(scalars.count))
    self.codes = codes
    self.origins = origins
    self.lineStarts = lineStarts
  }

  /// The text of a place, with its web characters read as their ASCII forms.
  package func text(_ span: Span) -> String {
    let bytes = codes[span.start..<span.end]
    if !bytes.contains(where: { $0 >= SourceText.letter }) { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    for index in span.start..<span.end { text.unicodeScalars.append(scalar(at: index)) }
    return text
  }

  /// The character of a code, in its ASCII form if it has one.
  func scalar(at index: Int) -> Unicode.Scalar {
    let code = codes[index]
    return code < SourceText.letter ? Unicode.Scalar(code) : scalars[Int(origins[index])]
  }

  /// The line that a place lies in, from 1.
  ///
  /// - Complexity: O(log n) for n lines.
  package func line(at offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }
}

/// A place in a text, in codes.
package struct Span: Hashable, Sendable {
  package let start: Int
  package let end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// From the start of this place to the end of another.
  package func through(_ other: Span) -> Span { Span(start, other.end) }
}
