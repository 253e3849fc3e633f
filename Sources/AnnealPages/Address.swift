/// The address of the workbench with a state, all of which stands after the `#`.
enum Address {
  /// Keys and values, in which only letters, digits and `-._~` stand for themselves.
  static func fragment(_ pairs: [(key: String, value: String)]) -> String {
    "#" + pairs.map { $0.key + "=" + encoded($0.value) }.joined(separator: "&")
  }

  /// A path in an address: its slashes stand for themselves.
  static func encoded(path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).map { encoded(String($0)) }.joined(separator: "/")
  }

  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
