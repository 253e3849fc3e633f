/// Time as the machine counts it.
enum Clock {
  /// What a step of a loop takes.
  static func nanoseconds(_ loop: ((Int) -> Double)?, steps: Int) -> Double {
    guard let loop else { return .nan }
    let clock = ContinuousClock()
    let start = clock.now
    let result = loop(steps)
    let (seconds, attoseconds) = (clock.now - start).components
    // A result that is looked at must be computed.
    precondition(!result.isNaN, "a schedule has no rate")
    return (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(steps)
  }
}

extension [Double] {
  /// The middle one.
  var median: Double {
    let sorted = sorted()
    return isEmpty ? .nan : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
