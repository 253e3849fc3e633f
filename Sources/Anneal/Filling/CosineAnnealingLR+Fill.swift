extension CosineAnnealingLR: FillableSchedule {
  /// m + (η₀ - m) · (1 + cos(π · t / T)) / 2, also past T, where it rises and falls again.
  public func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, base: Double, at place: GroupPlace = .only
  ) throws(ScheduleError) {
    let scale = 0.5 / Double(tMax)
    let (least, height) = (etaMin, base - etaMin)
    var done = 0
    while done < rates.count {
      // One half wave at a time: the steps to its least rate are exact, however many waves came before.
      let (wave, elapsed) = (step + done).quotientAndRemainder(dividingBy: tMax)
      let end = done + min(rates.count - done, tMax - elapsed)
      let bottom = Double(wave % 2 == 0 ? tMax : 0)
      Lane.fill(rates.part(done, end), from: elapsed) { steps in
        least + height * HalfWave.value(at: (bottom - steps) * scale)
      }
      done = end
    }
  }
}
