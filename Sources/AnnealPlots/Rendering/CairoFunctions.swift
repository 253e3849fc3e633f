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
