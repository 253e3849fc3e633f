/// Finds what makes text no well-formed XML; knows elements, attributes, references and characters, which is all we
/// write.
struct XMLChecker {
  private var rest: Substring
  private var open: [Substring] = []
  private(set) var identifiers: [Substring] = []

  /// The first fault, or `nil`.
  static func fault(in text: String) -> String? {
    var checker = XMLChecker(rest: text[...])
    return checker.check()
  }

  private init(rest: Substring) { self.rest = rest }

  private mutating func check() -> String? {
    for scalar in rest.unicodeScalars where scalar.value < 0x20 && scalar != "\n" || 0xFFFE...0xFFFF ~= scalar.value {
      return "character \(scalar.value)"
    }
    while let start = rest.firstIndex(of: "<") {
      if let fault = contentFault(rest[..<start]) { return fault }
      guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without end" }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if let fault = tagFault(tag) { return fault }
      if open.isEmpty { return rest == "\n" ? nil : "text after the root" }
    }
    return "the root does not end"
  }

  private func contentFault(_ text: Substring) -> String? {
    if text.contains(">") { return "a bare >" }
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      guard ["lt;", "gt;", "amp;", "quot;", "#39;"].contains(where: part.hasPrefix) else { return "a bare &" }
    }
    return nil
  }

  private mutating func tagFault(_ tag: Substring) -> String? {
    if tag.hasPrefix("/") { return open.popLast() == tag.dropFirst() ? nil : "</\(tag)> closes another element" }
    let body = tag.hasSuffix("/") ? tag.dropLast() : tag
    let parts = body.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1, parts.last?.contains("=") == false else { return "quotes of <\(tag)>" }
    let names = stride(from: 0, to: parts.count - 1, by: 2).map { parts[$0].split(separator: " ").last ?? "" }
    guard names.allSatisfy({ $0.hasSuffix("=") && $0.count > 1 }), Set(names).count == names.count else {
      return "attributes of <\(tag)>"
    }
    for (index, name) in names.enumerated() {
      if let fault = contentFault(parts[2 * index + 1]) { return fault }
      guard name == "id=" else { continue }
      if identifiers.contains(parts[2 * index + 1]) { return "an id twice" }
      identifiers.append(parts[2 * index + 1])
    }
    if !tag.hasSuffix("/") { open.append(body.prefix { $0 != " " }) }
    return nil
  }
}
