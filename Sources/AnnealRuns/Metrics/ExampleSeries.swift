/// Named example metrics, for pictures of schedules that follow one. Seeded: the same numbers each time.
package enum ExampleSeries: String, Hashable, Sendable, CaseIterable {
  /// Falls fast, then stalls on two shelves.
  case stall
  /// Falls all the way, with noise.
  case noisy
  /// Falls, then rises again.
  case diverge

  /// What the series does, in a few words.
  package var summary: String {
    switch self {
    case .stall: "a loss that falls, then stalls"
    case .noisy: "a loss that falls all the way, with noise"
    case .diverge: "a loss that falls, then rises again"
    }
  }

  /// The first `count` metrics of a series made for a run of that length.
  package func values(count: Int) -> [Double] {
    (0..<count).map { value(at: $0, of: count) }
  }

  /// The metric after an update of a run of `count` updates.
  func value(at update: Int, of count: Int) -> Double {
    let time = Double(update) / Double(max(count - 1, 1))
    let noise = SplitMix64.unit(update, seed: 2022)
    let metric = level(at: time) * (1 + 0.01 * (noise - 0.5) * spread)
    return (metric * 1e4).rounded() / 1e4
  }

  private var spread: Double {
    switch self {
    case .stall, .diverge: 1
    case .noisy: 10
    }
  }

  private func level(at time: Double) -> Double {
    switch self {
    case .stall: 0.5 + 1.2 * ramp(time, from: 0, to: 0.25) + 0.3 * ramp(time, from: 0.6, to: 0.7)
    case .noisy: 0.3 + 2 * fall(time * 4)
    case .diverge: 0.6 + 1.7 * fall(time * 12) + 1.2 * max(0, time - 0.35) * max(0, time - 0.35)
    }
  }

  /// From 1 down to 0, ever slower, between two times; flat outside.
  private func ramp(_ time: Double, from start: Double, to end: Double) -> Double {
    let left = 1 - min(max((time - start) / (end - start), 0), 1)
    return left * left
  }

  /// 1 / (1 + x)²: a fall without a transcendental function, so that each platform has the same bits.
  private func fall(_ time: Double) -> Double { 1 / ((1 + time) * (1 + time)) }
}

/// Steele, Lea and Flood's SplitMix64: a tiny generator with the same numbers everywhere, each computed by itself.
private enum SplitMix64 {
  /// The number in this place, from 0 to below 1.
  static func unit(_ place: Int, seed: UInt64) -> Double {
    var mixed = seed &+ (UInt64(place) &+ 1) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / 9_007_199_254_740_992
  }
}
