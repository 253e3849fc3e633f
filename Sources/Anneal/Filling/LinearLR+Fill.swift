extension LinearLR: FillableSchedule {
  /// η₀ · (s + (e - s) · min(t, T) / T)
  public func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, base: Double, at place: GroupPlace = .only
  ) throws(ScheduleError) {
    let ramp = max(0, min(rates.count, totalIters - step))
    let start = startFactor * base
    let rise = (endFactor - startFactor) * base
    let total = Double(totalIters)
    Lane.fill(rates.part(0, ramp), from: step) { steps in start + rise * (steps / total) }
    // Without a ramp the recurrence stays where it begins.
    rates.part(ramp, rates.count).update(repeating: totalIters > 0 ? base * endFactor : start)
  }
}
