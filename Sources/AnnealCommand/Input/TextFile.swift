#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

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
