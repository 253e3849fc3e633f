import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

extension Guide {
  static func path(of signature: Signature) -> String { signature.name + ".html" }

  /// What a person wants to know of one schedule.
  static func page(of example: Example) -> Page {
    let signature = example.signature
    var parts: [HTML] = [
      .paragraph(signature.summary), .paragraph("For: \(signature.purpose)."), example.figure, tryIt(signature.example),
      .heading(2, "Formula"), .code(signature.formula.joined(separator: "\n")),
      .paragraph("t counts the scheduler's steps from 0; `lr[t]` is the rate that update t uses, `lr0` the base rate."),
      .heading(2, "Parameters"), parameters(signature), .heading(2, "Code"),
    ]
    parts += code(of: example)
    if let quirks = quirks[signature.name] {
      parts += [.heading(2, "Good to know"), .list(quirks.map { $0.html })]
    }
    parts += [.heading(2, "Source"), .paragraph(Reference.linked(signature.source) + ".")]
    return Page(
      path: path(of: signature), title: signature.name, description: signature.name + ": " + signature.summary,
      body: HTML(parts))
  }

  /// The schedule in the workbench, on the optimizer of the picture.
  static func tryIt(_ text: String) -> HTML {
    let address = Workbench.fragment(schedules: [text])
    return .element("p", [], .element("a", [("class", "try"), ("href", "workbench.html" + address)], HTML("Try it")))
  }

  private static func code(of example: Example) -> [HTML] {
    let codes = [
      ("PyTorch", example.python), ("Swift", example.swift),
      ("On the command line", "anneal '\(example.signature.example)'"),
    ]
    return codes.flatMap { title, code in code.map { [.heading(3, title), .code($0)] } ?? [] }
  }

  private static func parameters(_ signature: Signature) -> HTML {
    let heads = ["Name", "Takes", "Default", "Meaning"]
    let head = HTML.element(
      "thead", [],
      .element("tr", [], HTML(heads.map { .element("th", [("scope", "col")], HTML($0)) })))
    let rows = signature.parameters.map { parameter in
      let bounds = parameter.bounds.text.isEmpty ? "" : ", " + parameter.bounds.text
      let cells = [parameter.kindText + bounds, parameter.defaultValue?.text ?? "required", parameter.summary]
      return HTML.element(
        "tr", [], .element("th", [("scope", "row")], .inline("`\(parameter.name)`")),
        HTML(zip(heads.dropFirst(), cells).map { .element("td", [("data-label", $0)], HTML($1)) }))
    }
    return .element(
      "div", [("class", "scroll")],
      .element("table", [("class", "stack")], head, .element("tbody", [], HTML(rows))))
  }
}

/// Papers by their number on arXiv.
enum Reference {
  /// The text, with a link for each `arXiv 1234.56789` that is not linked yet.
  static func linked(_ text: String) -> String {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let number = number(word)
      if words.last == "arXiv", !number.isEmpty {
        words[words.count - 1] = "[arXiv \(number)](https://arxiv.org/abs/\(number))" + word.dropFirst(number.count)
      } else {
        words.append(String(word))
      }
    }
    return words.joined(separator: " ")
  }

  /// The number that a word begins with: year and month, a point, and the paper's place in that month.
  private static func number(_ word: Substring) -> String {
    let parts = word.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, parts[0].allSatisfy({ $0.isNumber }) else { return "" }
    let place = parts[1].prefix { $0.isNumber }
    return place.count >= 4 ? parts[0] + "." + place : ""
  }
}
