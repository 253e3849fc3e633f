/// Why a picture cannot be rendered. The sentences are in `RenderingError+Wording.swift`.
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
