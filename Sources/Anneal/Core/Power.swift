extension NamedSchedule {
  /// Python's `base ** exponent` for floats: the C library's `pow`, but an error where Python raises one.
  @inlinable
  static func power(_ base: Double, _ exponent: Double, at step: Int) throws(ScheduleError) -> Double {
    let power = LibM.pow(base, exponent)
    if power.isFinite { return power }
    return try nonFinitePower(power, base, exponent, at: step)
  }

  @inline(never) @usableFromInline
  static func nonFinitePower(
    _ power: Double, _ base: Double, _ exponent: Double, at step: Int
  ) throws(ScheduleError) -> Double {
    if !base.isFinite || !exponent.isFinite { return power }
    if base == 0 { throw failure(step, "0 cannot be raised to a negative power") }
    if power.isNaN { throw failure(step, "a negative number has no real power with a fraction") }
    throw failure(step, "\(base) ** \(exponent) is too large for a double")
  }

  @inline(never) @usableFromInline
  static func failure(_ step: Int, _ reason: String) -> ScheduleError {
    .arithmetic(schedule: signature.name, step: step, reason: reason)
  }
}
