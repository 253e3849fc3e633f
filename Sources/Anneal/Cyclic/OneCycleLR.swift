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
///     try OneCycleLR(maxLR: 0.1, totalSteps: 10).rate(at: 2, from: 0.1)   // 0.1
///
/// - Complexity: O(1) a step, with one `cos`.
/// - PyTorch 2.13: `OneCycleLR(optimizer, max_lr, total_steps=None, epochs=None, steps_per_epoch=None, pct_start=0.3,
///   anneal_strategy='cos', cycle_momentum=True, base_momentum=0.85, max_momentum=0.95, div_factor=25.0,
///   final_div_factor=1e4, three_phase=False)`. Source: Smith and Topin, arXiv 1708.07120.
public struct OneCycleLR: Formula {
  /// The greatest rate; one, or one for each group.
  public let maxLR: PerGroup<Double>
  /// How long the cycle is, as written.
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

  /// How many steps a cycle has: given at once, or as epochs of some steps.
  public struct Length: Hashable, Sendable {
    /// The steps, if given at once. They win over epochs.
    public let totalSteps: Int?
    /// The epochs, if given.
    public let epochs: Int?
    /// The steps of an epoch, if given.
    public let stepsPerEpoch: Int?

    /// Either `totalSteps`, or both of the others, must be given.
    public init(totalSteps: Int?, epochs: Int?, stepsPerEpoch: Int?) {
      self.totalSteps = totalSteps
      self.epochs = epochs
      self.stepsPerEpoch = stepsPerEpoch
    }

    /// A length in steps.
    public static func steps(_ steps: Int) -> Length { Length(totalSteps: steps, epochs: nil, stepsPerEpoch: nil) }
    /// A length in epochs.
    public static func epochs(_ epochs: Int, of steps: Int) -> Length {
      Length(totalSteps: nil, epochs: epochs, stepsPerEpoch: steps)
    }
  }

  /// T, the steps of the cycle.
  public let totalSteps: Int

  /// One cycle of `length`.
  ///
  /// - Parameters:
  ///   - maxLR: The greatest rate; one, or one for each group.
  ///   - length: The steps of the cycle, given at once or as epochs.
  ///   - pctStart: The share of the steps spent going up. From 0 to 1.
  ///   - annealStrategy: The way between the rates.
  ///   - cycleMomentum: Whether the momentum (or first beta) moves too.
  ///   - baseMomentum: The least momentum; one, or one for each group.
  ///   - maxMomentum: The greatest momentum; one, or one for each group.
  ///   - divFactor: The greatest rate over the first. Not 0.
  ///   - finalDivFactor: The first rate over the last. Not 0.
  ///   - threePhase: Whether a third phase falls from the first rate to the last.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` outside the ranges above, and when the
  ///   first phase has no length (p · T = 1), where PyTorch divides by zero.
  public init(
    maxLR: PerGroup<Double>, length: Length, pctStart: Double = 0.3, annealStrategy: AnnealStrategy = .cos,
    cycleMomentum: Bool = true, baseMomentum: PerGroup<Double> = 0.85, maxMomentum: PerGroup<Double> = 0.95,
    divFactor: Double = 25, finalDivFactor: Double = 1e4, threePhase: Bool = false
  ) throws(ScheduleError) {
    try Self.check(Self.maxLR, maxLR)
    try Self.check(Self.pctStart, pctStart)
    try Self.check(Self.baseMomentum, baseMomentum)
    try Self.check(Self.maxMomentum, maxMomentum)
    try Self.check(Self.divFactor, divFactor)
    try Self.check(Self.finalDivFactor, finalDivFactor)
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
  ///
  /// - Parameters:
  ///   - maxLR: The greatest rate; one, or one for each group.
  ///   - totalSteps: The steps of the cycle. At least 1.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)``.
  public init(maxLR: PerGroup<Double>, totalSteps: Int) throws(ScheduleError) {
    try self.init(maxLR: maxLR, length: .steps(totalSteps))
  }

  /// One cycle of `epochs` epochs of `stepsPerEpoch` steps.
  ///
  /// - Parameters:
  ///   - maxLR: The greatest rate; one, or one for each group.
  ///   - epochs: The epochs of the run. At least 1.
  ///   - stepsPerEpoch: The steps of an epoch. At least 1.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)``.
  public init(maxLR: PerGroup<Double>, epochs: Int, stepsPerEpoch: Int) throws(ScheduleError) {
    try self.init(maxLR: maxLR, length: .epochs(epochs, of: stepsPerEpoch))
  }
}

extension OneCycleLR {
  private static func steps(of length: Length) throws(ScheduleError) -> Int {
    if let steps = length.totalSteps {
      try check(Self.totalSteps, steps)
      return steps
    }
    guard let epochs = length.epochs, let stepsPerEpoch = length.stepsPerEpoch else {
      throw .missing(
        schedule: signature.name, parameter: Self.totalSteps.name, hint: "or both epochs and steps_per_epoch")
    }
    try check(Self.epochs, epochs)
    try check(Self.stepsPerEpoch, stepsPerEpoch)
    let (steps, overflows) = epochs.multipliedReportingOverflow(by: stepsPerEpoch)
    try check(Self.epochs, overflows ? Int.max : steps, fix: "epochs times steps_per_epoch is the whole run")
    return steps
  }

  private func requireFirstPhase() throws(ScheduleError) {
    guard pctStart * Double(totalSteps) - 1 == 0 else { return }
    throw Self.outOfRange(
      Self.pctStart, "such that the way up has a length", pctStart.description,
      fix: "pct_start times total_steps is exactly 1, and PyTorch divides by zero; change either a little")
  }
}

extension OneCycleLR {
  /// The settings that a step reads, the last step's phase, and how far into it the step lies. Copying the whole
  /// schedule for a step would take longer than its arithmetic.
  public struct Memory: Sendable {
    @usableFromInline let shape: Shape
    @usableFromInline let isLinear: Bool
    @usableFromInline let movesMomentum: Bool
    @usableFromInline var phase: Phase
    /// x for a linear anneal, cos(π · x) + 1 for a cosine.
    @usableFromInline var progress = 0.0

    @usableFromInline
    init(_ schedule: OneCycleLR, at step: Int) {
      shape = schedule.shape
      isLinear = schedule.annealStrategy == .linear
      movesMomentum = schedule.cycleMomentum
      phase = shape.phase(at: Double(step))
    }
  }

  /// The settings, and the phase of the step.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> Memory { Memory(self, at: step) }

  /// Writes the bounds into the group and sets the momentum, as PyTorch's constructor.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.maxLR, maxLR, for: place)
    let initial = maxLR[place] / divFactor
    group.initialRate = initial
    group.maxRate = maxLR[place]
    group.minRate = initial / finalDivFactor
    guard cycleMomentum else { return }
    guard group.momentum != nil else { throw .momentumRequired(schedule: Self.signature.name) }
    try Self.check(Self.baseMomentum, baseMomentum, for: place)
    try Self.check(Self.maxMomentum, maxMomentum, for: place)
    group.momentum = maxMomentum[place]
    group.maxMomentum = maxMomentum[place]
    group.baseMomentum = baseMomentum[place]
  }

  /// The rate at a step.
  ///
  /// - Throws: ``ScheduleError/pastTheEnd(schedule:parameter:lastStep:)`` after step T.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double
  {
    try memory.move(to: now.step)
    let base = now.base
    return memory.anneal(
      memory.phase.leg.rates(
        first: group.initialRate ?? base, greatest: group.maxRate ?? base, least: group.minRate ?? base))
  }

  /// The momentum at a step, opposite to the rate; it rests in a third phase.
  @inlinable
  public func momentum(at now: StepContext, of group: ParameterGroup, memory: Memory) -> Double? {
    guard memory.movesMomentum, let least = group.baseMomentum, let greatest = group.maxMomentum else { return nil }
    return memory.anneal(memory.phase.leg.momenta(least: least, greatest: greatest))
  }
}

extension OneCycleLR.Memory {
  @inlinable
  mutating func move(to step: Int) throws(ScheduleError) {
    let time = Double(step)
    if time > phase.end { phase = shape.phase(at: time) }
    guard step <= shape.totalSteps, phase.end != phase.start else { throw shape.end() }
    let done = (time - phase.start) / (phase.end - phase.start)
    progress = isLinear ? done : LibM.cos(Double.pi * done) + 1.0
  }

  @inline(__always) @inlinable
  func anneal(_ ends: (start: Double, end: Double)) -> Double {
    let (start, end) = ends
    return isLinear ? (end - start) * progress + start : end + ((start - end) / 2.0) * progress
  }
}

extension OneCycleLR {
  /// What a phase runs between. PyTorch reads both from the group at each step.
  @usableFromInline
  enum Leg: Sendable {
    case up, down, back, fall

    /// The rates between which the leg runs.
    @inline(__always) @inlinable
    func rates(first: Double, greatest: Double, least: Double) -> (start: Double, end: Double) {
      (self == .up || self == .fall ? first : greatest, self == .up ? greatest : self == .back ? first : least)
    }

    /// The momenta between which the leg runs.
    @inline(__always) @inlinable
    func momenta(least: Double, greatest: Double) -> (start: Double, end: Double) {
      (self == .up || self == .fall ? greatest : least, self == .up ? least : greatest)
    }
  }

  /// A leg, where it starts and where it ends.
  @usableFromInline
  struct Phase: Sendable {
    @usableFromInline let leg: Leg
    @usableFromInline let start: Double
    @usableFromInline let end: Double
  }

  /// What the phases depend on: a small value that a step can hand on without copying the schedule.
  @usableFromInline
  struct Shape: Sendable {
    @usableFromInline let totalSteps: Int
    let pctStart: Double
    let threePhase: Bool
  }

  @usableFromInline var shape: Shape { Shape(totalSteps: totalSteps, pctStart: pctStart, threePhase: threePhase) }
}

extension OneCycleLR.Shape {
  /// The phase in which a step lies.
  @inline(never) @usableFromInline
  func phase(at step: Double) -> OneCycleLR.Phase {
    typealias Phase = OneCycleLR.Phase
    let last = Double(totalSteps - 1)
    let firstEnd = pctStart * Double(totalSteps) - 1.0
    if step <= firstEnd { return Phase(leg: .up, start: 0, end: firstEnd) }
    guard threePhase else { return Phase(leg: .down, start: firstEnd, end: last) }
    let secondEnd = (2.0 * pctStart) * Double(totalSteps) - 2.0
    return step <= secondEnd
      ? Phase(leg: .back, start: firstEnd, end: secondEnd) : Phase(leg: .fall, start: secondEnd, end: last)
  }

  /// Step T, unless its phase has no length.
  var lastStep: Int {
    let phase = phase(at: Double(totalSteps))
    return phase.start == phase.end ? totalSteps - 1 : totalSteps
  }

  @inline(never) @usableFromInline
  func end() -> ScheduleError {
    .pastTheEnd(schedule: OneCycleLR.signature.name, parameter: OneCycleLR.totalSteps.name, lastStep: lastStep)
  }
}

extension OneCycleLR {
  static let maxLR = Key.numberPerGroup("max_lr", "the greatest rate")
  static let totalSteps = Key.optionalWhole("total_steps", in: .atLeast(1), "steps of the run")
  static let epochs = Key.optionalWhole("epochs", in: .atLeast(1), "epochs of the run, without total_steps")
  static let stepsPerEpoch = Key.optionalWhole("steps_per_epoch", in: .atLeast(1), "steps of an epoch")
  static let pctStart = Key.fraction("pct_start", in: .between(0, 1), default: 0.3, "share of the steps spent going up")
  static let annealStrategy = Key<AnnealStrategy>.word("anneal_strategy", default: .cos, "the way between the rates")
  static let cycleMomentum = Key.flag("cycle_momentum", default: true, "whether momentum (or beta1) moves too")
  static let baseMomentum = Key.numberPerGroup("base_momentum", default: 0.85, "the least momentum")
  static let maxMomentum = Key.numberPerGroup("max_momentum", default: 0.95, "the greatest momentum")
  static let divFactor = Key.number("div_factor", in: .nonzero, default: 25, "the greatest rate over the first")
  static let finalDivFactor = Key.number("final_div_factor", in: .nonzero, default: 1e4, "the first rate over the last")
  static let threePhase = Key.flag("three_phase", default: false, "whether a third phase falls to the last rate")

  public static let signature = Signature(
    name: "OneCycleLR",
    summary: "Takes the rate once up to max_lr and down far below its start, and the momentum the other way.",
    purpose: "the 1cycle policy: up, then down",
    formula: [
      "first = max_lr / div_factor,   least = first / final_div_factor",
      "phases end at pct_start * T - 1 and T - 1: first -> max_lr -> least",
      "three_phase: pct_start * T - 1, 2 * pct_start * T - 2 and T - 1: first -> max_lr -> first -> least",
      "x = (t - start) / (end - start)",
      "cos:    lr[t] = to + (from - to) / 2 * (cos(pi * x) + 1)",
      "linear: lr[t] = (to - from) * x + from",
    ],
    family: .cyclic,
    parameters: [
      maxLR.parameter, totalSteps.parameter, epochs.parameter, stepsPerEpoch.parameter, pctStart.parameter,
      annealStrategy.parameter, cycleMomentum.parameter, baseMomentum.parameter, maxMomentum.parameter,
      divFactor.parameter, finalDivFactor.parameter, threePhase.parameter,
    ],
    example: "OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)",
    source: "Smith and Topin, arXiv 1708.07120; PyTorch 2.13",
    origin: .pyTorch("OneCycleLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    let length = Length(
      totalSteps: try arguments[Self.totalSteps], epochs: try arguments[Self.epochs],
      stepsPerEpoch: try arguments[Self.stepsPerEpoch])
    try self.init(
      maxLR: arguments[Self.maxLR], length: length, pctStart: arguments[Self.pctStart],
      annealStrategy: arguments[Self.annealStrategy],
      cycleMomentum: arguments[Self.cycleMomentum], baseMomentum: arguments[Self.baseMomentum],
      maxMomentum: arguments[Self.maxMomentum], divFactor: arguments[Self.divFactor],
      finalDivFactor: arguments[Self.finalDivFactor], threePhase: arguments[Self.threePhase])
  }

  public var arguments: [String: Value] {
    Self.settings(
      Self.maxLR.set(maxLR), Self.totalSteps.set(length.totalSteps), Self.epochs.set(length.epochs),
      Self.stepsPerEpoch.set(length.stepsPerEpoch), Self.pctStart.set(pctStart),
      Self.annealStrategy.set(annealStrategy), Self.cycleMomentum.set(cycleMomentum),
      Self.baseMomentum.set(baseMomentum), Self.maxMomentum.set(maxMomentum), Self.divFactor.set(divFactor),
      Self.finalDivFactor.set(finalDivFactor), Self.threePhase.set(threePhase))
  }

  /// The whole run.
  public var naturalLength: Int { totalSteps }
  /// The whole run.
  public var horizon: Int? { totalSteps }
  /// Step T, which PyTorch extrapolates, unless its phase has no length.
  public var lastStep: Int? { shape.lastStep }
  /// The parameter that fixes the length.
  public var endingParameter: String? { "\(Self.signature.name)'s \(Self.totalSteps.name)" }
  /// Step T.
  public var firstExtrapolatedStep: Int? { totalSteps }
  /// Where the plan ends.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    totalSteps <= lastStep ? [Landmark(.endOfSchedule, at: totalSteps)] : []
  }
  /// The steps of an epoch, if the length is given in epochs.
  public var stepsPerEpoch: Int? { length.totalSteps == nil ? length.stepsPerEpoch : nil }
  /// Only if `cycle_momentum` is true.
  public var movesMomentum: Bool { cycleMomentum }
}
