import CArithmetic

/// The two loops of a schedule in C.
struct CArithmetic: Sendable {
  let sum: @Sendable (Int) -> Double
  let rates: @Sendable (Int) -> [Double]

  /// The loops of one kind of schedule in one setting.
  init<S>(
    _ schedule: @escaping @Sendable () -> S, _ sum: @escaping @Sendable (S, Int) -> Double,
    _ fill: @escaping @Sendable (S, UnsafeMutablePointer<Double>?, Int) -> Void
  ) {
    self.sum = { count in sum(schedule(), count) }
    self.rates = { count in
      [Double](unsafeUninitializedCapacity: count) { buffer, filled in
        fill(schedule(), buffer.baseAddress, count)
        filled = count
      }
    }
  }
}
