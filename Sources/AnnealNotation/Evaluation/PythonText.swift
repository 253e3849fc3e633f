/// Python's methods of texts.
enum PythonText {
  static func split(_ text: String, _ separator: String?, limit: Int, fromEnd: Bool) -> [String] {
    guard let separator, !separator.isEmpty else { return words(text, limit: limit, fromEnd: fromEnd) }
    let scalars = Array(text.unicodeScalars)
    let pattern = Array(separator.unicodeScalars)
    var parts: [String] = []
    var start = 0
    var places = self.places(of: pattern, in: scalars)
    if limit >= 0 { places = fromEnd ? Array(places.suffix(limit)) : Array(places.prefix(limit)) }
    for place in places {
      parts.append(string(scalars[start..<place]))
      start = place + pattern.count
    }
    parts.append(string(scalars[start...]))
    return parts
  }

  private static func places(of pattern: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> [Int] {
    var places: [Int] = []
    var index = 0
    while index + pattern.count <= scalars.count {
      if scalars[index] == pattern[0], scalars[index..<(index + pattern.count)].elementsEqual(pattern) {
        places.append(index)
        index += pattern.count
      } else {
        index += 1
      }
    }
    return places
  }

  private static func words(_ text: String, limit: Int, fromEnd: Bool) -> [String] {
    var parts: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop { isSpace($0) }
      guard !rest.isEmpty else { return parts }
      if limit >= 0, parts.count == limit, !fromEnd {
        var end = rest
        while let last = end.last, isSpace(last) { end.removeLast() }
        return parts + [String(String.UnicodeScalarView(end))]
      }
      let word = rest.prefix { !isSpace($0) }
      parts.append(String(String.UnicodeScalarView(word)))
      rest = rest[word.endIndex...]
    }
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (scalar.value >= 9 && scalar.value <= 13)
  }

  static func lines(_ text: String) -> [String] {
    var lines = split(text, "\n", limit: -1, fromEnd: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  static func replace(_ text: String, _ old: String, _ new: String, limit: Int) -> String {
    guard !old.isEmpty else { return text }
    return split(text, old, limit: limit, fromEnd: false).joined(separator: new)
  }

  static func find(_ text: String, _ word: String, fromEnd: Bool) -> Int? {
    if word.isEmpty { return fromEnd ? text.unicodeScalars.count : 0 }
    let places = places(of: Array(word.unicodeScalars), in: Array(text.unicodeScalars))
    return fromEnd ? places.last : places.first
  }

  static func partition(_ text: String, _ separator: String, fromEnd: Bool) -> [String] {
    let parts = split(text, separator, limit: 1, fromEnd: fromEnd)
    if parts.count == 2 { return [parts[0], separator, parts[1]] }
    return fromEnd ? ["", "", text] : [text, "", ""]
  }

  static func transformed(
    _ text: String, _ name: String, _ words: [String], _ values: [PythonValue]
  ) -> PythonValue? {
    switch name {
    case "lower", "casefold": return .text(text.lowercased())
    case "upper": return .text(text.uppercased())
    case "title": return .text(titled(text))
    case "capitalize": return .text(text.prefix(1).uppercased() + text.dropFirst().lowercased())
    case "swapcase":
      return .text(String(text.map { $0.isLowercase ? Character($0.uppercased()) : Character($0.lowercased()) }))
    case "strip", "lstrip", "rstrip": return .text(stripped(text, words.first, name))
    case "removeprefix":
      return .text(text.hasPrefix(words.first ?? "") ? String(text.dropFirst(words.first?.count ?? 0)) : text)
    case "removesuffix":
      return .text(text.hasSuffix(words.first ?? "") ? String(text.dropLast(words.first?.count ?? 0)) : text)
    case "isdigit", "isnumeric": return .flag(!text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 <= 57 })
    case "isalpha": return .flag(!text.isEmpty && text.allSatisfy { $0.isLetter })
    case "isalnum": return .flag(!text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber })
    case "isspace": return .flag(!text.isEmpty && text.unicodeScalars.allSatisfy { isSpace($0) })
    case "isupper": return .flag(text.contains { $0.isLetter } && text == text.uppercased())
    case "islower": return .flag(text.contains { $0.isLetter } && text == text.lowercased())
    case "isidentifier": return .flag(text.first.map { $0.isLetter || $0 == "_" } ?? false)
    case "zfill", "ljust", "rjust", "center":
      return .text(padded(text, name, values.first?.index ?? 0, words.count > 1 ? words[1] : " "))
    default: return nil
    }
  }

  private static func titled(_ text: String) -> String {
    var result = ""
    var wasLetter = false
    for character in text {
      result += character.isLetter && !wasLetter ? character.uppercased() : character.lowercased()
      wasLetter = character.isLetter
    }
    return result
  }

  private static func stripped(_ text: String, _ characters: String?, _ name: String) -> String {
    let removed = characters.map { Array($0.unicodeScalars) }
    func isRemoved(_ scalar: Unicode.Scalar) -> Bool { removed.map { $0.contains(scalar) } ?? isSpace(scalar) }
    var part = text.unicodeScalars[...]
    if name != "rstrip" { part = part.drop { isRemoved($0) } }
    if name != "lstrip" {
      while let last = part.last, isRemoved(last) { part.removeLast() }
    }
    return String(String.UnicodeScalarView(part))
  }

  static func padded(_ text: String, _ name: String, _ width: Int, _ fill: String) -> String {
    let missing = min(max(0, width - text.unicodeScalars.count), Limits.characters)
    switch name {
    case "ljust": return text + String(repeating: fill, count: missing)
    case "rjust": return String(repeating: fill, count: missing) + text
    case "center":
      return String(repeating: fill, count: missing / 2) + text + String(repeating: fill, count: missing - missing / 2)
    default:
      let hasSign = text.hasPrefix("-") || text.hasPrefix("+")
      return (hasSign ? String(text.prefix(1)) : "") + String(repeating: "0", count: missing)
        + (hasSign ? String(text.dropFirst()) : text)
    }
  }
}
