import AnnealNotation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the text of a schedule comes from: the argument itself, a file, or standard input; and what goes with it.
struct ScheduleSource {
  /// More than any training script has; a disk image given by mistake should not be read.
  static let limit = 1_000_000
  /// A notebook holds the pictures that its cells gave.
  static let notebookLimit = 50_000_000

  /// The text, with its command line and environment.
  private(set) var program: Program
  /// The file it was read from, for messages; empty for an argument.
  let name: String
  /// Whether it is a script, which may have arguments: a file or standard input.
  let isScript: Bool
  /// What was assumed of its command, a sentence each.
  private(set) var notes: [String] = []
  private var notebook: Notebook?
  private let files: ScriptFiles?

  private init(text: String) {
    program = Program(text)
    name = ""
    isScript = false
    files = nil
  }

  private init(standardInput: Void) throws(CommandError) {
    name = "standard input"
    isScript = true
    files = nil
    program = Program(try TextFile.read(descriptor: 0, name: name, limit: ScheduleSource.limit))
  }

  /// The script at `path`, which finds its files in these folders.
  private init(path: String, folders: [String]) throws(CommandError) {
    name = path
    isScript = true
    let files = ScriptFiles(folders: folders)
    self.files = files
    var text: String
    if path.hasSuffix(".ipynb") {
      let notebook = try ScheduleSource.notebook(path)
      self.notebook = notebook
      text = notebook.text
    } else {
      text = try TextFile.read(path, limit: ScheduleSource.limit)
    }
    program = Program(text, file: path, read: { files.text(of: $0) })
  }

  private static func notebook(_ path: String) throws(CommandError) -> Notebook {
    let text = try TextFile.read(path, limit: notebookLimit)
    do throws(Notebook.Failure) {
      return try Notebook(text)
    } catch {
      throw .notebook(error, path: path)
    }
  }
}

extension ScheduleSource {
  /// All sources of a command line: its arguments and, after `--`, the arguments of its scripts or a training command;
  /// or standard input when there is nothing and something is piped in.
  static func sources(
    _ arguments: [String], after words: [String]?, _ options: ScriptOptions
  ) throws(CommandError) -> [ScheduleSource] {
    var sources: [ScheduleSource] = []
    for argument in arguments { sources.append(try ScheduleSource(argument)) }
    if let words {
      if sources.contains(where: { $0.isScript }) {
        for index in sources.indices where sources[index].isScript { sources[index].program.arguments = words }
      } else {
        sources.append(try ScheduleSource(command: words))
      }
    }
    if sources.isEmpty {
      guard !POSIX.isTerminal(0) else { throw .noSchedule }
      sources.append(try ScheduleSource(standardInput: ()))
    }
    for index in sources.indices { sources[index].add(options) }
    return sources
  }

  private init(_ argument: String) throws(CommandError) {
    if argument == "-" {
      try self.init(standardInput: ())
    } else if POSIX.exists(argument) || ScheduleSource.looksLikePath(argument) {
      try self.init(path: argument, folders: [ScheduleSource.folder(of: argument), "."])
    } else {
      self.init(text: argument)
    }
  }

  /// The script that a training command starts.
  private init(command words: [String]) throws(CommandError) {
    let command: TrainingCommand
    do throws(TrainingCommandError) {
      command = try TrainingCommand(words)
    } catch {
      throw .trainingCommand(error)
    }
    switch command.script {
    case .file("-"): try self.init(standardInput: ())
    case .file(let path): try self.init(path: path, folders: [ScheduleSource.folder(of: path), "."])
    case .module(let name):
      guard let path = command.script.paths.first(where: { POSIX.isRegularFile($0) }) else {
        throw .noModule(name, paths: command.script.paths)
      }
      // Python looks for a module's imports where it was started.
      try self.init(path: path, folders: [".", ScheduleSource.folder(of: path)])
    }
    program.arguments = command.arguments
    program.environment = command.environment
    program.processes = command.processes
    notes = command.notes
  }

  /// What the options say wins over the command.
  private mutating func add(_ options: ScriptOptions) {
    for variable in options.variables { program.environment[variable.name] = variable.value }
    program.examples = options.examples
  }

  /// Whether the argument looks like a path, so that a missing file is reported as one.
  private static func looksLikePath(_ argument: String) -> Bool {
    let hasEnding = [".py", ".txt", ".ipynb"].contains { argument.hasSuffix($0) }
    return (hasEnding || argument.contains("/")) && !argument.contains { "(=\n".contains($0) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Places for people.
extension ScheduleSource {
  /// The place of an error: the file, and its line or the line in a notebook's cell.
  func place(of error: NotationError) -> String {
    guard !name.isEmpty, !error.sourceLine.isEmpty, error.definition == nil else { return name }
    guard error.file.isEmpty else { return "\(error.file), line \(error.line)" }
    return "\(name), \(place(ofLine: error.line))"
  }

  /// A line of a trace, which begins with a file and a line.
  func traced(_ sentence: String) -> String {
    let start = name + ":"
    guard notebook != nil, sentence.hasPrefix(start) else { return sentence }
    let rest = sentence.dropFirst(start.count)
    guard let line = Int(rest.prefix { $0 != ":" }) else { return sentence }
    return "\(name), \(place(ofLine: line))" + rest.drop { $0 != ":" }
  }

  /// Files beside the script that are there and could not be read, a sentence each.
  var unreadable: [String] { files?.failures ?? [] }

  private func place(ofLine line: Int) -> String {
    guard let notebook else { return "line \(line)" }
    let place = notebook.place(ofLine: line)
    return "cell \(place.cell), line \(place.line)"
  }
}
