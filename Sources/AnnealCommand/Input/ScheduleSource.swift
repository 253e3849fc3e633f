#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the text of a schedule comes from: the argument itself, a file, or standard input.
struct ScheduleSource {
  /// More than any training script has; a disk image given by mistake should not be read.
  static let limit = 1_000_000

  /// The text.
  let text: String
  /// The file it was read from, for messages; empty for an argument.
  let name: String

  /// All sources of a command line: its arguments, or standard input when there are none and something is piped in.
  static func sources(_ arguments: [String]) throws(CommandError) -> [ScheduleSource] {
    if arguments.isEmpty {
      guard !POSIX.isTerminal(0) else { throw .noSchedule }
      return [try ScheduleSource(standardInput: ())]
    }
    var sources: [ScheduleSource] = []
    for argument in arguments { sources.append(try ScheduleSource(argument)) }
    return sources
  }

  private init(_ argument: String) throws(CommandError) {
    if argument == "-" {
      try self.init(standardInput: ())
    } else if ScheduleSource.isFile(argument) || ScheduleSource.looksLikePath(argument) {
      let text = try TextFile.read(argument, limit: ScheduleSource.limit)
      self.init(text: text, name: argument)
    } else {
      self.init(text: argument, name: "")
    }
  }

  private init(text: String, name: String) {
    self.text = text
    self.name = name
  }

  private init(standardInput: Void) throws(CommandError) {
    let text = try TextFile.read(descriptor: 0, name: "standard input", limit: ScheduleSource.limit)
    self.init(text: text, name: "standard input")
  }

  /// Whether a person surely meant a file, so that a missing one is told as such.
  private static func looksLikePath(_ argument: String) -> Bool {
    let hasEnding = [".py", ".txt", ".ipynb"].contains { argument.hasSuffix($0) }
    return (hasEnding || argument.contains("/")) && !argument.contains { "(=\n".contains($0) }
  }

  private static func isFile(_ argument: String) -> Bool {
    var status = stat()
    guard argument.utf8.count < 4096, stat(argument, &status) == 0 else { return false }
    return true
  }
}
