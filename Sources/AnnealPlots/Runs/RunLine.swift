import Anneal
import AnnealRuns
import AnnealText

/// One line of a run's figure: the rate of a parameter group, or what a run logged.
struct RunLine {
  let label: String
  let rates: Trace
  let momenta: Trace
  let momentumName: String
  let summary: CurveSummary
  /// What it does, in words.
  let sentence: String
  /// The step of each row, of rates that a run logged.
  var recordedSteps: [Int] = []
  /// What a person should know of it.
  var warning: String?
  /// How it is drawn, in every panel.
  var stroke = Stroke.only

  /// The lines of a track's groups.
  static func lines(of track: Track, isAlone: Bool) throws(RunFigureError) -> [RunLine] {
    var rates = track.groups.map { _ in Trace() }
    var momenta = rates
    let moves = track.schedule.movesMomentum
    let summaries = try named(track) { (track) throws(ScheduleError) in
      try track.summaries { group, block in
        rates[group].append(contentsOf: block.rates)
        if moves { momenta[group].append(contentsOf: block.momenta) }
      }
    }
    return summaries.indices.map { group in
      RunLine(
        label: label(track, group: group, isAlone: isAlone), rates: rates[group],
        momenta: summaries[group].momentum == nil ? Trace() : momenta[group], momentumName: track.momentumName,
        summary: summaries[group],
        sentence: summaries[group].sentence(momentumName: track.momentumName, number: ShortNumber.text))
    }
  }

  /// What is asked of a track, with its name in what is thrown.
  static func named<Answer>(
    _ track: Track, _ body: (Track) throws(ScheduleError) -> Answer
  ) throws(RunFigureError) -> Answer {
    do throws(ScheduleError) {
      return try body(track)
    } catch {
      throw .schedule(error, label: short(track.label))
    }
  }

  /// A label that a picture can carry: a schedule may have thousands of milestones.
  static func short(_ label: String) -> String {
    label.utf8.count <= 600 ? label : TextFitting.cut(label, to: 500) { Double($0.unicodeScalars.count) }
  }

  /// The track's label; where it has several groups, the group's, which alone is enough when the title names the rest.
  private static func label(_ track: Track, group: Int, isAlone: Bool) -> String {
    guard track.groups.count > 1 else { return short(track.label) }
    let name = "group \(group) (lr \(ShortNumber.text(track.groups[group].rate)))"
    return isAlone ? name : "\(short(track.label)), \(name)"
  }

  /// Whether a logarithmic axis can show any of it.
  var hasPlaceOnLogarithmic: Bool {
    rates.samples(forLogarithmic: true).contains { $0.value >= Scale.leastOnLogarithmic }
  }

  /// What of it cannot be drawn.
  func warnings(isLogarithmic: Bool) -> [String] {
    var warnings: [String] = []
    if let step = summary.firstNonFiniteStep {
      warnings.append("\(label): the rate of step \(stepOfRow(step)) is not a finite number")
    }
    if isLogarithmic, summary.stepsNotAboveZero > 0 {
      warnings.append(
        "\(label): \(summary.stepsNotAboveZero) of \(summary.steps) rates are not above 0 and have no place on a "
          + "logarithmic axis")
    }
    if let warning { warnings.append(warning) }
    return warnings
  }

  /// A summary of recorded rates counts rows.
  private func stepOfRow(_ row: Int) -> Int { row < recordedSteps.count ? recordedSteps[row] : row }
}

extension RunLine {
  /// The line of what a run logged; `nil` when it logged nothing. Epochs become steps where the axis knows how many
  /// each has.
  ///
  /// - Throws: ``RunFigureError/epochTooLate(label:epoch:stepsPerEpoch:)``.
  init?(_ recorded: RecordedRates, on axis: StepAxis) throws(RunFigureError) {
    guard !recorded.entries.isEmpty else { return nil }
    let countsEpochs = recorded.countsEpochs && axis.label != "Epochs"
    let perStep = countsEpochs ? axis.stepsPerEpoch ?? 1 : 1
    if let last = recorded.entries.last?.step, last > RunLine.mostStep / perStep {
      throw .epochTooLate(label: RunLine.short(recorded.label), epoch: last, stepsPerEpoch: perStep)
    }
    let steps = recorded.entries.map { $0.step * perStep }
    var trace = Trace()
    for (step, entry) in zip(steps, recorded.entries) { trace.append(entry.rate, at: step) }
    label = recorded.label
    rates = trace
    momenta = Trace()
    momentumName = "momentum"
    recordedSteps = steps
    summary = CurveSummary(rates: recorded.entries.map { $0.rate })
    sentence = RunLine.sentence(of: steps, summary)
    warning =
      countsEpochs && axis.stepsPerEpoch == nil
      ? "\(recorded.label) counts epochs, which are drawn as steps; give --steps-per-epoch" : nil
  }

  /// The greatest step whose place on an axis is exact.
  private static let mostStep = 1 << 53

  /// A summary counts rows, which a sentence takes back to steps.
  private static func sentence(of steps: [Int], _ summary: CurveSummary) -> String {
    let count = steps.count == 1 ? "1 recorded rate" : "\(steps.count) recorded rates"
    return "\(count) from step \(steps[0]) to step \(steps[steps.count - 1]): starts at "
      + "\(ShortNumber.text(summary.start)), peaks at \(ShortNumber.text(summary.peak)) at step "
      + "\(steps[summary.topStep]), ends at \(ShortNumber.text(summary.end))"
  }
}
