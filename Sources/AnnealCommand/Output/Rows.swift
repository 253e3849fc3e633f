import Anneal
import AnnealRuns

/// The rows of a track, one at a time.
struct Rows {
  private let track: Track
  private let closedForm: Bool
  private let first: Int
  private var walk: Walk
  private var isStarted = false

  /// The rows from step `first` on.
  init(_ track: Track, closedForm: Bool, from first: Int) throws(CommandError) {
    self.track = track
    self.closedForm = closedForm
    self.first = first
    do throws(ScheduleError) {
      walk = try track.walk()
      // A closed form needs no steps before.
      while !closedForm, walk.step < first {
        guard try walk.advance() else { break }
      }
    } catch {
      throw .schedule(error, label: track.label)
    }
    closedStep = first
  }

  private var closedStep: Int

  /// The next row; `nil` after the last.
  mutating func next() throws(CommandError) -> ValueRow? {
    do throws(ScheduleError) {
      return closedForm ? try nextClosed() : try nextWalked()
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  private mutating func nextWalked() throws(ScheduleError) -> ValueRow? {
    // The row before is gone by now, so that its groups move where they are, without a copy.
    if isStarted { guard try walk.advance() else { return nil } }
    isStarted = true
    return ValueRow(step: walk.step, groups: walk.groups)
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
