#if Page
  import CAnnealPage
#endif

/// The workbench: a page of one file that holds everything it needs, the library as WebAssembly included.
package enum Workbench {
  /// The page, in UTF-8; `nil` in a build without the trait `Page`.
  package static var page: [UInt8]? {
    #if Page
      Array(UnsafeBufferPointer(start: anneal_page(), count: Int(anneal_page_length())))
    #else
      nil
    #endif
  }

  /// What to write after the page's name to open it in a state.
  ///
  /// - Parameters:
  ///   - schedules: The schedules in PyTorch's notation.
  ///   - labels: What to call them, in the same order; an empty one for a schedule's own text.
  ///   - settings: Further keys of the page's address, such as `steps` and `lr`.
  package static func fragment(
    schedules: [String], labels: [String] = [], settings: [(key: String, value: String)] = []
  ) -> String {
    var pairs = schedules.map { (key: "s", value: $0) }
    if labels.contains(where: { !$0.isEmpty }) { pairs += labels.map { (key: "label", value: $0) } }
    pairs += settings
    return pairs.isEmpty ? "" : Address.fragment(pairs)
  }

  /// A file's path as part of an address.
  package static func escaped(path: String) -> String { Address.encoded(path: path) }
}

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
