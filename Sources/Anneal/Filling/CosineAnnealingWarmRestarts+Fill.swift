extension CosineAnnealingWarmRestarts: FillableSchedule {
  /// m + (η₀ - m) · (1 + cos(π · c / Tᵢ)) / 2
  public func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, base: Double, at place: GroupPlace = .only
  ) throws(ScheduleError) {
    let (least, height) = (etaMin, base - etaMin)
    var phase = memory(at: step, in: place)
    var done = 0
    while done < rates.count {
      let end = done + min(rates.count - done, phase.period - phase.elapsed)
      let period = Double(phase.period)
      let scale = 0.5 / period
      Lane.fill(rates.part(done, end), from: phase.elapsed) { steps in
        least + height * HalfWave.value(at: (period - steps) * scale)
      }
      phase = Phase(elapsed: 0, period: next(phase.period))
      done = end
    }
  }
}
