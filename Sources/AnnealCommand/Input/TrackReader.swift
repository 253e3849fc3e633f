import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText

/// Makes tracks of what the command line says.
struct TrackReader {
  let schedules: ScheduleOptions
  let optimizer: OptimizerOptions
  let run: RunOptions
  let metrics: MetricOptions
  let context: Context
  /// What is done about a length that the text does not say.
  var openLength = ProgramReader.OpenLength.asked
  /// The series to show a schedule with that follows a metric when none is given; `nil` to refuse.
  var fallback: ExampleSeries?
  /// The most steps shown of a run whose length was not given; `nil` to show all.
  var drawnLimit: Int? = 1_000_000

  private static let wording = PlanNote.RemedyWording(
    steps: "--steps N shows others", metrics: "give your own with --metrics FILE")

  /// Reads all schedules.
  func tracks() throws(CommandError) -> [Track] {
    let named = try namedSchedules()
    let labels = try labels(of: named)
    let planner = RunPlanner(
      run: run.request, optimizer: optimizer.request, metrics: try metrics.source(), fallback: fallback,
      limit: drawnLimit ?? RunRequest.limit, truncatesLongRuns: drawnLimit != nil)
    var planNotes: [PlanNote] = []
    defer { planNotes.forEach(tell) }
    do throws(PlanError) {
      let length = try planner.length(of: named.map(\.item), notes: &planNotes)
      var tracks: [Track] = []
      for (named, label) in zip(named, labels) {
        tracks.append(
          try planner.track(named.item, label: label, assumed: named.assumed, length: length, notes: &planNotes))
      }
      return tracks
    } catch {
      throw .plan(error)
    }
  }

  private func tell(_ note: PlanNote) {
    let sentence = note.sentence(TrackReader.wording)
    if note.isWarning { notes.warning(sentence) } else { notes.note(sentence) }
  }

  private var notes: Notes { schedules.notes }

  private func namedSchedules() throws(CommandError) -> [ScheduleReader.Named] {
    let reader = ScheduleReader(
      catalogue: context.catalogue, script: schedules.script, run: run.request,
      hasRates: optimizer.request.rates != nil, openLength: openLength, notes: notes)
    return try reader.schedules(
      of: ScheduleSource.sources(schedules.schedules, after: context.words, schedules.script))
  }

  /// The labels given, else the schedules' own texts, after their names where a script has several.
  private func labels(of named: [ScheduleReader.Named]) throws(CommandError) -> [String] {
    let given = schedules.label
    guard given.isEmpty || given.count == named.count else {
      throw .labels(given: given.count, schedules: named.count)
    }
    if !given.isEmpty { return given.map { SafeText.line($0) } }
    let notation = Notation(catalogue: context.catalogue)
    return named.map { named in
      let text = notation.text(of: named.item.schedule)
      return SafeText.line(named.name.map { "\($0): " + text } ?? text)
    }
  }
}
