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

  /// A bitmap's PNG.
  func png() throws(RenderingError) -> [UInt8] {
    var bytes: [UInt8] = []
    let status = withUnsafeMutablePointer(to: &bytes) { cairo.writePNG(pointer, CairoSurface.append, $0) }
    try cairo.check(status)
    return bytes
  }

  /// The bytes of a bitmap's pixels, row by row.
  func pixels(width: Int, height: Int) -> [UInt8] {
    guard let start = cairo.imageData(pointer) else { return [] }
    let stride = Int(cairo.imageStride(pointer))
    var pixels: [UInt8] = []
    pixels.reserveCapacity(4 * width * height)
    for row in 0..<height {
      pixels.append(contentsOf: UnsafeBufferPointer(start: start + row * stride, count: 4 * width))
    }
    return pixels
  }

  /// Writes out what a PDF still lacks.
  func finish() throws(RenderingError) {
    cairo.finish(pointer)
    try cairo.check(cairo.surfaceStatus(pointer))
  }
}
