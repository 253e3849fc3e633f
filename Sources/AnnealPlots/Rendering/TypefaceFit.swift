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
