import AnnealText

/// The words of a card, broken into lines that fit its width.
struct CardText {
  let name: String
  let nameSize: Double
  let purpose: [String]
  let code: [String]
  let note: [String]

  init(_ card: CheatSheet.Card, width: Double, _ measures: SheetMeasures) {
    let name = SafeText.line(card.name)
    let natural = TextMetrics.width(of: name, fontSize: measures.name, .bold)
    // A name a little too long is set smaller before it is cut.
    let size = measures.name * max(0.6, min(1, width / max(natural, 1)))
    self.name = TextFitting.cut(name, to: width + 0.01) { TextMetrics.width(of: $0, fontSize: size, .bold) }
    nameSize = size
    let letter = TextMetrics.width(of: "0", fontSize: measures.code, .monospaced)
    code = CodeLines.lines(card.code, columns: Int(width / letter))
    purpose = CardText.wrapped(card.purpose, to: width, measures.words)
    let dashed = card.companion == nil ? "" : " (dashed)"
    note = card.note.map { CardText.wrapped($0 + dashed, to: width, measures.words) } ?? []
  }

  /// The text in six lines at limit: more would be no purpose, and no title.
  static func wrapped(
    _ text: String, to room: Double, _ fontSize: Double, _ typeface: TextLine.Typeface = .regular
  ) -> [String] {
    let limit = 6
    let width = { (text: String) in TextMetrics.width(of: text, fontSize: fontSize, typeface) }
    // Cut beforehand, for wrapping measures what is too long again with each word.
    let text = TextFitting.cut(SafeText.line(text), to: room * Double(limit), width: width)
    return TextFitting.wrap(text, to: room, limit: limit, width: width)
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
    let code = measures.gap + Double(text.code.count) * measures.lineHeight(measures.code)
    guard !text.note.isEmpty else { return code }
    return code + measures.gap * 0.5 + Double(text.note.count) * measures.lineHeight(measures.words)
  }

  /// Its height without the plots.
  var wordsHeight: Double { aboveHeight + texts.reduce(0) { max($0, height(below: $1)) } }
}

/// Code in lines of a typeface whose letters all have one width; all but the first line hang back by an indent.
///
/// Nothing is ever cut. Of all ways to break the code, the one with the fewest lines is taken, unless a line more saves
/// a break in an unnatural place.
struct CodeLines {
  /// How far all lines but the first are set in, in letters.
  static let indent = 2

  private let code: [Unicode.Scalar]
  private let columns: Int
  /// How many brackets are open after each letter.
  private let depths: [Int]

  private init(_ code: String, columns: Int) {
    self.code = Array(code.unicodeScalars)
    self.columns = columns
    var depth = 0
    var depths: [Int] = []
    for scalar in self.code {
      if scalar == "(" || scalar == "[" || scalar == "{" { depth += 1 }
      if scalar == ")" || scalar == "]" || scalar == "}" { depth -= 1 }
      depths.append(depth)
    }
    self.depths = depths
  }

  /// The lines of `code`, each at most `columns` wide together with its indent.
  static func lines(_ code: String, columns: Int) -> [String] {
    CodeLines(SafeText.line(code), columns: max(columns, indent + 2)).broken()
  }

  /// From the end of the code back: what the rest costs from each letter on, and where its first line ends.
  private func broken() -> [String] {
    var costs = Array(repeating: 0, count: code.count + 1)
    var ends = Array(repeating: code.count, count: code.count + 1)
    for start in code.indices.reversed() {
      var room = start == 0 ? columns : columns - CodeLines.indent
      var end = start
      costs[start] = .max
      // A space at the end of a line takes no room.
      while end < code.count, room >= code[end].columns || code[end] == " " && room >= 0 {
        room -= code[end].columns
        end += 1
        let cost = end == code.count ? 0 : price(ofBreakBefore: end) + costs[end]
        if cost <= costs[start] { (costs[start], ends[start]) = (cost, end) }
      }
    }
    return lines(ends)
  }

  private func lines(_ ends: [Int]) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < code.count {
      var line = String.UnicodeScalarView()
      for scalar in code[start..<ends[start]] { line.append(scalar) }
      while line.last == " " { line.removeLast() }
      if !line.isEmpty { lines.append(String(line)) }
      start = ends[start]
    }
    return lines
  }

  /// A line costs 4, and more the worse the place where it ends.
  private func price(ofBreakBefore index: Int) -> Int {
    let last = code[index - 1]
    switch last {
    case " " where index > 1 && code[index - 2] == ",": return 4 + min(max(depths[index - 1] - 1, 0), 2)
    case " " where index > 1 && code[index - 2] == ":": return 4
    case "[": return 5
    case "(": return 6
    case " ", ",": return 7
    case "=", "_", ".": return 16
    default: return 40
    }
  }
}
