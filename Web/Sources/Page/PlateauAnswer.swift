import Anneal
import AnnealRuns
import AnnealText

/// What the first schedule that follows a metric makes of each.
enum PlateauAnswer {
  static func write(
    _ request: Request, remembering readings: inout Readings, to json: inout JSON
  ) throws(RequestError) {
    let bench = try PageState(request, limit: PageLimits.listed, remembering: &readings)
    if let failure = bench.failures.first { throw RequestError(failure.message, key: "schedule") }
    guard let track = bench.benches.first(where: { $0.track.schedule.followsMetric })?.track else {
      throw RequestError("no schedule here follows a metric", key: "schedule")
    }
    let metrics: [WeighedMetric]
    do throws(ScheduleError) {
      metrics = try WeighedMetric.all(in: track)
    } catch {
      throw RequestError(error.description, key: "schedule")
    }
    json.object { json in
      json.field("decisions") { json in
        for metric in metrics { write(metric, to: &json) }
      }
      json.field("notes", bench.notes)
    }
  }

  private static func write(_ metric: WeighedMetric, to json: inout JSON) {
    let decision = metric.decision
    json.object { json in
      json.field("step", whole: metric.step)
      json.field("metric", metric.metric)
      json.field("best", decision.best)
      json.field("bad", whole: decision.badMetrics)
      json.field("cooldown", whole: decision.cooldown)
      json.field("rate", metric.rate)
      json.field("cut", flag: decision.kind == .cut)
      json.field("reason", decision.reason(number: ShortNumber.text))
    }
  }
}
