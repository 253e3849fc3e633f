import AnnealText
import Testing

@Suite struct CSVTests {
  private func rows(_ text: String) -> [String] {
    CSV(text).map { "\($0.line): " + $0.fields.joined(separator: "|") }
  }

  @Test(arguments: [
    ("a, b\n\n# no\n1,2\r\n , \n3", ["1: a|b", "4: 1|2", "6: 3"]),
    ("a\r1\r2", ["1: a", "2: 1", "3: 2"]), ("\u{FEFF}\"a\",b\n", ["1: a|b"]),
    ("1,\"x\n2,y\",3\n4,5,6\n", ["1: 1|x\n2,y|3", "3: 4|5|6"]),
    ("\"a\"\"b\", \"c,d\" ,\"\"\n1\n", ["1: a\"b|c,d|", "2: 1"]), ("5\" disk,1\n6,2\n", ["1: 5\" disk|1", "2: 6|2"]),
    ("1,\"open\n2,3\n4,\"open\n", ["1: 1|open\n2,3\n4,open"]), ("1,\"open\n2,3\n", ["1: 1|open", "2: 2|3"]),
    ("\"x\r\ny\",1\r\n2,3\r\n", ["1: x\r\ny|1", "3: 2|3"]), ("\"\n\n\"\n1\n", ["4: 1"]), ("", []), ("\"", []),
  ])
  func `rows and their lines`(text: String, expected: [String]) {
    #expect(rows(text) == expected)
  }

  @Test func `quotes that nothing closes take no time`() {
    let text = String(repeating: "1,\"\"\"\n", count: 100_001)
    #expect(rows(text).count > 0)
  }

  @Test(arguments: ["plain", "a,b", "a\"b", "a\nb", "\"", "x\r\ny"])
  func `what is written is read again`(text: String) {
    #expect(CSV("1," + CSV.field(text) + ",2\n").map { $0.fields.map { String($0) } } == [["1", text, "2"]])
  }
}
