import ArgumentParser

/// The schedules, and what their text leaves open.
struct ScheduleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A scheduler as PyTorch code, a file that holds one (a script, a notebook), or '-' for standard input. After -- "
        + "follow the script's arguments; without a script, a whole training command.", valueName: "schedule"))
  var schedules: [String] = []

  @OptionGroup var script: ScriptOptions

  @Option(help: ArgumentHelp("What to call a schedule; once for each, in order.", valueName: "name"))
  var label: [String] = []

  @Flag(help: "Leave out notes.")
  var quiet = false

  @Flag(help: "Report what the script builds and steps, and how much of its run was checked.")
  var verbose = false

  /// Where notes go.
  var notes: Notes { Notes(isQuiet: quiet, isVerbose: verbose) }
}

/// Answers to what a script leaves open.
struct ScriptOptions: ParsableArguments {
  @Option(
    name: .customLong("let"),
    help: ArgumentHelp(
      "A value that the text leaves open, by the expression that it uses: 'len(train_loader)=391'.",
      valueName: "name=value"),
    transform: Definition.init(text:))
  var definitions: [Definition] = []

  @Option(
    name: .customLong("env"), help: ArgumentHelp("A variable of the script's environment.", valueName: "name=value"),
    transform: Variable.init(text:))
  var variables: [Variable] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The number of examples in data sets whose size the text does not say.", valueName: "n"))
  var examples: Int?

  mutating func validate() throws {
    guard let examples else { return }
    guard (1...ScriptOptions.exampleLimit).contains(examples) else {
      throw ValidationError("--examples must be from 1 to \(ScriptOptions.exampleLimit), but is \(examples)")
    }
  }

  private static let exampleLimit = 1_000_000_000_000

  /// The definitions by name; the last of two wins.
  var values: [String: String] {
    Dictionary(definitions.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
  }
}

/// A name and its value, as `--let` takes them.
struct Definition {
  let name: String
  let value: String

  init(text: String) throws {
    guard let equals = Definition.equals(in: text) else { throw Definition.rule }
    let name = text[..<equals].trimmed
    let value = text[text.index(after: equals)...].trimmed
    guard !name.isEmpty, !value.isEmpty else { throw Definition.rule }
    self.name = String(name)
    self.value = String(value)
  }

  private static var rule: ValidationError {
    ValidationError("write NAME=VALUE, such as 'len(train_loader)=391'")
  }

  /// The `=` that is not inside brackets: `len(range(n=3))=3` is a definition too.
  private static func equals(in argument: String) -> String.Index? {
    var depth = 0
    for index in argument.indices {
      switch argument[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "=" where depth == 0: return index
      default: break
      }
    }
    return nil
  }
}

/// A variable of an environment, as `--env` takes it.
struct Variable {
  let name: String
  let value: String

  init(text: String) throws {
    guard let equals = text.firstIndex(of: "="), equals != text.startIndex else {
      throw ValidationError("write NAME=VALUE, such as WORLD_SIZE=8")
    }
    name = String(text[..<equals])
    value = String(text[text.index(after: equals)...])
  }
}
