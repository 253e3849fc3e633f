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
