/// What a person checks of a curve: where it starts, peaks and ends, and how much of it is hardly anything.
public struct CurveSummary: Hashable, Sendable {
  /// The first rate.
  public let start: Double
  /// The greatest rate.
  public let peak: Double
  /// The first step with the greatest rate.
  public let peakStep: Int
  /// The last rate.
  public let end: Double
  /// The share of steps whose rate is less than a tenth of the peak, from 0 to 1.
  public let shareUnderTenth: Double
  /// The range of the momentum, where it moves.
  public let momentum: ClosedRange<Double>?
  /// The momentum of the first step, where it moves.
  public let firstMomentum: Double?

  /// Sums up a curve of at least one step.
  ///
  /// - Complexity: O(n).
  public init(_ curve: Curve) {
    precondition(!curve.rates.isEmpty, "a curve has a step")
    var peak = curve.rates[0]
    var peakStep = 0
    for (step, rate) in curve.rates.enumerated() where rate > peak || peak.isNaN {
      peak = rate
      peakStep = step
    }
    var under = 0
    for rate in curve.rates where rate < 0.1 * peak { under += 1 }
    self.start = curve.rates[0]
    self.peak = peak
    self.peakStep = peakStep
    self.end = curve.rates[curve.rates.count - 1]
    self.shareUnderTenth = Double(under) / Double(curve.rates.count)
    self.firstMomentum = curve.momenta.first
    if let least = curve.momenta.min(), let greatest = curve.momenta.max(), least < greatest {
      self.momentum = least...greatest
    } else {
      self.momentum = nil
    }
  }

  /// One sentence without its subject: "starts at 4e-05, peaks at 0.001 at step 9, ends at 4e-09; …".
  ///
  /// - Parameters:
  ///   - momentumName: what the momentum is called: "momentum" or "beta1".
  ///   - number: how a number is written.
  public func sentence(momentumName: String, number: (Double) -> String) -> String {
    let percent = Int((shareUnderTenth * 100).rounded())
    var text =
      peakStep == 0
      ? "starts at its peak, \(number(peak)) at step 0"
      : "starts at \(number(start)), peaks at \(number(peak)) at step \(peakStep)"
    text += ", ends at \(number(end)); \(percent) % of steps under 10 % of the peak"
    guard let momentum, let firstMomentum else { return text }
    let other = firstMomentum == momentum.upperBound ? momentum.lowerBound : momentum.upperBound
    return text + "; moves \(momentumName) \(number(firstMomentum)) to \(number(other))"
  }
}
