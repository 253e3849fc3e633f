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
