import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written whole or not at all: a failed command leaves an older file as it was.
struct OutputFile {
  /// The endings that can be written.
  static let endings = [".svg"]

  let path: String

  /// - Throws: for an ending that cannot be written, or a folder that does not exist, before any work is done.
  init(_ path: String) throws(CommandError) {
    guard OutputFile.endings.contains(where: { path.hasSuffix($0) && path.count > $0.count }) else {
      throw .unknownEnding(path: path, known: OutputFile.endings)
    }
    self.path = path
    try checkFolder()
  }

  private func checkFolder() throws(CommandError) {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    var isFolder = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder else {
      throw .cannotWrite(path: path, reason: "there is no folder \(folder)")
    }
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
      throw .cannotWrite(path: path, reason: "it is a folder")
    }
  }

  /// Writes to a temporary file beside it and renames that.
  func write(_ text: String) throws(CommandError) {
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw .cannotWrite(path: path, reason: OutputFile.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let underlying = (error as? CocoaError)?.underlying as? POSIXError
    return underlying.map { String(cString: strerror($0.code.rawValue)) } ?? POSIX.lastError
  }
}
