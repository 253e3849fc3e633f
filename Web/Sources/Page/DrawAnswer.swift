import Anneal
import AnnealPlots
import AnnealRuns
import AnnealText

/// The picture, and what a page needs to know of the places in it.
enum DrawAnswer {
  static func write(
    _ request: Request, remembering memory: inout PageMemory, to json: inout JSON
  ) throws(RequestError) {
    var bench = try PageState(request, limit: PageLimits.drawn, remembering: &memory.readings)
    let run = figure(&bench, request, &memory.run)
    json.object { json in
      write(run, bench, request, to: &json)
      json.field("notes", bench.notes)
      json.field("errors") { json in
        for failure in bench.failures {
          json.object { json in
            json.field("schedule", whole: failure.place)
            failure.fields(&json)
          }
        }
      }
    }
  }

  /// The figure of all schedules that can be walked to the end; `nil` if there is none.
  private static func figure(
    _ bench: inout PageState, _ request: Request, _ memory: inout RunMemory
  ) -> RunFigure? {
    while !bench.benches.isEmpty {
      do throws(RunFigureError) {
        return try figure(of: bench.benches, bench.strokes, request, &memory)
      } catch {
        removeFailing(&bench, request, error)
      }
    }
    return nil
  }

  private static func figure(
    of benches: [PageState.Bench], _ strokes: [Int], _ request: Request, _ memory: inout RunMemory
  ) throws(RunFigureError) -> RunFigure {
    try RunFigure(
      benches.map { $0.track }, isLogarithmic: request.isLogarithmic,
      places: request.entries.count > 1 ? benches.map { strokes[$0.place] } : nil, memory: &memory)
  }

  /// Finds out, one by one, which schedules fail. An error names a label, and two may have the same.
  private static func removeFailing(_ bench: inout PageState, _ request: Request, _ error: RunFigureError) {
    let before = bench.benches
    for one in before {
      do throws(RunFigureError) {
        var alone = RunMemory()
        _ = try figure(of: [one], bench.strokes, request, &alone)
      } catch {
        bench.remove(one.place, because: message(error))
      }
    }
    // What only fails in company would never end the search.
    if bench.benches.count == before.count { before.forEach { bench.remove($0.place, because: message(error)) } }
  }

  private static func message(_ error: RunFigureError) -> String {
    switch error {
    case .schedule(let error, _): error.description
    case .nothingAboveZero: "no rate is above 0, so none has a place on a logarithmic axis"
    // The page draws no logs.
    case .epochTooLate: error.description
    }
  }

  private static func write(_ run: RunFigure?, _ bench: PageState, _ request: Request, to json: inout JSON) {
    let layout = run.map {
      Layout($0.figure, size: Size(width: request.width, height: request.height ?? $0.figure.naturalHeight))
    }
    json.field("svg", layout.flatMap { run?.figure.drawing(of: $0).svg(theme: request.theme) } ?? "")
    json.field("sentences", run?.sentences ?? [])
    json.field("warnings", bench.warnings + (run?.warnings ?? []))
    json.field("colors") { json in
      for place in request.entries.indices { json.whole(color(of: place, bench, request)) }
    }
    json.field("sentenceColors") { json in
      for color in sentenceColors(bench, request) { json.whole(color) }
    }
    json.field("panels") { json in
      guard let run, let layout else { return }
      for (panel, placed) in zip(run.figure.panels, layout.panels) { write(panel, placed, to: &json) }
    }
    json.field("steps", whole: run?.figure.steps.length ?? 0)
    json.field("stepsPerEpoch", whole: run?.figure.steps.stepsPerEpoch)
  }

  /// The place in the palette of a schedule's first line, shown or not; -1 is the colour of the text, which a picture's
  /// only line has.
  private static func color(of place: Int, _ bench: PageState, _ request: Request) -> Int {
    if request.entries.count == 1, bench.benches.first?.track.groups.count ?? 1 == 1 { return -1 }
    return bench.strokes[place] % Stroke.paletteSize
  }

  /// The place in the palette of each line, in the order of the sentences; those that say more than a line have none.
  private static func sentenceColors(_ bench: PageState, _ request: Request) -> [Int] {
    bench.benches.flatMap { one in
      let first = color(of: one.place, bench, request)
      return one.track.groups.indices.map { first < 0 ? first : (first + $0) % Stroke.paletteSize }
    }
  }

  private static func write(_ panel: Panel, _ placed: PlacedPanel, to json: inout JSON) {
    json.object { json in
      json.field("label", panel.values.label)
      json.field("left", placed.plot.left)
      json.field("top", placed.plot.top)
      json.field("right", placed.plot.right)
      json.field("bottom", placed.plot.bottom)
      json.field("stepsLow", placed.steps.low)
      json.field("stepsHigh", placed.steps.high)
      json.field("low", placed.values.low)
      json.field("high", placed.values.high)
      json.field("log", flag: placed.values.isLogarithmic)
    }
  }
}
