import Anneal
import AnnealNotation
import AnnealPages
import AnnealRuns
import ArgumentParser

/// `anneal explore`: the workbench in the browser.
struct Explore: Subcommand, ReadsScripts {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Open the workbench in the browser: drag a number, see the curve.",
    discussion: """
      The workbench is one file that holds everything; it needs no server and no network. \
      Without -o it is written to a private folder for temporary files.

        anneal explore
        anneal explore 'OneCycleLR(max_lr=1e-3, total_steps=100)' 'CosineAnnealingLR(100)'
        anneal explore -o anneal.html --no-open
      """)

  @Argument(
    help: ArgumentHelp(
      "A scheduler as PyTorch code, a file that holds one, or '-' for standard input.", valueName: "schedule"))
  var schedules: [String] = []

  @OptionGroup var script: ScriptOptions

  @Option(parsing: .unconditional, help: "How many steps to show.")
  var steps: Int?

  @Option(help: "The base learning rate; several, separated by commas, make as many parameter groups.")
  var lr: String?

  @Option(name: [.short, .long], help: ArgumentHelp("Keep the page in this file.", valueName: "file.html"))
  var output: String?

  @Flag(inversion: .prefixedNo, help: "Whether to open the browser.")
  var open = true

  /// As many as the workbench overlays.
  private static let limit = 6

  mutating func validate() throws {
    if let steps, !(1...1_000_000).contains(steps) {
      throw ValidationError("--steps must be from 1 to 1000000, but is \(steps)")
    }
    if let lr { _ = try RateList(text: lr) }
  }

  func run(in context: Context) throws(CommandError) {
    let texts = try texts(in: context)
    guard texts.count <= Explore.limit else { throw .tooManyToExplore(texts.count, limit: Explore.limit) }
    var settings: [(key: String, value: String)] = []
    if let steps { settings.append(("steps", String(steps))) }
    if let lr { settings.append(("lr", lr)) }
    guard let page = Workbench.page else { throw .noPage }
    let file = try OutputFile(path())
    try file.write(page)
    let address =
      "file://" + Workbench.escaped(path: try POSIX.wholePath(file.path))
      + Workbench.fragment(schedules: texts, settings: settings)
    if open, POSIX.openInBrowser(address) { return }
    var output = StandardOutput()
    try output.write(address + "\n")
    try output.flush()
  }

  private func path() throws(CommandError) -> String {
    guard let output else { return try POSIX.temporaryFolder() + "/anneal.html" }
    return output
  }

  /// The schedules as the notation prints them, so that the address holds nothing that is not read.
  private func texts(in context: Context) throws(CommandError) -> [String] {
    guard !schedules.isEmpty || context.words != nil else { return [] }
    let reader = ScheduleReader(
      catalogue: context.catalogue, script: script, run: RunRequest(steps: steps), hasRates: lr != nil,
      openLength: .assumed(ScheduleReader.assumedLength), notes: Notes())
    let notation = Notation(catalogue: context.catalogue)
    return try reader.schedules(of: ScheduleSource.sources(schedules, after: context.words, script)).map { named in
      notation.text(of: named.item.schedule)
    }
  }
}
