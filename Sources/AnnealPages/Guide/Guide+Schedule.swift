import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

extension Guide {
  /// The curve of a schedule's example.
  static func figure(of signature: Signature, catalogue: Catalogue) throws(GuideError) -> RunFigure {
    let schedule: AnySchedule
    do throws(NotationError) {
      schedule = try Notation(catalogue: catalogue).schedule(signature.example)
    } catch {
      throw .notation(error, schedule: signature.name)
    }
    let length = schedule.naturalLength
    let example: ExampleSeries? = schedule.followsMetric ? .stall : nil
    let track = Track(
      label: signature.example, schedule: schedule, groups: [ParameterGroup(rate: 1e-3, momentum: 0.9)],
      run: Run(updates: length), metrics: example?.values(count: length) ?? [], example: example)
    do throws(RunFigureError) {
      return try RunFigure([track])
    } catch {
      throw .figure(error, schedule: signature.name)
    }
  }

  static func path(of signature: Signature) -> String { signature.name + ".html" }

  static func card(of signature: Signature) -> HTML {
    .element(
      "p", [], .link(path(of: signature), signature.name), HTML(": " + signature.purpose + "."))
  }

  /// What a person wants to know of one schedule.
  static func page(of signature: Signature, _ run: RunFigure, catalogue: Catalogue) -> Page {
    let sentences = run.sentences.map { $0 + "." }.joined(separator: " ")
    var parts: [HTML] = [
      .paragraph(signature.summary), .paragraph("For: \(signature.purpose)."),
      .figure(run.figure.svg(), caption: sentences),
      .heading(2, "Formula"), .code(signature.formula.joined(separator: "\n")),
      .paragraph("t counts the scheduler's steps from 0; `lr[t]` is the rate that update t uses, `lr0` the base rate."),
      .heading(2, "Parameters"), parameters(signature), .heading(2, "Code"),
    ]
    parts += code(of: signature)
    parts += [.heading(2, "Source"), .paragraph(signature.source + ".")]
    return Page(
      path: path(of: signature), title: signature.name, description: signature.name + ": " + signature.summary,
      body: HTML(parts))
  }

  private static func code(of signature: Signature) -> [HTML] {
    let optimizer = signature.takesOptimizerFirst ? "optimizer, " : ""
    let name = signature.name
    // The example is a call, whose arguments follow the first parenthesis.
    let arguments = signature.example.dropFirst(name.count + 1)
    return [
      .paragraph("In PyTorch:"),
      .code("scheduler = torch.optim.lr_scheduler.\(name)(\(optimizer)\(arguments)"),
      .paragraph("On the command line:"), .code("anneal '\(signature.example)'"),
      .element(
        "p", [], .link("workbench.html" + Address.fragment([("s", signature.example)]), "Try it in the workbench"),
        HTML(".")),
    ]
  }

  private static func parameters(_ signature: Signature) -> HTML {
    let head = HTML.element(
      "thead", [],
      .element("tr", [], HTML(["Name", "Takes", "Default", "Meaning"].map { .element("th", [], HTML($0)) })))
    let rows = signature.parameters.map { parameter in
      let bounds = parameter.bounds.text.isEmpty ? "" : ", " + parameter.bounds.text
      return HTML.element(
        "tr", [], .element("td", [], .inline("`\(parameter.name)`")),
        .element("td", [], HTML(parameter.kindText + bounds)),
        .element("td", [], HTML(parameter.defaultValue?.text ?? "required")),
        .element("td", [], HTML(parameter.summary)))
    }
    return .element("div", [("class", "scroll")], .element("table", [], head, .element("tbody", [], HTML(rows))))
  }
}
