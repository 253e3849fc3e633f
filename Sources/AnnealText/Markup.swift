/// Text in HTML and XML.
package enum Markup {
  /// Adds text as content or as the value of an attribute, in which nothing is markup.
  package static func add(_ text: String, to bytes: inout [UInt8]) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case UInt8(ascii: "'"): bytes += "&#39;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Text in which nothing is markup.
  package static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    add(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
