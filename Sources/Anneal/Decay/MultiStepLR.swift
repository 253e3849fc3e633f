/// Multiplies the rate by `gamma` at each milestone.
///
///     ηₜ = ηₜ₋₁ · γᶜ   if t is c times among the milestones
///     ηₜ = ηₜ₋₁        otherwise
///
/// Milestones may come in any order and more than once; a milestone of 0 lowers the first rate already.
///
///     try MultiStepLR(milestones: [30, 80]).rate(at: 80, from: 0.1)   // 0.0010000000000000002
///
/// - Complexity: O(1) a step; O(log m) to begin at a step, for m milestones.
/// - PyTorch 2.13: `MultiStepLR(optimizer, milestones, gamma=0.1)`.
public struct MultiStepLR: Formula {
  /// The steps at which the rate falls, as they were written. Not negative.
  public let milestones: [Int]
  /// γ, the factor of each decay. Any finite number.
  public let gamma: Double
  @usableFromInline let sorted: [Int]

  /// A decay by `gamma` at each of the milestones.
  ///
  /// - Parameters:
  ///   - milestones: The steps at which the rate falls, in any order. At least 0.
  ///   - gamma: The factor of each decay. Any finite number.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for a negative milestone, which PyTorch
  ///   silently ignores, or a `gamma` that is not finite.
  public init(milestones: [Int], gamma: Double = 0.1) throws(ScheduleError) {
    try Self.check(Self.milestones, milestones)
    try Self.check(Self.gamma, gamma)
    self.milestones = milestones
    self.gamma = gamma
    self.sorted = milestones.sorted()
  }

  /// How many milestones lie at or before `step`.
  @usableFromInline
  func passed(at step: Int) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] <= step { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The number of milestones passed.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Int { passed(at: step) }

  /// The rate at a step, from the one before.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Int) throws(ScheduleError) -> Double {
    guard memory < sorted.count, sorted[memory] == now.step else { return group.rate }
    let before = memory
    while memory < sorted.count, sorted[memory] == now.step { memory += 1 }
    return group.rate * (try Self.power(gamma, Double(memory - before), at: now.step))
  }

  /// η₀ · γ^(milestones at or before t)
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    base * (try Self.power(gamma, Double(passed(at: step)), at: step))
  }
}

extension MultiStepLR {
  static let milestones = Key.wholes("milestones", in: .atLeast(0), "steps at which the rate falls")
  static let gamma = Key.number("gamma", default: 0.1, "factor of each decay")

  public static let signature = Signature(
    name: "MultiStepLR",
    summary: "Multiplies the rate by gamma at each milestone.",
    purpose: "drops at steps you choose",
    formula: ["lr[t] = lr[t-1] * gamma ** c   if t is c times in milestones", "lr[t] = lr[t-1]   otherwise"],
    family: .decay,
    parameters: [milestones.parameter, gamma.parameter],
    example: "MultiStepLR(milestones=[8, 24, 28], gamma=0.5)",
    source: "PyTorch 2.13",
    origin: .pyTorch("MultiStepLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(milestones: arguments[Self.milestones], gamma: arguments[Self.gamma])
  }

  public var arguments: [String: Value] { Self.settings(Self.milestones.set(milestones), Self.gamma.set(gamma)) }

  /// All milestones, and after the last as much again as before it, or an eighth of the whole.
  public var naturalLength: Int {
    guard let last = sorted.last else { return NaturalLength.least }
    let gap = sorted.count > 1 ? last - sorted[sorted.count - 2] : last
    return NaturalLength.atLeast(last + max(gap, last / 8, 1))
  }

  /// The last milestone.
  public var horizon: Int? { sorted.last }
  /// Each milestone.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    var landmarks: [Landmark] = []
    for step in sorted where step > 0 && step != landmarks.last?.step {
      guard step <= lastStep, landmarks.count < Landmark.limit else { break }
      landmarks.append(Landmark(.milestone, at: step))
    }
    return landmarks
  }
}
