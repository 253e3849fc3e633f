/// Takes the rate once up to `maxLR` and down again far below its start, and the momentum the other way: 1cycle.
///
///     first = maxLR / div,   least = first / finalDiv
///     phases end at  p · T - 1,  T - 1                      first → maxLR → least
///     three phases:  p · T - 1,  2 · p · T - 2,  T - 1      first → maxLR → first → least
///     x = (t - start) / (end - start)                       of the phase that t lies in
///     cos:     ηₜ = to + (from - to) / 2 · (cos(π · x) + 1)
///     linear:  ηₜ = (to - from) · x + from
///
/// The plan ends at step T - 1. PyTorch still answers at step T, extrapolating (a linear anneal goes below zero there),
/// and raises after it; so this ends after step T.
///
/// The bounds live in the group, as in PyTorch: of two such schedules on one optimizer the later's hold for both.
///
/// - Complexity: O(1) a step, with one `cos`.
/// - PyTorch 2.13: `OneCycleLR(optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3,
///   anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85, max_momentum=0.95, div_factor=25.0,
///   final_div_factor=1e4, three_phase=False)`. Source: Smith and Topin, arXiv 1708.07120.
public struct OneCycleLR: Formula {
  /// The greatest rate; one, or one for each group.
  public let maxLR: PerGroup<Double>
  /// How long the cycle is, as it was written.
  public let length: Length
  /// p, the share of the steps spent going up. From 0 to 1.
  public let pctStart: Double
  /// The way between the rates.
  public let annealStrategy: AnnealStrategy
  /// Whether the momentum (or first beta) moves too.
  public let cycleMomentum: Bool
  /// The least momentum; one, or one for each group.
  public let baseMomentum: PerGroup<Double>
  /// The greatest momentum; one, or one for each group.
  public let maxMomentum: PerGroup<Double>
  /// div: the greatest rate over the first. Not 0.
  public let divFactor: Double
  /// finalDiv: the first rate over the last. Not 0.
  public let finalDivFactor: Double
  /// Whether a third phase falls from the first rate to the last.
  public let threePhase: Bool

  /// How many steps a cycle has: said at once, or as epochs of so many steps.
  public struct Length: Hashable, Sendable {
    /// The steps, where they were said at once; they win over epochs.
    public let totalSteps: Int?
    /// The epochs, where they were said.
    public let epochs: Int?
    /// The steps of an epoch, where they were said.
    public let stepsPerEpoch: Int?

    /// What a call says, of which one or the other must be complete.
    public init(totalSteps: Int?, epochs: Int?, stepsPerEpoch: Int?) {
      self.totalSteps = totalSteps
      self.epochs = epochs
      self.stepsPerEpoch = stepsPerEpoch
    }

    /// So many steps.
    public static func steps(_ steps: Int) -> Length { Length(totalSteps: steps, epochs: nil, stepsPerEpoch: nil) }
    /// So many epochs of so many steps.
    public static func epochs(_ epochs: Int, of steps: Int) -> Length {
      Length(totalSteps: nil, epochs: epochs, stepsPerEpoch: steps)
    }
  }

  /// T, the steps of the cycle.
  public let totalSteps: Int

  /// One cycle of `length`.
  ///
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside the ranges above, and when the
  ///   first phase has no length (p · T = 1), where PyTorch divides by zero.
  public init(
    maxLR: PerGroup<Double>, length: Length, pctStart: Double = 0.3, annealStrategy: AnnealStrategy = .cos,
    cycleMomentum: Bool = true, baseMomentum: PerGroup<Double> = 0.85, maxMomentum: PerGroup<Double> = 0.95,
    divFactor: Double = 25, finalDivFactor: Double = 1e4, threePhase: Bool = false
  ) throws(ScheduleError) {
    try Self.require("max_lr", maxLR)
    try Self.require("pct_start", pctStart)
    try Self.require("base_momentum", baseMomentum)
    try Self.require("max_momentum", maxMomentum)
    try Self.require("div_factor", divFactor)
    try Self.require("final_div_factor", finalDivFactor)
    self.totalSteps = try Self.steps(of: length)
    self.maxLR = maxLR
    self.length = length
    self.pctStart = pctStart
    self.annealStrategy = annealStrategy
    self.cycleMomentum = cycleMomentum
    self.baseMomentum = baseMomentum
    self.maxMomentum = maxMomentum
    self.divFactor = divFactor
    self.finalDivFactor = finalDivFactor
    self.threePhase = threePhase
    try requireFirstPhase()
  }

  /// One cycle of `totalSteps` steps.
  public init(maxLR: PerGroup<Double>, totalSteps: Int) throws(ScheduleError) {
    try self.init(maxLR: maxLR, length: .steps(totalSteps))
  }

  /// One cycle of `epochs` epochs of `stepsPerEpoch` steps.
  public init(maxLR: PerGroup<Double>, epochs: Int, stepsPerEpoch: Int) throws(ScheduleError) {
    try self.init(maxLR: maxLR, length: .epochs(epochs, of: stepsPerEpoch))
  }
}

extension OneCycleLR {
  private static func steps(of length: Length) throws(ScheduleError) -> Int {
    if let steps = length.totalSteps {
      try require("total_steps", steps)
      return steps
    }
    guard let epochs = length.epochs, let stepsPerEpoch = length.stepsPerEpoch else {
      throw .missing(
        schedule: signature.name, parameter: "total_steps", hint: "or both epochs and steps_per_epoch")
    }
    try require("epochs", epochs)
    try require("steps_per_epoch", stepsPerEpoch)
    let (steps, overflows) = epochs.multipliedReportingOverflow(by: stepsPerEpoch)
    try require("epochs", overflows ? Int.max : steps, fix: "epochs times steps_per_epoch is the whole run")
    return steps
  }

  private func requireFirstPhase() throws(ScheduleError) {
    guard pctStart * Double(totalSteps) - 1 == 0 else { return }
    throw Self.outOfRange(
      "pct_start", "such that the way up has a length", pctStart.description,
      fix: "pct_start times total_steps is exactly 1, and PyTorch divides by zero; change either a little")
  }
}
