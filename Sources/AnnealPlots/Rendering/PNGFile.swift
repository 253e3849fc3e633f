/// A bitmap as a PNG file.
///
/// Cairo could write it too, but tries five filters on each row and compresses at a level that takes three times as
/// long for a larger file; figures are flat and need no filter. And cairo leaves out how large a pixel is.
struct PNGFile {
  let bitmap: Bitmap
  /// How many pixels a CSS pixel is wide.
  let scale: Double
  let zlib: ZlibFunctions

  /// The file's bytes. Time and memory grow with the number of pixels.
  func bytes() throws(RenderingError) -> [UInt8] {
    let isOpaque = bitmap.isOpaque
    let header = word(bitmap.width) + word(bitmap.height) + [8, isOpaque ? 2 : 6, 0, 0, 0]
    let perMetre = word(Int((scale * 96 / 0.0254).rounded()))
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += chunk("IHDR", header)
    file += chunk("pHYs", perMetre + perMetre + [1])
    file += chunk("IDAT", try zlib.compressed(isOpaque ? bitmap.opaqueRows() : bitmap.rows(), level: 2))
    file += chunk("IEND", [])
    return file
  }

  private func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(name.utf8) + content
    return word(content.count) + checked + word(Int(zlib.crc32(checked)))
  }

  /// Four bytes, the highest first.
  private func word(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}

/// Pixels row by row, each blue, green, red and opacity, the colours multiplied by the opacity.
struct Bitmap {
  let width: Int
  let height: Int
  let bytes: [UInt8]
}

extension Bitmap {
  /// Whether nothing shines through.
  fileprivate var isOpaque: Bool {
    bytes.withUnsafeBufferPointer { bytes in
      stride(from: 3, to: bytes.count, by: 4).allSatisfy { bytes[$0] == 255 }
    }
  }

  /// Rows of red, green and blue, each led by a 0 for "no filter".
  fileprivate func opaqueRows() -> [UInt8] {
    rows(of: 3) { (pixel, place) in
      place[0] = pixel[2]
      place[1] = pixel[1]
      place[2] = pixel[0]
    }
  }

  /// Rows of red, green, blue and opacity, the colours as they were before they were multiplied.
  fileprivate func rows() -> [UInt8] {
    rows(of: 4) { (pixel, place) in
      let opacity = Int(pixel[3])
      for channel in 0..<3 where opacity > 0 {
        place[channel] = UInt8(min(255, (Int(pixel[2 - channel]) * 255 + opacity / 2) / opacity))
      }
      place[3] = pixel[3]
    }
  }

  @inline(__always)
  private func rows(
    of channels: Int, _ convert: (UnsafePointer<UInt8>, UnsafeMutablePointer<UInt8>) -> Void
  ) -> [UInt8] {
    var rows = [UInt8](repeating: 0, count: height * (1 + width * channels))
    bytes.withUnsafeBufferPointer { bytes in
      rows.withUnsafeMutableBufferPointer { rows in
        guard var pixel = bytes.baseAddress, var place = rows.baseAddress else { return }
        for _ in 0..<height {
          place += 1
          for _ in 0..<width {
            convert(pixel, place)
            pixel += 4
            place += channels
          }
        }
      }
    }
    return rows
  }
}

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
