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
