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
