#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command asks of the operating system, in one place.
enum POSIX {
  /// The sentence of the last failed call.
  static var lastError: String { String(cString: strerror(errno)) }

  /// Lets a write past the shell's limit fail with a reason instead of ending the process.
  static func reportFullFiles() { signal(SIGXFSZ, SIG_IGN) }

  /// Makes a folder, unless it is there already.
  static func makeFolder(_ path: String) throws(CommandError) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw .cannotWrite(path: path, reason: lastError)
  }

  /// A new folder for temporary files that only this user can read.
  static func temporaryFolder() throws(CommandError) -> String {
    let parent = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((parent + "/anneal-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .cannotWrite(path: parent, reason: lastError) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A path from the root.
  static func wholePath(_ path: String) throws(CommandError) -> String {
    guard let real = realPath(path) else { throw .cannotRead(path: path, reason: lastError) }
    return real
  }

  /// A path from the root without links; `nil` if nothing exists there, with the reason in `errno`.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Where a symbolic link points; `nil` for anything else.
  static func target(ofLink path: String) -> String? {
    var target = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &target, target.count)
    return count > 0 ? String(decoding: target[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }

  /// Does something short that must not be left half done: signals that end the process wait for it.
  static func withSignalsHeld<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) {
    var (held, before) = (sigset_t(), sigset_t())
    sigemptyset(&held)
    for signal in [SIGHUP, SIGINT, SIGTERM] { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &before)
    defer { sigprocmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  /// Hands an address to the program that opens addresses; `false` if there is no such program.
  static func openInBrowser(_ address: String) -> Bool {
    #if canImport(Darwin)
      let opener = "open"
    #else
      let opener = "xdg-open"
    #endif
    var arguments = [strdup(opener), strdup(address), nil]
    defer { arguments.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawnp(&process, opener, nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { return false }
    return status == 0
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Whether a path names anything at all.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return path.utf8.count < 4096 && stat(path, &status) == 0
  }

  /// Whether a path names a file, not a folder, a pipe or a device.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return path.utf8.count < 4096 && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The columns of a terminal, by its own word, else by `COLUMNS`, else 80.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }

  /// Writes all bytes, in as many calls as it takes. `false` when the last call failed.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count, let start = buffer.baseAddress {
        let count = write(descriptor, start + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }

  /// Whether the locale's characters are UTF-8, by the variables that decide it.
  static var hasUTF8Locale: Bool {
    let deciding = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    guard let locale = deciding?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}
