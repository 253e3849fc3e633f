import Anneal
import AnnealNotation
import AnnealRuns
import ArgumentParser

/// `anneal values`: the numbers.
struct Values: Subcommand, ReadsScripts {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "Print the learning rate of each step.",
    discussion: """
      The value of step n is the rate that update n uses, counted from 0, with PyTorch's \
      bits; the decimals are the shortest that give the same bits back. Where the updates of \
      an epoch are known, the epoch stands beside the step.

        anneal values 'StepLR(step_size=4, gamma=0.5)'
        anneal values 'OneCycleLR(max_lr=0.1, total_steps=100)' --format csv
        anneal values train.py --let 'len(train_loader)=391' -- --epochs 30
        anneal values 'CosineAnnealingLR(T_max=100)' --at 50 --closed-form
        anneal values 'ReduceLROnPlateau()' --metrics log.csv --metric-column loss
      """)

  @OptionGroup var schedules: ScheduleOptions
  @OptionGroup var optimizer: OptimizerOptions
  @OptionGroup var run: RunOptions
  @OptionGroup var metrics: MetricOptions

  @Option(help: "How to write the values.")
  var format: ValuesFormat = .table

  @Option(parsing: .unconditional, help: ArgumentHelp("Only the values of this step.", valueName: "step"))
  var at: Int?

  @Flag(help: "PyTorch's closed form, step(epoch), instead of its recurrence: other last bits.")
  var closedForm = false

  mutating func validate() throws {
    guard let at else { return }
    let request = run.request
    // A closed form needs no steps before: it answers as far as whole numbers are exact.
    let limit = closedForm ? 1 << 53 : RunRequest.limit - 1
    try RunProblem.validate { () throws(RunProblem) in try request.check(start: at, limit: limit) }
  }

  func run(in context: Context) throws(CommandError) {
    var run = run
    if let at { run.steps = at + 1 }
    let reader = TrackReader(
      schedules: schedules, optimizer: optimizer, run: run, metrics: metrics, context: context,
      drawnLimit: nil)
    let tracks = try reader.tracks()
    if closedForm { try requireClosedForms(tracks) }
    let columns = ValueColumns(tracks: tracks)
    var output = StandardOutput()
    switch format {
    case .csv: try write(tracks, with: CSVWriter(columns), to: &output)
    case .json: try write(tracks, with: JSONWriter(columns), to: &output)
    case .table: try write(tracks, with: TableWriter(columns), to: &output)
    }
    try output.flush()
  }

  private func requireClosedForms(_ tracks: [Track]) throws(CommandError) {
    for track in tracks {
      let name = track.schedule.signature.name
      if track.schedule.followsMetric { throw .closedFormOfMetric(schedule: name) }
      guard hasClosedForm(track.schedule) else { throw .noClosedForm(schedule: name) }
    }
  }

  /// A schedule that fails at step 0 is included; the failure is reported when its value is asked for.
  private func hasClosedForm(_ schedule: AnySchedule) -> Bool {
    do throws(ScheduleError) {
      return try schedule.closedForm(at: 0, from: 1) != nil
    } catch {
      return true
    }
  }

  private func write<Writer: ValuesWriter>(
    _ tracks: [Track], with writer: Writer, to output: inout StandardOutput
  ) throws(CommandError) {
    var writer = writer
    try output.write(writer.header)
    for (index, track) in tracks.enumerated() {
      try output.write(writer.begin(track))
      var rows = try Rows(track, closedForm: closedForm, from: at ?? 0)
      while let row = try rows.next() {
        try output.write { writer.add(row, of: index, to: &$0) }
      }
      try output.write(writer.end(track))
    }
    try output.write(writer.footer)
  }
}

/// How values are written.
enum ValuesFormat: String, Choice {
  case table
  case csv
  case json
}
