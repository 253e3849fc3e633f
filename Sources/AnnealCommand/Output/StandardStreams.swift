/// Standard output, gathered and written in large pieces.
struct StandardOutput {
  private var buffer: [UInt8] = []

  /// Whether a person is looking.
  static var isTerminal: Bool { POSIX.isTerminal(1) }
  /// The columns of the terminal.
  static var width: Int { POSIX.columns(of: 1) }

  /// Adds text; what has gathered is written now and then.
  mutating func write(_ text: String) throws(CommandError) {
    buffer.append(contentsOf: text.utf8)
    try flushIfFull()
  }

  /// Adds bytes that are not text.
  mutating func write(_ bytes: [UInt8]) throws(CommandError) {
    buffer.append(contentsOf: bytes)
    try flushIfFull()
  }

  private mutating func flushIfFull() throws(CommandError) {
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what has gathered.
  mutating func flush() throws(CommandError) {
    guard POSIX.writeAll(buffer, to: 1) else { throw .standardOutput(reason: POSIX.lastError) }
    buffer.removeAll(keepingCapacity: true)
  }
}

/// Standard error: errors, warnings and notes.
enum StandardError {
  /// The columns of the terminal.
  static var width: Int { POSIX.columns(of: 2) }

  /// Writes at once. There is nowhere to report a failure to.
  static func write(_ text: String) { _ = POSIX.writeAll(Array(text.utf8), to: 2) }
}
