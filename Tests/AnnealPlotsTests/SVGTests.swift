import AnnealPlots
import Testing

@Suite struct SVGTests {
  static let themes: [Theme] = [.auto, .light, .dark, .article]

  static let nasty = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='x", "a & b &amp; c", "]]>", "<!--",
    "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{9B}", "line\nline\r\n\ttab", "\u{FFFE}\u{FFFF}", "学習率のスケジュール", "🎉👩‍👩‍👧‍👦e\u{301}",
    "\u{202E}gnirts", "", " ", String(repeating: "x", count: 3000), String(repeating: "word ", count: 3000),
  ]

  @Test(arguments: nasty)
  func anyTextGivesValidXML(_ text: String) {
    let figure = Figure(
      title: text, caption: [text, text], steps: StepAxis(label: text, length: 8), values: ValueAxis(label: text),
      series: [Series(label: text, values: [1, 2]), Series(label: text, values: [2, 1])],
      guides: [GuideLine(step: 3, word: text)], accessibleTitle: text, sentence: text)
    for theme in Self.themes {
      let svg = figure.svg(theme: theme)
      #expect(XMLChecker.fault(in: svg) == nil)
      #expect(!svg.contains("<script") && !svg.contains("<img") && !svg.contains("\u{202E}"))
    }
    LayoutLaws.check(Layout(figure), "\(text.prefix(20))")
    LayoutLaws.check(Layout(figure, size: Size(width: 240, height: 180)), "small, \(text.prefix(20))")
  }

  @Test func randomFiguresAreValidXML() {
    var random = RandomNumbers(seed: 5)
    for number in 0..<60 {
      let figure = random.figure()
      let svg = figure.svg(theme: Self.themes[number % 4])
      #expect(XMLChecker.fault(in: svg) == nil)
      #expect(svg == figure.svg(theme: Self.themes[number % 4]))
      #expect(!svg.contains("nan") && !svg.contains("inf"))
    }
  }

  @Test func theCheckerFindsFaults() {
    let faulty = [
      "<a>", "<a></b>\n", "<a>&x</a>\n", "<a b='1'></a>\n", "<a b=\"1\" b=\"2\"/>\n", "<a/>x", "<a>\u{1}</a>\n",
    ]
    for text in faulty {
      #expect(XMLChecker.fault(in: text) != nil)
    }
  }

  @Test func isDescribedForScreenReaders() {
    let figure = Figure(series: [Series(label: "StepLR(step_size=4)", values: [1, 2])], sentence: "Starts at 1.")
    let svg = figure.svg()
    #expect(svg.contains("role=\"img\""))
    #expect(svg.contains(">StepLR(step_size=4)</title>"))
    #expect(svg.contains(">Starts at 1.</desc>"))
    #expect(svg.contains("viewBox=\"0 0 1000 500\""))
  }

  @Test func twoFiguresShareNoIdentifier() {
    func identifiers(_ svg: String) -> Set<Substring> {
      Set(svg.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    }
    let first = identifiers(Figure(series: [Series(label: "a", values: [1])]).svg())
    let second = identifiers(Figure(series: [Series(label: "b", values: [1])]).svg())
    #expect(first.count == 2 && first.isDisjoint(with: second))
  }

  @Test func themesDifferWhereTheyShould() {
    let figure = ArticleFigures.figure("StepLR", ArticleFigures.all[0].values)
    #expect(figure.svg().contains("prefers-color-scheme:dark"))
    #expect(!figure.svg().contains("<rect"))
    #expect(figure.svg(theme: .dark).contains("ground{fill:#0d1117}"))
    #expect(figure.svg(theme: .article).contains("ground{fill:#ffffff}"))
    #expect(!figure.svg(theme: .article).contains("prefers-color-scheme"))
  }
}
