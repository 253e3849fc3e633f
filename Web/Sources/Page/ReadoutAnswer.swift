import Anneal
import AnnealRuns

/// What each schedule's groups read at one step.
enum ReadoutAnswer {
  static func write(_ request: Request, to json: inout JSON) throws(RequestFault) {
    let bench = try Workbench(request, most: Limits.drawn)
    let groups: [[ParameterGroup]] = request.entries.indices.map { place in
      bench.benches.first { $0.place == place }.flatMap { read($0.track, at: request.step) } ?? []
    }
    let perEpoch = bench.benches.lazy.compactMap { $0.track.run.stepsPerEpoch }.first
    json.object { json in
      json.field("step", whole: request.step)
      json.field("epoch", perEpoch.map { Double(request.step) / Double($0) })
      json.field("rates") { json in
        for groups in groups { json.numbers(groups.map { $0.rate }) }
      }
      json.field("momenta") { json in
        for groups in groups { json.numbers(groups.compactMap { $0.momentum }) }
      }
    }
  }

  /// `nil` past the end of its run, and where it fails before.
  private static func read(_ track: Track, at step: Int) -> [ParameterGroup]? {
    guard step < track.run.updates else { return nil }
    do throws(ScheduleError) {
      var walk = try track.walk()
      while walk.step < step {
        guard try walk.advance() else { return nil }
      }
      return walk.groups
    } catch {
      return nil
    }
  }
}
