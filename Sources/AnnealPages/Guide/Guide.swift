import Anneal
import AnnealNotation
import AnnealPlots

/// The guide as a static site: every schedule with its picture, what the rate does, and which schedule to choose.
///
/// It is readable without a script, in light and dark, and made of the schedules' own descriptions, so that a new
/// schedule gets its page without further work.
package struct Guide: Sendable {
  /// A file of the site.
  package struct File: Hashable, Sendable {
    /// Its name, without a folder.
    package let path: String
    /// What it holds, in UTF-8.
    package let text: String
  }

  /// All files of the site.
  package let files: [File]

  /// The site of a catalogue.
  ///
  /// - Parameters:
  ///   - catalogue: The schedules.
  ///   - version: The version that the pages name.
  /// - Throws: ``GuideError`` when an example does not hold.
  package init(catalogue: Catalogue, version: String) throws(GuideError) {
    var pages = [Guide.introduction, Guide.choosing, try Guide.cheatSheet(catalogue)]
    var examples: [Example] = []
    for entry in catalogue.entries { examples.append(try Example(of: entry.signature, catalogue: catalogue)) }
    pages += examples.map { Guide.page(of: $0) }
    pages.append(Guide.list(examples))
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
        .paragraph(
          "Every schedule with what it is for, the curve of an example and its call. To print it: `anneal cheatsheet "
            + "-o wall.pdf`. On a small screen the [list of schedules](schedules.html) has the same curves, one below "
            + "the other."),
        .element(
          "div", [("class", "sheet"), ("tabindex", "0"), ("role", "region"), ("aria-label", "Cheat sheet")],
          .element("figure", [], HTML(markup: drawing.svg()))),
      ]))
  }

  private static func list(_ examples: [Example]) -> Page {
    var parts: [HTML] = [
      .paragraph(
        "Each has its page: what it is for, formula, parameters, code, quirks and paper. The examples follow "
          + "Monigatti's article of 2022, A Visual Guide to Learning Rate Schedulers in PyTorch; where a page "
          + "corrects what is often said, that article or a later one says it.")
    ]
    var families: [Family] = []
    for example in examples where !families.contains(example.signature.family) {
      families.append(example.signature.family)
    }
    for family in families {
      let cards = examples.filter { $0.signature.family == family }.map { Guide.card(of: $0) }
      parts += [.heading(2, family.rawValue), .element("ul", [("class", "cards")], HTML(cards))]
    }
    parts += [.heading(2, "What holds for all"), .list(generalQuirks.map { $0.html })]
    return Page(
      path: "schedules.html", title: "Schedules", description: "Every learning-rate schedule, by family.",
      body: HTML(parts))
  }

  private static func card(of example: Example) -> HTML {
    let signature = example.signature
    return .element(
      "li", [], example.thumbnail, .link(path(of: signature), signature.name),
      .element("span", [], HTML(signature.purpose + signature.markInBrackets)))
  }
}

/// Why a guide cannot be written: an example in the catalogue does not hold.
package enum GuideError: Error {
  /// The example cannot be read.
  case notation(NotationError, schedule: String)
  /// The example cannot be drawn.
  case figure(RunFigureError, schedule: String)
  /// The cheat sheet cannot be drawn.
  case cheatSheet(CheatSheetError)
}
