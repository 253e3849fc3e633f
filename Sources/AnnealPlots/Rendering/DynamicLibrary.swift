#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A library of C functions that is looked for only when it is needed, so that building asks for nothing.
///
/// It stays loaded: GLib's types, once registered, must not go away.
struct DynamicLibrary {
  /// The name under which it was found.
  let name: String
  private let handle: UnsafeMutableRawPointer

  /// Opens the first of several names that is there.
  ///
  /// - Throws: ``RenderingError/libraryMissing(names:)`` when none is there, and
  ///   ``RenderingError/libraryBroken(name:reason:)`` when the first that is there cannot be loaded.
  init(anyOf names: [String]) throws(RenderingError) {
    for name in names {
      // All references are bound now: one that is missing is an error here and not the end of the process later.
      if let handle = dlopen(name, RTLD_NOW | RTLD_LOCAL) {
        self.name = name
        self.handle = handle
        return
      }
      let reason = dlerror().map { String(cString: $0) } ?? "the reason is not known"
      guard DynamicLibrary.isAbsent(name, reason) else { throw .libraryBroken(name: name, reason: reason) }
    }
    throw .libraryMissing(names: names)
  }

  /// Whether the loader looked for this file and found none. It has no codes, only sentences, and says the same of a
  /// library that this one needs; but then of that one's name.
  private static func isAbsent(_ name: String, _ reason: String) -> Bool {
    let absent = [String(cString: strerror(ENOENT)), "no such file"].contains { reason.contains($0) }
    let isAnother = ["needed by", "Library not loaded", "incompatible architecture"].contains { reason.contains($0) }
    return absent && reason.contains(name) && !isAnother
  }

  /// The function of this name, in this library or one that it needs.
  ///
  /// - Parameter name: The C name. The caller's type must match the function's, as `@convention(c)`; C keeps no
  ///   record of it, so nothing can check that.
  /// - Throws: ``RenderingError/functionMissing(name:library:)``.
  func function<Function>(_ name: String) throws(RenderingError) -> Function {
    guard let address = dlsym(handle, name) else { throw .functionMissing(name: name, library: self.name) }
    return unsafeBitCast(address, to: Function.self)
  }
}

/// librsvg with what it draws on and what packs the result.
struct RenderingLibrary {
  let rsvg: RsvgFunctions
  let cairo: CairoFunctions
  let zlib: ZlibFunctions
  /// `FcConfigGetFonts`: the fonts of a configuration, of which the first thing in memory is their number. Not there
  /// where text is not set with fontconfig.
  private let fonts: (@convention(c) (_ configuration: OpaquePointer?, _ set: Int32) -> UnsafePointer<Int32>?)?

  /// The file names of librsvg 2: those the loader looks for itself, and where Homebrew puts it.
  static let names: [String] = {
    #if canImport(Darwin)
      let name = "librsvg-2.2.dylib"
      return [name, "/opt/homebrew/lib/" + name, "/usr/local/lib/" + name]
    #else
      return ["librsvg-2.so.2"]
    #endif
  }()

  /// Loads librsvg. Cairo, GLib and zlib are found through it, so that they are the ones it uses itself.
  init(names: [String] = RenderingLibrary.names) throws(RenderingError) {
    let library = try DynamicLibrary(anyOf: names)
    rsvg = try RsvgFunctions(library)
    cairo = try CairoFunctions(library)
    zlib = try ZlibFunctions(library)
    fonts = try? library.function("FcConfigGetFonts")
  }

  /// Text without any font is drawn as boxes, and no function calls that a failure.
  ///
  /// - Throws: ``RenderingError/noFonts``.
  func checkFonts() throws(RenderingError) {
    guard let fonts else { return }
    guard let count = fonts(nil, 0)?.pointee, count > 0 else { throw .noFonts }
  }
}
