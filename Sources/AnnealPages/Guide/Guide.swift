public import AnnealNotation
import AnnealPlots

/// The guide as a static site: every schedule with its picture, what the rate does, and which schedule to choose.
///
/// It is readable without a script, in light and dark, and made of the schedules' own descriptions, so that a new
/// schedule has its page by itself.
public struct Guide: Sendable {
  /// A file of the site.
  public struct File: Hashable, Sendable {
    /// Its name, without a folder.
    public let path: String
    /// What it holds, in UTF-8.
    public let text: String
  }

  /// All files of the site.
  public let files: [File]

  /// The site of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: The schedules.
  ///   - version: The version that the pages name.
  /// - Throws: ``GuideError`` when an example does not hold.
  public init(catalogue: Catalogue, version: String) throws(GuideError) {
    var pages = [Guide.introduction, Guide.choosing, try Guide.cheatSheet(catalogue)]
    let entries = catalogue.entries.map { $0.signature }
    var cards: [(family: String, card: HTML)] = []
    for signature in entries {
      let figure = try Guide.figure(of: signature, catalogue: catalogue)
      pages.append(Guide.page(of: signature, figure, catalogue: catalogue))
      cards.append((signature.family.rawValue, Guide.card(of: signature)))
    }
    pages.append(Guide.list(cards))
    files = pages.map { File(path: $0.path, text: $0.document(version: version)) }
  }

  private static func cheatSheet(_ catalogue: Catalogue) throws(GuideError) -> Page {
    let drawing: Drawing
    do throws(CheatSheetError) {
      drawing = try CheatSheet(catalogue: catalogue).drawing()
    } catch {
      throw .cheatSheet(error)
    }
    return Page(
      path: "cheatsheet.html", title: "Cheat sheet", description: "All learning-rate schedules on one sheet.",
      body: HTML([
        .paragraph("To print: `anneal cheatsheet -o wall.pdf`."), .figure(drawing.svg(), caption: ""),
      ]))
  }

  private static func list(_ cards: [(family: String, card: HTML)]) -> Page {
    var parts: [HTML] = []
    var family = ""
    for card in cards {
      if card.family != family { parts.append(.heading(2, card.family)) }
      family = card.family
      parts.append(card.card)
    }
    return Page(
      path: "schedules.html", title: "Schedules", description: "Every learning-rate schedule, by family.",
      body: HTML(parts))
  }
}

extension HTML {
  /// A picture with its caption. The SVG describes itself to screen readers.
  static func figure(_ svg: String, caption: String) -> HTML {
    let caption = caption.isEmpty ? HTML(markup: "") : .element("figcaption", [], .inline(caption))
    return .element("figure", [], HTML(markup: svg), caption)
  }
}
