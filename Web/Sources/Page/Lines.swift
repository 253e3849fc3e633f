/// The lines of a request. What is not UTF-8 is repaired, as browsers do.
struct Lines {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The next line; `nil` after the last.
  mutating func next() -> String? {
    guard place < bytes.count else { return nil }
    var end = place
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    defer { place = end + 1 }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  /// The remaining text.
  func rest() -> String { place < bytes.count ? String(decoding: bytes[place...], as: UTF8.self) : "" }
}

extension String {
  /// The text with `\n` made a line end and `\\` a backslash: how a schedule travels on one line.
  var unescaped: String {
    var text = ""
    var isEscaped = false
    for scalar in unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      if isEscaped, scalar != "n", scalar != "\\" { text += "\\" }
      text.unicodeScalars.append(isEscaped && scalar == "n" ? "\n" : scalar)
      isEscaped = false
    }
    return isEscaped ? text + "\\" : text
  }

  /// What stands before the first blank, and what behind it.
  var keyAndValue: (key: String, value: String) {
    guard let blank = utf8.firstIndex(of: UInt8(ascii: " ")) else { return (self, "") }
    return (String(self[..<blank]), String(self[utf8.index(after: blank)...]))
  }
}
