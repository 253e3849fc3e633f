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

/// The functions of librsvg, 2.46 or later, that rendering calls, with the two of GLib that free what they return.
struct RsvgFunctions {
  /// Where GLib's functions leave the address of an error.
  typealias Failure = UnsafeMutablePointer<UnsafeMutableRawPointer?>

  let parse: @convention(c) (UnsafePointer<UInt8>?, UInt, Failure?) -> OpaquePointer?
  let render: @convention(c) (OpaquePointer?, _ cairo: OpaquePointer?, _ area: UnsafeRawPointer?, Failure?) -> Int32
  /// The out parameters are pairs of a `gboolean` and a value: width and height as `RsvgLength`, `RsvgRectangle`.
  let dimensions:
    @convention(c) (
      OpaquePointer?, UnsafeMutablePointer<Int32>?, UnsafeMutableRawPointer?, UnsafeMutablePointer<Int32>?,
      UnsafeMutableRawPointer?, UnsafeMutablePointer<Int32>?, UnsafeMutableRawPointer?
    ) -> Void
  /// The rectangles of what an element's ink and its layout take; of all elements where the id is `nil`.
  let geometry:
    @convention(c) (
      OpaquePointer?, _ id: UnsafePointer<CChar>?, _ ink: UnsafeMutableRawPointer?,
      _ layout: UnsafeMutableRawPointer?, Failure?
    ) -> Int32
  let free: @convention(c) (OpaquePointer?) -> Void
  private let freeError: @convention(c) (UnsafeMutableRawPointer?) -> Void

  /// - Throws: ``RenderingError/functionMissing(name:library:)``.
  init(_ library: DynamicLibrary) throws(RenderingError) {
    parse = try library.function("rsvg_handle_new_from_data")
    render = try library.function("rsvg_handle_render_document")
    dimensions = try library.function("rsvg_handle_get_intrinsic_dimensions")
    geometry = try library.function("rsvg_handle_get_geometry_for_element")
    free = try library.function("g_object_unref")
    freeError = try library.function("g_error_free")
  }

  /// The error at this address, which is freed.
  func error(at address: UnsafeMutableRawPointer?) -> RenderingError {
    guard let address else { return .refused(reason: "librsvg gives no reason") }
    defer { freeError(address) }
    let message = address.load(as: GError.self).message
    return .refused(reason: message.map { String(cString: $0) } ?? "librsvg gives no reason")
  }
}

/// GLib's error, as it lies in memory.
private struct GError {
  var domain: UInt32
  var code: Int32
  var message: UnsafePointer<CChar>?
}

/// A length with its unit, as it lies in memory.
struct RsvgLength {
  /// `RSVG_UNIT_PX`: CSS pixels, and plain numbers.
  static let pixels: Int32 = 1

  var length = 0.0
  var unit: Int32 = 0
}

/// A rectangle, as it lies in memory.
struct RsvgRectangle {
  var x = 0.0
  var y = 0.0
  var width = 0.0
  var height = 0.0
}
