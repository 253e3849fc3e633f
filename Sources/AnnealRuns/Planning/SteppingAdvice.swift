import Anneal

/// Advice on the commonest mistake: numbers meant as epochs, read as updates, or the other way round.
public enum SteppingAdvice {
  /// A note when a schedule that is stepped each update seems to be written in epochs of the run.
  ///
  /// Its numbers fit into the epochs, and are far too small for the updates: `step_size=30` in a run of 100 epochs of
  /// 391 updates. Stepped per update, such a schedule is over before the first epoch ends.
  ///
  /// - Returns: the sentence, or `nil` when the numbers make sense as they are read.
  public static func note(for schedule: AnySchedule, run: Run, epochs: Int?) -> String? {
    guard run.stepping == .update, let epochs, let stepsPerEpoch = run.stepsPerEpoch, stepsPerEpoch > 1,
      let horizon = schedule.horizon, horizon > 0, horizon <= epochs, run.updates / horizon >= 50
    else { return nil }
    return "\(schedule.signature.name) is stepped \(run.updates) times here, but its numbers look like epochs "
      + "(all happens within \(horizon) of \(epochs)); if the loop calls scheduler.step() once an epoch, "
      + "say --stepped epoch"
  }
}
