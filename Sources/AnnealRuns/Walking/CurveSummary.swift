/// What a person checks of a curve: where it starts, peaks and ends, and how much of it is hardly anything.
///
/// It is gathered value by value, so that a run of any length can be summed up without holding its rates.
package struct CurveSummary: Hashable, Sendable {
  /// The number of steps seen.
  package private(set) var steps: Int
  /// The first rate.
  package let start: Double
  /// The greatest rate; NaN only where every rate is.
  package private(set) var peak: Double
  /// The first step with the greatest rate.
  package private(set) var peakStep: Int
  /// The first step whose rate is the greatest but for rounding (a billionth of it): where people see the peak.
  package private(set) var topStep: Int
  /// How often the curve reaches its peak from below, but for rounding.
  package private(set) var topCount: Int
  private var top: Double
  /// The last rate.
  package private(set) var end: Double
  /// The area under the curve, each step one wide: the rates added up in their order.
  package private(set) var area: Double
  /// The first step whose rate is not finite; `nil` where all are.
  package private(set) var firstNonFiniteStep: Int?
  /// The number of steps with a rate of 0 or less.
  package private(set) var stepsNotAboveZero: Int
  /// The number of steps with a rate less than a tenth of the peak; those before the peak count once they have been
  /// shown again (``recount(_:)``).
  package private(set) var stepsUnderTenth: Int
  /// The momentum of the first step, where there is one.
  package let firstMomentum: Double?
  private var leastMomentum: Double
  private var greatestMomentum: Double

  /// A curve of one step.
  package init(rate: Double, momentum: Double? = nil) {
    (steps, start, peak, peakStep, end, area) = (1, rate, rate, 0, rate, rate)
    (top, topStep, topCount) = (rate, 0, 1)
    firstNonFiniteStep = rate.isFinite ? nil : 0
    stepsNotAboveZero = rate <= 0 ? 1 : 0
    stepsUnderTenth = rate < 0.1 * rate ? 1 : 0
    firstMomentum = momentum
    leastMomentum = momentum ?? .infinity
    greatestMomentum = momentum ?? -.infinity
  }

  /// Adds the next step.
  package mutating func include(rate: Double, momentum: Double? = nil) {
    if rate > peak || (peak.isNaN && !rate.isNaN) { (peak, peakStep, stepsUnderTenth) = (rate, steps, 0) }
    includeTop(rate)
    if rate < 0.1 * peak { stepsUnderTenth += 1 }
    if rate <= 0 { stepsNotAboveZero += 1 }
    if !rate.isFinite, firstNonFiniteStep == nil { firstNonFiniteStep = steps }
    end = rate
    area += rate
    steps += 1
    guard let momentum else { return }
    if momentum < leastMomentum { leastMomentum = momentum }
    if momentum > greatestMomentum { greatestMomentum = momentum }
  }

  private mutating func includeTop(_ rate: Double) {
    let slack = abs(top) * 1e-9
    if rate > top + slack || (top.isNaN && !rate.isNaN) {
      (top, topStep, topCount) = (rate, steps, 1)
    } else if rate >= top - slack, end < top - slack {
      topCount += 1
    }
  }

  /// Shows the rate of a step before the peak again: only now is known what a tenth of the peak is.
  package mutating func recount(_ rate: Double) {
    if rate < 0.1 * peak { stepsUnderTenth += 1 }
  }
}

extension CurveSummary {
  /// Sums up a curve of at least one step.
  ///
  /// - Parameter momenta: The momentum of each step; empty where it stays.
  /// - Complexity: O(n).
  package init(rates: [Double], momenta: [Double] = []) {
    precondition(!rates.isEmpty, "a curve has a step")
    self.init(rate: rates[0], momentum: momenta.first)
    for step in rates.indices.dropFirst() {
      include(rate: rates[step], momentum: step < momenta.count ? momenta[step] : nil)
    }
    for rate in rates[..<peakStep] { recount(rate) }
  }

  /// The share of steps whose rate is less than a tenth of the peak, from 0 to 1.
  package var shareUnderTenth: Double { Double(stepsUnderTenth) / Double(steps) }

  /// The range of the momentum, where it moves.
  package var momentum: ClosedRange<Double>? {
    leastMomentum < greatestMomentum ? leastMomentum...greatestMomentum : nil
  }

  /// One sentence without its subject: "starts at 4e-05, peaks at 0.001 at step 9, ends at 4e-09; …".
  ///
  /// - Parameters:
  ///   - momentumName: what the momentum is called: "momentum" or "beta1".
  ///   - number: how a number is written.
  package func sentence(momentumName: String, number: (Double) -> String) -> String {
    let percent = Int((shareUnderTenth * 100).rounded())
    var text =
      topStep == 0
      ? "starts at its peak, \(number(peak)) at step 0"
      : "starts at \(number(start)), peaks at \(number(peak)) at step \(topStep)"
    text += ", ends at \(number(end))"
    // A tenth of a peak that is not above 0, or not finite, says nothing.
    if peak > 0, peak.isFinite { text += "; \(percent) % of steps under 10 % of the peak" }
    guard let momentum, let firstMomentum else { return text }
    let other = firstMomentum == momentum.upperBound ? momentum.lowerBound : momentum.upperBound
    return text + "; moves \(momentumName) \(number(firstMomentum)) to \(number(other))"
  }
}
