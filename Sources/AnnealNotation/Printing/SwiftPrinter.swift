import Anneal

/// Writes schedules as Swift, with the library's own initializers.
///
/// They have PyTorch's parameters in PyTorch's order, under the same names in camel case; what differs stands in
/// ``SwiftArguments``.
struct SwiftPrinter {
  /// The schedules that a text may name.
  let catalogue: Catalogue

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

  private func call(_ schedule: AnySchedule) -> String {
    if isRead(schedule) { return reading(schedule) }
    var parts: [String] = []
    for (name, value) in SwiftArguments.of(schedule) {
      // Where a composition's schedules go is plain.
      let isPlain = schedule.signature.parameter(name)?.kind == .schedules
      parts.append((isPlain ? "" : SwiftArguments.label(name) + ": ") + text(of: value))
    }
    return schedule.signature.name + "(" + parts.joined(separator: ", ") + ")"
  }

  private func text(of value: Value) -> String {
    switch value {
    case .none: "nil"
    case .whole, .number: value.text
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): "." + SwiftArguments.label(word)
    case .function(let function): Closure.code(of: function)?.text ?? ""
    case .schedule(let schedule): call(schedule) + (isRead(schedule) ? "" : ".erased")
    case .list(let values): "[" + values.map { text(of: $0) }.joined(separator: ", ") + "]"
    case .numbers(let numbers): SchedulePrinter.text(of: numbers)
    }
  }
}

/// What Swift cannot say and a notation reads.
extension SwiftPrinter {
  /// Whether the notation reads it: a lambda that is no closure, or a schedule of the user's own, whose initializer is
  /// not known.
  private func isRead(_ schedule: AnySchedule) -> Bool {
    isOwn(schedule.signature) || schedule.arguments.values.contains { hasForeignFunction($0) }
  }

  private func isOwn(_ signature: Signature) -> Bool {
    Catalogue.standard[signature.name]?.signature != signature
  }

  private func hasForeignFunction(_ value: Value) -> Bool {
    switch value {
    case .function(let function): Closure.code(of: function) == nil
    case .list(let values): values.contains { hasForeignFunction($0) }
    default: false
    }
  }

  /// A notation that knows the schedule, and its text.
  private func reading(_ schedule: AnySchedule) -> String {
    let additions = ownSchedules(in: schedule).map { ".adding(\($0).self)" }.joined()
    let notation = additions.isEmpty ? "Notation()" : "Notation(catalogue: .standard\(additions))"
    return "\(notation).schedule(\(literal(SchedulePrinter(optimizer: nil).text(of: schedule))))"
  }

  /// The names of the user's own schedules in it, each once.
  private func ownSchedules(in schedule: AnySchedule) -> [String] {
    var names: [String] = []
    schedule.forEachSchedule { one in
      let name = one.signature.name
      if isOwn(one.signature), !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { literal += "\\" }
      literal.unicodeScalars.append(scalar)
    }
    return literal + "\""
  }
}

extension SwiftPrinter {
  /// What the printed code needs besides this library's core.
  struct Needs {
    /// Whether a notation reads a part of it.
    var readsText = false
    /// Whether it calls `pow`, `cos` or `sin`.
    var callsLibM = false
    /// The user's own schedules, by name.
    var ownSchedules: [String] = []

    mutating func formUnion(_ other: Needs) {
      readsText = readsText || other.readsText
      callsLibM = callsLibM || other.callsLibM
      ownSchedules += other.ownSchedules.filter { !ownSchedules.contains($0) }
    }
  }

  /// What the code of a schedule needs.
  func needs(of schedule: AnySchedule) -> Needs {
    if isRead(schedule) { return Needs(readsText: true, ownSchedules: ownSchedules(in: schedule)) }
    var needs = Needs()
    for function in schedule.functions {
      needs.callsLibM = needs.callsLibM || Closure.code(of: function)?.callsLibM == true
    }
    for member in schedule.members { needs.formUnion(self.needs(of: member)) }
    return needs
  }

  /// Why a schedule cannot be printed; `nil` where it can.
  func obstacle(_ schedule: AnySchedule) -> String? {
    var obstacle: String?
    schedule.forEachSchedule { one in
      if obstacle == nil { obstacle = one.textlessFunction }
      if obstacle == nil, catalogue[one.signature.name]?.signature != one.signature {
        obstacle = "the catalogue has no schedule \(one.signature.name)"
      }
    }
    return obstacle
  }
}
