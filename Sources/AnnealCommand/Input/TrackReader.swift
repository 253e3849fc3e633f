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

  /// A schedule as it was read, with what its text says of optimizer and loop.
  private struct Draft {
    let name: String?
    let schedule: AnySchedule
    let reading: Reading
  }

  /// Reads all schedules.
  func tracks() throws(CommandError) -> [Track] {
    let drafts = try drafts()
    let labels = try labels(of: drafts)
    let source = try metrics.source()
    let common = try length(of: drafts, source: source)
    var tracks: [Track] = []
    for (draft, label) in zip(drafts, labels) {
      tracks.append(try track(draft, label: label, common: common, source: source))
    }
    return tracks
  }

  private func drafts() throws(CommandError) -> [Draft] {
    let definitions = Dictionary(schedules.definitions.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let notation = Notation(catalogue: catalogue, definitions: definitions)
    var drafts: [Draft] = []
    for source in try ScheduleSource.sources(schedules.schedules) {
      do throws(NotationError) {
        let reading = try notation.read(source.text)
        reading.notes.forEach(notes.note)
        for item in reading.items {
          drafts.append(Draft(name: item.name, schedule: item.schedule, reading: reading))
        }
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

  /// When the scheduler is stepped: by option, else by the pasted loop, else at each update.
  private func stepping(of draft: Draft) -> Stepping {
    if let stepped = run.stepped { return stepped }
    switch draft.reading.loop?.stepping {
    case .epoch: return .epoch
    case .update, nil: return .update
    }
  }

  private func stepsPerEpoch(of draft: Draft) -> Int? {
    let pasted = [draft.reading.loop?.stepsPerEpoch, draft.schedule.stepsPerEpoch].compactMap { $0 }
    return run.stepsPerEpoch ?? pasted.first { $0 > 0 }
  }

  /// The length all tracks are asked for: by option, by the series, else the longest that a schedule or loop names.
  private func length(
    of drafts: [Draft], source: MetricOptions.Source?
  ) throws(CommandError) -> (updates: Int, isAskedFor: Bool) {
    if let updates = run.updates { return (updates, true) }
    if case .file(let series) = source, drafts.contains(where: { $0.schedule.followsMetric }) {
      return (series.values.count, true)
    }
    let longest = drafts.map { updates(of: $0) }.max() ?? 1
    guard longest <= mostDrawn ?? RunOptions.most else {
      guard let mostDrawn else { throw .runTooLong(longest, most: RunOptions.most) }
      notes.note("the whole run has \(longest) steps; the first \(mostDrawn) are shown (--steps N shows others)")
      return (mostDrawn, false)
    }
    return (longest, false)
  }

  /// The updates that a schedule's own text names.
  private func updates(of draft: Draft) -> Int {
    let perEpoch = stepsPerEpoch(of: draft)
    let isPerEpoch = stepping(of: draft) == .epoch
    if let loop = draft.reading.loop {
      if let epochs = loop.epochs, let perEpoch = perEpoch ?? (isPerEpoch ? 1 : nil) {
        return LengthLimit.product(max(1, epochs), perEpoch)
      }
      if let steps = loop.steps { return max(1, steps) }
    }
    return LengthLimit.product(draft.schedule.naturalLength, isPerEpoch ? perEpoch ?? 1 : 1)
  }

  private func track(
    _ draft: Draft, label: String, common: (updates: Int, isAskedFor: Bool), source: MetricOptions.Source?
  ) throws(CommandError) -> Track {
    let schedule = draft.schedule
    let whole = Run(
      updates: common.updates, stepping: stepping(of: draft), stepsPerEpoch: stepsPerEpoch(of: draft))
    let run = try fitted(whole, to: schedule, isAskedFor: common.isAskedFor)
    let (metrics, example) = try schedule.followsMetric ? series(source, for: schedule, run: run) : ([], nil)
    advise(schedule, run: run, draft: draft)
    let groups = optimizer.groups(pasted: draft.reading.optimizer)
    return Track(label: label, schedule: schedule, groups: groups, run: run, metrics: metrics, example: example)
  }

  /// Refuses a run past the schedule's end when it was asked for, and shortens it otherwise.
  private func fitted(_ run: Run, to schedule: AnySchedule, isAskedFor: Bool) throws(CommandError) -> Run {
    guard let last = schedule.lastStep else { return run }
    let perTick = run.updatesPerTick
    if run.lastTick > last {
      guard !isAskedFor else {
        throw .pastTheEnd(
          limit: schedule.endingParameter ?? schedule.signature.name, lastStep: (last + 1) * perTick - 1)
      }
      let planned = (schedule.firstExtrapolatedStep ?? last + 1) * perTick
      return Run(updates: max(1, min(run.updates, planned)), stepping: run.stepping, stepsPerEpoch: run.stepsPerEpoch)
    }
    if let first = schedule.firstExtrapolatedStep, run.lastTick >= first {
      notes.warning(
        "step \(first * perTick) lies past the plan of \(schedule.signature.name): PyTorch extrapolates it, and raises "
          + "after it")
    }
    return run
  }

  private func series(
    _ source: MetricOptions.Source?, for schedule: AnySchedule, run: Run
  ) throws(CommandError) -> (metrics: [Double], example: ExampleSeries?) {
    switch source {
    case .file(let series):
      if series.values.count >= run.updates - 1 { return (series.values, nil) }
      // A loop that steps once an epoch mostly evaluates as often: a row an epoch is as good.
      if run.stepping == .epoch, let perEpoch = run.stepsPerEpoch, series.values.count >= run.lastTick {
        return (series.values.flatMap { Array(repeating: $0, count: perEpoch) }, nil)
      }
      throw .metricsTooShort(rows: series.values.count, updates: run.updates)
    case .example(let example): return (example.values(count: run.updates), example)
    case nil:
      guard let fallback else { throw .metricsMissing(schedule: schedule.signature.name) }
      notes.note(
        "\(schedule.signature.name) follows a metric; shown with the example series '\(fallback.rawValue)' "
          + "(\(fallback.summary)); give your own with --metrics FILE")
      return (fallback.values(count: run.updates), fallback)
    }
  }

  private func advise(_ schedule: AnySchedule, run: Run, draft: Draft) {
    schedule.remarks.forEach(notes.note)
    guard self.run.stepped == nil, draft.reading.loop == nil else { return }
    let epochs = self.run.epochs ?? run.stepsPerEpoch.map { run.updates / $0 }
    if let note = SteppingAdvice.note(for: schedule, run: run, epochs: epochs) { notes.note(note) }
  }
}

/// Bounds on lengths that nobody asked for.
private enum LengthLimit {
  /// The most steps drawn of a run that its parameters name.
  static let drawn = 1_000_000

  /// A product that stops at the largest number instead of overflowing.
  static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflows) = one.multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}
