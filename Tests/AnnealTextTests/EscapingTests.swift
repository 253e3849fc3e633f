import AnnealText
import Testing

@Suite struct EscapingTests {
  @Test func `nothing in a text is markup`() {
    #expect(Markup.escaped("<a href=\"x\">'é' & 漢</a>") == "&lt;a href=&quot;x&quot;&gt;&#39;é&#39; &amp; 漢&lt;/a&gt;")
    #expect(Markup.escaped("") == "")
  }

  @Test(arguments: [
    ("plain é 漢", "\"plain é 漢\""), ("a\"\\b\n", #""a\"\\b\n""#), ("</script>", #""\u003c/script\u003e""#),
    ("\u{2028}\u{7F}\u{1}", #""\u2028\u007f\u0001""#),
  ])
  func `a text in JSON may stand in any page`(text: String, json: String) {
    #expect(JSON.quoted(text) == json)
  }

  @Test func `JSON is whole`() {
    var json = JSON()
    json.object { json in
      json.field("a", [1.5, -0.0].map { String($0) })
      json.field("b", .nan)
      json.field("c", whole: 3)
      json.field("d", flag: true)
      json.field("e") { json in json.numbers([0.1, .infinity]) }
    }
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text == #"{"a":["1.5","-0.0"],"b":null,"c":3,"d":true,"e":[[0.1,null]]}"#)
  }
}
