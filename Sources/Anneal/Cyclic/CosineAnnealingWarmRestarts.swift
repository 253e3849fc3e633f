/// Lets the rate fall along half a cosine, starts again from the base rate, and so on: SGDR.
///
///     ηₜ = m + (η₀ - m) · (1 + cos(π · c / Tᵢ)) / 2
///
/// c counts the steps since the last restart; cycle i has Tᵢ = T₀ · Mⁱ steps. The restart comes every Tᵢ steps, and the
/// minimum itself is never reached.
///
///     try CosineAnnealingWarmRestarts(t0: 10, tMult: 2).rate(at: 10, from: 0.1)   // 0.1, the first restart
///
/// - Complexity: O(1) a step, with one `cos`; O(log t) to begin at step t.
/// - PyTorch 2.13: `CosineAnnealingWarmRestarts(optimizer, T_0, T_mult=1, eta_min=0.0)`. Source: Loshchilov and Hutter,
///   SGDR, arXiv 1608.03983.
public struct CosineAnnealingWarmRestarts: Formula {
  /// T₀, the steps of the first cycle. At least 1.
  public let t0: Int
  /// M, the factor from each cycle's length to the next. At least 1.
  public let tMult: Int
  /// m, the rate towards which a cycle falls: absolute, the same for all groups.
  public let etaMin: Double

  /// Cycles of `t0`, `t0 * tMult` and so on steps.
  ///
  /// - Parameters:
  ///   - t0: The steps of the first cycle. At least 1.
  ///   - tMult: The factor from each cycle's length to the next. At least 1.
  ///   - etaMin: The rate towards which a cycle falls, the same for all groups.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside these ranges, as in PyTorch.
  public init(t0: Int, tMult: Int = 1, etaMin: Double = 0) throws(ScheduleError) {
    try Self.check(Self.t0, t0)
    try Self.check(Self.tMult, tMult)
    try Self.check(Self.etaMin, etaMin)
    self.t0 = t0
    self.tMult = tMult
    self.etaMin = etaMin
  }

  /// Where in which cycle a step lies.
  public struct Phase: Sendable {
    /// c, the steps since the last restart.
    @usableFromInline var elapsed: Int
    /// Tᵢ, the steps of the cycle.
    @usableFromInline var period: Int

    @usableFromInline
    init(elapsed: Int, period: Int) {
      self.elapsed = elapsed
      self.period = period
    }
  }

  /// The length of the cycle after one of `period` steps. Past 2^63 no run gets there.
  @usableFromInline
  func next(_ period: Int) -> Int {
    let (product, overflows) = period.multipliedReportingOverflow(by: tMult)
    return overflows ? Int.max : product
  }

  /// The phase of a step.
  public func memory(at step: Int, in place: GroupPlace) -> Phase {
    if tMult == 1 { return Phase(elapsed: step < 0 ? step : step % t0, period: t0) }
    var phase = Phase(elapsed: step, period: t0)
    while phase.elapsed >= phase.period {
      phase.elapsed -= phase.period
      phase.period = next(phase.period)
    }
    return phase
  }

  /// The rate at a step, from the base rate.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Phase) -> Double {
    memory.elapsed += 1
    if memory.elapsed >= memory.period { memory = Phase(elapsed: 0, period: next(memory.period)) }
    let cosine = LibM.cos((Double.pi * Double(memory.elapsed)) / Double(memory.period))
    return etaMin + ((now.base - etaMin) * (1.0 + cosine)) / 2.0
  }
}

extension CosineAnnealingWarmRestarts {
  static let t0 = Key.whole("T_0", in: .atLeast(1), "steps of the first cycle")
  static let tMult = Key.whole("T_mult", in: .atLeast(1), default: 1, "factor from a cycle's length to the next")
  static let etaMin = Key.number("eta_min", default: 0, "the rate towards which a cycle falls")

  public static let signature = Signature(
    name: "CosineAnnealingWarmRestarts",
    summary: "Falls along half a cosine towards eta_min, then restarts from the base rate, again and again.",
    purpose: "restarts that may escape poor minima",
    formula: [
      "lr[t] = eta_min + (lr0 - eta_min) * (1 + cos(pi * T_cur / T_i)) / 2",
      "T_cur: steps since the last restart; T_i: steps of this cycle, T_0 * T_mult ** i",
    ],
    family: .cyclic,
    parameters: [t0.parameter, tMult.parameter, etaMin.parameter],
    example: "CosineAnnealingWarmRestarts(T_0=8, T_mult=1, eta_min=1e-4)",
    source: "Loshchilov and Hutter, SGDR, arXiv 1608.03983; PyTorch 2.13",
    origin: .pyTorch("CosineAnnealingWarmRestarts")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      t0: arguments[Self.t0], tMult: arguments[Self.tMult], etaMin: arguments[Self.etaMin])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.t0.set(t0), Self.tMult.set(tMult), Self.etaMin.set(etaMin))
  }

  /// Four equal cycles, or three that grow.
  public var naturalLength: Int {
    if tMult == 1 { return NaturalLength.atLeast(4 * t0) }
    let cycles = Double(t0) * (1 + Double(tMult) + Double(tMult) * Double(tMult))
    return NaturalLength.atLeast(Int(min(cycles, Double(IntegerBounds.limit))))
  }

  /// The first cycle.
  public var horizon: Int? { t0 }
  /// Each restart.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    var landmarks: [Landmark] = []
    var (step, period) = (t0, t0)
    while step <= lastStep, landmarks.count < Landmark.limit {
      landmarks.append(Landmark(.restart, at: step))
      period = next(period)
      let (sum, overflows) = step.addingReportingOverflow(period)
      if overflows { break }
      step = sum
    }
    return landmarks
  }
}
