/// Round numbers within a range: the places matplotlib's `MaxNLocator` (`AutoLocator`) chooses.
///
/// Each tick is a whole multiple of `mantissa` × 10^`exponent`, kept as whole numbers, so that a label is the exact
/// decimal and never 0.0009999999.
///
/// ```swift
/// Ticks(from: 0, through: 0.0011).values   // 0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001
/// ```
package struct Ticks: Hashable, Sendable {
  /// The digits of the spacing: 1, 2, 5 or 25.
  package let mantissa: Int

  /// The power of ten of the spacing.
  package let exponent: Int

  /// The multiples of the spacing at which ticks stand.
  package let multiples: ClosedRange<Int64>

  /// The ticks of a range.
  ///
  /// - Parameters:
  ///   - low: The lower end.
  ///   - high: The upper end. A range that is empty (up to rounding) or not finite is taken as one
  ///     unit from `low`, or from 0.
  ///   - intervals: The greatest number of intervals, 1 to 100; 9 by default, as in matplotlib.
  package init(from low: Double, through high: Double, atMost intervals: Int = 9) {
    let (low, high) = Ticks.proper(low, high)
    let count = Double(min(max(intervals, 1), 100))
    let wanted = min(high / count - low / count, .greatestFiniteMagnitude)
    // 1 / 100 of the range would still hold two ticks: the loop below ends long before.
    var rank = Ticks.smallestRank(notBelow: wanted)
    var ticks = Ticks(rank: rank, from: low, through: high)
    while (ticks?.multiples.count ?? 0) < 2, rank.exponent > -330 {
      rank = rank.smaller
      ticks = Ticks(rank: rank, from: low, through: high)
    }
    self = ticks ?? Ticks(mantissa: 1, exponent: 0, multiples: 0...0)
  }

  init(mantissa: Int, exponent: Int, multiples: ClosedRange<Int64>) {
    self.mantissa = mantissa
    self.exponent = exponent
    self.multiples = multiples
  }

  /// The ticks from the least to the greatest, each the double nearest to its decimal (to the last place or two
  /// beyond 10^±22).
  package var values: [Double] {
    multiples.map { Decimals.scaled(Double($0 * Int64(mantissa)), by: exponent) }
  }
}

extension Ticks {
  /// A spacing: 1, 2, 2.5 or 5 times a power of ten.
  private struct Rank {
    var digit: Int
    var exponent: Int

    var mantissa: Int { [1, 2, 25, 5][digit] }
    var power: Int { digit == 2 ? exponent - 1 : exponent }
    var spacing: Double { Decimals.scaled(Double(mantissa), by: power) }
    var larger: Rank {
      digit == 3 ? Rank(digit: 0, exponent: exponent + 1) : Rank(digit: digit + 1, exponent: exponent)
    }
    var smaller: Rank {
      digit == 0 ? Rank(digit: 3, exponent: exponent - 1) : Rank(digit: digit - 1, exponent: exponent)
    }
  }

  private static func smallestRank(notBelow wanted: Double) -> Rank {
    var rank = Rank(digit: 0, exponent: Decimals.exponent(of: wanted))
    // The slack forgives the rounding of a range divided by a count.
    while rank.spacing < wanted * (1 - 1e-10), rank.exponent < 310 { rank = rank.larger }
    return rank
  }

  private init?(rank: Rank, from low: Double, through high: Double) {
    let spacing = rank.spacing
    let first = (low / spacing - 1e-10).rounded(.up)
    let last = (high / spacing + 1e-10).rounded(.down)
    // Multiples times 25 must stay whole numbers of 64 bits.
    guard spacing > 0, first <= last, max(abs(first), abs(last)) < 1e17 else { return nil }
    self.init(mantissa: rank.mantissa, exponent: rank.power, multiples: Int64(first)...Int64(last))
  }

  private static func proper(_ low: Double, _ high: Double) -> (Double, Double) {
    guard low.isFinite, high.isFinite else { return (0, 1) }
    // Less than 1e-305 across, powers of ten would lose their digits.
    let room = max(max(abs(low), abs(high)) * 1e-13, 1e-305)
    guard high - low > room else { return (low, low + max(1, abs(low))) }
    return (low, high)
  }
}
