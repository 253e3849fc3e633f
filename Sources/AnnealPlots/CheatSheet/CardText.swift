/// The words of a card, broken into lines that fit its width.
struct CardText {
  let name: String
  let nameSize: Double
  let purpose: [String]
  let code: [String]
  let note: [String]

  init(_ card: CheatSheet.Card, width: Double, _ measures: SheetMeasures) {
    let name = TextFitting.clean(card.name)
    let natural = TextMetrics.width(of: name, fontSize: measures.name, .bold)
    // A name a little too long is set smaller before it is cut.
    let size = measures.name * max(0.6, min(1, width / max(natural, 1)))
    self.name = TextFitting.cut(name, to: width + 0.01) { TextMetrics.width(of: $0, fontSize: size, .bold) }
    nameSize = size
    let letter = TextMetrics.width(of: "0", fontSize: measures.code, .monospaced)
    code = CodeLines.lines(card.code, columns: Int(width / letter))
    purpose = CardText.wrapped(card.purpose, width: width, measures)
    let dashed = card.companion == nil ? "" : " (dashed)"
    note = card.note.map { CardText.wrapped($0 + dashed, width: width, measures) } ?? []
  }

  private static func wrapped(_ text: String, width: Double, _ measures: SheetMeasures) -> [String] {
    TextFitting.wrap(TextFitting.clean(text), to: width, most: .max) {
      TextMetrics.width(of: $0, fontSize: measures.words)
    }
  }
}

/// A row of cards whose words are known, and with them its height but for the plots.
struct SheetRow {
  let runs: [CardRun]
  let texts: [CardText]
  private let purposeLines: Int
  private let measures: SheetMeasures

  init(_ runs: [CardRun], _ groups: [CheatSheet.Group], width: Double, _ measures: SheetMeasures) {
    self.runs = runs
    self.measures = measures
    var texts: [CardText] = []
    for run in runs {
      for card in groups[run.group].cards[run.cards] { texts.append(CardText(card, width: width, measures)) }
    }
    self.texts = texts
    purposeLines = texts.reduce(0) { max($0, $1.purpose.count) }
  }

  /// The rule, the family's name and the space below it.
  var headingHeight: Double {
    CardRows.isContinuation(runs) ? 0 : measures.gap + measures.lineHeight(measures.heading) + measures.gap
  }

  var nameHeight: Double { measures.lineHeight(measures.name) }

  /// Purposes of one line and of two leave their plots side by side.
  var aboveHeight: Double {
    headingHeight + nameHeight + Double(purposeLines) * measures.lineHeight(measures.words) + measures.gap
  }

  func height(below text: CardText) -> Double {
    let note = text.note.isEmpty ? 0 : measures.gap * 0.5 + Double(text.note.count) * measures.lineHeight(measures.words)
    return measures.gap + Double(text.code.count) * measures.lineHeight(measures.code) + note
  }

  /// Its height without the plots.
  var wordsHeight: Double { aboveHeight + texts.reduce(0) { max($0, height(below: $1)) } }
}
