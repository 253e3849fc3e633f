import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns
import ArgumentParser

/// `anneal show NAME`: one schedule in full.
struct Show: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one schedule: its formula, parameters, an example and its curve.",
    discussion: "anneal show OneCycleLR")

  @Argument(help: "The schedule's name; 'anneal list' shows them all.")
  var name: String

  @OptionGroup var terminal: TerminalOptions

  func run(in context: Context) throws(CommandError) {
    guard let entry = entry(in: context.catalogue) else {
      throw .unknownSchedule(name, nearest: context.catalogue.nearest(to: name))
    }
    var output = StandardOutput()
    let columns = StandardOutput.width
    try output.write(Description(entry.signature, columns: columns).text)
    try output.write("\nExample: anneal '\(entry.signature.example)'\n\n")
    let curve = try curve(of: entry.signature, in: context)
    try output.write(terminal.text(of: curve, canvas: PictureOptions.inTerminal))
    try output.flush()
  }

  /// Whatever the case of its letters.
  private func entry(in catalogue: Catalogue) -> Catalogue.Entry? {
    catalogue[name] ?? catalogue.entries.first { $0.signature.name.lowercased() == name.lowercased() }
  }

  private func curve(of signature: Signature, in context: Context) throws(CommandError) -> RunFigure {
    let track: Track
    do throws(NotationError) {
      track = try Track.example(of: signature, in: context.catalogue)
    } catch {
      throw .notation(error, source: "the example of \(signature.name)")
    }
    return try RunFigure.drawn([track])
  }
}

/// A signature for people.
private struct Description {
  let text: String

  init(_ signature: Signature, columns: Int) {
    var text = "\(signature.name): \(signature.summary)\n\n"
    for line in signature.formula { text += "  \(line)\n" }
    text += "\nParameters:\n"
    for parameter in signature.parameters {
      let line = "\(parameter.name): \(Description.facts(parameter)). \(Description.capitalised(parameter.summary))."
      text += "  " + Wrapped.text(line, columns: columns - 2, indent: "      ") + "\n"
    }
    self.text = text + "\nSource: \(signature.source)\n"
  }

  private static func facts(_ parameter: Parameter) -> String {
    let bounds = parameter.bounds.text.isEmpty ? "" : ", \(parameter.bounds.text)"
    let fallback = parameter.defaultValue.map { "; default \($0.text)" } ?? "; required"
    return parameter.kindText + bounds + fallback
  }

  private static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
