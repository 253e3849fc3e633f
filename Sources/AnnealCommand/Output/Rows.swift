import Anneal
import AnnealRuns

/// The rows of a track, one at a time: of PyTorch's recurrence, or of its closed form.
struct Rows {
  private let track: Track
  private let closedForm: Bool
  private var walk: Walk
  private var closedStep: Int

  /// The rows from step `first` on.
  init(_ track: Track, closedForm: Bool, from first: Int) throws(CommandError) {
    self.track = track
    self.closedForm = closedForm
    closedStep = first
    do throws(ScheduleError) {
      walk = try track.walk()
      // A closed form needs no steps before.
      if !closedForm { try walk.skip(through: first - 1) }
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  /// The next row; `nil` after the last.
  mutating func next() throws(CommandError) -> ValueRow? {
    do throws(ScheduleError) {
      if closedForm { return try nextClosed() }
      // The row before is gone by now, so that its groups move where they are, without a copy.
      return try walk.next() ? ValueRow(step: walk.step, groups: walk.groups) : nil
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  private mutating func nextClosed() throws(ScheduleError) -> ValueRow? {
    guard closedStep < track.run.updates else { return nil }
    let step = closedStep
    closedStep += 1
    var groups = track.groups
    for index in groups.indices {
      groups[index].rate =
        try track.schedule.closedForm(at: track.run.tick(at: step), from: groups[index].rate) ?? .nan
    }
    return ValueRow(step: step, groups: groups)
  }
}
