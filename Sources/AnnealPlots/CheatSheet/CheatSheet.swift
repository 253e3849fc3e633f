import Anneal
import AnnealNotation
import AnnealRuns

/// Many schedules on one sheet to pin to the wall: each in a small panel, grouped by family.
///
/// ```swift
/// let sheet = try CheatSheet(catalogue: .standard)
/// let svg = sheet.drawing(paper: .a4).svg(theme: .light)
/// ```
package struct CheatSheet: Hashable, Sendable {
  /// The heading of the sheet.
  package var title: String

  /// What holds for all curves, a paragraph each, below the heading.
  package var caption: [String]

  /// The families, in order.
  package var groups: [Group]

  /// A sheet of these families.
  package init(title: String, caption: [String] = [], groups: [Group]) {
    self.title = title
    self.caption = caption
    self.groups = groups
  }

  /// A family of schedules.
  package struct Group: Hashable, Sendable {
    /// What the family is called.
    package var name: String

    /// Its schedules, in order.
    package var cards: [Card]

    /// A family of these cards.
    package init(name: String, cards: [Card]) {
      self.name = name
      self.cards = cards
    }
  }

  /// One schedule.
  package struct Card: Hashable, Sendable {
    /// What it is called.
    package var name: String

    /// What it is for, in a few words.
    package var purpose: String

    /// The call whose curve is drawn.
    package var code: String

    /// The rate over the steps.
    package var rate: Trace

    /// What else moves in the run, named by ``note``: drawn faintly and dashed, on a scale of its own.
    package var companion: Trace?

    /// What a reader must know of this curve alone; `nil` where there is nothing.
    package var note: String?

    /// A card with these parts.
    package init(
      name: String, purpose: String, code: String, rate: Trace, companion: Trace? = nil, note: String? = nil
    ) {
      self.name = name
      self.purpose = purpose
      self.code = code
      self.rate = rate
      self.companion = companion
      self.note = note
    }
  }
}

extension CheatSheet {
  /// The sheet at its final size.
  ///
  /// - Parameter paper: Where it goes; by default a screen.
  package func drawing(paper: Paper = .screen) -> Drawing {
    let layout = CheatSheetLayout(self, paper: paper)
    return Drawing(size: layout.size, shapes: layout.shapes, title: title, sentence: sentence)
  }

  /// What the sheet shows, for people who cannot see it.
  private var sentence: String {
    var parts: [String] = []
    for group in groups {
      let names = group.cards.map { $0.name + " (" + $0.purpose + ")" }.joined(separator: ", ")
      parts.append(group.name + ": " + names + ".")
    }
    return (caption + parts).joined(separator: " ")
  }
}

extension CheatSheet {
  /// A sheet of all schedules of a catalogue, each drawn from the example of its own description.
  ///
  /// The families stand in the order in which the catalogue names them first. A schedule that follows a metric is
  /// drawn for the made-up loss ``ExampleSeries/stall``, and its card says so.
  ///
  /// - Throws: ``CheatSheetError`` for an example that does not read or run.
  /// - Complexity: one step of each schedule for each step of its natural length, up to a million.
  package init(catalogue: Catalogue) throws(CheatSheetError) {
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
package enum CheatSheetError: Error, Hashable, Sendable {
  /// The example of a schedule does not read.
  case notation(NotationError, schedule: String)
  /// The example of a schedule does not run.
  case schedule(ScheduleError, schedule: String)
}
