import Foundation
import Testing

@testable import AnnealPlots

/// PNG and PDF need librsvg, which `.ci/run` installs.
@Suite struct RenderingTests {
  private let figure = Figure(
    title: "学習率", series: [Series(label: "StepLR(step_size=4)", values: (0..<32).map { $0 < 4 ? 1e-3 : 1e-4 })])

  /// The system's C library, which is no librsvg.
  private static let anotherLibrary = ["libc.so.6", "libc.so", "libSystem.B.dylib"]

  @Test func `a library that is not there is missing, by all its names`() {
    let names = ["libno-such.so.7", "/no/such/libno-such.so.7"]
    #expect(throws: RenderingError.libraryMissing(names: names)) { try RenderingLibrary(names: names) }
    let sentence = RenderingError.libraryMissing(names: names).description
    for part in ["libno-such.so.7", "apt-get install librsvg2-2", "dnf install librsvg2", "brew install librsvg"] {
      #expect(sentence.contains(part))
    }
  }

  @Test func `a text file posing as a library is broken, for the loader's reason`() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).so")
    try String(repeating: "not a library\n", count: 100).write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let error = #expect(throws: RenderingError.self) { try RenderingLibrary(names: ["libno-such.so.7", file.path]) }
    guard case .libraryBroken(file.path, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty && error?.description.contains(reason) == true)
  }

  @Test func `another library lacks the functions`() {
    let error = #expect(throws: RenderingError.self) { try RenderingLibrary(names: Self.anotherLibrary) }
    guard case .functionMissing("rsvg_handle_new_from_data", _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.description.contains("2.46 or later") == true)
  }

  @Test(.enabled(if: Renderer.isAvailable), arguments: [(1.0, 1000, 500), (2.0, 2000, 1000), (0.3333, 333, 167)])
  func `a PNG has the size times the scale`(scale: Double, width: Int, height: Int) throws {
    let png = try Renderer.png(svg: figure.svg(theme: .light), scale: scale)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
    #expect(png[20..<24].reduce(0) { $0 << 8 | Int($1) } == height)
    #expect(png.suffix(8).prefix(4) == Array("IEND".utf8)[...])
  }

  @Test(.enabled(if: Renderer.isAvailable), arguments: [Theme.light, .dark, .article], [1.0, 2.0])
  func `the ground, the line and nothing at the edges`(theme: Theme, scale: Double) throws {
    let size = Size(width: 640, height: 320)
    let colors = theme == .dark ? Colors.dark : theme == .light ? .light : .article
    let bitmap = try Renderer.bitmap(
      svg: figure.svg(width: size.width, height: size.height, theme: theme), scale: scale, library: RenderingLibrary())
    let panel = Layout(figure, size: size).panels[0]
    for (step, value) in [(2.0, 1e-3), (20.0, 1e-4)] {
      let (x, y) = (panel.steps.position(of: step) * scale, panel.values.position(of: value) * scale)
      #expect(bitmap.distance(Int(x), Int(y), from: colors.ink) <= 8, "step \(step)")
      #expect(bitmap.distance(Int(x + 10 * scale), Int(y + 12 * scale), from: colors.ground) <= 8, "below step \(step)")
    }
    for x in 0..<bitmap.width where bitmap.distance(x, 0, from: colors.ground) > 0 { Issue.record("top \(x)") }
    for x in 0..<bitmap.width where bitmap.distance(x, bitmap.height - 1, from: colors.ground) > 0 {
      Issue.record("bottom \(x)")
    }
    for y in 0..<bitmap.height {
      for x in [0, bitmap.width - 1] where bitmap.distance(x, y, from: colors.ground) > 0 { Issue.record("\(x) \(y)") }
    }
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `CJK is drawn, and not as one box for all`() throws {
    let (one, other) = (try ink(of: "学"), try ink(of: "率"))
    #expect(one != other && one.count > 100 && other.count > 100)
  }

  /// The places that a text covers.
  private func ink(of text: String) throws -> Set<Int> {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='50' height='50'><text y='40' font-size='40'>"
    let bytes = try Renderer.bitmap(svg: svg + text + "</text></svg>", scale: 1, library: RenderingLibrary()).bytes
    return Set((0..<50 * 50).filter { bytes[4 * $0 + 3] > 127 })
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a PDF has one page of three quarters of the pixels, and no date`()
    throws
  {
    let pdf = try Renderer.pdf(svg: figure.svg(width: 800, height: 300, theme: .light), title: "A title")
    let text = String(decoding: pdf, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.") && text.hasSuffix("%%EOF\n"))
    #expect(text.contains("/MediaBox [ 0 0 600 225 ]") && text.contains("/Title (A title)"))
    #expect(!text.contains("CreationDate"))
    #expect(try Renderer.pdf(svg: figure.svg(width: 800, height: 300, theme: .light), title: "A title") == pdf)
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `what is too large is an error and no crash`() {
    let svg = figure.svg(width: 40_000, height: 200, theme: .light)
    #expect(throws: RenderingError.bitmapTooLarge(width: 40_000, height: 200)) {
      try Renderer.png(svg: svg, scale: 1)
    }
    #expect(throws: RenderingError.bitmapTooLarge(width: 20_000, height: 10_000)) {
      try Renderer.png(svg: figure.svg(theme: .light), scale: 20)
    }
    #expect(throws: RenderingError.bitmapTooLarge(width: 40_000 * 1e300, height: 200 * 1e300)) {
      try Renderer.png(svg: svg, scale: 1e300)
    }
    #expect(throws: RenderingError.pageTooLarge(width: 30_000, height: 150)) { try Renderer.pdf(svg: svg) }
    for scale in [0, -1, .nan, .infinity] {
      // NaN is not equal to itself; its sentence is.
      let error = #expect(throws: RenderingError.self) { try Renderer.png(svg: svg, scale: scale) }
      #expect(error?.description == RenderingError.scaleOutOfRange(scale).description)
    }
  }

  @Test(
    .enabled(if: Renderer.isAvailable),
    arguments: ["", "no SVG", "<svg", "<p/>", "<svg xmlns='http://www.w3.org/2000/svg' width='0' height='0'/>"])
  func `what is no SVG is refused with a reason`(text: String) {
    let error = #expect(throws: RenderingError.self) { try Renderer.png(svg: text) }
    guard case .refused(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty && error?.description.contains("\n") == false)
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `text takes the room it was laid out for`() throws {
    let library = try RenderingLibrary()
    let stretch = try TypefaceFit.stretch(of: "Helvetica, Arial, 'Liberation Sans', sans-serif", rsvg: library.rsvg)
    #expect(abs(stretch - 1) < 0.02, "fonts-liberation has Helvetica's widths")
    let svg = "<text font-size=\"13\">font-size=&quot;1</text><text font-size=\"2.5\"/>"
    #expect(
      TypefaceFit.resized(svg, by: 1.25) == "<text font-size=\"10.4\">font-size=&quot;1</text><text font-size=\"2\"/>")
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `threads draw side by side`() async throws {
    let figure = figure
    let first = try Renderer.png(svg: figure.svg(theme: .light), scale: 1)
    try await withThrowingTaskGroup { group in
      for _ in 0..<8 { group.addTask { try Renderer.png(svg: figure.svg(theme: .light), scale: 1) } }
      for try await png in group { #expect(png == first) }
    }
  }
}

extension Bitmap {
  /// The greatest difference of a pixel's three colours from one that CSS writes as `#rrggbb`.
  fileprivate func distance(_ x: Int, _ y: Int, from color: String) -> Int {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let start = 4 * (y * width + x)
    return (0..<3).map { abs(Int(bytes[start + $0]) - (number >> (8 * $0) & 255)) }.max() ?? 0
  }
}
