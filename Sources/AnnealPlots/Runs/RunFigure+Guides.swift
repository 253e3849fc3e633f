import Anneal
import AnnealRuns

extension RunFigure {
  /// More guides of a kind than this would be a fence.
  private static let mostOfAKind = 16

  /// Where something happens to the rate of the only track: its landmarks, its peak, and the cuts of a plateau, whose
  /// words stand above the metric.
  static func guides(of track: Track, _ lines: [RunLine]) throws(RunFigureError) -> [Guide] {
    let run = track.run
    let perTick = run.stepping == .epoch ? run.stepsPerEpoch ?? 1 : 1
    let landmarks = track.schedule.landmarks(through: run.lastTick)
    var guides: [Guide] = []
    for kind in Landmark.Kind.allCases {
      let same = landmarks.filter { $0.kind == kind }
      guard same.count <= mostOfAKind else { continue }
      guides += same.map { Guide(step: $0.step * perTick, word: kind.rawValue) }
    }
    guides += try cuts(of: track).map { Guide(step: $0.step, word: "") }
    if let peak = peak(lines.prefix(track.groups.count).map { $0.summary }),
      !guides.contains(where: { $0.step == peak })
    {
      guides.append(Guide(step: peak, word: "peak"))
    }
    return guides
  }

  /// The step at which all groups are at their only peak, unless that is where the run begins or ends.
  private static func peak(_ groups: [CurveSummary]) -> Int? {
    guard let first = groups.first, first.peakStep > 0, first.peakStep < first.steps - 1,
      groups.allSatisfy({ $0.peakStep == first.peakStep && $0.peakCount == 1 })
    else { return nil }
    return first.peakStep
  }

  private static func cuts(of track: Track) throws(RunFigureError) -> [PlateauCut] {
    do throws(ScheduleError) {
      return try PlateauCut.all(in: track)
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  /// The metric that a track follows, row n over the update that it is reported after, with the reason of each cut.
  static func metricPanel(_ tracks: [Track]) throws(RunFigureError) -> Panel? {
    let following = tracks.filter { $0.schedule.followsMetric }
    guard let track = following.first else { return nil }
    var trace = Trace()
    for metric in track.metrics.prefix(track.run.updates) { trace.append(metric) }
    let reasons = tracks.count == 1 ? try cuts(of: track) : []
    return Panel(
      values: ValueAxis(label: "Metric", origin: .data), series: [Series(label: "metric", trace: trace, stroke: .only)],
      guides: reasons.map { Guide(step: $0.step, word: $0.reason(number: ShortNumber.text)) }, weight: 0.7)
  }
}
