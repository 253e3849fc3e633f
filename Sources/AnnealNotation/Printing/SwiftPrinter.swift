import Anneal

/// Writes schedules as Swift, with the library's own initializers.
///
/// They have PyTorch's parameters in PyTorch's order, under the same names in camel case; what differs is written out
/// below.
struct SwiftPrinter {
  /// The whole expression, with `try` where it can throw.
  func text(of schedule: AnySchedule) -> String {
    let text = call(schedule)
    return isThrowing(schedule) ? "try " + text : text
  }

  private func isThrowing(_ schedule: AnySchedule) -> Bool {
    if isRead(schedule) { return true }
    // What takes functions alone has nothing to refuse.
    return !schedule.signature.parameters.allSatisfy { $0.kind == .function }
  }

  /// Whether Swift cannot say it, so that the notation reads it: a lambda that is no closure, or a schedule of the
  /// user's own, whose initializer is not known.
  private func isRead(_ schedule: AnySchedule) -> Bool {
    guard Catalogue.standard[schedule.signature.name] != nil else { return true }
    return schedule.arguments.values.contains { hasForeignFunction($0) }
  }

  private func hasForeignFunction(_ value: Value) -> Bool {
    switch value {
    case .function(let function): Closure.text(of: function) == nil
    case .list(let values): values.contains { hasForeignFunction($0) }
    default: false
    }
  }

  private func call(_ schedule: AnySchedule) -> String {
    if isRead(schedule) { return "Notation().schedule(\(literal(SchedulePrinter(optimizer: nil).text(of: schedule))))" }
    var parts: [String] = []
    for (name, value) in arguments(of: schedule) {
      // Where a composition's schedules go is plain.
      parts.append((name == "schedulers" ? "" : SwiftPrinter.camel(name) + ": ") + text(of: value))
    }
    return schedule.signature.name + "(" + parts.joined(separator: ", ") + ")"
  }

  /// The arguments to write, with the length of ``OneCycleLR`` as the one value that it is in Swift.
  private func arguments(of schedule: AnySchedule) -> [(name: String, value: Value)] {
    let arguments = SchedulePrinter.arguments(of: schedule)
    guard schedule.signature.name == OneCycleLR.signature.name else { return arguments }
    let lengths = arguments.filter { SwiftPrinter.lengthNames.contains($0.name) }
    let others = arguments.filter { !SwiftPrinter.lengthNames.contains($0.name) }
    // Short initializers take a length of one kind and nothing else.
    let isPlain = lengths.count == 1 ? lengths[0].name == "total_steps" : !lengths.contains { $0.name == "total_steps" }
    if isPlain, others.count == 1 { return arguments }
    var result = others
    result.insert(("length", .word(length(lengths))), at: min(1, result.count))
    return result
  }

  private static let lengthNames = ["total_steps", "epochs", "steps_per_epoch"]

  private func length(_ arguments: [(name: String, value: Value)]) -> String {
    let texts = SwiftPrinter.lengthNames.map { name in
      arguments.first { $0.name == name }.map { text(of: $0.value) } ?? "nil"
    }
    if texts[1] == "nil", texts[2] == "nil" { return "steps(\(texts[0]))" }
    if texts[0] == "nil", texts[1] != "nil", texts[2] != "nil" { return "epochs(\(texts[1]), of: \(texts[2]))" }
    return "init(totalSteps: \(texts[0]), epochs: \(texts[1]), stepsPerEpoch: \(texts[2]))"
  }

  private func text(of value: Value) -> String {
    switch value {
    case .none: "nil"
    case .whole, .number: value.text
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): "." + SwiftPrinter.camel(word)
    case .function(let function): Closure.text(of: function) ?? ""
    case .schedule(let schedule): call(schedule) + (isRead(schedule) ? "" : ".erased")
    case .list(let values): "[" + values.map { text(of: $0) }.joined(separator: ", ") + "]"
    case .numbers(let numbers): SchedulePrinter.text(of: numbers)
    }
  }

  private func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { literal += "\\" }
      literal.unicodeScalars.append(scalar)
    }
    return literal + "\""
  }

  /// `base_lr` is `baseLR`, `T_max` is `tMax`, and `init(totalSteps: 8)` stays as it is.
  private static func camel(_ name: String) -> String {
    guard !name.utf8.contains(UInt8(ascii: "(")) else { return name }
    var words = name.split(separator: "_").map { $0.lowercased() }
    for index in words.indices.dropFirst() {
      words[index] = words[index] == "lr" ? "LR" : words[index].prefix(1).uppercased() + words[index].dropFirst()
    }
    return words.joined()
  }
}
