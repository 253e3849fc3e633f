import Anneal
import AnnealTestSupport
import CAllocationCount
import Testing

#if DEBUG
  private let isOptimised = false
#else
  private let isOptimised = true
#endif

/// A schedule's loop allocates nothing: 10,000 steps cost as many allocations as one.
@Suite(.enabled(if: isOptimised && anneal_allocation_count() >= 0, "needs -c release and glibc"))
struct AllocationTests {
  private static let steps = 10_000

  @Test func `the counter counts`() {
    let before = anneal_allocation_count()
    let array = [Int](repeating: 7, count: Int.random(in: 100...200))
    #expect(anneal_allocation_count() > before && array.count > 1)
  }

  @Test func `concrete schedules`() throws {
    try expectNone(StepLR(stepSize: 30))
    try expectNone(MultiStepLR(milestones: [10, 500, 7000]))
    try expectNone(ConstantLR(factor: 0.5, totalIters: 100))
    try expectNone(LinearLR(totalIters: 5000))
    try expectNone(ExponentialLR(gamma: 0.999))
    try expectNone(PolynomialLR(totalIters: 9000, power: 0.9))
    try expectNone(CosineAnnealingLR(tMax: 10_000))
    try expectNone(CosineAnnealingWarmRestarts(t0: 10, tMult: 2))
    try expectNone(CyclicLR(baseLR: 0.01, maxLR: 0.1, stepSizeUp: 100, mode: .expRange, gamma: 0.999))
    try expectNone(OneCycleLR(maxLR: 0.1, totalSteps: 10_000))
    try expectNone(SWALR(swaLR: 0.01, annealEpochs: 5000))
    try expectNone(LambdaLR(lrLambda: Function { 1 / Double(1 + $0) }))
    try expectNone(MultiplicativeLR(lrLambda: Function { _ in 0.999 }))
    try expectNone(FunctionLR(function: Function { 1 / Double(1 + $0) }))
    try expectNone(TableLR(rates: (0...Self.steps).map { 1 / Double(1 + $0) }))
    try expectNone(ReduceLROnPlateau(patience: 3, cooldown: 2))
  }

  @Test func `compositions and erased schedules`() throws {
    let sequence = try LinearLR(totalIters: 500).then(CosineAnnealingLR(tMax: 9500), at: 500)
    let chain = try ConstantLR(totalIters: 100).chained(with: ExponentialLR(gamma: 0.999))
    try expectNone(sequence)
    try expectNone(chain)
    try expectNone(HandoverLR([chain.erased, SWALR(swaLR: 0.01).erased], milestones: [5000]))
    try expectNone(sequence.chained(with: chain).erased)
  }

  /// The lazy sequence, and the driver of three groups, also with the kind hidden.
  private func expectNone<S: NamedSchedule>(_ schedule: S) throws {
    let name = S.signature.name
    if !schedule.followsMetric {
      var rates = schedule.rates(from: 0.1).makeIterator()
      var sum = rates.next() ?? 0
      let before = anneal_allocation_count()
      for _ in 1..<Self.steps { sum += rates.next() ?? 0 }
      #expect(anneal_allocation_count() == before, "\(name), sequence")
      #expect(sum.isFinite && rates.failure == nil)
    }
    try expectNoneInDriver(schedule, name: name)
    try expectNone(schedule.erased)
  }

  private func expectNone(_ schedule: AnySchedule) throws {
    try expectNoneInDriver(schedule, name: "erased \(schedule.signature.name)")
  }

  private func expectNoneInDriver<S: Schedule>(_ schedule: S, name: String) throws {
    var groups = [0.1, 0.05, 0.01].map { ParameterGroup(rate: $0, momentum: 0.9) }
    var scheduler = try LRScheduler(schedule, on: &groups)
    try scheduler.step(&groups, metric: 1)
    let before = anneal_allocation_count()
    for step in 2..<Self.steps { try scheduler.step(&groups, metric: Double(step % 17)) }
    #expect(anneal_allocation_count() == before, "\(name), driver")
  }
}
