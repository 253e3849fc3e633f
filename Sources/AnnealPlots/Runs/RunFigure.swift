import Anneal
import AnnealRuns
import AnnealText

/// The figure of some tracks, with a sentence for each line of it.
///
/// One panel shows the rates; one below it the momentum where a schedule moves that, and one above it the metric that a
/// schedule follows, with the reason of each cut. Nothing but what the picture needs is held, however long the runs are.
///
/// ```swift
/// let run = try RunFigure([Track(label: "StepLR", schedule: schedule, groups: groups, run: Run(updates: 1000))])
/// print(run.figure.svg())
/// ```
package struct RunFigure: Hashable, Sendable {
  /// The figure, to be titled and captioned.
  package var figure: Figure
  /// A sentence a line, led by its label: "StepLR(30): starts at its peak, …".
  package let sentences: [String]
  /// What cannot be drawn, a sentence each.
  package let warnings: [String]

  /// Walks all tracks through their runs.
  ///
  /// - Parameters:
  ///   - tracks: The schedules, each with its run.
  ///   - recorded: What runs logged, drawn beside them.
  ///   - isLogarithmic: Whether the rate's axis is logarithmic.
  ///   - showsEpochs: Whether epochs, if they are known, have an axis of their own.
  ///   - places: The place of each track's first line among the strokes, where lines come and go and must keep theirs;
  ///     by default lines are told apart by their order.
  /// - Throws: ``RunFigureError`` when a schedule cannot be built or stepped, or nothing could be drawn.
  /// - Complexity: one or two steps of each schedule an update; memory for the picture alone.
  package init(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false, showsEpochs: Bool = true,
    places: [Int]? = nil
  ) throws(RunFigureError) {
    var memory = RunMemory()
    try self.init(
      tracks, recorded: recorded, isLogarithmic: isLogarithmic, showsEpochs: showsEpochs, places: places,
      memory: &memory)
  }

  /// Walks those tracks through their runs that the figure before did not have, and remembers all.
  ///
  /// - Parameter memory: What remembers; the other parameters are those of the plain initialiser.
  /// - Throws: ``RunFigureError`` when a schedule cannot be built or stepped, or nothing could be drawn.
  package init(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false, showsEpochs: Bool = true,
    places: [Int]? = nil, memory: inout RunMemory
  ) throws(RunFigureError) {
    let axis = RunFigure.axis(tracks, showsEpochs: showsEpochs)
    memory.beginFigure()
    let lines = try RunFigure.lines(of: tracks, recorded: recorded, on: axis, places: places, &memory)
    if isLogarithmic, let nowhere = lines.first(where: { !$0.hasPlaceOnLogarithmic }) {
      throw .nothingAboveZero(label: nowhere.label)
    }
    let cuts =
      tracks.count == 1
      ? try RunLine.named(tracks[0]) { (track) throws(ScheduleError) in
        try PlateauCut.all(in: track)
      } : []
    let guides = tracks.count == 1 ? RunFigure.guides(of: tracks[0], lines, cuts) : []
    sentences = lines.map { $0.label + ": " + $0.sentence } + RunFigure.sentences(of: cuts)
    warnings = lines.flatMap { $0.warnings(isLogarithmic: isLogarithmic) }
    figure = Figure(
      title: tracks.count == 1 ? RunLine.short(tracks[0].label) : nil, caption: RunFigure.caption(tracks),
      steps: axis.lengthened(by: lines),
      panels: [
        RunFigure.metricPanel(tracks, cuts),
        RunFigure.ratePanel(lines, guides: guides, isLogarithmic: isLogarithmic),
        RunFigure.momentumPanel(lines, guides: guides),
      ].compactMap { $0 },
      accessibleTitle: tracks.map { RunLine.short($0.label) }.joined(separator: "; "),
      sentence: sentences.joined(separator: ". ") + ".")
  }
}

extension RunFigure {
  /// All lines, each with the stroke that it has in every panel.
  private static func lines(
    of tracks: [Track], recorded: [RecordedRates], on axis: StepAxis, places: [Int]?, _ memory: inout RunMemory
  ) throws(RunFigureError) -> [RunLine] {
    var lines: [RunLine] = []
    var strokes: [Int] = []
    for (index, track) in tracks.enumerated() {
      let own = try memory.lines(of: track, isAlone: tracks.count == 1)
      let first = places.map { index < $0.count ? $0[index] : lines.count } ?? lines.count
      lines += own
      strokes += own.indices.map { first + $0 }
    }
    var logged: [RunLine] = []
    for rates in recorded {
      if let line = try RunLine(rates, on: axis) { logged.append(line) }
    }
    strokes += logged.indices.map { lines.count + $0 }
    lines += logged
    let isAlone = lines.count == 1 && places == nil
    for index in lines.indices { lines[index].stroke = isAlone ? .only : Stroke(index: strokes[index]) }
    return lines
  }

  private static func axis(_ tracks: [Track], showsEpochs: Bool) -> StepAxis {
    let countsEpochs =
      !tracks.isEmpty && tracks.allSatisfy { $0.run.stepping == .epoch && ($0.run.stepsPerEpoch ?? 1) == 1 }
    // One axis cannot count the epochs of several lengths.
    let lengths = Set(tracks.compactMap { $0.run.stepsPerEpoch }.filter { $0 > 1 })
    return StepAxis(
      label: countsEpochs ? "Epochs" : "Steps", length: tracks.reduce(1) { max($0, $1.run.updates) },
      stepsPerEpoch: lengths.count == 1 ? lengths.first : nil, showsEpochs: showsEpochs)
  }

  /// A picture drawn with made-up metrics or lengths says so.
  private static func caption(_ tracks: [Track]) -> [String] {
    var sentences: [String] = []
    if let example = tracks.lazy.compactMap({ $0.example }).first {
      sentences.append("With the example metrics '\(example.rawValue)', not those of a run.")
    }
    var lengths: [AssumedLength] = []
    for track in tracks {
      if let assumed = track.assumed, !lengths.contains(assumed) { lengths.append(assumed) }
    }
    return sentences + lengths.map { caption($0) }
  }

  private static func caption(_ assumed: AssumedLength) -> String {
    let names = assumed.names.prefix(3).joined(separator: ", ") + (assumed.names.count > 3 ? ", …" : "")
    return "With \(names) taken to be \(assumed.length), which the script does not say."
  }

  private static func ratePanel(_ lines: [RunLine], guides: [GuideLine], isLogarithmic: Bool) -> Panel {
    Panel(
      values: ValueAxis(isLogarithmic: isLogarithmic),
      series: lines.map { Series(label: $0.label, trace: $0.rates, stroke: $0.stroke) }, guides: guides)
  }

  /// The momentum of the lines that move it, in the strokes of their rates; the words of the guides stand above.
  private static func momentumPanel(_ lines: [RunLine], guides: [GuideLine]) -> Panel? {
    let moving = lines.filter { $0.momenta.length > 0 }
    guard let first = moving.first else { return nil }
    let isMixed = moving.contains { $0.momentumName != first.momentumName }
    let name = isMixed ? "Momentum, beta1" : first.momentumName == "beta1" ? "Beta1" : "Momentum"
    return Panel(
      values: ValueAxis(label: name, origin: .data),
      series: moving.map { Series(label: $0.label, trace: $0.momenta, stroke: $0.stroke) },
      guides: guides.map { GuideLine(step: $0.step, word: "") }, weight: 0.5)
  }
}

extension StepAxis {
  /// The axis, long enough for what runs logged past the end of the schedules.
  fileprivate func lengthened(by lines: [RunLine]) -> StepAxis {
    var axis = self
    axis.length = lines.reduce(length) { max($0, $1.rates.length) }
    return axis
  }
}

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

/// Why tracks cannot be drawn.
package enum RunFigureError: Error, Hashable, Sendable {
  /// A schedule cannot be built on its groups, or fails at a step.
  case schedule(ScheduleError, label: String)
  /// No rate of a line is above 0, and its axis is logarithmic.
  case nothingAboveZero(label: String)
  /// An epoch that was logged begins at a step beyond 2^53, the last that is counted to.
  case epochTooLate(label: String, epoch: Int, stepsPerEpoch: Int)
}

extension RunFigureError: CustomStringConvertible {
  /// One sentence that names the schedule.
  package var description: String {
    switch self {
    case .schedule(let error, let label): "\(label): \(error.description)"
    case .nothingAboveZero(let label):
      "\(label): no rate is a number above 0, so none has a place on a logarithmic axis; leave out --log"
    case .epochTooLate(let label, let epoch, let stepsPerEpoch):
      "\(label): epoch \(epoch), of \(stepsPerEpoch) steps each, begins beyond step 2^53"
    }
  }
}
