/// JSON, read. Of two fields of the same name the last counts.
indirect enum JSONValue {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// `nil` for a text that is not one value of JSON, or is nested too deep.
  init?(_ text: String) {
    var reader = JSONReader(Array(text.utf8))
    guard let value = reader.document() else { return nil }
    self = value
  }
}

private struct JSONReader {
  /// Lists and objects inside one another: a hundred schedules have two each, and what holds them another two.
  private static let depth = 250

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() -> JSONValue? {
    guard let value = value(depth: 0) else { return nil }
    skipBlanks()
    return place == bytes.count ? value : nil
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < JSONReader.depth else { return nil }
    skipBlanks()
    switch peek {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "n"): return takes("null") ? .null : nil
    case UInt8(ascii: "t"): return takes("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return takes("false") ? .flag(false) : nil
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var fields: [String: JSONValue] = [:]
    let isWhole = elements(closedBy: "}") { reader in
      guard let name = reader.string() else { return false }
      reader.skipBlanks()
      guard reader.takes(":"), let value = reader.value(depth: depth + 1) else { return false }
      fields[name] = value
      return true
    }
    return isWhole ? .object(fields) : nil
  }

  private mutating func list(depth: Int) -> JSONValue? {
    var values: [JSONValue] = []
    let isWhole = elements(closedBy: "]") { reader in
      guard let value = reader.value(depth: depth + 1) else { return false }
      values.append(value)
      return true
    }
    return isWhole ? .list(values) : nil
  }

  /// Reads from an opening bracket to its closing one; `false` where something is wrong.
  private mutating func elements(closedBy end: StaticString, _ element: (inout JSONReader) -> Bool) -> Bool {
    place += 1
    skipBlanks()
    if takes(end) { return true }
    while true {
      skipBlanks()
      guard element(&self) else { return false }
      skipBlanks()
      if takes(end) { return true }
      guard takes(",") else { return false }
    }
  }

  private mutating func number() -> JSONValue? {
    let start = place
    while let byte = peek, JSONReader.isOfNumber(byte) { place += 1 }
    guard place - start <= 400, let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)),
      number.isFinite
    else { return nil }
    return .number(number)
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension JSONReader {
  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  private mutating func takes(_ word: StaticString) -> Bool {
    let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard bytes[place...].starts(with: letters) else { return false }
    place += letters.count
    return true
  }

  /// The names and words of a checkpoint need no escapes but these.
  private mutating func string() -> String? {
    guard takes("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = peek, byte >= 0x20 {
      place += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let scalar = escape() {
        text += Array(String(Character(scalar)).utf8)
      } else {
        return nil
      }
    }
    return nil
  }

  /// What follows a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard let byte = peek else { return nil }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return hexadecimal()
    default: return nil
    }
  }

  /// Four digits; half a character of two such is the one that stands for what cannot be read.
  private mutating func hexadecimal() -> Unicode.Scalar? {
    guard place + 4 <= bytes.count else { return nil }
    let digits = bytes[place..<(place + 4)]
    place += 4
    guard digits.first != UInt8(ascii: "+"), digits.first != UInt8(ascii: "-"),
      let code = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
