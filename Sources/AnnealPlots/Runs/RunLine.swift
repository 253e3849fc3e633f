import Anneal
import AnnealRuns

/// One line of a run's figure: the rate of a parameter group, or what a run logged.
struct RunLine {
  let label: String
  let rates: Trace
  let momenta: Trace
  let momentumName: String
  let summary: CurveSummary
  /// What it does, in words.
  let sentence: String
  /// How it is drawn, in every panel.
  var stroke = Stroke.only

  /// The lines of a track's groups.
  static func lines(of track: Track, isAlone: Bool) throws(RunFigureError) -> [RunLine] {
    var rates = track.groups.map { _ in Trace() }
    var momenta = rates
    let moves = track.schedule.movesMomentum
    let summaries = try summaries(of: track) { group, block in
      rates[group].append(contentsOf: block.rates)
      if moves { momenta[group].append(contentsOf: block.momenta) }
    }
    return summaries.indices.map { group in
      RunLine(
        label: label(track, group: group, isAlone: isAlone), rates: rates[group],
        momenta: summaries[group].momentum == nil ? Trace() : momenta[group], momentumName: track.momentumName,
        summary: summaries[group],
        sentence: summaries[group].sentence(momentumName: track.momentumName, number: ShortNumber.text))
    }
  }

  /// The groups' summaries, with the track's name in what is thrown.
  static func summaries(
    of track: Track, visiting visit: (Int, CurveBlock) -> Void = { _, _ in }
  ) throws(RunFigureError) -> [CurveSummary] {
    do throws(ScheduleError) {
      return try track.summaries(visiting: visit)
    } catch {
      throw .schedule(error, label: track.label)
    }
  }

  /// The track's label; where it has several groups, the group's, which alone is enough when the title names the rest.
  private static func label(_ track: Track, group: Int, isAlone: Bool) -> String {
    guard track.groups.count > 1 else { return track.label }
    let name = "group \(group) (lr \(ShortNumber.text(track.groups[group].rate)))"
    return isAlone ? name : "\(track.label), \(name)"
  }

  var hasRateAboveZero: Bool { summary.peak > 0 }

  /// What of it cannot be drawn.
  func warning(isLogarithmic: Bool) -> String? {
    if let step = summary.firstNonFiniteStep { return "\(label): the rate of step \(step) is not a finite number" }
    guard isLogarithmic, summary.stepsNotAboveZero > 0 else { return nil }
    return
      "\(label): \(summary.stepsNotAboveZero) of \(summary.steps) steps have a rate that is not above 0 and has no "
      + "place on a logarithmic axis"
  }
}

extension RunLine {
  /// The line of what a run logged.
  init(_ recorded: RecordedRates) {
    var trace = Trace()
    var rates: [Double] = []
    for entry in recorded.entries {
      trace.append(entry.rate, at: entry.step)
      rates.append(entry.rate)
    }
    label = recorded.label
    self.rates = trace
    momenta = Trace()
    momentumName = "momentum"
    summary = CurveSummary(Curve(rates: rates))
    sentence = RunLine.sentence(of: recorded, summary)
  }

  /// A summary counts rows, which a sentence takes back to steps.
  private static func sentence(of recorded: RecordedRates, _ summary: CurveSummary) -> String {
    let (first, last) = (recorded.entries[0].step, recorded.entries[recorded.entries.count - 1].step)
    return "\(recorded.entries.count) recorded rates from step \(first) to step \(last): starts at "
      + "\(ShortNumber.text(summary.start)), peaks at \(ShortNumber.text(summary.peak)) at step "
      + "\(recorded.entries[summary.peakStep].step), ends at \(ShortNumber.text(summary.end))"
  }
}
