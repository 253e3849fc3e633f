/// The rows of a text of comma-separated values (RFC 4180) that hold something: no empty ones, and no `#` comments.
///
/// They are read one at a time: a log may have millions.
package struct CSV: Sequence, IteratorProtocol {
  /// A row and the number of its first line, from 1.
  package struct Row {
    package let line: Int
    /// The fields, without blanks around them.
    package let fields: [Substring]
  }

  private var rest: Substring.UTF8View
  private var line = 0
  private let lineEnd: UInt8
  /// Whether a quoted field may go on in the next line: not after a quote that nothing closes.
  private var mayGoOn = true

  package init(_ text: String) {
    rest = Substring(text).utf8
    // Old Macs ended lines by a carriage return alone.
    lineEnd = rest.contains(0x0A) ? 0x0A : 0x0D
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  }

  package mutating func next() -> Row? {
    while !rest.isEmpty {
      let start = line + 1
      let text = rest[..<(rest.firstIndex(of: lineEnd) ?? rest.endIndex)]
      if text.first != 0x23, text.contains(0x22) {
        let fields = quotedRow(from: text)
        if fields.contains(where: { !$0.isEmpty }) { return Row(line: start, fields: fields) }
        continue
      }
      leave(text.endIndex, lines: 1)
      guard text.first != 0x23 else { continue }
      let fields = text.split(separator: 0x2C, omittingEmptySubsequences: false).map { CSV.trimmed($0) }
      if fields.contains(where: { !$0.isEmpty }) { return Row(line: start, fields: fields) }
    }
    return nil
  }

  /// Goes on behind the line that ends here.
  private mutating func leave(_ end: Substring.UTF8View.Index, lines: Int) {
    rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
    line += lines
  }

  /// The row that begins with a line in which there are quotes.
  private mutating func quotedRow(from first: Substring.UTF8View) -> [Substring] {
    var row = QuotedRow()
    var lines = 1
    var index = rest.startIndex
    while index != rest.endIndex, rest[index] != lineEnd || row.isOpen && mayGoOn {
      if rest[index] == lineEnd { lines += 1 }
      row.add(rest[index])
      index = rest.index(after: index)
    }
    if row.isOpen, lines > 1 {
      mayGoOn = false
      return quotedRow(from: first)
    }
    leave(index, lines: lines)
    return row.fields.map { CSV.trimmed(Substring(String(decoding: $0, as: UTF8.self)).utf8) }
  }

  private static func trimmed(_ field: Substring.UTF8View) -> Substring {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = field
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Substring(bytes)
  }
}

/// A row read byte by byte. A field whose first character is a quote goes on to the next quote that stands alone; two
/// are one of its text. A quote anywhere else is a character as any other.
private struct QuotedRow {
  private enum Place {
    case start
    case bare
    case quoted
    case behindQuote
  }

  private(set) var fields: [[UInt8]] = [[]]
  private var place = Place.start

  /// Whether a quoted field has not ended.
  var isOpen: Bool { place == .quoted }

  mutating func add(_ byte: UInt8) {
    switch (place, byte) {
    case (.start, 0x20), (.start, 0x09): break
    case (.start, 0x22): place = .quoted
    case (.quoted, 0x22): place = .behindQuote
    case (.behindQuote, 0x22):
      place = .quoted
      append(byte)
    case (.start, 0x2C), (.bare, 0x2C), (.behindQuote, 0x2C):
      place = .start
      fields.append([])
    case (.quoted, _): append(byte)
    default:
      place = .bare
      append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) { fields[fields.count - 1].append(byte) }
}

extension CSV {
  /// A number as programs write it, `nan`, `inf` and `-inf` included; `nil` for anything else.
  package static func number(_ field: Substring) -> Double? {
    // Hexadecimal floats and NaN with a payload, which no log has.
    guard !field.utf8.contains(where: { [0x78, 0x58, 0x28].contains($0) }), let number = Double(field) else {
      return nil
    }
    // A number too large for a double is a mistake; infinity is what a run reports of a loss that is lost.
    return number.isInfinite && !field.utf8.contains(where: { [0x69, 0x49].contains($0) }) ? nil : number
  }

  /// A field as it is written, quoted where it has to be.
  package static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
