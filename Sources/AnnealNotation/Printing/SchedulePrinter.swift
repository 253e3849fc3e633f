import Anneal

/// Writes schedules as calls.
struct SchedulePrinter {
  /// The optimizer's name where PyTorch wants it; `nil` to leave it out.
  let optimizer: String?

  /// For PyTorch, the class has PyTorch's name, and sequences in a sequence are laid out, which it cannot nest.
  ///
  /// - Complexity: O(size of the schedule).
  func text(of schedule: AnySchedule) -> String {
    let schedule = optimizer == nil ? schedule : schedule.sequence?.flattened().erased ?? schedule
    let origin = optimizer == nil ? nil : schedule.signature.origin
    var text = (origin?.className ?? schedule.signature.name) + "("
    var isFirst = true
    if let optimizer, schedule.signature.takesOptimizerFirst {
      text += optimizer
      isFirst = false
    }
    for (name, value) in SchedulePrinter.arguments(of: schedule) {
      text += (isFirst ? "" : ", ") + name + "=" + self.text(of: value)
      isFirst = false
    }
    return text + ")"
  }

  /// The settings that have to be written, in the signature's order.
  static func arguments(of schedule: AnySchedule) -> [(name: String, value: Value)] {
    var arguments: [(name: String, value: Value)] = []
    for parameter in schedule.signature.parameters {
      guard let value = schedule.arguments[parameter.name], !isDefault(value, parameter) else { continue }
      arguments.append((parameter.name, value))
    }
    return arguments
  }

  /// Whether leaving the value out reads as the same value. -0.0 equals 0.0 and is another value all the same.
  private static func isDefault(_ value: Value, _ parameter: Parameter) -> Bool {
    guard value == parameter.defaultValue else { return false }
    guard case .number(let number) = value, case .number(let other)? = parameter.defaultValue else { return true }
    return number.sign == other.sign
  }

  /// A list of numbers, as Python and Swift both write it.
  static func text(of numbers: [Double]) -> String {
    var text = "["
    for (index, number) in numbers.enumerated() { text += (index > 0 ? ", " : "") + number.description }
    return text + "]"
  }

  func text(of value: Value) -> String {
    switch value {
    case .schedule(let schedule): return text(of: schedule)
    case .list(let values):
      var text = "["
      for (index, value) in values.enumerated() { text += (index > 0 ? ", " : "") + self.text(of: value) }
      return text + "]"
    case .numbers(let numbers): return SchedulePrinter.text(of: numbers)
    default: return value.text
    }
  }
}
