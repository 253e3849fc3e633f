/// SVG as a bitmap or as a printable page, drawn by librsvg and cairo.
///
/// Both libraries are looked for at the first call and need not be there before; Swift programs that never call this
/// never load them. librsvg knows no `prefers-color-scheme`: hand it SVG of a fixed theme, not of ``Theme/auto``,
/// which would come out as light without a ground. Text is set in the fonts of the machine, so pictures of one figure
/// are the same on one machine and may differ in their glyphs on another. Where the only typefaces are wider than
/// Helvetica, for which figures are laid out, `font-size` attributes are reduced by as much; without any fonts there is
/// no picture.
///
/// ```swift
/// let png = try Renderer.png(svg: figure.svg(theme: .light))
/// ```
///
/// Calls from several threads at once are fine.
package enum Renderer {
  /// The most pixels of a bitmap's side, which is cairo's own limit.
  package static let longestSide = 32_767

  /// The most pixels of a bitmap; each takes 4 bytes of memory.
  package static let mostPixels = 100_000_000

  /// The longest side of a page in points: the limit of PDF readers, 200 inches.
  package static let longestPageSide = 14_400.0

  /// Whether librsvg is there and has all that is needed. The first call loads it, in some 30 ms.
  package static var isAvailable: Bool { (try? RenderingLibrary()) != nil }

  /// The picture as a PNG of width · scale by height · scale pixels, each rounded, at least 1.
  ///
  /// The file says how large a pixel is, 1/96 inch divided by the scale, so that documents show it at its natural size.
  /// Time and memory grow with the number of pixels.
  ///
  /// - Parameters:
  ///   - svg: A whole SVG document whose width and height are in CSS pixels.
  ///   - scale: How many pixels a CSS pixel is wide; 2 by default, for screens of high density and for documents.
  ///     Positive and finite.
  /// - Returns: The file's bytes.
  /// - Throws: ``RenderingError``: a library that is missing or unfit, SVG that cannot be read, a scale or size out of
  ///   range, or memory that runs out.
  package static func png(svg: String, scale: Double = 2) throws(RenderingError) -> [UInt8] {
    let library = try RenderingLibrary()
    let bitmap = try bitmap(svg: svg, scale: scale, library: library)
    return try PNGFile(bitmap: bitmap, scale: scale, zlib: library.zlib).bytes()
  }

  /// The picture as a PDF of one page, with its lines as lines and its text as text in embedded fonts.
  ///
  /// A CSS pixel is 1/96 inch, which is 0.75 points. The same SVG and title give the same bytes on the same machine:
  /// the file bears no date.
  ///
  /// - Parameters:
  ///   - svg: A whole SVG document whose width and height are in CSS pixels.
  ///   - title: What readers show as the document's title; none by default.
  /// - Returns: The file's bytes.
  /// - Throws: ``RenderingError``, as ``png(svg:scale:)``.
  package static func pdf(svg: String, title: String = "") throws(RenderingError) -> [UInt8] {
    let library = try RenderingLibrary()
    let document = try document(svg, library)
    let size = try document.size
    let page = Size(width: size.width * 0.75, height: size.height * 0.75)
    guard page.width <= longestPageSide, page.height <= longestPageSide else {
      throw .pageTooLarge(width: page.width, height: page.height)
    }
    var bytes: [UInt8] = []
    try withUnsafeMutablePointer(to: &bytes) { (bytes) throws(RenderingError) in
      let surface = try CairoSurface(page: page, title: title, into: bytes, cairo: library.cairo)
      try surface.draw(document, size: page)
      try surface.finish()
    }
    return bytes
  }

  /// The picture's pixels.
  static func bitmap(svg: String, scale: Double, library: RenderingLibrary) throws(RenderingError) -> Bitmap {
    guard scale > 0, scale.isFinite else { throw .scaleOutOfRange(scale) }
    let document = try document(svg, library)
    let size = try document.size
    let (width, height) = (max(1, (size.width * scale).rounded()), max(1, (size.height * scale).rounded()))
    let side = Double(longestSide)
    guard width <= side, height <= side, width * height <= Double(mostPixels) else {
      throw .bitmapTooLarge(width: width, height: height)
    }
    let surface = try CairoSurface(width: Int(width), height: Int(height), cairo: library.cairo)
    try surface.draw(document, size: Size(width: width, height: height))
    return try surface.bitmap(width: Int(width), height: Int(height))
  }

  private static func document(_ svg: String, _ library: RenderingLibrary) throws(RenderingError) -> SVGDocument {
    try library.checkFonts()
    return try SVGDocument(TypefaceFit.fitted(svg, rsvg: library.rsvg), rsvg: library.rsvg)
  }
}

/// Keeps text within the room it was laid out for, on machines that lack a typeface of Helvetica's widths.
///
/// A page in a browser nearly always finds one. A container often has DejaVu Sans alone, which is an eighth wider:
/// legends would run into each other and off the canvas.
enum TypefaceFit {
  /// Less than this is not worth another size.
  private static let tolerance = 0.02
  /// What pictures say, long enough that the gaps beside the first and last glyph do not count.
  private static let sample = "Learning Rate 0.0001 CosineAnnealingLR(T_max=20, eta_min=1e-05) Steps"

  /// The SVG with each `font-size` divided by how much wider than Helvetica the machine sets its `font-family`;
  /// as it is where that is not wider, or where the SVG names no family.
  static func fitted(_ svg: String, rsvg: RsvgFunctions) throws(RenderingError) -> String {
    guard let family = family(of: svg) else { return svg }
    let stretch = try stretch(of: family, rsvg: rsvg)
    return stretch > 1 + tolerance ? resized(svg, by: stretch) : svg
  }

  /// How much wider the machine sets text of these families, as an attribute names them, than ``TextMetrics`` says.
  static func stretch(of family: Substring, rsvg: RsvgFunctions) throws(RenderingError) -> Double {
    let size = 100.0
    let probe = try SVGDocument(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"><text font-family=\"\(family)\" "
        + "font-size=\"\(size)\">\(sample)</text></svg>", rsvg: rsvg)
    return try probe.inkWidth / TextMetrics.width(of: sample, fontSize: size)
  }

  /// The SVG with each `font-size` divided by `stretch`.
  static func resized(_ svg: String, by stretch: Double) -> String {
    let attribute = " font-size=\""
    let parts = svg.split(separator: attribute, omittingEmptySubsequences: false)
    var writer = SVGWriter()
    writer.add(String(parts[0]))
    for part in parts.dropFirst() {
      let number = part.prefix { $0 != "\"" }
      writer.add(attribute)
      if let size = Double(number) { writer.add(size / stretch) } else { writer.add(String(number)) }
      writer.add(String(part[number.endIndex...]))
    }
    return writer.text
  }

  /// The families of the first element that names some.
  private static func family(of svg: String) -> Substring? {
    guard let start = svg.firstRange(of: " font-family=\"") else { return nil }
    return svg[start.upperBound...].prefix { $0 != "\"" }
  }
}
