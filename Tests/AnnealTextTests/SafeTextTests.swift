import AnnealText
import Testing

@Suite struct SafeTextTests {
  @Test(arguments: [
    ("plain, 学習率 é e\u{301} 👩‍🚀 ✔\u{FE0F}", "plain, 学習率 é e\u{301} 👩‍🚀 ✔\u{FE0F}"),
    ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb\r\nc\u{2028}d", "a b  c d"), ("\u{7F}\u{9B}31m", "␡\u{FFFD}31m"),
    (
      "\u{202E}txt\u{2066}\u{200F}\u{61C}\u{AD}\u{E0041}\u{FEFF}",
      "\u{FFFD}txt" + String(repeating: "\u{FFFD}", count: 6)
    ),
    ("", ""),
  ])
  func `a line shows what is in it, and nothing acts`(text: String, line: String) {
    #expect(SafeText.line(text) == line)
    #expect(SafeText.line(line) == line)
  }

  @Test func `no control and no format character is left but joiners`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), value != 0x200C, value != 0x200D else { continue }
      let category = SafeText.scalar(scalar).properties.generalCategory
      let acts: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
      #expect(!acts.contains(category), "U+\(String(value, radix: 16))")
    }
  }

  @Test func `several lines keep their ends`() {
    #expect(SafeText.lines("error: \u{1B}\n  ^\n") == "error: ␛\n  ^\n")
  }

  @Test func `a long line is cut`() {
    #expect(SafeText.line("abc", limit: 3) == "abc")
    #expect(SafeText.line("ab\u{7}d", limit: 3) == "ab␇…")
  }

  @Test func `texts are as wide as a terminal shows them`() {
    #expect("abc".columns == 3 && "学習".columns == 4 && "e\u{301}".columns == 1 && "".columns == 0)
    #expect("学".padded(to: 4) == "学  " && "学".aligned(right: 4) == "  学" && "long".padded(to: 2) == "long")
  }
}
