import Anneal
import AnnealNotation
import AnnealRuns
import Testing

@Suite struct WalkingTests {
  /// The examples of all schedules, and some of each shape.
  static let texts: [String] =
    Catalogue.standard.entries.map { $0.signature.example } + [
      "SequentialLR([LinearLR(0.1, total_iters=8), OneCycleLR(0.1, total_steps=5000)], [8])",
      "SequentialLR([LinearLR(0.1, total_iters=5), ReduceLROnPlateau(patience=2)], [5])",
      "ChainedScheduler([StepLR(700), CyclicLR(1e-4, 1e-3, 30)])", "LambdaLR(lambda t: 1 - t / 5000)",
      "ExponentialLR(1.001)",
    ]

  static let runs: [Run] = [
    Run(updates: 1), Run(updates: 2), Run(updates: 1024), Run(updates: 1025), Run(updates: 3000),
    Run(updates: 1000, stepping: .epoch, stepsPerEpoch: 7), Run(updates: 40, stepping: .epoch, stepsPerEpoch: 100),
    Run(updates: 33, stepping: .epoch),
  ]

  private func track(_ text: String, _ run: Run) throws -> Track {
    let schedule = try Notation().schedule(text)
    var updates = run.updates
    if let last = schedule.lastStep, run.lastTick > last { updates = last }
    let run = Run(updates: updates, stepping: run.stepping, stepsPerEpoch: run.stepsPerEpoch)
    let groups = [ParameterGroup(rate: 0.1, momentum: 0.9), ParameterGroup(rate: 0.01, beta1: 0.8)]
    let metrics = schedule.followsMetric ? ExampleSeries.noisy.values(count: updates) : []
    return Track(label: text, schedule: schedule, groups: groups, run: run, metrics: metrics)
  }

  @Test(arguments: texts) func `blocks hold what the walk gives, to the bit`(text: String) throws {
    for run in Self.runs {
      let track = try track(text, run)
      var rates = track.groups.map { _ in [UInt64]() }
      var momenta = rates
      let summaries = try track.summaries { group, block in
        rates[group] += block.rates.map(\.bitPattern)
        momenta[group] += block.momenta.map(\.bitPattern)
      }
      var walk = try track.walk()
      var walked = track.groups.map { _ in [UInt64]() }
      var walkedMomenta = walked
      while try walk.next() {
        for (index, group) in walk.groups.enumerated() {
          walked[index].append(group.rate.bitPattern)
          walkedMomenta[index].append((group.momentum ?? .nan).bitPattern)
        }
      }
      #expect(rates == walked && momenta == walkedMomenta, "\(text), \(run)")
      for step in [0, rates[0].count / 2, rates[0].count - 1] {
        let row = try track.row(at: step)
        #expect(row?.rates.map(\.bitPattern) == rates.map { $0[step] }, "\(text), \(run)")
        #expect(row?.momenta.map { ($0 ?? .nan).bitPattern } == momenta.map { $0[step] }, "\(text), \(run)")
      }
      #expect(try track.row(at: rates[0].count) == nil && track.row(at: -1) == nil)
      #expect(try summaries == held(track), "\(text), \(run)")
    }
  }

  @Test(arguments: texts) func `updates and blocks may be mixed`(text: String) throws {
    for run in Self.runs {
      let track = try track(text, run)
      var plain = try track.walk()
      var mixed = try track.walk()
      while try plain.next() {
        switch plain.step % 7 {
        case 0: try mixed.skip(through: plain.step)
        case 1: #expect(try mixed.next())
        default: continue
        }
        #expect(plain.step == mixed.step && plain.groups == mixed.groups, "\(text), \(run), \(plain.step)")
      }
      try mixed.skip(through: run.updates)
      #expect(try plain.step == mixed.step && plain.groups == mixed.groups && !mixed.next(), "\(text), \(run)")
    }
  }

  /// The summaries of a track whose rates are all held.
  private func held(_ track: Track) throws -> [CurveSummary] {
    var walk = try track.walk()
    var rates = track.groups.map { _ in [Double]() }
    var momenta = rates
    while try walk.next() {
      for (index, group) in walk.groups.enumerated() {
        rates[index].append(group.rate)
        if track.schedule.movesMomentum, let momentum = group.momentum { momenta[index].append(momentum) }
      }
    }
    return zip(rates, momenta).map { CurveSummary(rates: $0, momenta: $1) }
  }

  @Test func `a summary's tenth is that of a peak that comes last`() throws {
    let track = try track("ExponentialLR(1.001)", Run(updates: 5000))
    var rates: [Double] = []
    let summary = try track.summaries { group, block in if group == 0 { rates += block.rates } }[0]
    #expect(summary.peakStep == 4999 && summary.stepsUnderTenth == rates.filter { $0 < 0.1 * rates[4999] }.count)
  }

  @Test func `a peak that is reached again counts twice, a plateau once`() throws {
    let cyclic = try track("CyclicLR(1e-4, 1e-3, 4)", Run(updates: 32)).summaries()[0]
    #expect(cyclic.topCount == 4)
    #expect(try track("ConstantLR(0.5, 8)", Run(updates: 32)).summaries()[0].topCount == 1)
  }

  @Test func `rounding makes no peak`() throws {
    // PyTorch's cosine comes back to the base rate but for an ulp.
    let summary = try track("CosineAnnealingLR(10)", Run(updates: 30)).summaries()[0]
    #expect(summary.topStep == 0 && summary.topCount == 2)
    #expect(summary.sentence(momentumName: "momentum") { "\($0)" }.hasPrefix("starts at its peak"))
    let warm = "SequentialLR([LinearLR(0.1, total_iters=5), CosineAnnealingLR(10)], [5])"
    #expect(try track(warm, Run(updates: 40)).summaries()[0].topStep == 5)
  }

  @Test func `a tenth of nothing is not told`() throws {
    let negative = try track("LambdaLR(lambda t: -1)", Run(updates: 9)).summaries()[0]
    #expect(!negative.sentence(momentumName: "momentum") { "\($0)" }.contains("10 %"))
  }

  @Test func `what a schedule throws comes through`() throws {
    let past = Track(
      label: "", schedule: try Notation().schedule("OneCycleLR(0.1, total_steps=4)"),
      groups: [ParameterGroup(rate: 1, momentum: 0.9)], run: Run(updates: 9))
    #expect(throws: ScheduleError.pastTheEnd(schedule: "OneCycleLR", parameter: "total_steps", lastStep: 4)) {
      try past.summaries()
    }
  }
}
