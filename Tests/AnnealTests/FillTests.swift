import Anneal
import Testing

/// The fast lane lies within its stated error of the exact closed form, at random settings with a fixed seed.
@Suite struct FillTests {
  private var random = SplitMix(state: 20)

  @Test mutating func `half a cosine, also past its end`() throws {
    for _ in 0..<400 {
      let tMax = random.whole(1...(1 << random.whole(1...40)))
      let schedule = try CosineAnnealingLR(tMax: tMax, etaMin: random.number(-0.2...1))
      let base = random.number(0...2)
      let first = random.whole(0...(random.whole(0...1) == 0 ? tMax : 1 << 50))
      let rates = try schedule.approximateRates(at: first..<first + 61, from: base)
      let peak = max(base, abs(schedule.etaMin))
      for (index, rate) in rates.enumerated() {
        // The wave repeats exactly; a large angle would round.
        let phase = (first + index) % (2 * tMax)
        let exact = try #require(try schedule.closedForm(at: min(phase, 2 * tMax - phase), from: base))
        expect(rate, near: exact, peak: peak, "\(schedule) from \(base) at \(first + index)")
      }
    }
  }

  @Test mutating func `warm restarts`() throws {
    for _ in 0..<200 {
      let schedule = try CosineAnnealingWarmRestarts(
        t0: random.whole(1...50), tMult: random.whole(1...3), etaMin: random.number(-0.2...1))
      let base = random.number(0...2)
      try expectAll(schedule, count: 700, from: base, peak: max(base, abs(schedule.etaMin)))
    }
  }

  @Test mutating func `one cycle, to its very last step`() throws {
    for _ in 0..<400 {
      let steps = random.whole(3...600)
      let schedule = try OneCycleLR(
        maxLR: .all(random.number(0.001...2)), length: .steps(steps), pctStart: random.number(0...1),
        annealStrategy: random.whole(0...2) == 0 ? .linear : .cos, divFactor: random.number(0.5...40),
        finalDivFactor: random.number(0.5...2e4), threePhase: random.whole(0...1) == 0)
      // Past a short last phase PyTorch extrapolates; what it finds there may be the greatest of all.
      let count = (schedule.lastStep ?? 0) + 1
      let exact = try schedule.values(count: count, from: 0.1)
      let base = try #require(schedule.maxLR.elements.first) / schedule.divFactor
      let peak = exact.map(abs).max() ?? 0
      for first in [0, 1, steps / 3, count - 1] {
        let rates = try schedule.approximateRates(at: first..<count, from: base)
        for (index, rate) in rates.enumerated() {
          expect(rate, near: exact[first + index], peak: peak, "\(schedule) at \(first + index)")
        }
      }
    }
  }

  @Test func `one cycle ends where it ends`() throws {
    let schedule = try OneCycleLR(maxLR: 0.1, totalSteps: 40)
    #expect(try schedule.approximateRates(at: 41..<41, from: 0.004).isEmpty)
    #expect(throws: ScheduleError.self) { try schedule.approximateRates(at: 10..<42, from: 0.004) }
    let lists = try OneCycleLR(maxLR: [0.1, 0.2], length: .steps(40))
    #expect(throws: ScheduleError.self) { try lists.approximateRates(at: 0..<3, from: 0.004) }
    let second = try lists.approximateRates(at: 11..<12, from: 0.008, at: GroupPlace(index: 1, count: 2))
    #expect(second == [0.2])
  }

  @Test mutating func `a line, and no line`() throws {
    for _ in 0..<200 {
      let schedule = try LinearLR(
        startFactor: random.number(0.001...1), endFactor: random.number(0...1), totalIters: random.whole(1...100))
      let base = random.number(0...2)
      let rates = try schedule.approximateRates(at: 0..<150, from: base)
      for (step, rate) in rates.enumerated() {
        let exact = try #require(try schedule.closedForm(at: step, from: base))
        expect(rate, near: exact, peak: base, "\(schedule) at \(step)")
      }
    }
    #expect(try LinearLR(startFactor: 0.5, totalIters: 0).approximateRates(at: 3..<5, from: 1) == [0.5, 0.5])
  }

  @Test func `nothing is written for no steps, and nothing past the range`() throws {
    #expect(try CosineAnnealingLR(tMax: 3).approximateRates(at: 5..<5, from: 1).isEmpty)
    var rates = [Double](repeating: 7, count: 40)
    try rates.withUnsafeMutableBufferPointer { buffer in
      let part = UnsafeMutableBufferPointer(rebasing: buffer[10..<29])
      try CosineAnnealingLR(tMax: 5, etaMin: 0.5).fill(part, from: 2, base: 1)
    }
    #expect(rates[..<10].allSatisfy { $0 == 7 } && rates[29...].allSatisfy { $0 == 7 })
    #expect(rates[10..<29].allSatisfy { $0 != 7 })
  }

  @Test func `the ends of half a cosine`() throws {
    let rates = try CosineAnnealingLR(tMax: 1000, etaMin: 0.25).approximateRates(at: 0..<1001, from: 1)
    #expect(abs(rates[0] - 1) < CosineAnnealingLR.fillError && rates[1000] == 0.25)
  }

  private func expectAll<S: FillableSchedule>(_ schedule: S, count: Int, from base: Double, peak: Double) throws {
    let exact = try schedule.values(count: count, from: base)
    for first in [0, 1, 37, count - 5] {
      let rates = try schedule.approximateRates(at: first..<count, from: base)
      for (index, rate) in rates.enumerated() {
        expect(rate, near: exact[first + index], peak: peak, "\(schedule) at \(first + index)")
      }
    }
  }

  private func expect(_ rate: Double, near exact: Double, peak: Double, _ comment: @autoclosure () -> String) {
    let error = abs(rate - exact)
    if !(error < CosineAnnealingLR.fillError * peak) {
      Issue.record("\(comment()): \(rate) instead of \(exact), off by \(error / peak) of the peak")
    }
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
  mutating func number(_ range: ClosedRange<Double>) -> Double { Double.random(in: range, using: &self) }
}
