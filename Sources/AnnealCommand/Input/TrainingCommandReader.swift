/// Reads the words of a training command from left to right, a program at a time.
struct TrainingCommandReader {
  /// More than any run has had.
  private static let limit = 1_000_000

  private let words: [String]
  private var place = 0
  private(set) var script: TrainingCommand.Script?
  private(set) var arguments: [String] = []
  private(set) var environment: [String: String] = [:]
  private(set) var processes = 1
  private(set) var notes: [String] = []

  init(_ words: [String]) { self.words = words }

  /// Reads all words.
  mutating func read() throws(TrainingCommandError) {
    guard !words.isEmpty else { throw .noScript(words: words) }
    while script == nil {
      if readAssignment() { continue }
      guard let word = next() else { throw .noScript(words: words) }
      try readProgram(word)
    }
    arguments += words[place...]
    guard processes <= TrainingCommandReader.limit else {
      throw .tooMany(processes: processes, limit: TrainingCommandReader.limit)
    }
  }

  /// A program by its name, without its folder.
  private mutating func readProgram(_ word: String) throws(TrainingCommandError) {
    let name = word.split(separator: "/").last.map { String($0) } ?? word
    if TrainingCommandReader.isPython(name) { return try readPython() }
    switch name {
    case "env": try readEnv()
    case "nohup", "exec", "command", "setsid", "caffeinate": try skipOptions(.plain)
    case "time": try skipOptions(.time)
    case "nice", "ionice", "stdbuf", "chrt": try skipOptions(LauncherOptions(flags: []))
    case "taskset", "timeout":
      try skipOptions(.plain)
      _ = next()
    case "uv", "poetry", "pdm", "pipenv", "hatch", "rye", "pixi", "conda", "mamba", "micromamba": try readRun(name)
    case "srun": try readSrun()
    case "torchrun": try readTorchrun(passesRank: false)
    case "accelerate": try readAccelerate()
    case "accelerate-launch": try readAccelerateLaunch()
    case "deepspeed": try readDeepspeed()
    default:
      guard TrainingCommandReader.isScript(word) else { throw .unknownProgram(word) }
      script = .file(word)
    }
  }

  /// `python`, `python3`, `python3.11`, `pypy3`.
  private static func isPython(_ name: String) -> Bool {
    for start in ["python", "pypy", "ipython"] where name.hasPrefix(start) {
      return name.dropFirst(start.count).allSatisfy { $0.isNumber || $0 == "." || $0 == "t" }
    }
    return false
  }

  private static func isScript(_ word: String) -> Bool {
    [".py", ".ipynb", ".pyw"].contains { word.hasSuffix($0) } && !word.hasPrefix("-")
  }
}

/// Words and options.
extension TrainingCommandReader {
  private struct Option {
    /// Without dashes, words joined by dashes.
    let name: String
    /// As it was written.
    let word: String
    let value: String?
  }

  private var peek: String? { place < words.count ? words[place] : nil }

  private mutating func next() -> String? {
    guard let word = peek else { return nil }
    place += 1
    return word
  }

  /// `NAME=VALUE` before a program.
  private mutating func readAssignment() -> Bool {
    guard let word = peek, let equals = word.firstIndex(of: "=") else { return false }
    let name = word[..<equals]
    guard let first = name.first, first == "_" || first.isLetter,
      name.allSatisfy({ $0 == "_" || $0.isLetter || $0.isNumber })
    else { return false }
    environment[String(name)] = String(word[word.index(after: equals)...])
    place += 1
    return true
  }

  /// The next option, with its value if it has one; `nil` if the next word is not an option.
  private mutating func option(_ options: LauncherOptions) throws(TrainingCommandError) -> Option? {
    guard let word = peek, word.hasPrefix("-"), word != "-" else { return nil }
    place += 1
    if word == "--" { return nil }
    if word.hasPrefix("--") { return try long(word, options) }
    let letters = word.dropFirst()
    guard let first = letters.first else { return nil }
    if letters.allSatisfy({ options.letters.contains($0) }) {
      // The last of a cluster decides: `-um` is a module.
      return Option(name: String(letters.last ?? first), word: word, value: nil)
    }
    // Letters without a value may stand before one that has it, and that may have it attached.
    let tail = letters.drop { options.letters.contains($0) }
    let name = tail.first.map { String($0) } ?? String(first)
    let attached = String(tail.dropFirst())
    return Option(name: name, word: word, value: attached.isEmpty ? try value(of: word) : attached)
  }

  private mutating func long(_ word: String, _ options: LauncherOptions) throws(TrainingCommandError) -> Option {
    let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0].map { $0 == "_" ? "-" : $0 })
    if parts.count > 1 { return Option(name: name, word: "--" + parts[0], value: String(parts[1])) }
    if options.flags.contains(name) || options.optional.contains(name) {
      return Option(name: name, word: word, value: nil)
    }
    return Option(name: name, word: word, value: try value(of: word))
  }

  /// The word after an option; a script or another option is not its value, as far as can be seen.
  private mutating func value(of option: String) throws(TrainingCommandError) -> String? {
    guard let word = peek else { throw .noValue(option: option) }
    if word.hasPrefix("-") && word.count > 1 && Int(word) == nil { return nil }
    if TrainingCommandReader.isScript(word) { return nil }
    place += 1
    return word
  }

  private mutating func skipOptions(_ options: LauncherOptions) throws(TrainingCommandError) {
    while try option(options) != nil {}
  }

  private func count(_ option: Option) throws(TrainingCommandError) -> Int {
    guard let value = option.value else { throw .noValue(option: option.word) }
    guard let count = Int(value), count > 0 else { throw .openCount(option: option.word, value: value) }
    return count
  }

  private func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflows) = one.multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}

/// Programs before others.
extension TrainingCommandReader {
  private mutating func readPython() throws(TrainingCommandError) {
    while let word = peek, word.hasPrefix("-"), word != "-" {
      guard let option = try pythonOption() else { break }
      switch option.name {
      case "m": return try readModule(option)
      case "c": throw .inlineCode
      default: break
      }
    }
    guard let path = next() else { throw .noScript(words: words) }
    script = .file(path)
  }

  private mutating func pythonOption() throws(TrainingCommandError) -> Option? { try option(.python) }

  private mutating func readModule(_ option: Option) throws(TrainingCommandError) {
    guard let name = option.value else { throw .noValue(option: option.word) }
    switch name {
    case "torch.distributed.run": try readTorchrun(passesRank: false)
    case "torch.distributed.launch": try readTorchrun(passesRank: true)
    case "accelerate.commands.launch": try readAccelerateLaunch()
    case "accelerate", "accelerate.commands.accelerate_cli": try readAccelerate()
    case "deepspeed", "deepspeed.launcher.runner": try readDeepspeed()
    default: script = .module(name)
    }
  }

  private mutating func readEnv() throws(TrainingCommandError) {
    while let option = try option(.env) {
      if option.name == "u" || option.name == "unset", let name = option.value { environment[name] = nil }
    }
  }

  /// `uv run`, `poetry run`, `conda run`.
  private mutating func readRun(_ program: String) throws(TrainingCommandError) {
    let options = program.hasSuffix("conda") || program == "mamba" ? LauncherOptions.conda : .run
    try skipOptions(options)
    guard peek == "run" else { throw .unknownProgram(([program] + words[place...].prefix(1)).joined(separator: " ")) }
    place += 1
    while let option = try option(options) {
      if program == "uv", option.name == "m" || option.name == "module" { return try readModule(option) }
    }
  }

  /// Each task is a process; a launcher inside counts its own.
  private mutating func readSrun() throws(TrainingCommandError) {
    var (tasks, perNode, nodes): (Int?, Int?, Int?)
    while let option = try option(.srun) {
      switch option.name {
      case "n", "ntasks": tasks = try count(option)
      case "ntasks-per-node": perNode = try count(option)
      case "N", "nodes": nodes = try count(option)
      default: break
      }
    }
    let count = tasks ?? product(perNode ?? 1, nodes ?? 1)
    processes = count
    let perTask = perNode ?? max(1, count / (nodes ?? 1))
    set([
      ("SLURM_PROCID", 0), ("SLURM_LOCALID", 0), ("SLURM_NODEID", 0), ("SLURM_NTASKS", count), ("SLURM_NPROCS", count),
      ("SLURM_NNODES", nodes ?? 1), ("SLURM_NTASKS_PER_NODE", perTask),
    ])
  }

  private mutating func set(_ variables: [(name: String, value: Int)]) {
    for variable in variables { environment[variable.name] = String(variable.value) }
  }
}

/// Launchers of several processes.
extension TrainingCommandReader {
  private struct Launch {
    var perNode: Int?
    var nodes = 1
    var isModule = false
  }

  private mutating func readTorchrun(passesRank: Bool) throws(TrainingCommandError) {
    var launch = Launch()
    var passesRank = passesRank
    while let option = try option(.torchrun) {
      switch option.name {
      case "nproc-per-node": launch.perNode = try count(option)
      case "nnodes": launch.nodes = try nodes(option)
      case "m", "module": launch.isModule = true
      case "use-env": passesRank = false
      default: break
      }
    }
    try start(launch)
    setRanks(perNode: launch.perNode ?? 1, nodes: launch.nodes)
    if passesRank { arguments = ["--local-rank=0"] }
  }

  /// A number, or a least and a most that are the same: `2`, `2:2`.
  private func nodes(_ option: Option) throws(TrainingCommandError) -> Int {
    let bounds = (option.value ?? "").split(separator: ":")
    guard bounds.count == 2, bounds[0] == bounds[1] else { return try count(option) }
    return try count(Option(name: option.name, word: option.word, value: String(bounds[0])))
  }

  /// What stands after the launcher's options.
  private mutating func start(_ launch: Launch) throws(TrainingCommandError) {
    guard let word = next() else { throw .noScript(words: words) }
    script = launch.isModule ? .module(word) : .file(word)
  }

  /// The variables that torchrun sets, as its first process has them.
  private mutating func setRanks(perNode: Int, nodes: Int) {
    processes = product(perNode, nodes)
    set([
      ("RANK", 0), ("LOCAL_RANK", 0), ("GROUP_RANK", 0), ("ROLE_RANK", 0), ("WORLD_SIZE", processes),
      ("LOCAL_WORLD_SIZE", perNode), ("ROLE_WORLD_SIZE", processes), ("GROUP_WORLD_SIZE", nodes),
      ("TORCHELASTIC_RESTART_COUNT", 0), ("TORCHELASTIC_MAX_RESTARTS", 0),
    ])
    environment["MASTER_ADDR"] = environment["MASTER_ADDR"] ?? "127.0.0.1"
    environment["MASTER_PORT"] = environment["MASTER_PORT"] ?? "29500"
    environment["ROLE_NAME"] = "default"
    if perNode > 1 { environment["OMP_NUM_THREADS"] = environment["OMP_NUM_THREADS"] ?? "1" }
  }

  private mutating func readAccelerate() throws(TrainingCommandError) {
    guard peek == "launch" else {
      throw .unknownProgram((["accelerate"] + words[place...].prefix(1)).joined(separator: " "))
    }
    place += 1
    try readAccelerateLaunch()
  }

  /// Its number of processes counts all machines.
  private mutating func readAccelerateLaunch() throws(TrainingCommandError) {
    var launch = Launch()
    var all: Int?
    while let option = try option(.accelerate) {
      switch option.name {
      case "num-processes": all = try count(option)
      case "num-machines", "nnodes": launch.nodes = try count(option)
      case "nproc-per-node": launch.perNode = try count(option)
      case "m", "module": launch.isModule = true
      default: break
      }
    }
    try start(launch)
    let count = all ?? launch.perNode.map { product($0, launch.nodes) }
    if count == nil {
      tellOpen("accelerate launch takes its number of processes from its configuration", "--num_processes 8")
    }
    guard let count, count > 1 else { return processes = 1 }
    setRanks(perNode: max(1, count / launch.nodes), nodes: launch.nodes)
    processes = count
    set([("WORLD_SIZE", count)])
  }

  private mutating func readDeepspeed() throws(TrainingCommandError) {
    var launch = Launch()
    var passesRank = true
    while let option = try option(.deepspeed) {
      switch option.name {
      case "num-gpus", "num-accelerators": launch.perNode = try count(option)
      case "num-nodes": launch.nodes = try count(option)
      case "i", "include": launch.perNode = launch.perNode ?? TrainingCommandReader.devices(option.value)
      case "module": launch.isModule = true
      case "no-local-rank": passesRank = false
      default: break
      }
    }
    try start(launch)
    if launch.perNode == nil { tellOpen("deepspeed takes all devices of the machine", "--num_gpus 8") }
    setRanks(perNode: launch.perNode ?? 1, nodes: launch.nodes)
    if passesRank { arguments = ["--local_rank=0"] }
  }

  /// `localhost:0,1,2`
  private static func devices(_ value: String?) -> Int? {
    guard let value, !value.contains("@"), let colon = value.lastIndex(of: ":") else { return nil }
    return value[value.index(after: colon)...].split(separator: ",").count
  }

  private mutating func tellOpen(_ sentence: String, _ option: String) {
    notes.append("\(sentence); one is assumed here; give the number with \(option)")
  }
}
