/// The functions of zlib that a PNG takes. librsvg has zlib with it, through cairo's own PNG.
struct ZlibFunctions {
  private let bound: @convention(c) (UInt) -> UInt
  private let compress:
    @convention(c) (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt>?, UnsafePointer<UInt8>?, UInt, Int32) ->
      Int32
  private let checksum: @convention(c) (UInt, UnsafePointer<UInt8>?, UInt32) -> UInt

  /// - Throws: ``RenderingError/functionMissing(name:library:)``.
  init(_ library: DynamicLibrary) throws(RenderingError) {
    bound = try library.function("compressBound")
    compress = try library.function("compress2")
    checksum = try library.function("crc32")
  }

  /// The bytes in zlib's format, compressed at a level from 1, fast, to 9, small.
  ///
  /// - Throws: ``RenderingError/drawingFailed(reason:)`` when memory runs out.
  func compressed(_ bytes: [UInt8], level: Int32) throws(RenderingError) -> [UInt8] {
    var status: Int32 = 0
    let compressed = [UInt8](unsafeUninitializedCapacity: Int(bound(UInt(bytes.count)))) { buffer, count in
      var length = UInt(buffer.count)
      status = compress(buffer.baseAddress, &length, bytes, UInt(bytes.count), level)
      count = status == 0 ? Int(length) : 0
    }
    guard status == 0 else { throw .drawingFailed(reason: "zlib gives status \(status)") }
    return compressed
  }

  /// The CRC-32 of the bytes.
  func crc32(_ bytes: [UInt8]) -> UInt32 { UInt32(truncatingIfNeeded: checksum(0, bytes, UInt32(bytes.count))) }
}
