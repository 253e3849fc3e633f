import AnnealText

package enum RenderingError: Error, Hashable, Sendable {
  /// librsvg is not installed, under none of the names.
  case libraryMissing(names: [String])
  /// librsvg is there, but the system's loader cannot load it, for the loader's own reason.
  case libraryBroken(name: String, reason: String)
  /// A library lacks a function, because it is too old or was built without PDF or PNG.
  case functionMissing(name: String, library: String)
  /// The machine has no fonts at all, so that all text would come out as empty boxes.
  case noFonts
  /// The scale of a bitmap is not a positive, finite number.
  case scaleOutOfRange(Double)
  /// A bitmap of so many pixels would be above ``Renderer/longestSide`` or ``Renderer/mostPixels``.
  case bitmapTooLarge(width: Double, height: Double)
  /// A page of so many points would be above ``Renderer/longestPageSide``.
  case pageTooLarge(width: Double, height: Double)
  /// librsvg cannot read or draw the SVG, for its own reason.
  case refused(reason: String)
  /// Drawing failed, for cairo's or zlib's reason; mostly memory that ran out.
  case drawingFailed(reason: String)
}

extension RenderingError: CustomStringConvertible {
  /// One sentence that names what is at fault, the rule, the value and the fix.
  package var description: String {
    switch self {
    case .libraryMissing(let names):
      "PNG and PDF are drawn by librsvg, and \(names.first ?? "its library") is not installed; \(Self.installation)"
    case .libraryBroken(let name, let reason):
      "\(name) cannot be loaded (\(Self.oneLine(reason))); install it again: \(Self.installation)"
    case .functionMissing(let name, let library):
      "\(library) has no function \(name); librsvg must be 2.46 or later, with cairo 1.16 or later: \(Self.installation)"
    case .noFonts:
      "this machine has no fonts, so text would come out as empty boxes; apt-get install fonts-liberation (Debian, "
        + "Ubuntu), dnf install liberation-sans-fonts (Fedora), apk add font-liberation (Alpine); SVG needs none"
    case .scaleOutOfRange(let scale):
      "the scale of a PNG must be positive and finite, but is \(scale); 2 makes two pixels of one"
    case .bitmapTooLarge(let width, let height):
      "the PNG would be \(width.plain) x \(height.plain) pixels, but must have at most "
        + "\(Renderer.longestSide) a side and \(Renderer.mostPixels) in all; make the picture or its scale smaller"
    case .pageTooLarge(let width, let height):
      "the PDF page would be \(width.plain) x \(height.plain) points, but must have at most "
        + "\(Renderer.longestPageSide.plain) a side; make the picture smaller"
    case .refused(let reason): "librsvg cannot draw the SVG: \(Self.oneLine(reason))"
    case .drawingFailed(let reason): "the picture cannot be drawn: \(Self.oneLine(reason))"
    }
  }

  private static let installation =
    "apt-get install librsvg2-2 (Debian, Ubuntu), dnf install librsvg2 (Fedora), brew install librsvg (macOS); "
    + "SVG needs nothing"

  /// Others' sentences sometimes end in a line end.
  private static func oneLine(_ text: String) -> String {
    String(text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }
}
