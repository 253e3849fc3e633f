import Anneal
import AnnealPlots
import AnnealRuns
import ArgumentParser

/// `anneal plot`, and what `anneal` does when no subcommand is named.
struct Plot: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw the curve of one or several schedules.",
    discussion: """
      A schedule is PyTorch code as you have it: one call, or a whole script, whose \
      other statements are skipped and never run. Without -o the curve is drawn in the \
      terminal.

        anneal plot 'CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4)'
        anneal plot train.py --epochs 10 --steps-per-epoch 391 --stepped epoch
        anneal plot 'StepLR(30)' 'CosineAnnealingLR(100)' --steps 100 -o both.svg
        anneal plot 'ReduceLROnPlateau(patience=3)' --metrics losses.csv
      """)

  @OptionGroup var schedules: ScheduleOptions
  @OptionGroup var optimizer: OptimizerOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var metrics: MetricOptions

  @OptionGroup var picture: PictureOptions

  @Option(help: "Whether to colour the terminal's curves.")
  var color: ColorChoice = .auto

  func run(in context: Context) throws(CommandError) {
    let file = try self.picture.file()
    let notes = Notes(isQuiet: schedules.quiet)
    let reader = TrackReader(
      schedules: schedules, optimizer: optimizer, run: run, metrics: metrics, catalogue: context.catalogue,
      notes: notes, fallback: .stall)
    let picture = try Picture(reader.tracks())
    picture.warnings.forEach(notes.warning)
    if let file {
      try file.write(picture.figure)
      return
    }
    var output = StandardOutput()
    try output.write(picture.terminal(color: color.isOn))
    try output.flush()
  }
}

/// `--color`.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour: when a person looks who has not asked for none (https://no-color.org).
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal && (POSIX.environment("NO_COLOR") ?? "").isEmpty && POSIX.environment("TERM") != "dumb"
    }
  }
}
