import Anneal
import AnnealTestSupport
import Testing

@Suite struct CyclicLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("CyclicLR") }

  @Test func `the documented example`() throws {
    #expect(try CyclicLR(baseLR: 0.01, maxLR: 0.1, stepSizeUp: 4).rate(at: 4, from: 0.1, momentum: 0.9) == 0.1)
  }

  @Test func `the momentum moves the other way`() throws {
    var groups = [ParameterGroup(rate: 0.1, momentum: 0.5)]
    var scheduler = try LRScheduler(CyclicLR(baseLR: 0.01, maxLR: 0.1, stepSizeUp: 2), on: &groups)
    #expect(groups[0].rate == 0.01 && groups[0].momentum == 0.9)
    try scheduler.step(&groups)
    try scheduler.step(&groups)
    #expect(abs(groups[0].rate - 0.1) < 1e-15 && groups[0].momentum == 0.8)
  }

  @Test func `an optimizer without momentum is refused, and stays as it was`() throws {
    var groups = [ParameterGroup(rate: 0.1, momentum: nil)]
    let before = groups
    #expect(throws: ScheduleError.momentumRequired(schedule: "CyclicLR")) {
      try LRScheduler(CyclicLR(baseLR: 0.01, maxLR: 0.1), on: &groups)
    }
    #expect(groups == before)
  }

  @Test func `lists that nobody reads need not fit the groups`() throws {
    let cycle = try CyclicLR(baseLR: 0.1, maxLR: 1, cycleMomentum: false, baseMomentum: [0.8], maxMomentum: [])
    var groups = [ParameterGroup(rate: 1), ParameterGroup(rate: 2)]
    #expect(throws: Never.self) { try LRScheduler(cycle, on: &groups) }
    #expect(groups.map(\.rate) == [0.1, 0.1])
  }

  @Test func `exp_range without gamma is the triangular curve`() throws {
    let range = try CyclicLR(baseLR: 1e-4, maxLR: 1e-3, stepSizeUp: 4, mode: .expRange)
    let triangles = try CyclicLR(baseLR: 1e-4, maxLR: 1e-3, stepSizeUp: 4)
    #expect(try range.values(count: 64, from: 1) == triangles.values(count: 64, from: 1))
  }
}
