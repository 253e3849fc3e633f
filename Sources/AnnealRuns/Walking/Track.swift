import Anneal
import AnnealNotation

/// One schedule on its optimizer in its run, with a name: all that a curve needs.
package struct Track: Hashable, Sendable {
  /// What it is called in pictures and tables.
  package var label: String
  /// The schedule.
  package let schedule: AnySchedule
  /// The optimizer's groups before the schedule is built.
  package let groups: [ParameterGroup]
  /// How long it runs.
  package let run: Run
  /// What the run reports; empty for a schedule that follows time alone.
  package let metrics: RunMetrics
  /// The made-up series that they are, if they are one.
  package let example: ExampleSeries?
  /// The length of the run's data that was assumed, if one was.
  package let assumed: AssumedLength?

  /// A track of these parts.
  package init(
    label: String, schedule: AnySchedule, groups: [ParameterGroup], run: Run, metrics: RunMetrics,
    example: ExampleSeries? = nil, assumed: AssumedLength? = nil
  ) {
    self.label = label
    self.schedule = schedule
    self.groups = groups
    self.run = run
    self.metrics = metrics
    self.example = example
    self.assumed = assumed
  }

  /// A track of these parts; row n of `metrics` is what is reported after update n.
  package init(
    label: String, schedule: AnySchedule, groups: [ParameterGroup], run: Run, metrics: [Double] = [],
    example: ExampleSeries? = nil, assumed: AssumedLength? = nil
  ) {
    self.init(
      label: label, schedule: schedule, groups: groups, run: run, metrics: RunMetrics(metrics), example: example,
      assumed: assumed)
  }

  /// An iterator over the run, before its first update.
  ///
  /// - Throws: what building the schedule on the groups throws.
  package func walk() throws(ScheduleError) -> Walk {
    try Walk(self)
  }

  /// What the momentum is called: "momentum", or "beta1" for Adam's.
  package var momentumName: String { groups.first?.momentumKind == .beta1 ? "beta1" : "momentum" }
}

extension Track {
  /// More steps than a picture of an example can show, and no more than a blink.
  private static let longestExample = 1_000_000

  /// The example of a schedule's own description: on SGD from a base rate of 0.001, for its natural length, with the
  /// made-up loss ``ExampleSeries/stall`` where it follows a metric.
  ///
  /// - Throws: ``NotationError`` for an example that the catalogue cannot read.
  package static func example(of signature: Signature, in catalogue: Catalogue) throws(NotationError) -> Track {
    let schedule = try Notation(catalogue: catalogue).schedule(signature.example)
    let length = min(max(schedule.naturalLength, 1), longestExample)
    let example: ExampleSeries? = schedule.followsMetric ? .stall : nil
    return Track(
      label: signature.example, schedule: schedule, groups: Optimizer().groups, run: Run(updates: length),
      metrics: example?.values(count: length) ?? [], example: example)
  }
}
