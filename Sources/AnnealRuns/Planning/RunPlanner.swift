import Anneal
import AnnealNotation

/// Makes tracks of schedules: run length, stepping and metrics, from the request, else from the text of the schedule, else
/// a default.
package struct RunPlanner: Sendable {
  /// What is asked of the run.
  package let run: RunRequest
  /// What is said of the optimizer.
  package let optimizer: Optimizer
  /// The metrics given.
  package let metrics: MetricSource?
  /// The series to show a schedule with that follows a metric when none is given; `nil` to refuse.
  package let fallback: ExampleSeries?
  /// The most steps of a run whose length was not given.
  package let limit: Int
  /// Whether a longer run is truncated there, instead of refused.
  package let truncatesLongRuns: Bool

  /// A planner for these requests.
  package init(
    run: RunRequest, optimizer: Optimizer, metrics: MetricSource? = nil, fallback: ExampleSeries? = nil,
    limit: Int, truncatesLongRuns: Bool
  ) {
    self.run = run
    self.optimizer = optimizer
    self.metrics = metrics
    self.fallback = fallback
    self.limit = limit
    self.truncatesLongRuns = truncatesLongRuns
  }

  /// The length that all tracks of a picture share.
  package struct Length: Hashable, Sendable {
    /// How many updates.
    package let updates: Int
    /// Whether just that many were asked for.
    package let isAskedFor: Bool
  }

  /// The length of all schedules: asked for, or that of the series, else the longest that a schedule or loop names.
  package func length(of items: [Reading.Item], notes: inout [PlanNote]) throws(PlanError) -> Length {
    if let updates = run.updates { return Length(updates: updates, isAskedFor: true) }
    if case .series(let series) = metrics, let follower = items.first(where: { $0.schedule.followsMetric }) {
      guard !series.values.isEmpty else { throw .metricsMissing(schedule: follower.schedule.signature.name) }
      return Length(updates: series.values.count, isAskedFor: true)
    }
    let longest = items.map { updates(of: $0) }.max() ?? 1
    guard longest > limit else { return Length(updates: longest, isAskedFor: false) }
    guard truncatesLongRuns else { throw .runTooLong(longest, limit: limit) }
    notes.append(.shortened(steps: longest, shown: limit))
    return Length(updates: limit, isAskedFor: false)
  }

  /// The track of a schedule, called `label`.
  ///
  /// - Parameter assumed: The length that was assumed to read the schedule, if one was.
  package func track(
    _ item: Reading.Item, label: String, assumed: AssumedLength? = nil, length: Length, notes: inout [PlanNote]
  ) throws(PlanError) -> Track {
    let schedule = item.schedule
    let whole = Run(updates: length.updates, stepping: stepping(of: item), stepsPerEpoch: stepsPerEpoch(of: item))
    let run = try fitted(whole, to: schedule, isAskedFor: length.isAskedFor, notes: &notes)
    let (metrics, example) =
      try schedule.followsMetric ? series(for: schedule, run: run, notes: &notes) : (RunMetrics([]), nil)
    advise(item, run: run, notes: &notes)
    return Track(
      label: label, schedule: schedule, groups: optimizer.completed(by: item.optimizer).groups, run: run,
      metrics: metrics, example: example, assumed: assumed)
  }
}

extension RunPlanner {
  /// When the scheduler is stepped: as asked for, else by the pasted loop, else at each update.
  private func stepping(of item: Reading.Item) -> Stepping { run.stepping ?? item.loop?.stepping ?? .update }

  private func stepsPerEpoch(of item: Reading.Item) -> Int? {
    let pasted = [item.loop?.stepsPerEpoch, item.schedule.stepsPerEpoch].compactMap { $0 }
    return run.stepsPerEpoch ?? pasted.first { $0 > 0 }
  }

  /// The updates that a schedule's own text names.
  private func updates(of item: Reading.Item) -> Int {
    let perEpoch = stepsPerEpoch(of: item)
    let isPerEpoch = stepping(of: item) == .epoch
    if let loop = item.loop {
      if let epochs = loop.epochs, let perEpoch = perEpoch ?? (isPerEpoch ? 1 : nil) {
        return RunRequest.product(max(1, epochs), perEpoch)
      }
      if let steps = loop.steps { return max(1, steps) }
    }
    return RunRequest.product(item.schedule.naturalLength, isPerEpoch ? perEpoch ?? 1 : 1)
  }

  /// Refuses a run past the schedule's end when it was asked for, and shortens it otherwise.
  private func fitted(
    _ run: Run, to schedule: AnySchedule, isAskedFor: Bool, notes: inout [PlanNote]
  ) throws(PlanError) -> Run {
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

  private func advise(_ item: Reading.Item, run: Run, notes: inout [PlanNote]) {
    notes += item.schedule.remarks.map(PlanNote.remark)
    guard self.run.stepping == nil, item.loop == nil else { return }
    let epochs = self.run.epochs ?? run.stepsPerEpoch.map { run.updates / $0 }
    if let note = SteppingAdvice.note(for: item.schedule, run: run, epochs: epochs) { notes.append(.stepping(note)) }
  }
}
