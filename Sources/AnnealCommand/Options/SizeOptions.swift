import AnnealPlots
import ArgumentParser

/// How large a picture is drawn.
struct SizeOptions: ParsableArguments {
  private static let widths = Int(Layout.smallest.width)...10_000
  private static let heights = Int(Layout.smallest.height)...10_000

  @Option(parsing: .unconditional, help: "The picture's width in CSS pixels, 1/96 inch. (default: 1000)")
  var width: Int?

  @Option(
    parsing: .unconditional, help: "The picture's height in CSS pixels. (default: half the width, or what suits it)")
  var height: Int?

  mutating func validate() throws {
    try SizeOptions.check("--width", width, SizeOptions.widths)
    try SizeOptions.check("--height", height, SizeOptions.heights)
  }

  private static func check(_ name: String, _ value: Int?, _ range: ClosedRange<Int>) throws {
    guard let value, !range.contains(value) else { return }
    throw ValidationError("\(name) must be from \(range.lowerBound) to \(range.upperBound), but is \(value)")
  }

  /// The option that was given, if any.
  var given: String? { width != nil ? "--width" : height != nil ? "--height" : nil }
}
