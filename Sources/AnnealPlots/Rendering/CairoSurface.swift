/// What cairo draws on, freed with the value.
struct CairoSurface: ~Copyable {
  private let cairo: CairoFunctions
  private let pointer: OpaquePointer?

  /// A bitmap of so many pixels, all of them transparent.
  init(width: Int, height: Int, cairo: CairoFunctions) throws(RenderingError) {
    self.cairo = cairo
    pointer = cairo.imageSurface(CairoFunctions.argb32, Int32(clamping: width), Int32(clamping: height))
    try cairo.check(cairo.surfaceStatus(pointer))
  }

  /// A PDF of one page, in points, whose bytes are appended to `bytes` until ``finish()``.
  ///
  /// It bears no date, so that the same picture is the same bytes.
  init(
    page: Size, title: String, into bytes: UnsafeMutablePointer<[UInt8]>, cairo: CairoFunctions
  ) throws(RenderingError) {
    self.cairo = cairo
    pointer = cairo.pdfSurface(CairoSurface.append, bytes, page.width, page.height)
    try cairo.check(cairo.surfaceStatus(pointer))
    if !title.isEmpty { cairo.setMetadata(pointer, CairoFunctions.titleMetadata, title) }
    cairo.setMetadata(pointer, CairoFunctions.dateMetadata, nil)
  }

  // Cairo answers a failure with a surface of its own that says so, and that may be destroyed like any other.
  deinit { cairo.destroySurface(pointer) }

  /// Takes what cairo writes: the closure is the array that the bytes belong at the end of.
  private static let append: CairoFunctions.Write = { closure, bytes, count in
    closure?.assumingMemoryBound(to: [UInt8].self).pointee
      .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    return CairoFunctions.success
  }

  /// Draws a document over the whole surface, of which `size` is the extent in the surface's own unit.
  func draw(_ document: borrowing SVGDocument, size: Size) throws(RenderingError) {
    let context = cairo.context(pointer)
    defer { cairo.destroyContext(context) }
    try cairo.check(cairo.contextStatus(context))
    try document.render(on: context, size: size)
    try cairo.check(cairo.contextStatus(context))
    cairo.flush(pointer)
  }

  /// What has been drawn on a bitmap of this size.
  func bitmap(width: Int, height: Int) throws(RenderingError) -> Bitmap {
    guard let start = cairo.imageData(pointer) else { throw .drawingFailed(reason: "the bitmap has no pixels") }
    let stride = Int(cairo.imageStride(pointer))
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * width * height)
    for row in 0..<height {
      pixels.append(contentsOf: UnsafeBufferPointer(start: start + row * stride, count: 4 * width))
    }
    return Bitmap(width: width, height: height, bytes: pixels)
  }

  /// Writes out what a PDF still lacks.
  func finish() throws(RenderingError) {
    cairo.finish(pointer)
    try cairo.check(cairo.surfaceStatus(pointer))
  }
}

/// The functions of cairo, 1.16 or later, that rendering calls: surfaces of memory and of PDF pages.
struct CairoFunctions {
  /// Takes bytes and returns a status; the first argument is whatever was handed over with it.
  typealias Write = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32) -> Int32

  /// Status 0 of every function that has one.
  static let success: Int32 = 0
  /// `CAIRO_FORMAT_ARGB32`: 4 bytes a pixel, blue first on all machines of today.
  static let argb32: Int32 = 0
  /// `CAIRO_PDF_METADATA_TITLE`.
  static let titleMetadata: Int32 = 0
  /// `CAIRO_PDF_METADATA_CREATE_DATE`.
  static let dateMetadata: Int32 = 5

  let imageSurface: @convention(c) (_ format: Int32, _ width: Int32, _ height: Int32) -> OpaquePointer?
  let imageData: @convention(c) (OpaquePointer?) -> UnsafeMutablePointer<UInt8>?
  let imageStride: @convention(c) (OpaquePointer?) -> Int32
  let pdfSurface: @convention(c) (Write, UnsafeMutableRawPointer?, Double, Double) -> OpaquePointer?
  let setMetadata: @convention(c) (OpaquePointer?, Int32, UnsafePointer<CChar>?) -> Void

  let flush: @convention(c) (OpaquePointer?) -> Void
  let finish: @convention(c) (OpaquePointer?) -> Void
  let surfaceStatus: @convention(c) (OpaquePointer?) -> Int32
  let destroySurface: @convention(c) (OpaquePointer?) -> Void

  let context: @convention(c) (OpaquePointer?) -> OpaquePointer?
  let contextStatus: @convention(c) (OpaquePointer?) -> Int32
  let destroyContext: @convention(c) (OpaquePointer?) -> Void
  private let sentence: @convention(c) (Int32) -> UnsafePointer<CChar>?

  /// - Throws: ``RenderingError/functionMissing(name:library:)``.
  init(_ library: DynamicLibrary) throws(RenderingError) {
    imageSurface = try library.function("cairo_image_surface_create")
    imageData = try library.function("cairo_image_surface_get_data")
    imageStride = try library.function("cairo_image_surface_get_stride")
    pdfSurface = try library.function("cairo_pdf_surface_create_for_stream")
    setMetadata = try library.function("cairo_pdf_surface_set_metadata")
    flush = try library.function("cairo_surface_flush")
    finish = try library.function("cairo_surface_finish")
    surfaceStatus = try library.function("cairo_surface_status")
    destroySurface = try library.function("cairo_surface_destroy")
    context = try library.function("cairo_create")
    contextStatus = try library.function("cairo_status")
    destroyContext = try library.function("cairo_destroy")
    sentence = try library.function("cairo_status_to_string")
  }

  /// - Throws: ``RenderingError/drawingFailed(reason:)`` for any status but success.
  func check(_ status: Int32) throws(RenderingError) {
    guard status != CairoFunctions.success else { return }
    throw .drawingFailed(reason: sentence(status).map { String(cString: $0) } ?? "status \(status)")
  }
}
