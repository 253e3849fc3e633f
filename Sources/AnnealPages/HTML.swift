import AnnealText

/// A builder of HTML: whatever is text is escaped, and what is markup says so.
struct HTML {
  /// The markup.
  let markup: String

  /// Markup that is right as it stands.
  init(markup: String) { self.markup = markup }

  /// Text, in which nothing is markup.
  init(_ text: String) { markup = Markup.escaped(text) }

  /// Parts one after the other.
  init(_ parts: [HTML]) { markup = parts.map { $0.markup }.joined() }

  /// An element with its attributes, whose values are text.
  static func element(_ name: String, _ attributes: [(String, String)] = [], _ content: HTML...) -> HTML {
    let written = attributes.map { " " + $0.0 + "=\"" + HTML($0.1).markup + "\"" }.joined()
    return HTML(markup: "<" + name + written + ">" + HTML(content).markup + "</" + name + ">\n")
  }

  static func heading(_ level: Int, _ text: String) -> HTML { element("h\(level)", [], HTML(text)) }
  static func code(_ text: String) -> HTML {
    element("pre", [], HTML(markup: "<code>" + HTML(text).markup + "</code>"))
  }
  static func list(_ items: [HTML]) -> HTML { element("ul", [], HTML(items.map { element("li", [], $0) })) }

  static func link(_ address: String, _ text: String) -> HTML {
    HTML(markup: "<a href=\"" + HTML(address).markup + "\">" + HTML(text).markup + "</a>")
  }

  /// A paragraph. In its text, `code` stands between backquotes and [words](address) are links.
  static func paragraph(_ text: String) -> HTML { element("p", [], inline(text)) }

  /// Text with `code` and [links](address).
  static func inline(_ text: String) -> HTML {
    var parts: [HTML] = []
    for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
      let isCode = !index.isMultiple(of: 2)
      parts.append(isCode ? HTML(markup: "<code>" + HTML(String(part)).markup + "</code>") : links(in: String(part)))
    }
    return HTML(parts)
  }

  private static func links(in text: String) -> HTML {
    var parts: [HTML] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "["), let middle = rest[open...].firstRange(of: "]("),
      let close = rest[middle.upperBound...].firstIndex(of: ")")
    {
      parts.append(HTML(String(rest[..<open])))
      parts.append(
        link(
          String(rest[middle.upperBound..<close]), String(rest[rest.index(after: open)..<middle.lowerBound])))
      rest = rest[rest.index(after: close)...]
    }
    return HTML(parts + [HTML(String(rest))])
  }
}
