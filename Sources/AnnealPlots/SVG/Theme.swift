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
