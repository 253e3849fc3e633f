import AnnealPlots
import AnnealRuns
import ArgumentParser

/// `anneal compare`: where schedules differ, and by how much.
struct Compare: Answering, ReadsScripts {
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
        anneal compare old.py new.py --table json -- --epochs 30
      """)

  @OptionGroup var schedules: ScheduleOptions
  @OptionGroup var optimizer: OptimizerOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var metrics: MetricOptions

  @OptionGroup var look: FigureOptions
  @OptionGroup var picture: PictureOptions
  @OptionGroup var size: SizeOptions
  @OptionGroup var terminal: TerminalOptions

  @Option(help: "How to write the comparison: table, csv or json; the latter two come without the picture.")
  var table: ValuesFormat = .table

  func answer(in context: Context) throws(CommandError) -> ExitCode {
    let file = try picture.file(size: size, drawsInTerminal: terminal.isInline)
    if file == nil, table != .table, let option = look.given { throw .optionWithoutFile(option) }
    let notes = schedules.notes
    // No fallback: that schedules are equal on made-up metrics says nothing about a run.
    let reader = TrackReader(
      schedules: schedules, optimizer: optimizer, run: run, metrics: metrics, context: context)
    let tracks = try reader.tracks()
    guard tracks.count > 1 else { throw .nothingToCompare }
    let names = ScheduleNames(tracks)
    let comparisons = try Comparisons(tracks, names: names)
    var output = StandardOutput()
    if let file {
      try file.write(drawn(tracks, notes).figure)
    } else if table == .table {
      let drawn = try drawn(names.marked(tracks), notes)
      try output.write(terminal.text(of: drawn, canvas: picture.canvas(.png, size)) + "\n")
    }
    let text = text(comparisons, hasKey: names.needKey)
    if file?.isStandardOutput == true {
      // Standard output is the picture's.
      StandardError.write(text)
    } else {
      try output.write(text)
      try output.flush()
    }
    return comparisons.areEqual ? .success : .failure
  }

  private func drawn(_ tracks: [Track], _ notes: Notes) throws(CommandError) -> RunFigure {
    let drawn = try look.picture(tracks, showsEpochs: picture.showsEpochs)
    drawn.warnings.forEach(notes.warning)
    return drawn
  }

  private func text(_ comparisons: Comparisons, hasKey: Bool) -> String {
    switch table {
    case .csv: ComparisonRecords(comparisons).csv
    case .json: ComparisonRecords(comparisons).json
    case .table: ComparisonTable(comparisons, columns: StandardOutput.width).text(hasKey: hasKey)
    }
  }
}
