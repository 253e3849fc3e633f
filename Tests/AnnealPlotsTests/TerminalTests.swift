import AnnealPlots
import Testing

@Suite struct TerminalTests {
  /// The columns of a line without its escape sequences; the tests below use narrow characters only.
  private func plain(_ text: String) -> [String] {
    var result = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isEscape = true } else if !isEscape { result.unicodeScalars.append(scalar) }
      if isEscape, scalar == "m" { isEscape = false }
    }
    return result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func fitsEveryWidth() {
    var random = RandomNumbers(seed: 6)
    for columns in 20...200 {
      let lines = (0..<random.whole(1...4)).map {
        Series(label: "A label \($0) of some length", values: random.series())
      }
      let figure = Figure(title: "A title of some length", caption: ["And a caption."], series: lines)
      for charset in [Charset.unicode, .ascii] {
        let rows = random.whole(8...50)
        let drawn = plain(figure.terminal(columns: columns, rows: rows, color: columns % 2 == 0, charset: charset))
        #expect(drawn.allSatisfy { $0.unicodeScalars.count <= columns && $0.last != " " })
        #expect(drawn.count - 1 == rows)
        if charset == .ascii { #expect(drawn.allSatisfy { $0.utf8.allSatisfy { $0 < 0x7F } }) }
      }
    }
  }

  @Test func drawsNothingButPlainTextWithoutColor() {
    let figure = Figure(series: [Series(label: "a", values: [1, 2]), Series(label: "b", values: [2, 1])])
    #expect(!figure.terminal().contains("\u{1B}"))
    #expect(figure.terminal().contains("A a\nB b\n"))
    #expect(figure.terminal(color: true).contains("\u{1B}[38;5;33m━━\u{1B}[0m a\n"))
    #expect(figure.terminal(color: true).hasSuffix("\n"))
  }

  @Test func labelsCannotReachTheTerminal() {
    for text in SVGTests.nasty + ["\u{1B}[31mred", "\u{9B}31m", "\u{1B}]0;title\u{7}"] {
      let figure = Figure(
        title: text, caption: [text], steps: StepAxis(label: text, length: 4), values: ValueAxis(label: text),
        series: [Series(label: text, values: [1, 2]), Series(label: text, values: [1])],
        guides: [GuideLine(step: 1, word: text)])
      for charset in [Charset.unicode, .ascii] {
        let drawn = figure.terminal(columns: 40, rows: 30, charset: charset)
        #expect(drawn.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      }
    }
  }

  @Test func wideCharactersTakeTwoColumns() {
    let drawn = Figure(title: "学習率学習率学習率学習率", series: []).terminal(columns: 20)
    #expect(drawn.hasPrefix("学習率学習率学習率…\n"))
  }

  @Test func connectsStepsAndReachesTheEnds() {
    let drawn = Figure(series: [Series(label: "", values: [1, 1, 0, 0])]).terminal(
      columns: 30, rows: 10, charset: .ascii)
    let rows = drawn.split(separator: "\n").filter { $0.contains("*") }
    #expect(rows.count == 7)
    #expect(rows.first?.contains("1 +*****") == true)
    #expect(rows.last?.contains("******") == true)
  }
}
