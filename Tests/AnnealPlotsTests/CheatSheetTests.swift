import Anneal
import AnnealNotation
import AnnealPlots
import Testing

@Suite struct CheatSheetTests {
  /// What is in no catalogue of ours: long code, long names, words without a space, curves of all kinds.
  static func sheet(_ count: Int, code: String = "StepLR(step_size=4, gamma=0.5)") -> CheatSheet {
    let curves = DegenerateTests.cases.map(\.values) + ArticleFigures.all.map(\.values)
    let cards = (0..<count).map { index in
      CheatSheet.Card(
        name: "Schedule\(index)", purpose: "what number \(index) is for, in a few words", code: code,
        rate: Trace(curves[index % curves.count]),
        companion: index % 3 == 0 ? Trace(curves[(index + 5) % curves.count]) : nil,
        note: index % 3 == 0 ? "moves something else too" : nil)
    }
    var groups: [CheatSheet.Group] = []
    for (index, card) in cards.enumerated() {
      if [0, 7, 9, 12, 13, 14, 30].contains(index) {
        groups.append(CheatSheet.Group(name: "Family \(groups.count)", cards: []))
      }
      groups[groups.count - 1].cards.append(card)
    }
    return CheatSheet(title: "Schedules", caption: ["All of them, with a sentence below."], groups: groups)
  }

  static let sheets: [(name: String, sheet: CheatSheet)] =
    [0, 1, 2, 3, 5, 16, 17, 18, 40, 80].map { ("\($0) schedules", sheet($0)) } + [
      ("long code", sheet(17, code: String(repeating: "Member(first=0.125, second=[1, 2, 3]), ", count: 12))),
      ("code without a break", sheet(5, code: String(repeating: "x", count: 700))),
      ("much code", sheet(40, code: String(repeating: "words, of code ", count: 30))),
    ]

  /// Curves lie in their plots, plots in their cards, cards apart from each other.
  private func check(_ sheet: CheatSheet, _ name: Comment) {
    for paper in Paper.allCases {
      let layout = CheatSheetLayout(sheet, paper: paper)
      LayoutLaws.check(layout.shapes, on: layout.size, "\(name), \(paper)")
      let cards = layout.cards
      #expect(cards.map(\.name) == sheet.groups.flatMap(\.cards).map(\.name), name)
      for (index, card) in cards.enumerated() {
        #expect(card.box.contains(card.plot) && card.plot.height >= 3, name)
        #expect(!cards[..<index].contains { $0.box.overlaps(card.box) }, name)
        #expect(Rect(left: 0, top: 0, right: layout.size.width, bottom: layout.size.height).contains(card.box), name)
      }
      let points = LayoutLaws.points(of: layout.shapes)
      #expect(points.allSatisfy { point in cards.contains { $0.plot.contains(point) } }, name)
      #expect(XMLChecker.fault(in: sheet.drawing(paper: paper).svg()) == nil, name)
    }
  }

  @Test(arguments: sheets.indices) func `laws hold`(index: Int) {
    check(Self.sheets[index].sheet, "\(Self.sheets[index].name)")
  }

  @Test(arguments: SVGTests.nasty) func `any text is drawn safely`(text: String) {
    let text = String(text.unicodeScalars.prefix(600))
    let card = CheatSheet.Card(name: text, purpose: text, code: text, rate: Trace([1, 2]), note: text)
    let group = CheatSheet.Group(name: text, cards: [card, card])
    let sheet = CheatSheet(title: text, caption: [text], groups: [group, group])
    check(sheet, "\(text.prefix(20))")
    let drawn = sheet.terminal(columns: 60) + sheet.terminal(columns: 20, charset: .ascii)
    #expect(drawn.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
  }

  @Test(arguments: [794.0, 816]) func `pages keep their size`(width: Double) throws {
    let paper = width == 794 ? Paper.a4 : .letter
    for sheet in try [CheatSheet(catalogue: .standard), Self.sheet(1), Self.sheet(40)] {
      let size = sheet.drawing(paper: paper).size
      #expect(size == Size(width: width, height: paper == .a4 ? 1123 : 1056))
    }
  }

  @Test func `each schedule of the catalogue is there once, in full`() throws {
    let sheet = try CheatSheet(catalogue: .standard)
    check(sheet, "standard")
    #expect(sheet.groups.map(\.name) == ["Decay", "Custom", "Cyclic", "Adaptive", "Averaging", "Composition"])
    for paper in Paper.allCases {
      let texts = LayoutLaws.texts(sheet.drawing(paper: paper).shapes).map(\.text)
      for entry in Catalogue.standard.entries {
        #expect(texts.filter { $0 == entry.signature.name }.count == 1)
        #expect(texts.joined().filter { $0 != " " }.contains(entry.signature.example.filter { $0 != " " }))
        #expect(texts.joined(separator: " ").contains(entry.signature.purpose))
      }
      #expect(!texts.contains { $0.contains("…") })
    }
  }

  @Test func `a made-up loss and a moved momentum are told`() throws {
    let cards = try CheatSheet(catalogue: .standard).groups.flatMap(\.cards)
    #expect(cards.filter { $0.note?.contains("made-up") == true }.map(\.name) == ["ReduceLROnPlateau"])
    #expect(cards.filter { $0.note?.contains("momentum") == true }.map(\.name) == ["CyclicLR", "OneCycleLR"])
    let own = Catalogue.standard.entries.map(\.signature).filter { $0.mark != nil }.map(\.name)
    #expect(Set(cards.filter { $0.note == "Anneal's own" }.map(\.name)) == Set(own))
    #expect(cards.allSatisfy { ($0.companion == nil) == ($0.note == nil || $0.note == "Anneal's own") })
  }

  @Test func `a schedule of one's own appears by itself`() throws {
    let sheet = try CheatSheet(catalogue: .standard.adding(Halving.self))
    #expect(sheet.groups[2].cards.last?.name == "Halving")
    #expect(sheet.groups[2].cards.last?.rate.samples.map(\.value) == [1e-3, 5e-4, 2.5e-4])
    check(sheet, "one more")
    let broken = #expect(throws: CheatSheetError.self) { try CheatSheet(catalogue: Catalogue([.init(Broken.self)])) }
    guard case .notation(_, "Broken") = broken else { return #expect(Bool(false), "\(String(describing: broken))") }
  }

  @Test func `the terminal keeps its width`() throws {
    let standard = try CheatSheet(catalogue: .standard)
    for sheet in [standard] + Self.sheets.map(\.sheet) {
      for columns in [20, 40, 71, 80, 160] {
        for charset in [Charset.unicode, .ascii] {
          let lines = sheet.terminal(columns: columns, charset: charset).split(separator: "\n")
          #expect(lines.allSatisfy { $0.unicodeScalars.count <= columns && $0.last != " " })
          if charset == .ascii { #expect(lines.joined().utf8.allSatisfy { $0 < 0x7F }) }
        }
      }
    }
    #expect(standard.terminal(columns: 80, color: true).contains("\u{1B}[38;5;33m"))
    #expect(!standard.terminal(columns: 80).contains("\u{1B}"))
  }
}

/// A schedule that a user might add.
private struct Halving: Formula {
  static let signature = Signature(
    name: "Halving", summary: "Halves the rate.", purpose: "half at every step", formula: ["lr[t] = lr[t-1] / 2"],
    family: .cyclic, parameters: [], example: "Halving()", source: "a test")

  init() {}
  init(_ arguments: Arguments) throws(ScheduleError) {}

  var arguments: [String: Value] { [:] }
  var naturalLength: Int { 3 }

  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double {
    now.step == 0 ? group.rate : group.rate / 2
  }
}

/// A schedule whose example does not read.
private struct Broken: Formula {
  static let signature = Signature(
    name: "Broken", summary: "", purpose: "", formula: [], family: .decay, parameters: [], example: "Broken(1",
    source: "a test")

  init(_ arguments: Arguments) throws(ScheduleError) {}

  var arguments: [String: Value] { [:] }
  var naturalLength: Int { 1 }

  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double { group.rate }
}
