/// What files of comma-separated values are made of.
enum CSV {
  /// The lines that hold something, with their numbers from 1: without empty ones and `#` comments.
  static func rows(of text: String) -> [(line: Int, fields: [String])] {
    var rows: [(line: Int, fields: [String])] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline })
    for (index, line) in lines.enumerated() where line.first != "#" {
      let fields = fields(of: line)
      if !fields.allSatisfy({ $0.isEmpty }) { rows.append((index + 1, fields)) }
    }
    return rows
  }

  /// A number as programs write it, `nan`, `inf` and `-inf` included; `nil` for anything else.
  static func number(_ field: String) -> Double? {
    guard !field.contains(where: { "xX(".contains($0) }), let number = Double(field) else { return nil }
    // A number too large for a double is a mistake; infinity is what a run reports of a loss that is lost.
    return number.isInfinite && !field.contains { $0 == "i" || $0 == "I" } ? nil : number
  }

  /// The fields of a line. A quoted field may hold commas; it ends on its line.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields.map(trimmed)
  }

  private static func trimmed(_ field: String) -> String {
    var slice = Substring(field)
    while slice.first?.isWhitespace == true || slice.first == "\u{FEFF}" { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
