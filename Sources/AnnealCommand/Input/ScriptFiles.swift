#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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

/// Reading text from files and pipes, up to a limit: a file that never ends must not fill the memory.
enum TextFile {
  /// The text of the file that an option names, or of standard input for a dash.
  static func read(argument path: String, limit: Int) throws(CommandError) -> String {
    try path == "-" ? read(descriptor: 0, name: "standard input", limit: limit) : read(path, limit: limit)
  }

  /// The text of the file at `path`.
  static func read(_ path: String, limit: Int) throws(CommandError) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .cannotRead(path: path, reason: POSIX.lastError) }
    defer { close(descriptor) }
    return try read(descriptor: descriptor, name: path, limit: limit)
  }

  /// The text that an open file or pipe holds.
  static func read(descriptor: Int32, name: String, limit: Int) throws(CommandError) -> String {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { Platform.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path: name, reason: POSIX.lastError) }
      if count == 0 { break }
      bytes.append(contentsOf: piece[..<count])
      guard bytes.count <= limit else { throw .tooLarge(path: name, limit: limit) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    // Decoding repairs what is not UTF-8, and so changes it.
    guard text.utf8.elementsEqual(bytes) else { throw .notText(path: name) }
    return text
  }
}

/// The C library's `read`, under a name that the function above does not hide.
private enum Platform {
  static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }
}
