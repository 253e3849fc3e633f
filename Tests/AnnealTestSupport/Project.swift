import Foundation
import Testing

package typealias CustomTestStringConvertible = Testing.CustomTestStringConvertible

/// The files of the repository, found from where this file stands.
package enum Project {
  /// The repository's folder.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The text of a file of the repository.
  package static func text(_ path: String) -> String {
    guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
      preconditionFailure("\(path) cannot be read")
    }
    return text
  }

  /// The Swift files below a folder of the repository.
  package static func swiftFiles(below path: String) -> [URL] {
    let files = FileManager.default.enumerator(at: root.appending(path: path), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
  }
}
