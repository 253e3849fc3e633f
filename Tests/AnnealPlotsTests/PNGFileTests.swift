import Testing

@testable import AnnealPlots

/// PNGs read back, chunk by chunk, as the specification says.
@Suite struct PNGFileTests {
  private typealias Uncompress =
    @convention(c) (
      UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt>?, UnsafePointer<UInt8>?, UInt
    ) -> Int32

  private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

  /// The CRC-32 of the specification's appendix.
  private func crc(_ bytes: ArraySlice<UInt8>) -> Int {
    var rest: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? 0xEDB8_8320 ^ rest >> 1 : rest >> 1 }
    }
    return Int(~rest)
  }

  private func chunks(_ png: [UInt8]) -> [(name: String, content: [UInt8])] {
    var chunks: [(name: String, content: [UInt8])] = []
    var start = 8
    while start + 12 <= png.count {
      let end = start + 8 + number(png[start..<start + 4])
      #expect(number(png[end..<end + 4]) == crc(png[start + 4..<end]))
      chunks.append((String(decoding: png[start + 4..<start + 8], as: UTF8.self), Array(png[start + 8..<end])))
      start = end + 4
    }
    #expect(start == png.count)
    return chunks
  }

  private func unpacked(_ bytes: [UInt8], count: Int) throws -> [UInt8] {
    let uncompress: Uncompress = try DynamicLibrary(anyOf: RenderingLibrary.names).function("uncompress")
    var unpacked = [UInt8](repeating: 0, count: count)
    var length = UInt(count)
    #expect(uncompress(&unpacked, &length, bytes, UInt(bytes.count)) == 0 && length == count)
    return unpacked
  }

  private func png(_ bitmap: Bitmap, scale: Double = 2) throws -> [(name: String, content: [UInt8])] {
    chunks(try PNGFile(bitmap: bitmap, scale: scale, zlib: RenderingLibrary().zlib).bytes())
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `opaque pixels are red, green and blue`() throws {
    let file = try png(Bitmap(width: 2, height: 2, bytes: [1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255, 0, 0, 0, 255]))
    #expect(file.map(\.name) == ["IHDR", "pHYs", "IDAT", "IEND"])
    #expect(file[0].content == [0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])
    #expect(try unpacked(file[2].content, count: 14) == [0, 3, 2, 1, 6, 5, 4, 0, 9, 8, 7, 0, 0, 0])
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `colours are no longer multiplied by their opacity`() throws {
    let file = try png(Bitmap(width: 3, height: 1, bytes: [0, 64, 128, 128, 0, 0, 0, 0, 255, 0, 9, 255]))
    #expect(file[0].content[9] == 6)
    #expect(try unpacked(file[2].content, count: 13) == [0, 255, 128, 0, 128, 0, 0, 0, 0, 9, 0, 255, 255])
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `192 dots an inch at scale 2`() throws {
    let pixels = try png(Bitmap(width: 1, height: 1, bytes: [0, 0, 0, 255]))[1].content
    #expect(number(pixels[0..<4]) == 7559 && pixels[0..<4] == pixels[4..<8] && pixels[8] == 1)
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a figure's pixels are those that cairo drew`() throws {
    let svg = Figure(series: [Series(label: "a", values: [1, 2, 3])]).svg(width: 320, height: 200, theme: .dark)
    let library = try RenderingLibrary()
    let bitmap = try Renderer.bitmap(svg: svg, scale: 1, library: library)
    let file = chunks(try Renderer.png(svg: svg, scale: 1))
    let rows = try unpacked(file[2].content, count: 200 * (1 + 3 * 320))
    for (row, column) in [(0, 0), (100, 160), (199, 319), (150, 60)] {
      let (place, pixel) = (row * 961 + 1 + 3 * column, 4 * (row * 320 + column))
      #expect(Array(rows[place..<place + 3]) == bitmap.bytes[pixel..<pixel + 3].reversed())
    }
  }
}
