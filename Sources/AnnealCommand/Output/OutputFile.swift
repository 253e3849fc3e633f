#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written whole or not at all: a failed command leaves an older file as it was.
///
/// `Data.write(options: .atomic)` would serve but for what it does to a file that is there already: it resets its
/// permissions, and puts a file in the place of a link or a pipe.
struct OutputFile {
  let path: String

  /// - Throws: for a folder that does not exist or a loop of links, before any work is done.
  init(_ path: String) throws(CommandError) {
    self.path = try OutputFile.resolved(path)
    try checkFolder()
  }

  /// What a link points to, so that the link stays, even when nothing is there yet.
  private static func resolved(_ path: String) throws(CommandError) -> String {
    if let real = POSIX.realPath(path) { return real }
    guard errno != ELOOP else { throw .cannotWrite(path: path, reason: POSIX.lastError) }
    var place = path
    // Whatever the folders on the way, a link to nowhere ends within as many links as the system follows.
    for _ in 0..<40 {
      guard let target = POSIX.target(ofLink: place) else { return place }
      place = target.hasPrefix("/") ? target : folder(of: place) + "/" + target
    }
    return place
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func checkFolder() throws(CommandError) {
    let folder = OutputFile.folder(of: path)
    guard let kind = OutputFile.status(of: folder)?.st_mode, kind & S_IFMT == S_IFDIR else {
      throw .cannotWrite(path: path, reason: "there is no folder \(folder)")
    }
    if let kind = OutputFile.status(of: path)?.st_mode, kind & S_IFMT == S_IFDIR {
      throw .cannotWrite(path: path, reason: "it is a folder")
    }
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  /// Writes to a temporary file beside it and renames that; into a pipe or device, directly.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    let older = OutputFile.status(of: path)
    if let older, older.st_mode & S_IFMT != S_IFREG {
      return try fill(open(path, O_WRONLY), bytes)
    }
    // Ctrl-C is answered when the file is there: nothing half written is left behind.
    try POSIX.withSignalsHeld { () throws(CommandError) in
      try replace(with: bytes, mode: older.map { $0.st_mode & 0o7777 })
    }
  }

  /// - Parameter mode: the permissions of the older file; `nil` for those the user's mask gives a new one.
  private func replace(with bytes: [UInt8], mode: mode_t?) throws(CommandError) {
    let (temporary, descriptor) = try newFile()
    do throws(CommandError) {
      try fill(descriptor, bytes, mode: mode)
      guard rename(temporary, path) == 0 else { throw CommandError.cannotWrite(path: path, reason: POSIX.lastError) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A file of this process alone, in the same folder. Its name is random, since in containers that share a folder
  /// processes have equal numbers; and short, since the file's own may be as long as a name can be.
  private func newFile() throws(CommandError) -> (path: String, descriptor: Int32) {
    var descriptor: Int32 = -1
    var temporary = ""
    repeat {
      temporary = "\(OutputFile.folder(of: path))/.anneal-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    } while descriptor < 0 && errno == EEXIST
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: POSIX.lastError) }
    return (temporary, descriptor)
  }

  private func fill(_ descriptor: Int32, _ bytes: [UInt8], mode: mode_t? = nil) throws(CommandError) {
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: POSIX.lastError) }
    var isWritten = POSIX.writeAll(bytes, to: descriptor)
    if isWritten, let mode { isWritten = fchmod(descriptor, mode) == 0 }
    let reason = POSIX.lastError
    guard close(descriptor) == 0, isWritten else { throw .cannotWrite(path: path, reason: reason) }
  }
}
