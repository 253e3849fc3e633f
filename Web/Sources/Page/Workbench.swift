import Anneal
import AnnealNotation
import AnnealRuns

/// The schedules of a request with their runs. One that cannot be read or built is left out, and says why.
struct Workbench {
  /// A schedule with its run, and its place among the request's.
  struct Bench {
    let place: Int
    let track: Track
  }

  private(set) var benches: [Bench] = []
  private(set) var failures: [Failure] = []
  private(set) var notes: [String] = []
  private(set) var warnings: [String] = []
  /// The place of each schedule's first line among the strokes, hidden ones included: no colour changes when a schedule
  /// is hidden.
  private(set) var strokes: [Int] = []

  private static let ways = PlanNote.Ways(
    steps: "ask for a number of steps to see others", metrics: "give your own to see what it does with them")

  /// Reads and plans what is not hidden.
  ///
  /// - Parameters:
  ///   - most: The most steps that are walked.
  ///   - isAll: Whether hidden schedules are wanted too.
  ///   - readings: What was read before.
  init(
    _ request: Request, most: Int, isAll: Bool = false, remembering readings: inout Readings
  ) throws(RequestFault) {
    try request.check(most: most)
    var drafts: [(place: Int, draft: Draft)] = []
    for (place, entry) in request.entries.enumerated() {
      let draft = draft(entry, place, isSilent: entry.isHidden && !isAll, &readings)
      strokes.append((strokes.last ?? 0) + lines)
      lines = draft.map { request.optimizer.groups(pasted: $0.optimizer).count } ?? 1
      if let draft, isAll || !entry.isHidden { drafts.append((place, draft)) }
    }
    try plan(drafts, request, most: most)
  }

  private var lines = 0

  /// A schedule as its text gives it; its error is kept, unless nobody asked for it.
  private mutating func draft(
    _ entry: Request.Entry, _ place: Int, isSilent: Bool, _ readings: inout Readings
  ) -> Draft? {
    do throws(NotationError) {
      let reading = try readings.single(entry.text)
      if !isSilent { notes += reading.notes }
      return Draft(reading.items[0], of: reading)
    } catch {
      if !isSilent { failures.append(Failure(error, place: place)) }
      return nil
    }
  }

  private mutating func plan(
    _ drafts: [(place: Int, draft: Draft)], _ request: Request, most: Int
  ) throws(RequestFault) {
    let planner = RunPlanner(
      run: request.run, optimizer: request.optimizer, metrics: request.metrics, fallback: .stall, most: most,
      isCut: true)
    var told: [PlanNote] = []
    do throws(PlanError) {
      let length = try planner.length(of: drafts.map { $0.draft }, notes: &told)
      for (place, draft) in drafts { add(draft, place, request, planner, length, &told) }
    } catch {
      throw RequestFault(error.description, key: "steps")
    }
    for note in told {
      if note.isWarning { warnings.append(note.sentence(Self.ways)) } else { notes.append(note.sentence(Self.ways)) }
    }
  }

  private mutating func add(
    _ draft: Draft, _ place: Int, _ request: Request, _ planner: RunPlanner, _ length: RunPlanner.Length,
    _ told: inout [PlanNote]
  ) {
    let given = request.entries[place].label
    let label = given.isEmpty ? Notation().text(of: draft.schedule) : given
    do throws(PlanError) {
      let track = try planner.track(draft, label: label, length: length, notes: &told)
      let company = request.entries.filter { !$0.isHidden }.count - 1
      if let steps = Work.steps(of: track, company: max(company, 0)) {
        failures.append(Failure("this computes too much at each step to show more than \(steps) steps", place: place))
      } else {
        benches.append(Bench(place: place, track: track))
      }
    } catch {
      failures.append(Failure(error.description, place: place))
    }
  }

  /// Leaves a schedule out that turned out to fail on its way.
  mutating func remove(_ place: Int, because message: String) {
    benches.removeAll { $0.place == place }
    failures.append(Failure(message, place: place))
  }
}
