import AnnealRuns
import AnnealText

/// Asks for what a script leaves open, with the options that answer.
struct OpenWording {
  private let questions: OpenQuestions

  init(_ questions: OpenQuestions) { self.questions = questions }

  var sentence: String { [lengths, rates].compactMap { $0 }.joined(separator: "; and ") }

  private var lengths: String? {
    let names = questions.lengths
    guard !names.isEmpty else { return nil }
    let isOne = names.count == 1
    return "\(OpenWording.list(names)) \(isOne ? "is" : "are") not known here; give \(isOne ? "it" : "them") with "
      + names.map { OpenWording.option($0, "391") }.joined(separator: " ")
  }

  private var rates: String? {
    let names = questions.rates
    guard !names.isEmpty else { return nil }
    let owner = questions.optimizer.isEmpty ? "" : " of \(SafeText.line(questions.optimizer))"
    return "the base rate\(owner) is \(OpenWording.list(names)), which the text does not say; give --lr 0.1 or "
      + names.map { OpenWording.option($0, "0.1") }.joined(separator: " ")
  }

  /// The names as a sentence lists them: "a, b and c".
  static func list(_ names: [String], _ conjunction: String = "and") -> String {
    let names = names.map { SafeText.line($0) }
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The option that answers for a name, as it is typed.
  static func option(_ name: String, _ value: String) -> String {
    let quote = name.contains("'") ? "\"" : "'"
    return "--let \(quote)\(SafeText.line(name))=\(value)\(quote)"
  }
}
