/// A schedule whose rate at a step can be had without the steps before: the fast lane for pictures and long horizons.
///
///     let picture = try CosineAnnealingLR(tMax: 1_000_000).approximateRates(at: 0..<1_000_000, from: 0.1)
///
/// The numbers are those of the closed form *on paper*: neither the bits of the recurrence, which trains, nor of
/// PyTorch's closed form. They lie within ``fillError`` of the exact value, as a share of the greatest rate in size.
/// Use them where nothing but pixels shows them.
public protocol FillableSchedule: NamedSchedule {
  /// Writes the rates of the steps from `step` on, until `rates` is full.
  ///
  /// - Parameters:
  ///   - rates: Where they go; it may be empty.
  ///   - step: The first step, from 0. Steps run to 2^53.
  ///   - base: η₀, the group's base rate: PyTorch's `initial_lr`.
  ///   - place: The group's place, for settings that are lists.
  /// - Throws: ``ScheduleError/pastTheEnd(schedule:parameter:lastStep:)`` before anything is written, where the schedule
  ///   has no answer for the last of them.
  /// - Complexity: O(n), one to three nanoseconds a step.
  func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from step: Int, base: Double, at place: GroupPlace
  ) throws(ScheduleError)
}

extension FillableSchedule {
  /// How far a filled rate may lie from the exact one: 2e-15 of the greatest rate in size.
  public static var fillError: Double { 2e-15 }

  /// The rates at `steps`, each within ``fillError``.
  public func approximateRates(
    at steps: Range<Int>, from base: Double, at place: GroupPlace = .only
  ) throws(ScheduleError) -> [Double] {
    precondition(steps.lowerBound >= 0, "steps are counted from 0")
    var rates = [Double](repeating: 0, count: steps.count)
    try rates.withUnsafeMutableBufferPointer { (buffer) throws(ScheduleError) in
      try fill(buffer, from: steps.lowerBound, base: base, at: place)
    }
    return rates
  }
}

extension UnsafeMutableBufferPointer<Double> {
  /// The elements from `start` to before `end`.
  func part(_ start: Int, _ end: Int) -> UnsafeMutableBufferPointer<Double> {
    UnsafeMutableBufferPointer(rebasing: self[start..<end])
  }
}
