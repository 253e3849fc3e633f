import Anneal

/// Something a person may want to know of a plan.
package enum PlanNote: Hashable, Sendable {
  /// What a schedule says of its own settings.
  case remark(String)
  /// The run is longer than what is shown of it.
  case shortened(steps: Int, shown: Int)
  /// A schedule follows a metric, and is shown with a made-up one.
  case madeUpMetrics(schedule: String, ExampleSeries)
  /// A schedule seems to be written in epochs, and is stepped each update.
  case stepping(String)
  /// PyTorch extrapolates from this step on.
  case extrapolated(schedule: String, step: Int)

  /// The wording of a note's remedy, on the command line or on the page.
  package struct RemedyWording: Sendable {
    let steps: String
    let metrics: String

    /// How to show other steps, and how to give metrics.
    package init(steps: String, metrics: String) {
      self.steps = steps
      self.metrics = metrics
    }
  }

  /// Whether it is probably not meant.
  package var isWarning: Bool {
    if case .extrapolated = self { true } else { false }
  }

  /// The sentence.
  package func sentence(_ wording: RemedyWording) -> String {
    switch self {
    case .remark(let sentence), .stepping(let sentence): sentence
    case .shortened(let steps, let shown):
      "the whole run has \(steps) steps; the first \(shown) are shown (\(wording.steps))"
    case .madeUpMetrics(let schedule, let example):
      "\(schedule) follows a metric; shown with the example series '\(example.rawValue)' (\(example.summary)); "
        + wording.metrics
    case .extrapolated(let schedule, let step):
      "step \(step) lies past the plan of \(schedule): PyTorch extrapolates it, and raises after it"
    }
  }
}

/// Why a schedule has no track.
package enum PlanError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It follows a metric, but none is given.
  case metricsMissing(schedule: String)
  /// There are fewer metrics than updates.
  case metricsTooShort(rows: Int, updates: Int)
  /// It has no rate that late.
  case pastTheEnd(limit: String, lastStep: Int)
  /// No length was given, and its own is beyond all bounds.
  case runTooLong(Int, limit: Int)

  /// One sentence.
  package var description: String {
    switch self {
    case .metricsMissing(let schedule): "\(schedule) follows a metric, but none is given"
    case .metricsTooShort(let rows, let updates):
      "\(updates) steps need \(updates - 1) metrics, but the series has \(rows); give a longer series or fewer steps"
    case .pastTheEnd(let limit, let lastStep):
      "the last rate is that of step \(lastStep), by \(limit); ask for at most \(lastStep + 1) "
        + "step\(lastStep == 0 ? "" : "s"), or extend \(limit)"
    case .runTooLong(let steps, let limit): "the whole run has \(steps) steps, more than \(limit)"
    }
  }
}

/// Advice on the commonest mistake: numbers meant as epochs, read as updates, or the other way round.
package enum SteppingAdvice {
  /// A note when a schedule that is stepped each update seems to be written in epochs of the run.
  ///
  /// Its numbers fit into the epochs, and are far too small for the updates: `step_size=30` in a run of 100 epochs of
  /// 391 updates. Stepped per update, such a schedule is over before the first epoch ends.
  ///
  /// - Returns: the sentence, or `nil` when the numbers make sense as they are read.
  package static func note(for schedule: AnySchedule, run: Run, epochs: Int?) -> String? {
    guard run.stepping == .update, let epochs, let stepsPerEpoch = run.stepsPerEpoch, stepsPerEpoch > 1,
      let horizon = schedule.horizon, horizon > 0, horizon <= epochs, run.updates / horizon >= 50
    else { return nil }
    return "\(schedule.signature.name) is stepped \(run.updates) times here, but its numbers look like epochs "
      + "(all happens within \(horizon) of \(epochs)); if the loop calls scheduler.step() once an epoch, "
      + "say --stepped epoch"
  }
}
