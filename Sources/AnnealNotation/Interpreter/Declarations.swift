import Anneal
import PythonSyntax

extension Interpreter {
  /// Records the arguments that a command-line parser declares, as the library's text describes them. The program's
  /// first parser counts, with its subcommands.
  func declare(_ fields: [PythonValue], _ span: Span) throws(Interruption) {
    for field in fields {
      guard case .mapping(let field) = field, declared.count < Limits.scriptArguments else { continue }
      let destination = field["dest"]?.text ?? ""
      guard !declared.contains(where: { $0.destination == destination }) else { continue }
      let kind = ScriptArgument.Kind(field["kind"]?.text ?? "")
      let choices = field["choices"] ?? .none
      declared.append(
        ScriptArgument(
          flags: (field["flags"]?.elements ?? []).compactMap { $0.text }, destination: destination,
          defaultText: try shown(field["default"] ?? .none), kind: kind,
          quantity: quantity(field["kind"]?.text, field["nargs"] ?? .none),
          choices: try (choices.elements ?? []).map { (choice) throws(Interruption) in try shown(choice) ?? "" },
          isRequired: field["required"]?.number?.isTrue ?? false, help: field["help"]?.text ?? ""))
    }
  }

  /// A value as it would be typed on a command line; several are separated by spaces.
  private func shown(_ value: PythonValue) throws(Interruption) -> String? {
    if let elements = value.elements {
      var texts: [String] = []
      for element in elements.prefix(100) { texts.append(try shown(element) ?? "None") }
      return texts.joined(separator: " ")
    }
    if case .unknown(let unknown) = value { return unknown.reasons.first?.text ?? "" }
    return value.isNone ? nil : try string(value)
  }

  private func quantity(_ kind: String?, _ count: PythonValue) -> ScriptArgument.Quantity {
    if kind == "repeated" { return .repeated }
    if kind == "command" { return .one }
    if let number = count.index { return number > 1 ? .several : .one }
    return ["*", "+", "..."].contains(count.text) ? .several : .one
  }
}

extension ScriptArgument.Kind {
  /// The kind that the library's text calls `name`.
  fileprivate init(_ name: String) {
    switch name {
    case "int": self = .whole
    case "float": self = .number
    case "flag", "const": self = .flag
    case "switch": self = .onOff
    case "count": self = .count
    case "command": self = .command
    default: self = .text
    }
  }
}
