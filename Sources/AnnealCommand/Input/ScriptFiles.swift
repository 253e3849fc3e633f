/// The files that a script may read: regular files of text in its folders, not far above them, and not too many.
///
/// A script is read on one thread, from its first line to its last; nothing else uses its files meanwhile.
final class ScriptFiles: @unchecked Sendable {
  /// More files than any script imports.
  private static let limit = 200
  /// How many folders up a path may lead.
  private static let up = 2

  private let folders: [String]
  private var texts: [String: String] = [:]
  private var isMissing: Set<String> = []
  /// What could not be read, a sentence each.
  private(set) var failures: [String] = []

  /// Files of these folders; of two with the same path the first folder's is meant.
  init(folders: [String]) { self.folders = folders }

  /// The text of a file by its path from a folder; `nil` if no such file may be read.
  func text(of path: String) -> String? {
    if let text = texts[path] { return text }
    guard !isMissing.contains(path) else { return nil }
    guard ScriptFiles.isAllowed(path), texts.count < ScriptFiles.limit, let text = read(path) else {
      if isMissing.count < 10_000 { isMissing.insert(path) }
      return nil
    }
    texts[path] = text
    return text
  }

  private func read(_ path: String) -> String? {
    for folder in folders {
      let whole = folder == "." ? path : folder + "/" + path
      guard POSIX.isRegularFile(whole) else { continue }
      do throws(CommandError) {
        return try TextFile.read(whole, limit: ScheduleSource.limit)
      } catch {
        failures.append(error.sentence)
        return nil
      }
    }
    return nil
  }

  /// Whether a path is relative, and leads at most two folders up at any point.
  static func isAllowed(_ path: String) -> Bool {
    guard !path.isEmpty, path.utf8.count < 1024, !path.hasPrefix("/"), !path.utf8.contains(0) else { return false }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < -up { return false }
    }
    return true
  }
}
