import Anneal

/// One schedule on its optimizer in its run, with a name: all that a curve needs.
public struct Track: Hashable, Sendable {
  /// What it is called in pictures and tables.
  public var label: String
  /// The schedule.
  public let schedule: AnySchedule
  /// The optimizer's groups before the schedule is built.
  public let groups: [ParameterGroup]
  /// How long it runs.
  public let run: Run
  /// What the run reports; empty for a schedule that follows time alone.
  public let metrics: RunMetrics
  /// The made-up series that they are, if they are one.
  public let example: ExampleSeries?
  /// The length of the run's data that was assumed, if one was.
  public let assumed: AssumedLength?

  /// A track of these parts.
  public init(
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
  public init(
    label: String, schedule: AnySchedule, groups: [ParameterGroup], run: Run, metrics: [Double] = [],
    example: ExampleSeries? = nil, assumed: AssumedLength? = nil
  ) {
    self.init(
      label: label, schedule: schedule, groups: groups, run: run, metrics: RunMetrics(metrics), example: example,
      assumed: assumed)
  }

  /// The track from its first update on.
  ///
  /// - Throws: what building the schedule on the groups throws.
  public func walk() throws(ScheduleError) -> Walk {
    try Walk(schedule, on: groups, run: run, metrics: metrics)
  }

  /// The group's curves through the run, all values held.
  ///
  /// - Throws: what building and stepping the schedule throw.
  public func curves() throws(ScheduleError) -> [Curve] {
    try Curve.curves(of: schedule, on: groups, run: run, metrics: metrics)
  }

  /// What the momentum is called: "momentum", or "beta1" for Adam's.
  public var momentumName: String { groups.first?.momentumKind == .beta1 ? "beta1" : "momentum" }
}
