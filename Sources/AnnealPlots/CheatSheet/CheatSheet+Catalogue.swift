public import Anneal
public import AnnealNotation
import AnnealRuns

extension CheatSheet {
  /// A sheet of all schedules of a catalogue, each drawn from the example of its own description.
  ///
  /// The families stand in the order in which the catalogue names them first. A schedule that follows a metric is
  /// drawn for the made-up loss ``ExampleSeries/stall``, and its card says so.
  ///
  /// - Throws: ``CheatSheetError`` for an example that does not read or run.
  /// - Complexity: one step of each schedule for each step of its natural length, up to a million.
  public init(catalogue: Catalogue) throws(CheatSheetError) {
    var groups: [Group] = []
    for entry in catalogue.entries {
      let family = entry.signature.family.rawValue
      let card = try Card(entry.signature, catalogue)
      if let index = groups.firstIndex(where: { $0.name == family }) {
        groups[index].cards.append(card)
      } else {
        groups.append(Group(name: family, cards: [card]))
      }
    }
    self.init(
      title: "Learning-rate schedules",
      caption: [
        "The rate (y, from 0) over the steps of a run (x), from a base rate of 0.001; each curve has scales of its "
          + "own. PyTorch 2.13 defines the numbers."
      ], groups: groups)
  }
}

extension CheatSheet.Card {
  fileprivate init(_ signature: Signature, _ catalogue: Catalogue) throws(CheatSheetError) {
    let track: Track
    do throws(NotationError) {
      track = try Track.example(of: signature, in: catalogue)
    } catch {
      throw .notation(error, schedule: signature.name)
    }
    self.init(name: signature.name, purpose: signature.purpose, code: signature.example, rate: Trace())
    note = signature.mark
    do throws(ScheduleError) {
      try draw(track)
    } catch {
      throw .schedule(error, schedule: signature.name)
    }
  }

  private mutating func add(note more: String) { note = note.map { $0 + "; " + more } ?? more }

  private mutating func draw(_ track: Track) throws(ScheduleError) {
    var momentum = Trace()
    var walk = try track.walk()
    while try walk.next() {
      rate.append(walk.groups[0].rate)
      momentum.append(walk.groups[0].momentum ?? .nan)
    }
    if track.schedule.followsMetric {
      companion = Trace(Array(track.metrics))
      add(note: "follows a made-up loss here")
    } else if track.schedule.movesMomentum {
      companion = momentum
      add(note: "moves the momentum too")
    }
  }
}

/// Why a catalogue gives no sheet.
public enum CheatSheetError: Error, Hashable, Sendable {
  /// The example of a schedule does not read.
  case notation(NotationError, schedule: String)
  /// The example of a schedule does not run.
  case schedule(ScheduleError, schedule: String)
}
