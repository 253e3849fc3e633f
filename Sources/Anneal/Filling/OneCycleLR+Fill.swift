extension OneCycleLR: FillableSchedule {
  /// From one end of each phase to the other, along half a cosine or a line.
  ///
  /// - Parameter base: The rate of step 0; the peak is the schedule's own.
  public func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, base: Double, at place: GroupPlace = .only
  ) throws(ScheduleError) {
    try Self.check(Self.maxLR, maxLR, for: place)
    guard !rates.isEmpty else { return }
    guard step + rates.count - 1 <= shape.lastStep else { throw shape.end() }
    let (greatest, least) = (maxLR[place], base / finalDivFactor)
    var done = 0
    while done < rates.count {
      let phase = shape.phase(at: Double(step + done))
      // The last phase ends at step T - 1; PyTorch answers one step more, far outside of a short phase.
      let count = min(rates.count - done, max(1, Int(phase.end.rounded(.down)) - step - done + 1))
      if Double(step + done) > phase.end {
        var memory = memory(at: step + done, in: place)
        try memory.move(to: step + done)
        rates[done] = memory.anneal(memory.phase.leg.rates(first: base, greatest: greatest, least: least))
      } else {
        let ends = phase.leg.rates(first: base, greatest: greatest, least: least)
        fill(rates.part(done, done + count), from: step + done, along: phase, between: ends)
      }
      done += count
    }
  }

  private func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, along phase: Phase,
    between ends: (start: Double, end: Double)
  ) {
    let (start, end) = ends
    let (length, rise) = (phase.end - phase.start, end - start)
    if annealStrategy == .linear {
      Lane.fill(rates, from: step) { steps in start + rise * ((steps - phase.start) / length) }
    } else {
      let scale = 0.5 / length
      Lane.fill(rates, from: step) { steps in end - rise * HalfWave.value(at: (phase.end - steps) * scale) }
    }
  }
}
