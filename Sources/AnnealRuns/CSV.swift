/// The rows of a text of comma-separated values that hold something: no empty ones, and no `#` comments.
///
/// They are read one at a time: a log may have millions.
struct CSV: Sequence, IteratorProtocol {
  /// A row and the number of its line, from 1.
  struct Row {
    let line: Int
    let fields: [Substring]
  }

  private var rest: Substring.UTF8View
  private var line = 0
  private let lineEnd: UInt8

  init(_ text: String) {
    rest = Substring(text).utf8
    // Old Macs ended lines by a carriage return alone.
    lineEnd = rest.contains(0x0A) ? 0x0A : 0x0D
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
  }

  mutating func next() -> Row? {
    while !rest.isEmpty {
      let end = rest.firstIndex(of: lineEnd) ?? rest.endIndex
      let text = rest[..<end]
      rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
      line += 1
      guard text.first != 0x23 else { continue }
      let fields = CSV.fields(of: text)
      if fields.contains(where: { !$0.isEmpty }) { return Row(line: line, fields: fields) }
    }
    return nil
  }
}

extension CSV {
  /// A number as programs write it, `nan`, `inf` and `-inf` included; `nil` for anything else.
  static func number(_ field: Substring) -> Double? {
    // Hexadecimal floats and NaN with a payload, which no log has.
    guard !field.utf8.contains(where: { [0x78, 0x58, 0x28].contains($0) }), let number = Double(field) else {
      return nil
    }
    // A number too large for a double is a mistake; infinity is what a run reports of a loss that is lost.
    return number.isInfinite && !field.utf8.contains(where: { [0x69, 0x49].contains($0) }) ? nil : number
  }

  /// The fields of a line, without blanks around them. A quoted field may hold commas; it ends on its line.
  private static func fields(of line: Substring.UTF8View) -> [Substring] {
    guard line.contains(0x22) else {
      return line.split(separator: 0x2C, omittingEmptySubsequences: false).map { trimmed(Substring($0)) }
    }
    var fields = [""]
    var isQuoted = false
    for character in Substring(line) {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map { trimmed(Substring($0)) }
  }

  private static func trimmed(_ field: Substring) -> Substring {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var bytes = field.utf8
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return Substring(bytes)
  }
}
