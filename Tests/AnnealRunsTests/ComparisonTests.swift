import Anneal
import AnnealNotation
import AnnealRuns
import Testing

@Suite struct ComparisonTests {
  /// A track whose base rate of 1 is multiplied by these factors, one a step.
  private func track(_ factors: [Double], rates: [Double] = [1], momentum: Double? = 0.9) throws -> Track {
    let schedule = LambdaLR(lrLambda: Function { step in factors[min(step, factors.count - 1)] })
    let groups = rates.map { ParameterGroup(rate: $0, momentum: momentum) }
    return Track(label: "", schedule: schedule.erased, groups: groups, run: Run(updates: factors.count))
  }

  private func compare(_ one: [Double], _ other: [Double]) throws -> Comparison {
    try Comparison(track(one), track(other))
  }

  @Test func `equal to the bit`() throws {
    let comparison = try compare([1, 0.5, .nan, -0.0], [1, 0.5, .nan, -0.0])
    #expect(comparison.isEqual && comparison.firstStep == nil && comparison.groups.allSatisfy(\.isEqual))
    #expect(comparison.differingSteps == 0 && comparison.commonSteps == 4 && !comparison.comparesMomentum)
  }

  @Test func `one ulp is a difference`() throws {
    let comparison = try compare([1, 0.5, 0.25], [1, 0.5.nextUp, 0.25])
    let rate = try #require(comparison.groups[0].rate)
    #expect(!comparison.isEqual && comparison.firstStep == 1 && comparison.differingSteps == 1)
    #expect(rate.ulps == 1 && rate.ulpsStep == 1 && rate.absolute == 0.5.ulp && rate.relative == 0.5.ulp / 0.5)
  }

  @Test func `each largest difference has its own step, the first of equals`() throws {
    let rate = try #require(try compare([4, 1, 0, 4, 1e-300], [5, 2, 0, 3, 2e-300]).groups[0].rate)
    #expect(rate.firstStep == 0 && rate.steps == 4)
    #expect(rate.absolute == 1 && rate.absoluteStep == 0)
    #expect(rate.relative == 1 && rate.relativeStep == 1)
    #expect(rate.ulps == Difference.ulps(1, 2) && rate.ulpsStep == 1)
  }

  @Test func `ulps count along the order of all doubles`() {
    #expect(
      Difference.ulps(1, 1) == 0 && Difference.ulps(1, 1.0.nextUp) == 1 && Difference.ulps(-1, (-1.0).nextUp) == 1)
    #expect(Difference.ulps(0, -0.0) == 1 && Difference.ulps(-.leastNonzeroMagnitude, .leastNonzeroMagnitude) == 3)
    #expect(Difference.ulps(.greatestFiniteMagnitude, .infinity) == 1 && Difference.ulps(.infinity, .nan) > 1 << 50)
    #expect(Difference.ulps(-.infinity, .infinity) == 2 * Double.infinity.bitPattern + 1)
  }

  @Test func `at 0 any other number is infinitely far away, relatively`() throws {
    let rate = try #require(try compare([1, 0], [1, 1e-9]).groups[0].rate)
    #expect(rate.relative == .infinity && rate.relativeStep == 1 && rate.absolute == 1e-9)
    let zeros = try #require(try compare([1, 0], [1, -0.0]).groups[0].rate)
    #expect(zeros.relative == 0 && zeros.absolute == 0 && zeros.ulps == 1 && zeros.firstStep == 1)
  }

  @Test func `what is not finite is infinitely far from what is`() throws {
    for (one, other) in [(1, .nan), (.nan, 1), (.infinity, 1), (1, -.infinity), (.infinity, -.infinity)]
      as [(Double, Double)]
    {
      let rate = try #require(try compare([2, one, 2], [2, other, 3]).groups[0].rate)
      #expect(rate.absolute == .infinity && rate.relative == .infinity && rate.absoluteStep == 1, "\(one) \(other)")
      #expect(rate.steps == 2)
    }
  }

  @Test func `another length is a difference, told apart from the common steps`() throws {
    for (one, other) in [([1, 2, 3], [1, 2]), ([1, 2], [1, 2, 3])] as [([Double], [Double])] {
      let comparison = try compare(one, other)
      #expect(!comparison.isEqual && comparison.groups[0].isEqual && comparison.commonSteps == 2)
      #expect(comparison.firstSteps == one.count && comparison.secondSteps == other.count)
    }
  }

  @Test func `groups are compared one by one, and must be as many`() throws {
    let two = try track([1, 0.5], rates: [1, 0.1])
    let other = try Comparison(two, track([1, 0.5], rates: [1, 0.2]))
    #expect(other.groups[0].isEqual && other.groups[1].rate?.steps == 2 && other.differingSteps == 2)
    let fewer = try Comparison(two, track([1, 0.5]))
    #expect(!fewer.isEqual && fewer.groups.count == 1 && fewer.groups[0].isEqual)
    #expect(fewer.firstGroups == 2 && fewer.secondGroups == 1)
  }

  @Test func `a step at which several things differ counts once`() throws {
    let cycle = try OneCycleLR(maxLR: 0.1, totalSteps: 8).erased
    let groups = [ParameterGroup(rate: 1, momentum: 0.9), ParameterGroup(rate: 1, momentum: 0.9)]
    let one = Track(label: "", schedule: cycle, groups: groups, run: Run(updates: 8))
    let comparison = try Comparison(one, track(Array(repeating: 1, count: 8), rates: [1, 1]))
    #expect(comparison.differingSteps == 8 && comparison.groups[1].momentum != nil)
  }

  @Test func `momentum counts where a schedule moves it, and only there`() throws {
    func cycle(_ maxMomentum: Double, moves: Bool = true) throws -> Track {
      let schedule = try OneCycleLR(
        maxLR: 0.1, length: .steps(8), cycleMomentum: moves, maxMomentum: .all(maxMomentum))
      return Track(
        label: "", schedule: schedule.erased, groups: [ParameterGroup(rate: 1, momentum: 0.9)], run: Run(updates: 8))
    }
    let moved = try Comparison(cycle(0.95), cycle(0.96))
    #expect(moved.comparesMomentum && moved.groups[0].rate == nil && moved.groups[0].momentum?.firstStep == 0)
    #expect(!moved.isEqual && moved.firstStep == 0)
    #expect(try Comparison(cycle(0.95, moves: false), cycle(0.96, moves: false)).isEqual)
    #expect(try Comparison(track([1], momentum: 0.9), track([1], momentum: 0.8)).isEqual)
    let without = try Comparison(cycle(0.95), track(Array(repeating: 1, count: 8), momentum: nil))
    #expect(without.groups[0].momentum?.absolute == .infinity && without.groups[0].momentum?.steps == 8)
  }

  @Test func `an epoch of one is compared with the updates of the other`() throws {
    let schedule = try StepLR(stepSize: 1, gamma: 0.5).erased
    let groups = [ParameterGroup(rate: 1)]
    let slow = Track(
      label: "", schedule: schedule, groups: groups, run: Run(updates: 4, stepping: .epoch, stepsPerEpoch: 2))
    #expect(try Comparison(slow, track([1, 1, 0.5, 0.5])).isEqual)
    #expect(try Comparison(slow, track([1, 0.5, 0.25, 0.125])).firstStep == 1)
  }

  @Test func `every schedule equals itself`() throws {
    for entry in Catalogue.standard.entries {
      let track = try Track.example(of: entry.signature, in: .standard)
      #expect(try Comparison(track, track).isEqual, "\(entry.signature.name)")
    }
  }

  @Test func `an error in either is thrown`() throws {
    let failing = Track(
      label: "", schedule: try OneCycleLR(maxLR: 1, totalSteps: 2).erased,
      groups: [ParameterGroup(rate: 1, momentum: nil)], run: Run(updates: 2))
    let error = ScheduleError.momentumRequired(schedule: "OneCycleLR")
    #expect(throws: error) { try Comparison(failing, track([1])) }
    #expect(throws: error) { try Comparison(track([1]), failing) }
    #expect(throws: error) { try failing.summaries() }
  }
}

@Suite struct CurveSummaryTests {
  private func statistics(_ rates: [Double]) throws -> CurveSummary {
    let schedule = LambdaLR(lrLambda: Function { step in rates[min(step, rates.count - 1)] })
    let track = Track(
      label: "", schedule: schedule.erased, groups: [ParameterGroup(rate: 1)], run: Run(updates: rates.count))
    return try track.summaries()[0]
  }

  @Test func `peak, last value and area`() throws {
    let rates = [0.1, 0.7, 0.7, 0.3, 0.2]
    let statistics = try statistics(rates)
    #expect(statistics.peak == 0.7 && statistics.peakStep == 1 && statistics.end == 0.2 && statistics.steps == 5)
    #expect(statistics.area == rates.reduce(0, +))
  }

  @Test func `steps under a tenth of a peak that comes late`() throws {
    #expect(try statistics([0.05, 0.1, 1, 0.1, 0.0999]).stepsUnderTenth == 2)
    #expect(try statistics([1]).stepsUnderTenth == 0)
  }

  @Test func `a curve of zeros has a peak of zero, and nothing under it`() throws {
    let zeros = try statistics([0, 0, 0])
    #expect(zeros.peak == 0 && zeros.peakStep == 0 && zeros.stepsUnderTenth == 0 && zeros.area == 0)
  }

  @Test func `NaN is no peak unless there is nothing else`() throws {
    let some = try statistics([.nan, 2, .nan, 3])
    #expect(some.peak == 3 && some.peakStep == 3 && some.area.isNaN)
    let all = try statistics([.nan, .nan])
    #expect(all.peak.isNaN && all.peakStep == 0 && all.stepsUnderTenth == 0)
  }

  @Test func `the area is the plain sum in the order of the steps`() throws {
    let rates = (0..<1000).map { 0.1 / Double($0 + 1) }
    #expect(try statistics(rates).area == rates.reduce(0, +))
  }
}
