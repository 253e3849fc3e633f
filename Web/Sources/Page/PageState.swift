import Anneal
import AnnealNotation
import AnnealRuns

/// The schedules of a request with their runs. A schedule that cannot be read or built becomes a failure instead.
struct PageState {
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

  private static let wording = PlanNote.RemedyWording(
    steps: "ask for a number of steps to see others", metrics: "give your own to see what it does with them")

  /// Reads and plans what is not hidden.
  ///
  /// - Parameters:
  ///   - limit: The most steps that are walked.
  ///   - readings: What was read before.
  init(_ request: Request, limit: Int, remembering readings: inout Readings) throws(RequestError) {
    try request.check(limit: limit)
    var items: [(place: Int, item: Reading.Item)] = []
    for (place, entry) in request.entries.enumerated() {
      let item = item(entry, place, &readings)
      strokes.append((strokes.last ?? 0) + lines)
      lines = item.map { request.optimizer.completed(by: $0.optimizer).groups.count } ?? 1
      if let item, !entry.isHidden { items.append((place, item)) }
    }
    try plan(items, request, limit: limit)
  }

  private var lines = 0

  /// A schedule as its text gives it; its error is kept, unless the schedule is hidden.
  private mutating func item(_ entry: Request.Entry, _ place: Int, _ readings: inout Readings) -> Reading.Item? {
    do throws(NotationError) {
      let reading = try readings.single(entry.text)
      if !entry.isHidden { notes += reading.notes }
      return reading.items[0]
    } catch {
      if !entry.isHidden { failures.append(Failure(error, place: place)) }
      return nil
    }
  }

  private mutating func plan(
    _ items: [(place: Int, item: Reading.Item)], _ request: Request, limit: Int
  ) throws(RequestError) {
    let planner = RunPlanner(
      run: request.run, optimizer: request.optimizer, metrics: request.metrics, fallback: .stall, limit: limit,
      truncatesLongRuns: true)
    var planNotes: [PlanNote] = []
    do throws(PlanError) {
      let length = try planner.length(of: items.map { $0.item }, notes: &planNotes)
      for (place, item) in items { add(item, place, request, planner, length, &planNotes) }
    } catch {
      throw RequestError(error.description, key: "steps")
    }
    for note in planNotes {
      let sentence = note.sentence(Self.wording)
      if note.isWarning { warnings.append(sentence) } else { notes.append(sentence) }
    }
  }

  private mutating func add(
    _ item: Reading.Item, _ place: Int, _ request: Request, _ planner: RunPlanner, _ length: RunPlanner.Length,
    _ planNotes: inout [PlanNote]
  ) {
    let given = request.entries[place].label
    let label = given.isEmpty ? Notation().text(of: item.schedule) : given
    do throws(PlanError) {
      let track = try planner.track(item, label: label, length: length, notes: &planNotes)
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

  /// Replaces a schedule that failed during its run by a failure.
  mutating func remove(_ place: Int, because message: String) {
    benches.removeAll { $0.place == place }
    failures.append(Failure(message, place: place))
  }
}
