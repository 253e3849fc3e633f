import Anneal
import AnnealNotation
import ArgumentParser

/// `anneal list`: every schedule, one line each.
struct List: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List every schedule, one line each.",
    discussion: "'anneal show NAME' tells more of one.")

  func run(in context: Context) throws(CommandError) {
    let signatures = context.catalogue.entries.map(\.signature)
    let width = signatures.map(\.name.count).max() ?? 0
    var output = StandardOutput()
    for signature in signatures {
      let name = signature.name + String(repeating: " ", count: width - signature.name.count)
      try output.write("\(name)  \(signature.summary)\(signature.markInBrackets)\n")
    }
    try output.flush()
  }
}
