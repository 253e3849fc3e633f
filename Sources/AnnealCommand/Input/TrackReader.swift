import Anneal
import AnnealNotation
import AnnealRuns

/// Makes tracks of what the command line says.
struct TrackReader {
  let schedules: ScheduleOptions
  let optimizer: OptimizerOptions
  let run: RunOptions
  let metrics: MetricOptions
  let catalogue: Catalogue
  let notes: Notes
  /// The series to show a schedule with that follows a metric when none is given; `nil` to refuse.
  var fallback: ExampleSeries?
  /// The most steps shown of a run that nobody gave a length for; `nil` to show all.
  var mostDrawn: Int? = LengthLimit.drawn

  private static let ways = PlanNote.Ways(
    steps: "--steps N shows others", metrics: "give your own with --metrics FILE")

  /// Reads all schedules.
  func tracks() throws(CommandError) -> [Track] {
    let drafts = try drafts()
    let labels = try labels(of: drafts)
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

  private func drafts() throws(CommandError) -> [Draft] {
    let definitions = Dictionary(schedules.definitions.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let notation = Notation(catalogue: catalogue, definitions: definitions)
    var drafts: [Draft] = []
    for source in try ScheduleSource.sources(schedules.schedules) {
      do throws(NotationError) {
        let reading = try notation.read(source.text)
        reading.notes.forEach(notes.note)
        drafts += reading.items.map { Draft($0, of: reading) }
      } catch {
        throw .notation(error, source: source.name)
      }
    }
    return drafts
  }

  /// The labels given, else the schedules' own texts.
  private func labels(of drafts: [Draft]) throws(CommandError) -> [String] {
    let given = schedules.label
    guard given.isEmpty || given.count == drafts.count else {
      throw .labels(given: given.count, schedules: drafts.count)
    }
    if !given.isEmpty { return given.map { VisibleText.line($0) } }
    let notation = Notation(catalogue: catalogue)
    return drafts.map { notation.text(of: $0.schedule) }
  }
}

/// Bounds on lengths that nobody asked for.
private enum LengthLimit {
  /// The most steps drawn of a run that its parameters name.
  static let drawn = 1_000_000
}
