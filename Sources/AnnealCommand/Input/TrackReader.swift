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
  /// The most steps shown of a run that nobody gave a length for; `nil` to show all.
  var mostDrawn: Int? = LengthLimit.drawn

  private static let ways = PlanNote.Ways(
    steps: "--steps N shows others", metrics: "give your own with --metrics FILE")

  /// Reads all schedules.
  func tracks() throws(CommandError) -> [Track] {
    let named = try namedDrafts()
    let drafts = named.map(\.draft)
    let labels = try labels(of: named)
    let planner = RunPlanner(
      run: run.request, optimizer: optimizer.request, metrics: try metrics.source(), fallback: fallback,
      most: mostDrawn ?? RunOptions.most, isCut: mostDrawn != nil)
    var planNotes: [PlanNote] = []
    defer { planNotes.forEach(tell) }
    do throws(PlanError) {
      let length = try planner.length(of: drafts, notes: &planNotes)
      var tracks: [Track] = []
      for (draft, label) in zip(drafts, labels) {
        tracks.append(try planner.track(draft, label: label, length: length, notes: &planNotes))
      }
      return tracks
    } catch {
      throw .plan(error)
    }
  }

  private func tell(_ note: PlanNote) {
    let sentence = note.sentence(TrackReader.ways)
    if note.isWarning { notes.warning(sentence) } else { notes.note(sentence) }
  }

  private var notes: Notes { schedules.notes }

  private func namedDrafts() throws(CommandError) -> [DraftReader.Named] {
    let reader = DraftReader(
      catalogue: context.catalogue, script: schedules.script, run: run.request,
      hasRates: optimizer.request.rates != nil, openLength: openLength, notes: notes)
    return try reader.drafts(
      of: ScheduleSource.sources(schedules.schedules, after: context.words, schedules.script))
  }

  /// The labels given, else the schedules' own texts, after their names where a script has several.
  private func labels(of drafts: [DraftReader.Named]) throws(CommandError) -> [String] {
    let given = schedules.label
    guard given.isEmpty || given.count == drafts.count else {
      throw .labels(given: given.count, schedules: drafts.count)
    }
    if !given.isEmpty { return given.map { SafeText.line($0) } }
    let notation = Notation(catalogue: context.catalogue)
    return drafts.map { named in
      let text = notation.text(of: named.draft.schedule)
      return SafeText.line(named.name.map { "\($0): " + text } ?? text)
    }
  }
}

/// Bounds on lengths that nobody asked for.
private enum LengthLimit {
  /// The most steps drawn of a run that its parameters name.
  static let drawn = 1_000_000
}
