/// Lets the rate fall to `etaMin` along half a cosine of `tMax` steps, and rise again.
///
///     η₀ = η
///     ηₜ = ηₜ₋₁ + (η₀ - m) · (1 - cos(π / T)) / 2                                    if 2T divides t - 1 - T
///     ηₜ = (1 + cos(π · t / T)) / (1 + cos(π · (t - 1) / T)) · (ηₜ₋₁ - m) + m        otherwise
///
/// The minimum is reached exactly at step T, so a run of T updates stops one step short of it. Past T the rate rises
/// again, with period 2T.
///
/// The second cosine of step t is the first of step t - 1, the same expression; keeping it halves the cost and changes
/// no bit.
///
///     try CosineAnnealingLR(tMax: 100, etaMin: 1e-4).rate(at: 50, from: 0.1)   // 0.050050000000000025
///
/// - Complexity: O(1) a step, with one `cos`.
/// - PyTorch 2.13: `CosineAnnealingLR(optimizer, T_max, eta_min=0.0)`. Source: Loshchilov and Hutter, SGDR,
///   arXiv 1608.03983, without the restarts.
public struct CosineAnnealingLR: Formula {
  /// T, the steps of the fall. At least 1.
  public let tMax: Int
  /// m, the least rate: absolute, the same for all groups. Above the base rate the curve goes up.
  public let etaMin: Double

  /// A fall to `etaMin` in `tMax` steps.
  ///
  /// - Parameters:
  ///   - tMax: The steps of the fall, usually the whole run. At least 1.
  ///   - etaMin: The least rate, the same for all groups.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` if `tMax` is less than 1 (PyTorch divides
  ///   by zero) or `etaMin` is not finite.
  public init(tMax: Int, etaMin: Double = 0) throws(ScheduleError) {
    try Self.check(Self.tMax, tMax)
    try Self.check(Self.etaMin, etaMin)
    self.tMax = tMax
    self.etaMin = etaMin
  }

  @inline(__always) @inlinable
  func cosine(at step: Int) -> Double { 1.0 + LibM.cos((Double.pi * Double(step)) / Double(tMax)) }

  /// What the next step needs of the last, so that it need not be computed twice.
  public struct Memory: Sendable {
    /// 1 + cos(π · t / T) of the last step.
    @usableFromInline var cosine: Double
    /// The next step that is one past a least rate: (t - 1 - T) % (2 · T) = 0.
    @usableFromInline var turn: Int

    @usableFromInline
    init(cosine: Double, turn: Int) {
      self.cosine = cosine
      self.turn = turn
    }
  }

  /// The last cosine, and the next turn.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Memory {
    Memory(cosine: cosine(at: max(step, 0)), turn: turn(after: step))
  }

  @usableFromInline
  func turn(after step: Int) -> Int {
    let first = tMax + 1
    return step < first ? first : step + 2 * tMax - (step - first) % (2 * tMax)
  }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double
  {
    if now.step == 0 { return group.rate }
    let before = memory.cosine
    memory.cosine = cosine(at: now.step)
    if now.step == memory.turn {
      memory.turn &+= 2 &* tMax
      return group.rate + ((now.base - etaMin) * (1.0 - LibM.cos(Double.pi / Double(tMax)))) / 2.0
    }
    // Only where π · t / T rounds to π before t reaches T, at a T of many millions.
    guard before != 0 else { throw Self.failure(now.step, "its last cosine is exactly -1, and it divides by 1 + that") }
    return (memory.cosine / before) * (group.rate - etaMin) + etaMin
  }

  /// m + (η₀ - m) · (1 + cos(π · t / T)) / 2
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    etaMin + ((base - etaMin) * cosine(at: step)) / 2.0
  }
}

extension CosineAnnealingLR {
  static let tMax = Key.whole("T_max", in: .atLeast(1), "steps of the fall, usually the whole run")
  static let etaMin = Key.number("eta_min", default: 0, "the least rate")

  public static let signature = Signature(
    name: "CosineAnnealingLR",
    summary: "Lets the rate fall to eta_min along half a cosine of T_max steps.",
    purpose: "smooth fall over a whole run",
    formula: [
      "lr[t] = lr[t-1] + (lr0 - eta_min) * (1 - cos(pi / T_max)) / 2   if (t - 1 - T_max) % (2 * T_max) == 0",
      "lr[t] = (1 + cos(pi * t / T_max)) / (1 + cos(pi * (t - 1) / T_max)) * (lr[t-1] - eta_min) + eta_min   otherwise",
    ],
    family: .decay,
    parameters: [tMax.parameter, etaMin.parameter],
    example: "CosineAnnealingLR(T_max=32, eta_min=1e-4)",
    source: "Loshchilov and Hutter, SGDR, arXiv 1608.03983; PyTorch 2.13",
    origin: .pyTorch("CosineAnnealingLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(tMax: arguments[Self.tMax], etaMin: arguments[Self.etaMin])
  }

  public var arguments: [String: Value] { Self.settings(Self.tMax.set(tMax), Self.etaMin.set(etaMin)) }
  public var naturalLength: Int { tMax }
  /// The end of the fall.
  public var horizon: Int? { tMax }
  /// The end of the fall; PyTorch lets the cosine rise again.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    tMax > 0 && tMax <= lastStep ? [Landmark(.endOfDecay, at: tMax)] : []
  }
}
