/// An SVG as librsvg has read it, freed with the value.
struct SVGDocument: ~Copyable {
  private let rsvg: RsvgFunctions
  private let handle: OpaquePointer

  /// Reads SVG. Files it refers to are not read.
  ///
  /// - Throws: ``RenderingError/refused(reason:)``.
  init(_ svg: String, rsvg: RsvgFunctions) throws(RenderingError) {
    var text = svg
    var failure: UnsafeMutableRawPointer?
    let handle = text.withUTF8 { rsvg.parse($0.baseAddress, UInt($0.count), &failure) }
    guard let handle else { throw rsvg.error(at: failure) }
    self.rsvg = rsvg
    self.handle = handle
  }

  deinit { rsvg.free(handle) }

  /// The size in CSS pixels: `width` and `height` where they are pixels, else the size of the `viewBox`.
  ///
  /// - Throws: ``RenderingError/refused(reason:)`` where neither says so.
  var size: Size {
    get throws(RenderingError) {
      var (hasWidth, hasHeight, hasBox): (Int32, Int32, Int32) = (0, 0, 0)
      var (width, height, box) = (RsvgLength(), RsvgLength(), RsvgRectangle())
      rsvg.dimensions(handle, &hasWidth, &width, &hasHeight, &height, &hasBox, &box)
      let isInPixels = width.unit == RsvgLength.pixels && height.unit == RsvgLength.pixels
      let size =
        hasWidth != 0 && hasHeight != 0 && isInPixels
        ? Size(width: width.length, height: height.length) : Size(width: box.width, height: box.height)
      guard size.width > 0, size.height > 0 else { throw .refused(reason: "it has no width and height in pixels") }
      return size
    }
  }

  /// The width of all that is drawn, in CSS pixels, wherever it is.
  var inkWidth: Double {
    get throws(RenderingError) {
      var (ink, layout) = (RsvgRectangle(), RsvgRectangle())
      var failure: UnsafeMutableRawPointer?
      guard rsvg.geometry(handle, nil, &ink, &layout, &failure) != 0 else { throw rsvg.error(at: failure) }
      return ink.width
    }
  }

  /// Draws the document into a rectangle at the origin of a cairo context.
  func render(on context: OpaquePointer?, size: Size) throws(RenderingError) {
    let area = RsvgRectangle(width: size.width, height: size.height)
    var failure: UnsafeMutableRawPointer?
    let isDrawn = withUnsafePointer(to: area) { rsvg.render(handle, context, $0, &failure) }
    guard isDrawn != 0 else { throw rsvg.error(at: failure) }
  }
}
