/// A builder of JSON: the end of a closure closes what it opened, so that the text is always whole.
package struct JSON {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() {}

  package mutating func object(_ content: (inout JSON) -> Void) { enclosed("{", "}", content) }
  package mutating func array(_ content: (inout JSON) -> Void) { enclosed("[", "]", content) }

  private mutating func enclosed(_ start: Unicode.Scalar, _ end: Unicode.Scalar, _ content: (inout JSON) -> Void) {
    separate()
    bytes.append(UInt8(ascii: start))
    isFirst = true
    content(&self)
    bytes.append(UInt8(ascii: end))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  /// The name of the value that follows.
  package mutating func name(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  package mutating func null() { raw("null") }
  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// A text by itself, quoted.
  package static func quoted(_ text: String) -> String {
    var json = JSON()
    json.quote(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// A number by itself, in the shortest decimals that give the same bits back; null where JSON has none.
  package static func text(of number: Double?) -> String {
    guard let number, number.isFinite else { return "null" }
    return number.description
  }

  package mutating func number(_ number: Double?) {
    raw(JSON.text(of: number))
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes += text.utf8
  }

  /// Quotes a text. Escaped is also what ends a script element or a line of JavaScript, so that the text may stand
  /// anywhere in a page.
  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text is ASCII, which needs no decoding; and a string is looked up anew for each byte, an array is not.
    let ascii = Array(text.utf8)
    if ascii.allSatisfy({ $0 < 0x80 }) {
      bytes.reserveCapacity(bytes.count + ascii.count + ascii.count / 8)
      for byte in ascii { quote(byte) }
    } else {
      for scalar in text.unicodeScalars { quote(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func quote(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes += [0x5C, byte]
    case 0x0A: bytes += [0x5C, UInt8(ascii: "n")]
    case 0x00..<0x20, 0x26, 0x3C, 0x3E, 0x7F: escape(UInt32(byte))
    default: bytes.append(byte)
    }
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x80: quote(UInt8(scalar.value))
    case 0x80..<0xA0, 0x2028, 0x2029: escape(scalar.value)
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private mutating func escape(_ code: UInt32) {
    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift: UInt32 in [12, 8, 4, 0] {
      let digit = UInt8(truncatingIfNeeded: code >> shift & 15)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}

extension JSON {
  package mutating func whole(_ whole: Int?) {
    if let whole { raw(String(whole)) } else { null() }
  }

  package mutating func flag(_ flag: Bool) { raw(flag ? "true" : "false") }

  package mutating func strings(_ texts: [String]) {
    array { json in
      for text in texts { json.string(text) }
    }
  }

  package mutating func numbers(_ numbers: [Double]) {
    array { json in
      for number in numbers { json.number(number) }
    }
  }

  package mutating func field(_ name: String, _ text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  package mutating func field(_ name: String, _ texts: [String]) {
    self.name(name)
    strings(texts)
  }

  package mutating func field(_ name: String, _ number: Double?) {
    self.name(name)
    self.number(number)
  }

  package mutating func field(_ name: String, whole: Int?) {
    self.name(name)
    self.whole(whole)
  }

  package mutating func field(_ name: String, flag: Bool) {
    self.name(name)
    self.flag(flag)
  }

  package mutating func field(_ name: String, array content: (inout JSON) -> Void) {
    self.name(name)
    array(content)
  }
}
