/// A command line that trains: what it starts, in how many processes, with which variables.
///
/// It is read the way its programs read theirs: `torchrun --nproc-per-node 8 train.py --epochs 90` is the script
/// `train.py` with the arguments `--epochs 90`, in eight processes. Nothing is run.
struct TrainingCommand: Hashable, Sendable {
  /// What Python is started with.
  enum Script: Hashable, Sendable {
    /// A file; `-` is standard input.
    case file(String)
    /// A module, by its dotted name.
    case module(String)

    /// The files that it may be, in the order in which Python looks for them.
    var paths: [String] {
      switch self {
      case .file(let path): return [path]
      case .module(let name):
        let path = name.split(separator: ".").joined(separator: "/")
        return [path + ".py", path + "/__main__.py"]
      }
    }
  }

  /// What is started.
  let script: Script
  /// What follows it.
  let arguments: [String]
  /// Variables that the command sets.
  let environment: [String: String]
  /// How many processes run the script together.
  let processes: Int
  /// What was assumed, a sentence each.
  let notes: [String]

  /// Reads the words of a command line.
  init(_ words: [String]) throws(TrainingCommandError) {
    var reader = TrainingCommandReader(words)
    try reader.read()
    guard let script = reader.script else { throw .noScript(words: words) }
    self.script = script
    arguments = reader.arguments
    environment = reader.environment
    processes = reader.processes
    notes = reader.notes
  }
}

/// Why a command line is not understood.
enum TrainingCommandError: Error, Hashable, Sendable {
  /// There is nothing to start.
  case noScript(words: [String])
  /// A program that is not known.
  case unknownProgram(String)
  /// An option's value is missing.
  case noValue(option: String)
  /// A number of processes that depends on the machine, or is not a number.
  case openCount(option: String, value: String)
  /// More processes than there can be.
  case tooMany(processes: Int, limit: Int)
  /// `python -c`: the program is on the command line.
  case inlineCode

  /// One sentence.
  var sentence: String {
    switch self {
    case .noScript(let words) where words.isEmpty:
      "nothing follows --; give a training command, such as anneal -- torchrun --nproc-per-node 8 train.py"
    case .noScript(let words):
      "'\(words.joined(separator: " "))' starts no script; a script's name ends in .py, or is a module after -m"
    case .unknownProgram(let word):
      "'\(word)' is not a training command that is known here; start with a script (train.py), python, torchrun, "
        + "accelerate launch or deepspeed; env, srun, nohup, time, uv run or poetry run may come before it"
    case .noValue(let option): "\(option) of the training command has no value"
    case .openCount(let option, let value):
      "\(option) \(value) does not say how many; write a whole number instead"
    case .tooMany(let processes, let limit):
      "the training command has \(processes) processes, more than \(limit)"
    case .inlineCode: "python -c holds the program itself; save it in a file, or give it on standard input"
    }
  }
}

/// The options of a program: which take no value, and which are read here.
struct LauncherOptions {
  /// Options without a value; all others have one.
  let flags: Set<String>
  /// Single letters without a value, which may stand together: `-uB`.
  var letters = ""
  /// Long options that have a value only after `=`.
  var optional: Set<String> = []

  static let python = LauncherOptions(flags: ["version", "help"], letters: "bBdEhiIOPqRsSuvVx")
  static let env = LauncherOptions(flags: ["ignore-environment", "null", "debug"], letters: "i0v")
  static let time = LauncherOptions(flags: ["portability", "verbose", "append", "quiet"], letters: "pvaq")
  static let plain = LauncherOptions(
    flags: ["foreground", "preserve-status", "verbose", "all-tasks", "cpu-list"], letters: "vc")
  static let run = LauncherOptions(
    flags: [
      "active", "all-extras", "all-groups", "frozen", "isolated", "locked", "managed-python", "native-tls", "no-active",
      "no-cache", "no-config", "no-default-groups", "no-dev", "no-editable", "no-env-file", "no-index", "no-progress",
      "no-project", "no-sync", "offline", "only-dev", "quiet", "verbose", "exact", "dev", "refresh", "reinstall",
      "upgrade", "script", "no-plugins", "no-ansi", "no-interaction",
    ], letters: "qvnU")
  static let conda = LauncherOptions(
    flags: ["no-capture-output", "live-stream", "quiet", "verbose", "dev", "debug-wrapper-scripts"], letters: "qv")
  static let torchrun = LauncherOptions(
    flags: ["standalone", "module", "no-python", "run-path", "virtual-local-rank", "use-env", "help"], letters: "mh")
  static let accelerate = LauncherOptions(
    flags: [
      "quiet", "multi-gpu", "cpu", "tpu", "tpu-use-cluster", "no-tpu-cluster", "tpu-use-sudo", "use-mps-device",
      "use-deepspeed",
      "use-fsdp", "use-megatron-lm", "use-parallelism-config", "use-xpu", "ipex", "debug", "module", "no-python",
      "same-network", "downcast-bf16", "dynamo-use-fullgraph", "dynamo-use-dynamic",
      "dynamo-use-regional-compilation", "enable-cpu-affinity", "standalone", "help",
    ], letters: "mqh")
  static let deepspeed = LauncherOptions(
    flags: [
      "no-local-rank", "no-python", "module", "elastic-training", "force-multi", "enable-each-rank-log-off",
      "bind-cores-to-rank", "no-ssh", "no-ssh-check", "help",
    ], letters: "h")
  static let srun = LauncherOptions(
    flags: [
      "pty", "label", "unbuffered", "overlap", "verbose", "quiet", "no-kill", "preserve-env", "multi-prog",
      "disable-status", "oversubscribe", "contiguous", "spread-job", "whole", "exact", "no-allocate",
    ], letters: "lukvsQEOXZ", optional: ["exclusive", "kill-on-bad-exit", "immediate", "nvmps", "resv-ports"])
}
