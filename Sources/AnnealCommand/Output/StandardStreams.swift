import AnnealText

/// Standard output, gathered and written in large pieces.
struct StandardOutput {
  private var buffer = TextBytes()

  /// Whether a person is looking.
  static var isTerminal: Bool { POSIX.isTerminal(1) }
  /// The columns of the terminal.
  static var width: Int { POSIX.columns(of: 1) }

  /// Adds text; what has gathered is written now and then.
  mutating func write(_ text: String) throws(CommandError) {
    try write { $0.add(text) }
  }

  /// Adds bytes that are not text.
  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    try write { $0.add(bytes) }
  }

  /// Adds what `fill` does.
  mutating func write(_ fill: (inout TextBytes) -> Void) throws(CommandError) {
    fill(&buffer)
    if buffer.bytes.count >= 1 << 16 { try flush() }
  }

  /// Writes what has gathered.
  mutating func flush() throws(CommandError) {
    guard POSIX.writeAll(buffer.bytes, to: 1) else { throw .standardOutput(reason: POSIX.lastError) }
    buffer.removeAll()
  }
}

/// Standard error: errors, warnings and notes.
enum StandardError {
  /// The columns of the terminal.
  static var width: Int { POSIX.columns(of: 2) }

  /// Writes at once, and nothing that acts on a terminal. There is nowhere to report a failure to.
  static func write(_ text: String) { _ = POSIX.writeAll(Array(SafeText.lines(text).utf8), to: 2) }
}

/// Notes and warnings on standard error; `--quiet` drops the notes, `--verbose` adds what a script does.
struct Notes {
  var isQuiet = false
  var isVerbose = false

  /// Something a person may want to know.
  func note(_ text: String) {
    if !isQuiet { StandardError.write("note: \(SafeText.line(text))\n") }
  }

  /// Something that is probably not meant.
  func warning(_ text: String) { StandardError.write("warning: \(text)\n") }

  /// What a script was seen to do.
  func trace(_ text: String) {
    if isVerbose { StandardError.write("trace: \(SafeText.line(text))\n") }
  }
}
