import Anneal
import AnnealPages
import ArgumentParser

/// `anneal guide -o FOLDER`: the guide as a static site.
struct GuideCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "Write the guide as a site: every schedule, why the rate matters, which to choose.",
    discussion: """
      The pages need no server and no script: open index.html, or put the folder on any web host.

        anneal guide -o site
      """)

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The folder to write; it is made when it is not there.", valueName: "folder"))
  var output: String

  func run(in context: Context) throws(CommandError) {
    guard let page = Workbench.page else { throw .noPage }
    let guide: Guide
    do throws(GuideError) {
      guide = try Guide(catalogue: context.catalogue, version: AnnealVersion.current)
    } catch {
      throw error.asCommandError
    }
    try POSIX.makeFolder(output)
    for file in guide.files { try OutputFile(output + "/" + file.path).write(Array(file.text.utf8)) }
    try OutputFile(output + "/workbench.html").write(page)
  }
}

extension GuideError {
  /// An example in the catalogue that does not hold.
  fileprivate var asCommandError: CommandError {
    switch self {
    case .notation(let error, let name): .notation(error, source: "the example of \(name)")
    case .figure(let error, _): .figure(error)
    case .cheatSheet(.notation(let error, let name)): .notation(error, source: "the example of \(name)")
    case .cheatSheet(.schedule(let error, let name)): .schedule(error, label: "the example of \(name)")
    }
  }
}
