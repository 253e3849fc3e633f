import Anneal

/// The arguments of Swift's initializers, where they differ from PyTorch's.
enum SwiftArguments {
  typealias Argument = (name: String, value: Value)

  /// The arguments to write.
  static func of(_ schedule: AnySchedule) -> [Argument] {
    let arguments = SchedulePrinter.arguments(of: schedule)
    return adaptations[schedule.signature.name]?(arguments) ?? arguments
  }

  /// By schedule.
  private static let adaptations: [String: @Sendable ([Argument]) -> [Argument]] = [
    OneCycleLR.signature.name: { withLength($0) }
  ]

  /// `base_lr` is `baseLR`, `T_max` is `tMax`, and `init(totalSteps: 8)` stays as it is.
  static func label(_ name: String) -> String {
    guard !name.utf8.contains(UInt8(ascii: "(")) else { return name }
    var words = name.split(separator: "_").map { $0.lowercased() }
    for index in words.indices.dropFirst() {
      words[index] = words[index] == "lr" ? "LR" : words[index].prefix(1).uppercased() + words[index].dropFirst()
    }
    return words.joined()
  }

  /// The length of ``OneCycleLR`` as the one value that it is in Swift.
  private static func withLength(_ arguments: [Argument]) -> [Argument] {
    let lengths = arguments.filter { lengthNames.contains($0.name) }
    let others = arguments.filter { !lengthNames.contains($0.name) }
    // Short initializers take a length of one kind and nothing else.
    let isPlain = lengths.count == 1 ? lengths[0].name == "total_steps" : !lengths.contains { $0.name == "total_steps" }
    if isPlain, others.count == 1 { return arguments }
    var result = others
    result.insert(("length", .word(length(lengths))), at: min(1, result.count))
    return result
  }

  private static let lengthNames = ["total_steps", "epochs", "steps_per_epoch"]

  private static func length(_ arguments: [Argument]) -> String {
    let texts = lengthNames.map { name in arguments.first { $0.name == name }.map { $0.value.text } ?? "nil" }
    if texts[1] == "nil", texts[2] == "nil" { return "steps(\(texts[0]))" }
    if texts[0] == "nil", texts[1] != "nil", texts[2] != "nil" { return "epochs(\(texts[1]), of: \(texts[2]))" }
    return "init(totalSteps: \(texts[0]), epochs: \(texts[1]), stepsPerEpoch: \(texts[2]))"
  }
}
