import Anneal
import AnnealRuns
import AnnealText

/// What the first schedule that follows a metric makes of each.
enum PlateauAnswer {
  static func write(
    _ request: Request, remembering readings: inout Readings, to json: inout JSON
  ) throws(RequestFault) {
    let bench = try Workbench(request, most: Limits.listed, remembering: &readings)
    if let failure = bench.failures.first { throw RequestFault(failure.message, key: "schedule") }
    guard let track = bench.benches.first(where: { $0.track.schedule.followsMetric })?.track else {
      throw RequestFault("no schedule here follows a metric", key: "schedule")
    }
    let decisions: [PlateauDecision]
    do throws(ScheduleError) {
      decisions = try PlateauDecision.all(in: track)
    } catch {
      throw RequestFault(error.description, key: "schedule")
    }
    json.object { json in
      json.field("decisions") { json in
        for decision in decisions { write(decision, to: &json) }
      }
      json.field("notes", bench.notes)
    }
  }

  private static func write(_ decision: PlateauDecision, to json: inout JSON) {
    json.object { json in
      json.field("step", whole: decision.step)
      json.field("metric", decision.metric)
      json.field("best", decision.best)
      json.field("bad", whole: decision.badMetrics)
      json.field("cooldown", whole: decision.cooldown)
      json.field("rate", decision.rate)
      json.field("cut", flag: decision.kind == .cut)
      json.field("reason", decision.reason(number: ShortNumber.text))
    }
  }
}
