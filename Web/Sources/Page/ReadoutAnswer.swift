import Anneal
import AnnealRuns
import AnnealText

/// What each schedule's groups read at one step.
enum ReadoutAnswer {
  static func write(
    _ request: Request, remembering readings: inout Readings, to json: inout JSON
  ) throws(RequestError) {
    let bench = try PageState(request, limit: PageLimits.drawn, remembering: &readings)
    let rows = request.entries.indices.map { place in
      bench.benches.first { $0.place == place }.flatMap { row(of: $0.track, at: request.step) }
    }
    let perEpoch = bench.benches.lazy.compactMap { $0.track.run.stepsPerEpoch }.first
    json.object { json in
      json.field("step", whole: request.step)
      json.field("epoch", perEpoch.map { Double(request.step) / Double($0) })
      json.field("rates") { json in
        for row in rows { json.numbers(row?.rates ?? []) }
      }
      json.field("momenta") { json in
        for row in rows { json.numbers(row?.momenta.compactMap { $0 } ?? []) }
      }
    }
  }

  /// `nil` past the end of its run, and where it fails before.
  private static func row(of track: Track, at step: Int) -> ValueRow? {
    do throws(ScheduleError) {
      return try track.row(at: step)
    } catch {
      return nil
    }
  }
}
