import Anneal
import AnnealPlots
import AnnealRuns

/// The curves of some tracks as one figure, with a sentence for each.
struct Picture {
  /// The figure.
  let figure: Figure
  /// A sentence a schedule, with its label.
  let sentences: [String]
  /// What cannot be drawn.
  let warnings: [String]

  /// Walks all tracks through their runs.
  init(_ tracks: [Track]) throws(CommandError) {
    try Picture.checkSize(tracks)
    var series: [Series] = []
    var sentences: [String] = []
    var warnings: [String] = []
    for track in tracks {
      let curves = try Picture.curves(of: track)
      for (group, curve) in curves.enumerated() {
        let label = Picture.label(track, group: group, isAlone: tracks.count == 1)
        series.append(Series(label: label, values: curve.rates))
        if let step = curve.rates.firstIndex(where: { !$0.isFinite }) {
          warnings.append("\(label): the rate of step \(step) is not a finite number")
        }
        let summary = CurveSummary(curve)
        let sentence = summary.sentence(momentumName: track.momentumName, number: ShortNumber.text)
        sentences.append("\(label): \(sentence)")
      }
    }
    self.sentences = sentences
    self.warnings = warnings
    figure = Figure(
      title: tracks.count == 1 ? tracks[0].label : nil,
      caption: Picture.caption(tracks),
      steps: Picture.axis(tracks), series: series,
      accessibleTitle: tracks.map(\.label).joined(separator: "; "), sentence: sentences.joined(separator: ". ") + ".")
  }

  private static func curves(of track: Track) throws(CommandError) -> [Curve] {
    do throws(ScheduleError) {
      return try track.curves()
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  /// All points are held at once, 8 bytes each.
  private static func checkSize(_ tracks: [Track]) throws(CommandError) {
    let most = 50_000_000
    let points = tracks.reduce(0) { $0 + $1.run.updates * $1.groups.count }
    guard points <= most else { throw .tooManyPoints(points, most: most) }
  }

  /// The schedule's label; where it has several groups, the group's, which alone is enough when the title names the rest.
  private static func label(_ track: Track, group: Int, isAlone: Bool) -> String {
    guard track.groups.count > 1 else { return track.label }
    let name = "group \(group) (lr \(ShortNumber.text(track.groups[group].rate)))"
    return isAlone ? name : "\(track.label), \(name)"
  }

  private static func axis(_ tracks: [Track]) -> StepAxis {
    let countsEpochs = tracks.allSatisfy { $0.run.stepping == .epoch && ($0.run.stepsPerEpoch ?? 1) == 1 }
    let perEpoch = tracks.lazy.compactMap(\.run.stepsPerEpoch).first { $0 > 1 }
    return StepAxis(
      label: countsEpochs ? "Epochs" : "Steps", length: tracks.map(\.run.updates).max() ?? 1, stepsPerEpoch: perEpoch)
  }

  /// A picture drawn with made-up metrics says so.
  private static func caption(_ tracks: [Track]) -> [String] {
    guard let example = tracks.lazy.compactMap(\.example).first else { return [] }
    return ["With the example metrics '\(example.rawValue)', not those of a run."]
  }

  /// The figure for a terminal, with the sentences under it.
  func terminal(color: Bool) -> String {
    let columns = max(20, StandardOutput.width)
    let charset: Charset = POSIX.hasUTF8Locale ? .unicode : .ascii
    let rows = min(24, max(10, columns / 4))
    let drawing = figure.terminal(columns: columns, rows: rows, color: color, charset: charset)
    let text = sentences.map { Wrapped.text($0, columns: columns) }.joined(separator: "\n")
    return drawing + (drawing.hasSuffix("\n") ? "\n" : "\n\n") + text + "\n"
  }
}
