import Anneal
import AnnealRuns

/// The rows of a track, one at a time.
struct Rows {
  private let track: Track
  private let closedForm: Bool
  private let first: Int
  private var walk: Walk
  private var isDone = false

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
    guard !isDone else { return nil }
    let row = ValueRow(
      step: walk.step, rates: walk.groups.map(\.rate), momenta: walk.groups.map(\.momentum))
    isDone = try !walk.advance()
    return row
  }

  private mutating func nextClosed() throws(ScheduleError) -> ValueRow? {
    guard closedStep < track.run.updates else { return nil }
    let step = closedStep
    closedStep += 1
    var rates: [Double] = []
    for group in track.groups {
      rates.append(try track.schedule.closedForm(at: track.run.tick(at: step), from: group.rate) ?? .nan)
    }
    return ValueRow(step: step, rates: rates, momenta: track.groups.map(\.momentum))
  }
}
