import Anneal
import AnnealNotation
import AnnealRuns

/// The command that draws the same picture.
enum ShellCommand {
  static func text(_ schedules: [AnySchedule], _ request: Request) -> String {
    var words = ["anneal", "plot"] + schedules.map { quoted(Notation().text(of: $0)) }
    add("--steps", request.run.steps.map { String($0) }, to: &words)
    if request.run.steps == nil { add("--epochs", request.run.epochs.map { String($0) }, to: &words) }
    add("--steps-per-epoch", request.run.stepsPerEpoch.map { String($0) }, to: &words)
    add("--stepped", request.run.stepping?.rawValue, to: &words)
    add("--lr", request.rates.map { $0.map { $0.description }.joined(separator: ",") }, to: &words)
    if let kind = request.kind, kind != .neither { add("--optimizer", kind.name.lowercased(), to: &words) }
    add("--momentum", request.momentum?.description, to: &words)
    add("--beta1", request.beta1?.description, to: &words)
    if case .example(let example)? = request.metrics { add("--metrics", "example:" + example.rawValue, to: &words) }
    if case .series? = request.metrics { add("--metrics", "metrics.csv", to: &words) }
    if request.isLogarithmic { words.append("--log") }
    words += labels(schedules, request)
    return words.joined(separator: " ")
  }

  /// A label for each schedule, where one of them has its own.
  private static func labels(_ schedules: [AnySchedule], _ request: Request) -> [String] {
    let labels = request.entries.map { $0.label }
    guard labels.count == schedules.count, labels.contains(where: { !$0.isEmpty }) else { return [] }
    return zip(labels, schedules).flatMap { label, schedule in
      // One word, since a label may begin with a dash.
      ["--label=" + quoted(label.isEmpty ? Notation().text(of: schedule) : label)]
    }
  }

  private static func add(_ option: String, _ value: String?, to words: inout [String]) {
    if let value { words += [option, value] }
  }

  /// A word for the shell, quoted so that no character is special.
  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
    }
    return quoted + "'"
  }
}
