import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

@testable import AnnealPages

/// What the guide says of schedules, by numbers of the library. Every rate starts from 0.001, as in the pictures.
@Suite struct GuideFactTests {
  private func rates(_ text: String, _ count: Int = 100, momentum: Double? = 0.9) throws -> [Double] {
    try Notation().schedule(text).values(count: count, from: 1e-3, momentum: momentum)
  }

  private func momenta(_ text: String, _ count: Int) throws -> [Double] {
    var groups = [ParameterGroup(rate: 1e-3, momentum: 0.5)]
    var scheduler = try LRScheduler(Notation().schedule(text), on: &groups)
    var momenta: [Double] = []
    for _ in 0..<count {
      momenta.append(groups[0].momentum ?? .nan)
      try scheduler.step(&groups)
    }
    return momenta
  }

  private func isNear(_ one: Double, _ other: Double, within share: Double = 1e-9) -> Bool {
    abs(one - other) <= share * abs(other)
  }

  @Test func `each test that the guide names is there, and each schedule with quirks too`() {
    let suites = Set(Project.swiftFiles(below: "Tests").map { $0.deletingPathExtension().lastPathComponent })
    let all = Guide.quirks.values.flatMap { $0 } + Guide.generalQuirks
    for quirk in all {
      #expect(!quirk.tests.isEmpty && quirk.tests.allSatisfy { suites.contains($0) }, "\(quirk.text)")
      #expect(quirk.text.hasSuffix(".") || quirk.text.hasSuffix(")."), "\(quirk.text)")
    }
    let signatures = Catalogue.standard.entries.map(\.signature)
    #expect(Set(Guide.quirks.keys).isSubset(of: signatures.map(\.name)))
    // Anneal's own have some too, but no other library to differ from.
    #expect(Set(signatures.filter { $0.origin != nil }.map(\.name)).isSubset(of: Guide.quirks.keys))
    #expect(all.filter { $0.corrects }.count == 8)
  }

  @Test func `the recurrence has other last bits than the closed form`() throws {
    let schedule = try ExponentialLR(gamma: 0.9)
    let recurrence = try schedule.values(count: 100, from: 1e-3)
    let closed = try (0..<100).map { try schedule.closedForm(at: $0, from: 1e-3) }
    #expect(zip(recurrence, closed).contains { $0 != $1 })
    #expect(zip(recurrence, closed).allSatisfy { isNear($0, $1 ?? .nan) })
  }

  @Test func `stairs and milestones`() throws {
    let stairs = try rates("StepLR(step_size=30, gamma=0.1)", 100)
    #expect(zip(stairs, stairs.dropFirst()).filter { $0 > $1 }.count == 3)
    let twice = try rates("MultiStepLR(milestones=[8, 4, 8], gamma=0.5)", 10)
    #expect(twice[3] == 1e-3 && twice[4] == 5e-4 && twice[7] == 5e-4 && twice[8] == 1.25e-4)
  }

  @Test func `a constant factor goes up`() throws {
    let picture = try rates("ConstantLR(factor=0.5, total_iters=8)", 32)
    #expect(picture[0] == 5e-4 && picture[7] == 5e-4 && picture[8] == 1e-3 && picture[31] == 1e-3)
    let back = try rates("ConstantLR(factor=0.9, total_iters=8)", 10)[8]
    #expect(back != 1e-3 && (back == 1e-3.nextUp || back == 1e-3.nextDown), "\(back)")
  }

  @Test func `a ramp, a power and a polynomial`() throws {
    let ramp = try rates("LinearLR(start_factor=0.5, total_iters=8)", 10)
    #expect(ramp.prefix(8).allSatisfy { $0 < 9.9e-4 } && isNear(ramp[8], 1e-3))
    let halves = try rates("ExponentialLR(gamma=0.5)", 11)
    #expect(halves[9] > 1e-6 && halves[10] < 1e-6)
    let gamma = pow(0.01, 1 / 100.0)
    let last = try rates("ExponentialLR(gamma=\(gamma))", 101)[100]
    #expect((gamma * 1000).rounded() == 955 && isNear(last, 1e-5))
    let line = try rates("PolynomialLR(total_iters=8)", 10)
    #expect((0..<8).allSatisfy { isNear(line[$0], 1e-3 * (1 - Double($0) / 8)) } && line[8] == 0 && line[9] == 0)
  }

  @Test func `a cosine has not arrived at its last update, and rises after it`() throws {
    let cosine = try rates("CosineAnnealingLR(T_max=32, eta_min=1e-4)", 65)
    #expect(isNear(cosine[31], 1.0217e-4, within: 1e-4) && cosine[31] > 1e-4 && isNear(cosine[32], 1e-4))
    #expect((cosine[31] * 1e8).rounded() == 10217)
    #expect(cosine[33] > cosine[32] && isNear(cosine[64], 1e-3))
    #expect(zip(cosine[..<33], cosine[1..<33]).allSatisfy { $0 > $1 }, "no restart")
  }

  @Test func `restarts come every T_0 steps`() throws {
    let restarts = try rates("CosineAnnealingWarmRestarts(T_0=8, T_mult=1, eta_min=1e-4)", 32)
    #expect(restarts.indices.filter { restarts[$0] == 1e-3 } == [0, 8, 16, 24])
    #expect((restarts[7] * 1e8).rounded() == 13425 && restarts.allSatisfy { $0 > 1e-4 })
    let growing = try rates("CosineAnnealingWarmRestarts(T_0=8, T_mult=2)", 60)
    #expect(growing.indices.filter { growing[$0] == 1e-3 } == [0, 8, 24, 56])
  }

  @Test func `exp_range without gamma is the triangular curve, and begins at base_lr`() throws {
    let call = "CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4, mode="
    let plain = try rates(call + "'triangular')").map(\.bitPattern)
    #expect(try rates(call + "'exp_range')").map(\.bitPattern) == plain)
    let falling = try rates(call + "'exp_range', gamma=0.95)")
    #expect(falling.map(\.bitPattern) != plain && falling[12] < falling[4])
    #expect(falling[0] == 1e-4, "whatever the optimizer has")
    // The first four digits of a number on arXiv are the year and the month.
    #expect("1506.01186" < "1608.03983" && CyclicLR.signature.source.contains("1506.01186"))
    #expect(CosineAnnealingWarmRestarts.signature.source.contains("1608.03983"))
  }

  @Test func `momentum moves against the rate`() throws {
    let cyclic = try momenta("CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4)", 9)
    #expect(cyclic[0] == 0.9 && isNear(cyclic[4], 0.8) && isNear(cyclic[8], 0.9))
    let once = try momenta("OneCycleLR(max_lr=1e-3, total_steps=32)", 32)
    #expect(once[0] == 0.95 && isNear(once.min() ?? .nan, 0.85, within: 1e-3) && isNear(once[31], 0.95))
    for call in ["CyclicLR(base_lr=1e-4, max_lr=1e-3", "OneCycleLR(max_lr=1e-3, total_steps=32"] {
      #expect(try momenta(call + ", cycle_momentum=False)", 9).allSatisfy { $0 == 0.5 })
      let name = String(call.prefix { $0 != "(" })
      #expect(throws: ScheduleError.momentumRequired(schedule: name)) { try rates(call + ")", 3, momentum: nil) }
      var adam = [ParameterGroup(rate: 1e-3, beta1: 0.5)]
      _ = try LRScheduler(Notation().schedule(call + ")"), on: &adam)
      #expect(adam[0].momentum ?? 0.5 >= 0.9)
    }
  }

  @Test func `one cycle begins and ends far below its peak`() throws {
    let once = try rates("OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)", 32)
    #expect(isNear(once[0], 4e-5) && isNear(once[31], 4e-9))
    let linear = try rates("OneCycleLR(max_lr=1e-3, total_steps=32, anneal_strategy='linear')", 33)
    #expect(linear[32] < 0)
    #expect(throws: ScheduleError.pastTheEnd(schedule: "OneCycleLR", parameter: "total_steps", lastStep: 32)) {
      try rates("OneCycleLR(max_lr=1e-3, total_steps=32)", 34)
    }
  }

  @Test func `functions give factors`() throws {
    #expect(try rates("LambdaLR(lr_lambda=lambda epoch: 0.5)", 4) == [5e-4, 5e-4, 5e-4, 5e-4])
    #expect(try rates("LambdaLR(lr_lambda=lambda epoch: epoch)", 4)[3] == 3e-3, "it counts calls of step()")
    let falling = try rates("MultiplicativeLR(lr_lambda=lambda epoch: 0.95)")
    #expect(falling[0] == 1e-3 && (0..<100).allSatisfy { isNear(falling[$0], 1e-3 * pow(0.95, Double($0))) })
    #expect(try rates("MultiplicativeLR(lr_lambda=lambda epoch: 1 / epoch)", 4)[3] == 1e-3 / 2 / 3, "1 comes first")
  }

  @Test func `functions and tables give rates`() throws {
    #expect(try rates("FunctionLR(function=lambda step: 0.5)", 4) == [0.5, 0.5, 0.5, 0.5])
    #expect(throws: ScheduleError.pastTheEnd(schedule: "TableLR", parameter: "rates", lastStep: 1)) {
      try rates("TableLR(rates=[0.5, 0.25])", 3)
    }
  }

  @Test func `a plateau lets patience reports pass, and NaN is a bad one`() throws {
    for bad in [1, .nan] {
      var groups = [ParameterGroup(rate: 1e-3)]
      var scheduler = try LRScheduler(ReduceLROnPlateau(factor: 0.5, patience: 3), on: &groups)
      try scheduler.step(&groups, metric: 1)
      for report in 1...4 {
        #expect(groups[0].rate == 1e-3, "before report \(report)")
        try scheduler.step(&groups, metric: bad)
      }
      #expect(groups[0].rate == 5e-4)
    }
  }

  @Test func `schedules of schedules`() throws {
    #expect(try rates("SWALR(swa_lr=0.01, anneal_epochs=8)", 9).last == 0.01)
    let example = SequentialLR.signature.example
    #expect(try rates(example, 9)[8] == 1e-3)
    let chain = try rates(ChainedScheduler.signature.example, 20)
    #expect((0..<20).allSatisfy { isNear(chain[$0], ($0 < 8 ? 1e-4 : 1e-3) * pow(0.9, Double($0))) })
    let undone = try rates("ChainedScheduler([ExponentialLR(0.5), LambdaLR(lambda t: 0.9)])", 9)
    #expect(undone.allSatisfy { isNear($0, 9e-4) })
    #expect(throws: Never.self) {
      try Notation().schedule("ChainedScheduler([ExponentialLR(0.9), ReduceLROnPlateau()])")
    }
    let handover = try rates(HandoverLR.signature.example, 17)
    #expect(isNear(handover[15], 1e-3 * pow(0.97, 15)) && handover[16] < handover[15] && handover[16] > 5e-4)
  }
}
