/// The Python of a Jupyter notebook: its code cells in order, one below the other.
///
/// What is not Python (`%magic`, `!command`, `help?`, cells of other languages) is blank, so that lines keep their
/// numbers.
public struct Notebook: Hashable, Sendable {
  /// Why a text cannot be read as a notebook.
  public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is not JSON; the first invalid line, from 1.
    case badJSON(line: Int)
    /// The file is JSON without a list of cells.
    case noCells
    /// Lists and objects are nested too deeply.
    case tooDeep

    /// One sentence.
    public var description: String {
      switch self {
      case .badJSON(let line): "a notebook is JSON, and line \(line) of this file is not"
      case .noCells: "this JSON is not a notebook: it has no list of cells"
      case .tooDeep: "this JSON is nested too deeply for a notebook"
      }
    }
  }

  /// The text of all code cells.
  public let text: String
  private let starts: [Start]

  /// Where a cell begins in the text.
  private struct Start: Hashable {
    let cell: Int
    let line: Int
  }

  /// Reads the file of a notebook.
  ///
  /// - Complexity: O(n) for a file of n bytes.
  public init(_ json: String) throws(Failure) {
    var reader = NotebookReader(json)
    var lines: [String] = []
    var starts: [Start] = []
    for (index, cell) in try reader.cells().enumerated() where cell.isCode {
      starts.append(Start(cell: index + 1, line: lines.count + 1))
      lines += CellText.python(cell.source)
    }
    self.starts = starts
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The cell that contains a line of ``text``, counted from 1 over cells of all kinds, and the line in the cell.
  public func place(ofLine line: Int) -> (cell: Int, line: Int) {
    guard let start = starts.last(where: { $0.line <= line }) else { return (1, line) }
    return (start.cell, line - start.line + 1)
  }
}

/// A cell of a notebook.
private struct NotebookCell {
  var isCode = false
  var source = ""
}

/// What of a cell is Python.
private enum CellText {
  /// Magics of a whole cell whose other lines are Python.
  private static let transparent = ["%%time", "%%timeit", "%%capture", "%%prun"]

  /// The lines, those that are not Python blank.
  static func python(_ source: String) -> [String] {
    let lines = CellText.lines(source)
    let first = lines.first { line in line.unicodeScalars.contains { !isBlank($0) } } ?? ""
    if first.hasPrefix("%%") {
      let word = String(String.UnicodeScalarView(first.unicodeScalars.prefix { !isBlank($0) }))
      if !transparent.contains(word) { return lines.map { _ in "" } }
    }
    return lines.map { isMagic($0) ? placeholder($0) : $0 }
  }

  private static func lines(_ source: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in source.unicodeScalars where scalar != "\r" {
      guard scalar == "\n" else {
        line.append(scalar)
        continue
      }
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
    return lines + [String(line)]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  /// `%name`, `%%name`, `!command`, `?name`; not the second line of `a \n % b` or `a \n != b`.
  private static func isMagic(_ line: String) -> Bool {
    let scalars = line.unicodeScalars.drop { isBlank($0) }
    guard let first = scalars.first else { return false }
    let second = scalars.dropFirst().first
    switch first {
    case "%": return second.map { $0 == "%" || ("a"..."z").contains($0) || ("A"..."Z").contains($0) } ?? false
    case "!": return second != "="
    case "?": return true
    default: return false
    }
  }

  /// A statement that does nothing where the line is indented, for it may be all that its block has.
  private static func placeholder(_ line: String) -> String {
    let blanks = String(String.UnicodeScalarView(line.unicodeScalars.prefix { isBlank($0) }))
    return blanks.isEmpty ? "" : blanks + "pass"
  }
}

/// As much of JSON as it takes to find the cells of a notebook.
private struct NotebookReader {
  /// Lists and objects inside one another; outputs have a handful.
  private static let depth = 200

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The cells of a whole document.
  mutating func cells() throws(Notebook.Failure) -> [NotebookCell] {
    var cells: [NotebookCell]?
    skipBlanks()
    guard peek == UInt8(ascii: "{") else {
      try skipValue(depth: 0)
      throw .noCells
    }
    try members { reader, name throws(Notebook.Failure) in
      guard name == "cells", reader.peek == UInt8(ascii: "[") else { return try reader.skipValue(depth: 1) }
      var list: [NotebookCell] = []
      try reader.elements { reader throws(Notebook.Failure) in list.append(try reader.cell()) }
      cells = list
    }
    skipBlanks()
    guard place == bytes.count else { throw bad }
    guard let cells else { throw .noCells }
    return cells
  }

  private mutating func cell() throws(Notebook.Failure) -> NotebookCell {
    var cell = NotebookCell()
    guard peek == UInt8(ascii: "{") else {
      try skipValue(depth: 2)
      return cell
    }
    try members { reader, name throws(Notebook.Failure) in
      switch name {
      case "cell_type" where reader.peek == UInt8(ascii: "\""): cell.isCode = try reader.string() == "code"
      case "source": cell.source = try reader.source()
      default: try reader.skipValue(depth: 3)
      }
    }
    return cell
  }

  /// A text, or a list of its lines.
  private mutating func source() throws(Notebook.Failure) -> String {
    if peek == UInt8(ascii: "\"") { return try string() }
    var text = ""
    guard peek == UInt8(ascii: "[") else {
      try skipValue(depth: 3)
      return text
    }
    try elements { reader throws(Notebook.Failure) in
      guard reader.peek == UInt8(ascii: "\"") else { return try reader.skipValue(depth: 4) }
      text += try reader.string()
    }
    return text
  }
}

extension NotebookReader {
  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private var bad: Notebook.Failure {
    .badJSON(line: 1 + bytes[..<min(place, bytes.count)].count { $0 == UInt8(ascii: "\n") })
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) throws(Notebook.Failure) {
    guard peek == UInt8(ascii: character) else { throw bad }
    place += 1
  }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  /// The members of the object that begins here; `body` reads each one's value.
  private mutating func members(
    _ body: (inout NotebookReader, String) throws(Notebook.Failure) -> Void
  ) throws(Notebook.Failure) {
    try take("{")
    skipBlanks()
    if takes("}") { return }
    while true {
      skipBlanks()
      let name = try string()
      skipBlanks()
      try take(":")
      skipBlanks()
      try body(&self, name)
      skipBlanks()
      if takes("}") { return }
      try take(",")
    }
  }

  /// The elements of the list that begins here; `body` reads each.
  private mutating func elements(
    _ body: (inout NotebookReader) throws(Notebook.Failure) -> Void
  ) throws(Notebook.Failure) {
    try take("[")
    skipBlanks()
    if takes("]") { return }
    while true {
      skipBlanks()
      try body(&self)
      skipBlanks()
      if takes("]") { return }
      try take(",")
    }
  }

  private mutating func skipValue(depth: Int) throws(Notebook.Failure) {
    guard depth < NotebookReader.depth else { throw .tooDeep }
    switch peek {
    case UInt8(ascii: "{"):
      try members { reader, _ throws(Notebook.Failure) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      try elements { reader throws(Notebook.Failure) in try reader.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): try skipString()
    default: try skipWord()
    }
  }

  /// A number, `true`, `false` or `null`; Python also writes `NaN` and `Infinity`.
  private mutating func skipWord() throws(Notebook.Failure) {
    let start = place
    while let byte = peek, NotebookReader.isOfWord(byte) { place += 1 }
    guard place > start else { throw bad }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension NotebookReader {
  /// Outputs may hold pictures of megabytes, which need not be decoded.
  private mutating func skipString() throws(Notebook.Failure) {
    try take("\"")
    while let byte = peek {
      place += 1
      if byte == UInt8(ascii: "\"") { return }
      if byte == UInt8(ascii: "\\") { place += 1 }
      if byte == UInt8(ascii: "\n") { break }
    }
    throw bad
  }

  private mutating func string() throws(Notebook.Failure) -> String {
    try take("\"")
    var utf8: [UInt8] = []
    while let byte = peek {
      guard byte >= 0x20 else { break }
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: utf8, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { utf8 += try escape() } else { utf8.append(byte) }
    }
    throw bad
  }

  /// What follows a backslash.
  private mutating func escape() throws(Notebook.Failure) -> [UInt8] {
    guard let byte = peek else { throw bad }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return try Array(String(unicodeEscape()).utf8)
    default: throw bad
    }
  }

  /// Four digits after `\u`, or twice four for a character beyond the first plane; half of such is the character that
  /// stands for what cannot be read.
  private mutating func unicodeEscape() throws(Notebook.Failure) -> Character {
    let first = try hex()
    guard (0xD800..<0xE000).contains(first) else { return NotebookReader.character(first) }
    let start = place
    guard first < 0xDC00, takes("\\"), takes("u") else {
      place = start
      return "\u{FFFD}"
    }
    let second = try hex()
    guard (0xDC00..<0xE000).contains(second) else {
      place = start
      return "\u{FFFD}"
    }
    return NotebookReader.character(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private static func character(_ value: UInt32) -> Character { Character(Unicode.Scalar(value) ?? "\u{FFFD}") }

  private mutating func hex() throws(Notebook.Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = NotebookReader.digit(byte) else { throw bad }
      value = value << 4 + digit
      place += 1
    }
    return value
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
