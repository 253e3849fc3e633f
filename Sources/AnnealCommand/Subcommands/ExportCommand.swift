import Anneal
import AnnealNotation
import AnnealRuns
import ArgumentParser

/// `anneal export`: schedules as code of another library or language.
struct ExportCommand: Subcommand, ReadsScripts {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write schedules as code, for PyTorch or Swift, with the same rates.",
    discussion: """
      The code builds an optimizer, the schedule on it, and the loop that steps it. Several \
      schedules have an optimizer and a loop each. What the target cannot say is named on \
      standard error, with the reason; nothing is written in its place.

        anneal export 'OneCycleLR(max_lr=0.1, total_steps=100)' --to swift
        anneal export train.py --let 'len(train_loader)=391' --to pytorch -o schedule.py
        anneal export 'StepLR(30)' 'ExponentialLR(0.97)' --to pytorch --lr 0.1
      """)

  @Argument(
    help: ArgumentHelp(
      "A scheduler as PyTorch code, a file that holds one, or '-' for standard input.", valueName: "schedule"))
  var schedules: [String] = []

  @Option(help: "What to write.")
  var to: TargetChoice

  @Option(name: [.short, .long], help: ArgumentHelp("Write to this file; - is standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var script: ScriptOptions
  @OptionGroup var optimizer: OptimizerOptions

  @Flag(help: "Leave out notes.")
  var quiet = false

  func run(in context: Context) throws(CommandError) {
    let file = try self.file()
    let items = try items(in: context)
    let notation = Notation(catalogue: context.catalogue)
    let export = notation.export(items, to: to.target)
    guard !export.parts.isEmpty else { throw .nothingToExport(target: to.target.name, refusals(export, notation)) }
    for refusal in refusals(export, notation) { notes.warning("\(to.target.name) cannot say \(refusal)") }
    export.notes.forEach(notes.note)
    if let file { return try file.write(Array(export.text.utf8)) }
    var output = StandardOutput()
    try output.write(export.text)
    try output.flush()
  }

  private var notes: Notes { Notes(isQuiet: quiet) }

  /// Checked before any work is done.
  private func file() throws(CommandError) -> OutputFile? {
    guard let output, output != PictureFile.standardOutput else { return nil }
    return try OutputFile(output)
  }

  private func items(in context: Context) throws(CommandError) -> [ExportItem] {
    let reader = ScheduleReader(
      catalogue: context.catalogue, script: script, run: RunRequest(), hasRates: optimizer.request.rates != nil,
      openLength: .asked, notes: notes)
    return try reader.schedules(of: ScheduleSource.sources(schedules, after: context.words, script)).map { named in
      item(named.item)
    }
  }

  private func item(_ read: Reading.Item) -> ExportItem {
    let request = optimizer.request
    let whole = request.completed(by: read.optimizer)
    // SGD and Adam as asked for have no settings but those written.
    let isPlain = request.momentum != nil || request.kind == .sgd || request.kind == .adam
    return ExportItem(
      read.schedule, optimizer: ExportOptimizer(name: isPlain ? "" : whole.kind?.name ?? "", groups: whole.groups),
      stepping: read.loop?.stepping)
  }

  /// What the target cannot say, each with the reason.
  private func refusals(_ export: Export, _ notation: Notation) -> [String] {
    export.unsupported.map { "\(notation.text(of: $0.schedule)): \($0.reason)" }
  }
}

/// `--to`
enum TargetChoice: String, Choice {
  case pytorch
  case swift

  var target: ExportTarget {
    switch self {
    case .pytorch: .pyTorch
    case .swift: .swift
    }
  }
}
