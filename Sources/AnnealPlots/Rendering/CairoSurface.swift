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
