import AnnealPlots
import AnnealText
import ArgumentParser

/// Where a picture is written, in which format and colours.
struct PictureOptions: ParsableArguments {
  static let highestScale = 10.0
  static let usualScale = 2.0

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "Write the picture to this .svg, .png or .pdf file; - is standard output. PNG and PDF need librsvg.",
      valueName: "file"))
  var output: String?

  @Option(help: "The format, if the file's extension does not give it.")
  var format: PictureFormat?

  @Option(help: "The colours. auto: the reader's own in SVG, light on white in PNG and PDF. (default: auto)")
  var theme: ThemeChoice?

  @Option(parsing: .unconditional, help: "How many pixels of a PNG a CSS pixel is wide. (default: 2)")
  var scale: Double?

  mutating func validate() throws {
    if let scale, !(scale > 0 && scale <= PictureOptions.highestScale) {
      throw ValidationError(
        "--scale must be above 0 and at most \(PictureOptions.highestScale.plain), but is \(scale.plain)")
    }
  }
}

extension PictureOptions {
  /// The file that is asked for, if any, checked before any work is done.
  ///
  /// - Parameters:
  ///   - size: The size options of the subcommand, if it has them.
  ///   - drawsInTerminal: Whether a terminal shows the picture itself, so that theme and size apply without a file.
  /// - Throws: if options contradict each other, the folder does not exist, or PNG or PDF would go to a terminal.
  func file(
    size: SizeOptions? = nil, drawsInTerminal: Bool = false
  ) throws(CommandError) -> PictureFile? {
    guard let output else {
      if let option = fileOption ?? size?.given, !drawsInTerminal { throw .optionWithoutFile(option) }
      return nil
    }
    let format = try PictureFormat(of: output, asked: self.format)
    if scale != nil, format != .png { throw .scaleWithoutPNG(format: format) }
    return PictureFile(
      format: format, place: try PictureFile.Place(output, format: format), canvas: canvas(format, size))
  }

  /// How the picture is drawn in a format.
  func canvas(_ format: PictureFormat, _ size: SizeOptions? = nil) -> PictureFile.Canvas {
    PictureFile.Canvas(
      theme: (theme ?? .auto).theme(in: format), width: size?.width.map(Double.init),
      height: size?.height.map(Double.init),
      scale: scale ?? PictureOptions.usualScale)
  }

  /// How a picture inside a terminal is drawn when no options say otherwise.
  static var inTerminal: PictureFile.Canvas {
    PictureFile.Canvas(theme: .light, width: nil, height: nil, scale: usualScale)
  }

  /// The article's pictures have no axis of epochs.
  var showsEpochs: Bool { theme != .article }

  /// The given option that needs a file, if any.
  private var fileOption: String? {
    let given = [
      ("--format", format != nil), ("--theme", theme != nil), ("--scale", scale != nil),
    ]
    return given.first { $0.1 }?.0
  }
}

/// `--theme`.
enum ThemeChoice: String, Choice {
  case auto
  case light
  case dark
  case article

  /// A bitmap and a page cannot follow their reader's surroundings: there, `auto` is light with its white ground.
  func theme(in format: PictureFormat) -> Theme {
    switch self {
    case .auto: format == .svg ? .auto : .light
    case .light: .light
    case .dark: .dark
    case .article: .article
    }
  }
}

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

/// An option's value that is one of a few words.
///
/// The parser would find the words by describing each case, for which the runtime looks through every type of the
/// program: a tenth of the time to a picture.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  /// The words, as they are typed.
  package static var allValueStrings: [String] { allCases.map(\.rawValue) }
  /// The word itself.
  package var defaultValueDescription: String { rawValue }
}
