import Anneal
import AnnealNotation
import AnnealText
import ArgumentParser

/// `anneal list`: every schedule, one line each.
struct List: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every schedule, one line each.",
    discussion: "'anneal show NAME' shows more about one.")

  func run(in context: Context) throws(CommandError) {
    let signatures = context.catalogue.entries.map(\.signature)
    let width = signatures.map(\.name.columns).max() ?? 0
    var output = StandardOutput()
    for signature in signatures {
      try output.write("\(signature.name.padded(to: width))  \(signature.summary)\(signature.markInBrackets)\n")
    }
    try output.flush()
  }
}
