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
