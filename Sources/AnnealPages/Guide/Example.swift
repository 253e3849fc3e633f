import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

/// The example of a schedule's own description, as a picture and as code.
struct Example {
  let signature: Signature
  let schedule: AnySchedule
  private let notation: Notation
  private let run: RunFigure
  private let rates: Trace

  init(of signature: Signature, catalogue: Catalogue) throws(GuideError) {
    notation = Notation(catalogue: catalogue)
    let track: Track
    do throws(NotationError) {
      track = try Track.example(of: signature, in: catalogue)
    } catch {
      throw .notation(error, schedule: signature.name)
    }
    do throws(RunFigureError) {
      run = try RunFigure([track])
    } catch {
      throw .figure(error, schedule: signature.name)
    }
    do throws(ScheduleError) {
      rates = try Example.rates(of: track)
    } catch {
      throw .figure(.schedule(error, label: signature.name), schedule: signature.name)
    }
    self.signature = signature
    schedule = track.schedule
  }

  private static func rates(of track: Track) throws(ScheduleError) -> Trace {
    var trace = Trace()
    var walk = try track.walk()
    while try walk.next() { trace.append(walk.groups[0].rate) }
    return trace
  }
}

extension Example {
  private var sentences: String { run.sentences.map { $0 + "." }.joined(separator: " ") }

  /// The curve, in a shape for wide screens and one for narrow ones, of which the style shows one.
  var figure: HTML {
    let panels = Double(run.figure.panels.count)
    return .element(
      "figure", [], HTML(markup: "<div class=\"wide\">" + run.figure.svg(width: 952) + "</div>\n"),
      HTML(
        markup: "<div class=\"narrow\">" + run.figure.svg(width: 320, height: 110 + 110 * panels) + "</div>\n"),
      .element("figcaption", [], HTML(sentences)))
  }

  /// The rate alone and small, for a list.
  var thumbnail: HTML {
    HTML(
      markup: Figure(
        values: ValueAxis(label: ""), series: [Series(label: signature.name, trace: rates, stroke: .only)],
        sentence: sentences
      ).svg(width: 260, height: 150))
  }

  /// Whether it is one of the library's: how those of the user's own are made, only the user knows.
  var isStandard: Bool { Catalogue.standard[signature.name] != nil }

  /// The schedule in a training loop of Swift, imports included. The groups are the optimizer's.
  var swift: String? { isStandard ? swiftExport.text : nil }

  /// The schedule in a training loop of PyTorch, imports included; `nil` for a schedule that PyTorch cannot run.
  var python: String? {
    let export = notation.export([ExportItem(schedule)], to: .pyTorch)
    return export.parts.isEmpty ? nil : export.text
  }

  /// The code, on an optimizer like that of the pictures.
  var swiftExport: Export {
    let optimizer = ExportOptimizer(groups: Optimizer().groups)
    return notation.export([ExportItem(schedule, optimizer: optimizer)], to: .swift)
  }
}
