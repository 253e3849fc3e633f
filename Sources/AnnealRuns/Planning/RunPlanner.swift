import Anneal
import AnnealNotation

/// Makes tracks of drafts: how long they run, when they are stepped and what they are told, by request, else by what
/// their texts say, else so that there is something to see.
public struct RunPlanner: Sendable {
  /// What is asked of the run.
  public let run: RunRequest
  /// What is said of the optimizer.
  public let optimizer: OptimizerRequest
  /// The metrics given.
  public let metrics: MetricSource?
  /// The series to show a schedule with that follows a metric when none is given; `nil` to refuse.
  public let fallback: ExampleSeries?
  /// The most steps of a run that nobody gave a length for.
  public let most: Int
  /// Whether a longer one is cut there, instead of refused.
  public let isCut: Bool

  /// A planner for these requests.
  public init(
    run: RunRequest, optimizer: OptimizerRequest, metrics: MetricSource? = nil, fallback: ExampleSeries? = nil,
    most: Int, isCut: Bool
  ) {
    self.run = run
    self.optimizer = optimizer
    self.metrics = metrics
    self.fallback = fallback
    self.most = most
    self.isCut = isCut
  }

  /// The length that all tracks of a picture share.
  public struct Length: Hashable, Sendable {
    /// How many updates.
    public let updates: Int
    /// Whether somebody asked for just that many.
    public let isAskedFor: Bool
  }

  /// The length of all drafts: asked for, or that of the series, else the longest that a schedule or loop names.
  public func length(of drafts: [Draft], notes: inout [PlanNote]) throws(PlanError) -> Length {
    if let updates = run.updates { return Length(updates: updates, isAskedFor: true) }
    if case .series(let series) = metrics, let follower = drafts.first(where: { $0.schedule.followsMetric }) {
      guard !series.values.isEmpty else { throw .metricsMissing(schedule: follower.schedule.signature.name) }
      return Length(updates: series.values.count, isAskedFor: true)
    }
    let longest = drafts.map { updates(of: $0) }.max() ?? 1
    guard longest > most else { return Length(updates: longest, isAskedFor: false) }
    guard isCut else { throw .runTooLong(longest, most: most) }
    notes.append(.shortened(steps: longest, shown: most))
    return Length(updates: most, isAskedFor: false)
  }

  /// The track of a draft, called `label`.
  public func track(
    _ draft: Draft, label: String, length: Length, notes: inout [PlanNote]
  ) throws(PlanError) -> Track {
    let schedule = draft.schedule
    let whole = Run(
      updates: length.updates, stepping: stepping(of: draft), stepsPerEpoch: stepsPerEpoch(of: draft))
    let run = try fitted(whole, to: schedule, isAskedFor: length.isAskedFor, notes: &notes)
    let (metrics, example) =
      try schedule.followsMetric ? series(for: schedule, run: run, notes: &notes) : (RunMetrics([]), nil)
    advise(schedule, run: run, draft: draft, notes: &notes)
    return Track(
      label: label, schedule: schedule, groups: optimizer.groups(pasted: draft.optimizer), run: run, metrics: metrics,
      example: example, assumed: draft.assumed)
  }
}

extension RunPlanner {
  /// When the scheduler is stepped: as asked for, else by the pasted loop, else at each update.
  private func stepping(of draft: Draft) -> Stepping {
    if let stepping = run.stepping { return stepping }
    switch draft.loop?.stepping {
    case .epoch: return .epoch
    case .update, nil: return .update
    }
  }

  private func stepsPerEpoch(of draft: Draft) -> Int? {
    let pasted = [draft.loop?.stepsPerEpoch, draft.schedule.stepsPerEpoch].compactMap { $0 }
    return run.stepsPerEpoch ?? pasted.first { $0 > 0 }
  }

  /// The updates that a schedule's own text names.
  private func updates(of draft: Draft) -> Int {
    let perEpoch = stepsPerEpoch(of: draft)
    let isPerEpoch = stepping(of: draft) == .epoch
    if let loop = draft.loop {
      if let epochs = loop.epochs, let perEpoch = perEpoch ?? (isPerEpoch ? 1 : nil) {
        return RunRequest.product(max(1, epochs), perEpoch)
      }
      if let steps = loop.steps { return max(1, steps) }
    }
    return RunRequest.product(draft.schedule.naturalLength, isPerEpoch ? perEpoch ?? 1 : 1)
  }

  /// Refuses a run past the schedule's end when it was asked for, and shortens it otherwise.
  private func fitted(
    _ run: Run, to schedule: AnySchedule, isAskedFor: Bool, notes: inout [PlanNote]
  ) throws(PlanError) -> Run {
    guard let last = schedule.lastStep else { return run }
    let perTick = run.stepping == .epoch ? run.stepsPerEpoch ?? 1 : 1
    if run.lastTick > last {
      guard !isAskedFor else {
        throw .pastTheEnd(
          limit: schedule.endingParameter ?? schedule.signature.name, lastStep: (last + 1) * perTick - 1)
      }
      let planned = (schedule.firstExtrapolatedStep ?? last + 1) * perTick
      return Run(updates: max(1, min(run.updates, planned)), stepping: run.stepping, stepsPerEpoch: run.stepsPerEpoch)
    }
    if let first = schedule.firstExtrapolatedStep, run.lastTick >= first {
      notes.append(.extrapolated(schedule: schedule.signature.name, step: first * perTick))
    }
    return run
  }

  private func series(
    for schedule: AnySchedule, run: Run, notes: inout [PlanNote]
  ) throws(PlanError) -> (metrics: RunMetrics, example: ExampleSeries?) {
    switch metrics {
    case .series(let series):
      if series.values.count >= run.updates - 1 { return (RunMetrics(series.values), nil) }
      // A loop that steps once an epoch mostly evaluates as often: a row an epoch is as good.
      if run.stepping == .epoch, let perEpoch = run.stepsPerEpoch, series.values.count >= run.lastTick {
        return (RunMetrics(series.values, updatesEach: perEpoch), nil)
      }
      throw .metricsTooShort(rows: series.values.count, updates: run.updates)
    case .example(let example): return (RunMetrics(example, count: run.updates), example)
    case nil:
      guard let fallback else { throw .metricsMissing(schedule: schedule.signature.name) }
      notes.append(.madeUpMetrics(schedule: schedule.signature.name, fallback))
      return (RunMetrics(fallback, count: run.updates), fallback)
    }
  }

  private func advise(_ schedule: AnySchedule, run: Run, draft: Draft, notes: inout [PlanNote]) {
    notes += schedule.remarks.map(PlanNote.remark)
    guard self.run.stepping == nil, draft.loop == nil else { return }
    let epochs = self.run.epochs ?? run.stepsPerEpoch.map { run.updates / $0 }
    if let note = SteppingAdvice.note(for: schedule, run: run, epochs: epochs) { notes.append(.stepping(note)) }
  }
}
