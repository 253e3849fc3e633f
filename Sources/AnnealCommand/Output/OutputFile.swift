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

  /// - Throws: for a folder that does not exist, before any work is done.
  init(_ path: String) throws(CommandError) {
    self.path = OutputFile.resolved(path)
    try checkFolder()
  }

  /// What a link points to, so that the link stays.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func checkFolder() throws(CommandError) {
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
      return try fill(path, flags: O_WRONLY, bytes, mode: 0)
    }
    let temporary = "\(path).\(getpid()).tmp"
    do throws(CommandError) {
      try fill(temporary, flags: O_WRONLY | O_CREAT | O_EXCL, bytes, mode: older.map { $0.st_mode & 0o7777 })
      guard rename(temporary, path) == 0 else { throw CommandError.cannotWrite(path: path, reason: POSIX.lastError) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// - Parameter mode: the permissions of the older file; `nil` for those the user's mask gives a new one.
  private func fill(_ file: String, flags: Int32, _ bytes: [UInt8], mode: mode_t?) throws(CommandError) {
    let descriptor = open(file, flags, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, reason: POSIX.lastError) }
    var isWritten = POSIX.writeAll(bytes, to: descriptor)
    if let mode, mode != 0 { isWritten = fchmod(descriptor, mode) == 0 && isWritten }
    let reason = POSIX.lastError
    guard close(descriptor) == 0, isWritten else { throw .cannotWrite(path: path, reason: reason) }
  }
}
