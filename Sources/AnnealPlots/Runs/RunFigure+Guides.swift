import Anneal
import AnnealRuns
import AnnealText

extension RunFigure {
  /// More guides of a kind than this would be a fence.
  private static let guideLimit = 16

  /// Where something happens to the rate of the only track: its landmarks, its peak, and the cuts of a plateau, whose
  /// words stand above the metric.
  static func guides(of track: Track, _ lines: [RunLine], _ cuts: [PlateauCut]) -> [GuideLine] {
    let landmarks = track.schedule.landmarks(through: track.run.lastTick)
    var guides: [GuideLine] = []
    for kind in Landmark.Kind.allCases {
      let same = landmarks.filter { $0.kind == kind }
      guard same.count <= guideLimit else { continue }
      guides += same.map { GuideLine(step: $0.step * track.run.updatesPerTick, word: kind.rawValue) }
    }
    if cuts.count <= guideLimit { guides += cuts.map { GuideLine(step: $0.step, word: "") } }
    if let peak = peak(lines.prefix(track.groups.count).map { $0.summary }),
      !guides.contains(where: { $0.step == peak })
    {
      guides.append(GuideLine(step: peak, word: "peak"))
    }
    return guides
  }

  /// The step at which all groups are at their only peak, unless that is where the run begins or ends.
  private static func peak(_ groups: [CurveSummary]) -> Int? {
    guard let first = groups.first, first.topStep > 0, first.topStep < first.steps - 1,
      groups.allSatisfy({ $0.topStep == first.topStep && $0.topCount == 1 })
    else { return nil }
    return first.topStep
  }

  /// The metric that a track follows, row n over the update that it is reported after, with the reason of each cut.
  static func metricPanel(_ tracks: [Track], _ cuts: [PlateauCut]) -> Panel? {
    guard let track = tracks.first(where: { $0.schedule.followsMetric }) else { return nil }
    var trace = Trace()
    for metric in track.metrics.prefix(track.run.updates) { trace.append(metric) }
    let guides = cuts.count > guideLimit ? [] : cuts
    return Panel(
      values: ValueAxis(label: "Metric", origin: .data), series: [Series(label: "metric", trace: trace, stroke: .only)],
      guides: guides.map { GuideLine(step: $0.step, word: $0.reason(number: ShortNumber.text)) }, weight: 0.7)
  }

  /// The cuts in words, for which a picture may have no room.
  static func sentences(of cuts: [PlateauCut]) -> [String] {
    guard !cuts.isEmpty else { return [] }
    let named = cuts.prefix(5).map { "at step \($0.step) after \($0.reason(number: ShortNumber.text))" }
    let rest = cuts.count > named.count ? ["and \(cuts.count - named.count) more"] : []
    let times = cuts.count == 1 ? "once" : "\(cuts.count == PlateauCut.limit ? "at least " : "")\(cuts.count) times"
    return ["The rate is cut \(times): " + (named + rest).joined(separator: ", ")]
  }
}
