import ArgumentParser

/// The schedules, and what their text leaves open.
struct ScheduleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A scheduler as PyTorch code, a file that holds one, or '-' for standard input.", valueName: "schedule"))
  var schedules: [String] = []

  @Option(
    name: .customLong("let"),
    help: ArgumentHelp("The value of a name that the text lacks: 'len(train_loader)=391'.", valueName: "name=value"),
    transform: Definition.init(text:))
  var definitions: [Definition] = []

  @Option(help: ArgumentHelp("What to call a schedule; once for each, in order.", valueName: "name"))
  var label: [String] = []

  @Flag(help: "Leave out notes.")
  var quiet = false
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
    ValidationError("a definition is a name, '=' and a value, such as 'len(train_loader)=391'")
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
