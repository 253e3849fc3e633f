import Anneal
import AnnealNotation
import AnnealRuns

/// One schedule of the command line, ready to be walked.
struct Track {
  /// What it is called in the picture and in tables.
  let label: String
  /// The schedule.
  let schedule: AnySchedule
  /// The optimizer's groups before the schedule is built.
  let groups: [ParameterGroup]
  /// How long it runs.
  let run: Run
  /// What the run reports; empty for a schedule that follows time alone.
  let metrics: [Double]
  /// The made-up series that they are, if they are one.
  let example: ExampleSeries?

  /// The group's curves through the run.
  func curves() throws(CommandError) -> [Curve] {
    do throws(ScheduleError) {
      return try Curve.curves(of: schedule, on: groups, run: run, metrics: metrics)
    } catch {
      throw .schedule(error, label: label)
    }
  }

  /// What the momentum is called.
  var momentumName: String { groups.first?.momentumKind == .beta1 ? "beta1" : "momentum" }
}
