/// A PNG as the characters that make a terminal show it among its text.
///
/// A terminal without the protocol passes over them and shows nothing. The cursor stays where the terminal leaves it,
/// on the picture's last line; end the line after it.
package enum InlineImage {
  /// The protocol of kitty, also of Ghostty, Konsole and WezTerm: chunks of 4096 letters.
  ///
  /// - Parameters:
  ///   - png: A PNG's bytes.
  ///   - columns: The width on the terminal, in character cells; at least 1. The height follows from the proportions.
  /// - Returns: Escape sequences, about 4/3 as long as the picture. The terminal sends nothing back.
  package static func kitty(png: [UInt8], columns: Int) -> String {
    let letters = Base64.encoded(png)
    let chunk = 4096
    var keys = "f=100,a=T,q=2,c=\(max(1, columns)),"
    var text = ""
    var start = 0
    repeat {
      let end = min(start + chunk, letters.count)
      text += "\u{1B}_G\(keys)m=\(end < letters.count ? 1 : 0);"
      text += String(decoding: letters[start..<end], as: UTF8.self) + "\u{1B}\\"
      keys = ""
      start = end
    } while start < letters.count
    return text
  }

  /// The protocol of iTerm2, also of WezTerm and VS Code's terminal.
  ///
  /// - Parameters:
  ///   - png: A PNG's bytes.
  ///   - columns: The width on the terminal, in character cells; at least 1. The height follows from the proportions.
  /// - Returns: One escape sequence, about 4/3 as long as the picture.
  package static func iterm(png: [UInt8], columns: Int) -> String {
    let letters = String(decoding: Base64.encoded(png), as: UTF8.self)
    let keys = "inline=1;size=\(png.count);width=\(max(1, columns));preserveAspectRatio=1"
    return "\u{1B}]1337;File=\(keys):\(letters)\u{07}"
  }
}

/// Bytes as text of 64 letters (RFC 4648, section 4), as terminals take pictures.
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let padding = UInt8(ascii: "=")

  /// The letters of `bytes` in ASCII, 4 for each 3 bytes begun, without line ends.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for place in 0..<4 {
        text.append(place <= group.count ? letters[bits >> (18 - 6 * place) & 63] : padding)
      }
    }
    return text
  }
}
