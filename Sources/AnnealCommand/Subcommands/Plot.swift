import Anneal
import AnnealPlots
import AnnealRuns
import ArgumentParser

/// `anneal plot`, and what `anneal` does when no subcommand is named.
struct Plot: Subcommand, ReadsScripts {
  static let configuration = CommandConfiguration(
    commandName: "plot",
    abstract: "Draw the curve of one or several schedules.",
    discussion: """
      A schedule is PyTorch code as you have it: one call, a whole script or a notebook, \
      which is followed without running Python. What follows -- are the script's arguments, \
      or a whole training command. Without -o the curve is drawn in the terminal.

        anneal plot 'CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4)'
        anneal plot train.py -- --lr 0.2 --epochs 30
        anneal plot -- torchrun --nproc-per-node 8 train.py --epochs 90
        anneal plot 'StepLR(30)' 'CosineAnnealingLR(100)' --steps 100 -o both.svg
        anneal plot 'ReduceLROnPlateau(patience=3)' --metrics losses.csv
        anneal plot train.py --recorded log.csv --log -o run.png
      """)

  @OptionGroup var schedules: ScheduleOptions
  @OptionGroup var optimizer: OptimizerOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var metrics: MetricOptions
  @OptionGroup var look: FigureOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup var size: SizeOptions
  @OptionGroup var terminal: TerminalOptions

  func run(in context: Context) throws(CommandError) {
    let file = try picture.file(size: size, drawsInTerminal: terminal.isInline)
    let notes = schedules.notes
    let reader = TrackReader(
      schedules: schedules, optimizer: optimizer, run: run, metrics: metrics, context: context,
      openLength: .assumed(ScheduleReader.assumedLength), fallback: .stall)
    let drawn = try look.picture(reader.tracks(), showsEpochs: picture.showsEpochs)
    drawn.warnings.forEach(notes.warning)
    if let file { return try file.write(drawn.figure) }
    var output = StandardOutput()
    try output.write(terminal.text(of: drawn, canvas: picture.canvas(.png, size)))
    try output.flush()
  }
}
