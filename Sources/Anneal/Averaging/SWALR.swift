/// Takes the rate to `swaLR` in `annealEpochs` steps and holds it there, for the averaging of weights.
///
///     prev = ηₜ₋₁ brought back to where it would be without annealing: (ηₜ₋₁ - a · s) / (1 - a), a = a((t - 1) / N)
///     ηₜ   = s · a(t / N) + prev · (1 - a(t / N))
///
/// a(x) is (1 - cos(π · x)) / 2, or x; x is kept between 0 and 1. A rate that something else moves during the anneal is
/// followed.
///
///     try SWALR(swaLR: 0.05, annealEpochs: 5).rate(at: 5, from: 0.1)   // 0.05
///
/// - Complexity: O(1) a step, with two `cos`.
/// - PyTorch 2.13: `torch.optim.swa_utils.SWALR(optimizer, swa_lr, anneal_epochs=10, anneal_strategy='cos')`. Source:
///   Izmailov et al., arXiv 1803.05407.
public struct SWALR: Formula {
  /// s, the rate that is held; one, or one for each group.
  public let swaLR: PerGroup<Double>
  /// N, the steps of the anneal. At least 0; with 0 the rate is `swaLR` at once.
  public let annealEpochs: Int
  /// The way from the present rate to `swaLR`.
  public let annealStrategy: AnnealStrategy

  /// An anneal to `swaLR` in `annealEpochs` steps.
  ///
  /// - Parameters:
  ///   - swaLR: The rate that is held; one, or one for each group.
  ///   - annealEpochs: The steps of the anneal. At least 0.
  ///   - annealStrategy: The way from the present rate to `swaLR`.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside these ranges, as in PyTorch.
  public init(
    swaLR: PerGroup<Double>, annealEpochs: Int = 10, annealStrategy: AnnealStrategy = .cos
  ) throws(ScheduleError) {
    try Self.check(Self.swaLR, swaLR)
    try Self.check(Self.annealEpochs, annealEpochs)
    self.swaLR = swaLR
    self.annealEpochs = annealEpochs
    self.annealStrategy = annealStrategy
  }

  /// Leaves its rate in the group, where PyTorch keeps it.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.swaLR, swaLR, for: place)
    group.swaRate = swaLR[place]
  }

  /// How far the anneal is after so many of its steps, from 0 to 1.
  @inline(__always) @inlinable
  func progress(after steps: Int) -> Double {
    let time = max(0, min(1, Double(steps) / Double(max(1, annealEpochs))))
    return annealStrategy == .linear ? time : (1.0 - LibM.cos(Double.pi * time)) / 2.0
  }

  /// How far the anneal is at the step, which is one step later how far it was.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Double { progress(after: step) }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Double) -> Double {
    let target = group.swaRate ?? group.rate
    let before = memory
    memory = progress(after: now.step)
    let start = before == 1 ? target : (group.rate - before * target) / (1.0 - before)
    let done = annealEpochs == 0 ? 1 : memory
    return target * done + start * (1.0 - done)
  }
}

extension SWALR {
  static let swaLR = Key.numberPerGroup("swa_lr", "the rate that is held")
  static let annealEpochs = Key.whole("anneal_epochs", in: .atLeast(0), default: 10, "steps of the anneal")
  static let annealStrategy = Key<AnnealStrategy>.word("anneal_strategy", default: .cos, "the way to swa_lr")

  public static let signature = Signature(
    name: "SWALR",
    summary: "Anneals the rate to swa_lr in anneal_epochs steps and holds it.",
    purpose: "a steady rate while weights are averaged",
    formula: [
      "lr[t] = swa_lr * a(t) + start * (1 - a(t))",
      "start = (lr[t-1] - a(t-1) * swa_lr) / (1 - a(t-1))",
      "a(t)  = (1 - cos(pi * t / anneal_epochs)) / 2, or t / anneal_epochs; from 0 to 1",
    ],
    family: .averaging,
    parameters: [swaLR.parameter, annealEpochs.parameter, annealStrategy.parameter],
    example: "SWALR(swa_lr=5e-4, anneal_epochs=8)",
    source: "Izmailov et al., arXiv 1803.05407; PyTorch 2.13 (torch.optim.swa_utils)",
    origin: .pyTorch("SWALR", in: "torch.optim.swa_utils")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(
      swaLR: arguments[Self.swaLR], annealEpochs: arguments[Self.annealEpochs],
      annealStrategy: arguments[Self.annealStrategy])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.swaLR.set(swaLR), Self.annealEpochs.set(annealEpochs), Self.annealStrategy.set(annealStrategy))
  }
  /// As long after the anneal as the anneal.
  public var naturalLength: Int { NaturalLength.atLeast(2 * annealEpochs) }
  /// The end of the anneal.
  public var horizon: Int? { annealEpochs }
  /// The end of the anneal.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    annealEpochs > 0 && annealEpochs <= lastStep ? [Landmark(.endOfSchedule, at: annealEpochs)] : []
  }
}
