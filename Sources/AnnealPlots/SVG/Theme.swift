/// The colours of a picture.
public enum Theme: Hashable, Sendable {
  /// Transparent ground and the reader's choice of light or dark (`prefers-color-scheme`). The default.
  case auto
  /// Dark ink on white.
  case light
  /// Light ink on near black.
  case dark
  /// The article's look: black on white, no grid.
  case article
}

extension Theme {
  var name: String {
    switch self {
    case .auto: "auto"
    case .light: "light"
    case .dark: "dark"
    case .article: "article"
    }
  }

  /// The colour behind the picture; `nil` is transparent.
  var ground: String? {
    switch self {
    case .auto: nil
    case .light, .article: Colors.light.ground
    case .dark: Colors.dark.ground
    }
  }

  /// The rules for the inks that occur, each below the theme's own class, so that they touch no other figure.
  func style(for inks: [Ink]) -> String {
    switch self {
    case .auto:
      return rules(Colors.light, inks) + "@media (prefers-color-scheme:dark){" + rules(Colors.dark, inks) + "}"
    case .light: return rules(Colors.light, inks)
    case .dark: return rules(Colors.dark, inks)
    case .article: return rules(Colors.article, inks)
    }
  }

  private func rules(_ colors: Colors, _ inks: [Ink]) -> String {
    let scope = ".anneal-" + name + " ."
    var text = ground == nil ? "" : scope + "ground{fill:" + colors.ground + "}"
    for ink in inks {
      let color = colors.color(of: ink)
      text += scope + ink.strokeClass + "{fill:none;stroke:" + color + "}"
      text += scope + ink.fillClass + "{fill:" + color + "}"
    }
    return text
  }
}

extension Ink {
  /// The class of what is drawn in this ink with a pen.
  var strokeClass: String { name + "-line" }

  /// The class of what is filled with this ink.
  var fillClass: String { name }

  private var name: String {
    switch self {
    case .text: "text"
    case .quietText: "quiet"
    case .axis: "axis"
    case .grid: "grid"
    case .guide: "guide"
    case .line(.ink): "ink"
    case .line(.palette(let index)): "hue" + String(Stroke.wrapped(index))
    }
  }
}

extension Stroke {
  /// The place in the palette of any number.
  static func wrapped(_ index: Int) -> Int { ((index % paletteSize) + paletteSize) % paletteSize }
}

/// The colours of one ground, as CSS writes them.
///
/// Text has a contrast of at least 4.5 : 1 to its ground, lines of at least 3 : 1. Any two colours of a palette differ
/// by 24 or more (CIE 1976) for full colour vision and for each kind of dichromacy (Machado, Oliveira and Fernandes
/// 2009).
struct Colors {
  let ground: String
  let text: String
  let quietText: String
  let axis: String
  let grid: String
  let guide: String
  let ink: String
  let palette: [String]

  static let light = Colors(
    ground: "#ffffff", text: "#1f2328", quietText: "#4d555e", axis: "#6e7781", grid: "#e6e9ed", guide: "#8c959f",
    ink: "#1f2328", palette: ["#0f55d8", "#8f3f0a", "#10a374", "#c86aba", "#a08f10", "#1f2328"])

  static let dark = Colors(
    ground: "#0d1117", text: "#e6edf3", quietText: "#a9b3bd", axis: "#848d97", grid: "#22272e", guide: "#6e7681",
    ink: "#e6edf3", palette: ["#3d9bff", "#d9722b", "#3fe597", "#b8708f", "#fcd53f", "#e6edf3"])

  static let article = Colors(
    ground: "#ffffff", text: "#000000", quietText: "#000000", axis: "#000000", grid: "none", guide: "#6e7781",
    ink: "#000000", palette: light.palette)

  func color(of ink: Ink) -> String {
    switch ink {
    case .text: text
    case .quietText: quietText
    case .axis: axis
    case .grid: grid
    case .guide: guide
    case .line(.ink): self.ink
    case .line(.palette(let index)): palette[Stroke.wrapped(index)]
    }
  }
}
