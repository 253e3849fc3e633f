import AnnealRuns
import ArgumentParser

/// `anneal compare`: where schedules differ, and by how much.
struct Compare: Answering {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare schedules step by step, to the bit.",
    discussion: """
      Draws the schedules and tells where each of them first differs from the first, and by \
      how much; further each one's peak, last rate, area (the sum of the rates over the steps) \
      and steps under 10 % of the peak. Exits with 0 when all are equal to the bit, and with 1 \
      when they differ.

        anneal compare 'StepLR(30)' 'StepLR(step_size=30, gamma=0.2)' --steps 100
        anneal compare old.py new.py --label old --label new -o both.svg
        anneal compare 'CosineAnnealingLR(T_max=100)' \\
          'LambdaLR(lambda t: (1 + math.cos(math.pi * t / 100)) / 2)'
        anneal compare old.py new.py --format json
      """)

  @OptionGroup var schedules: ScheduleOptions
  @OptionGroup var optimizer: OptimizerOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var metrics: MetricOptions

  @Option(help: "How to write the comparison; csv and json come without the picture.")
  var format: ValuesFormat = .table

  @Option(name: [.short, .long], help: ArgumentHelp("Write the picture to this file.", valueName: "file.svg"))
  var output: String?

  @Option(help: "Whether to colour the terminal's curves.")
  var color: ColorChoice = .auto

  func answer(in context: Context) throws(CommandError) -> ExitCode {
    let file = try output.map { (path) throws(CommandError) in try OutputFile(path) }
    let notes = Notes(isQuiet: schedules.quiet)
    // No fallback: that schedules are equal on made-up metrics says nothing about a run.
    let reader = TrackReader(
      schedules: schedules, optimizer: optimizer, run: run, metrics: metrics, catalogue: context.catalogue,
      notes: notes)
    let tracks = try reader.tracks()
    guard tracks.count > 1 else { throw .nothingToCompare }
    let names = ScheduleNames(tracks)
    let comparisons = try Comparisons(tracks, names: names)
    var output = StandardOutput()
    if let file {
      try file.write(picture(tracks, notes).figure.svg())
    } else if format == .table {
      try output.write(picture(names.marked(tracks), notes).terminal(color: color.isOn) + "\n")
    }
    try output.write(text(comparisons, hasKey: names.needKey))
    try output.flush()
    return comparisons.areEqual ? .success : .failure
  }

  private func picture(_ tracks: [Track], _ notes: Notes) throws(CommandError) -> Picture {
    let picture = try Picture(tracks)
    picture.warnings.forEach(notes.warning)
    return picture
  }

  private func text(_ comparisons: Comparisons, hasKey: Bool) -> String {
    switch format {
    case .csv: ComparisonRecords(comparisons).csv
    case .json: ComparisonRecords(comparisons).json
    case .table: ComparisonTable(comparisons, columns: StandardOutput.width).text(hasKey: hasKey)
    }
  }
}
