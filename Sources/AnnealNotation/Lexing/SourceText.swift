/// A text as it was pasted, and beside it the bytes that the lexer reads: ASCII, with what the web does to code undone.
struct SourceText: Sendable {
  /// The text as it came.
  let scalars: [Unicode.Scalar]
  /// One byte for each scalar that counts; ``letter`` and ``odd`` stand for everything beyond ASCII.
  let codes: [UInt8]
  /// The index in ``scalars`` of each code, and at the end their count.
  let origins: [Int32]

  /// A letter beyond ASCII, which a name may hold.
  static let letter: UInt8 = 0x80
  /// Any other character beyond ASCII.
  static let odd: UInt8 = 0x81

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var codes: [UInt8] = []
    var origins: [Int32] = []
    codes.reserveCapacity(scalars.count)
    origins.reserveCapacity(scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      // Of a carriage return and a line feed, the line feed alone ends the line.
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      guard let code = WebCharacters.code(of: scalar) else { continue }
      codes.append(code)
      origins.append(Int32(index))
    }
    origins.append(Int32(scalars.count))
    self.codes = codes
    self.origins = origins
  }

  /// The text of a place, with its web characters read as their ASCII forms.
  func text(_ span: Span) -> String {
    let bytes = codes[span.start..<span.end]
    if !bytes.contains(where: { $0 >= SourceText.letter }) { return String(decoding: bytes, as: UTF8.self) }
    var text = ""
    for index in span.start..<span.end {
      let code = codes[index]
      let scalar = code < SourceText.letter ? Unicode.Scalar(code) : scalars[Int(origins[index])]
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}

/// A place in a text, in codes.
struct Span: Hashable, Sendable {
  let start: Int
  let end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// From the start of this place to the end of another.
  func through(_ other: Span) -> Span { Span(start, other.end) }
}
