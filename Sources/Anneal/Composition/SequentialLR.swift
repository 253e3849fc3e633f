/// One schedule after another, each from its milestone on.
///
///     leg i moves the rate from step milestones[i - 1] to before milestones[i]
///     at a milestone the new leg takes over from the base rate
///
/// All legs are built on the group first, in order, with what that writes into it; then the rate goes back to the
/// initial one and the leg of step 0 begins. A sequence in a sequence is the same as one longer sequence, to the bit;
/// PyTorch shifts the inner one by a step or fails. A sequence of one schedule is that schedule, except below a chain
/// that has moved the rate already: a sequence begins at the base rate.
///
/// - Complexity: O(1) a step, plus the leg's own.
/// - PyTorch 2.13: `SequentialLR(optimizer, schedulers, milestones)`.
public struct SequentialLR: NamedSchedule {
  /// The legs, at least one.
  public let schedules: [AnySchedule]
  /// Where each leg but the first takes over. One fewer than the legs, not falling.
  public let milestones: [Int]
  /// How deep compositions are nested in it.
  public let depth: Int

  /// The legs `schedules`, changing at `milestones`.
  ///
  /// - Throws: ``ScheduleError`` for no legs, another number of milestones than one fewer, milestones out of order
  ///   (PyTorch takes those, and never reaches some legs), or a nesting deeper than ``Nesting/limit``.
  public init(_ schedules: [AnySchedule], milestones: [Int]) throws(ScheduleError) {
    try Self.requireRow(Self.schedulers, schedules, Self.milestones, milestones)
    self.schedules = schedules
    self.milestones = milestones
    self.depth = try Nesting.depth(of: schedules)
  }

  /// Builds all legs on the group and begins with that of step 0.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> SequentialCursor {
    var built = group
    let flat = flattened()
    let legs = try Members(flat.schedules, on: &built, at: place)
    var cursor = SequentialCursor(
      milestones: Milestones(steps: flat.milestones), legs: legs, base: built.initialRate ?? built.rate)
    try cursor.restart(&built)
    group = built
    return cursor
  }

  private var row: Milestones { Milestones(steps: milestones) }

  /// The same sequence with the sequences among its legs laid out, which moves the rate the same way, to the bit.
  ///
  /// It is how a sequence runs, so that what legs write into the group happens in one order, nested or not; and how
  /// PyTorch can say it, which cannot nest sequences.
  public func flattened() -> SequentialLR {
    var legs: [AnySchedule] = []
    var starts: [Int] = []
    for (index, schedule) in schedules.enumerated() {
      let start = index == 0 ? 0 : milestones[index - 1]
      let end = index < milestones.count ? milestones[index] : Int.max
      if index > 0 { starts.append(start) }
      guard let inner = schedule.asSequence?.flattened() else {
        legs.append(schedule)
        continue
      }
      legs += inner.schedules
      // A leg whose turn comes after the whole inner sequence's is over never gets it.
      starts += inner.milestones.map { index == 0 ? min($0, end) : min(max(start, start + $0), end) }
    }
    return SequentialLR(flat: legs, milestones: starts)
  }

  /// Legs that are no sequences, with milestones in order.
  private init(flat legs: [AnySchedule], milestones: [Int]) {
    schedules = legs
    self.milestones = milestones
    depth = 1 + (legs.map { $0.depth }.max() ?? 0)
  }
}

extension SequentialLR {
  static let schedulers = Key.schedules("schedulers", "the schedules, in order")
  static let milestones = Key.wholes("milestones", "the steps at which the second, third, ... take over")

  public static let signature = Signature(
    name: "SequentialLR",
    summary: "Runs one schedule after another, each from its milestone on.",
    purpose: "warm-up, then something else",
    formula: ["lr[t] = schedulers[i](t - milestones[i-1])   for milestones[i-1] <= t < milestones[i]"],
    family: .composition,
    parameters: [schedulers.parameter, milestones.parameter],
    example: "SequentialLR(schedulers=[LinearLR(start_factor=0.1, total_iters=8), CosineAnnealingLR(T_max=24)], "
      + "milestones=[8])",
    source: "PyTorch 2.13",
    origin: .pyTorch("SequentialLR")
  )

  public init(_ arguments: Arguments) throws(ScheduleError) {
    try self.init(arguments[Self.schedulers], milestones: arguments[Self.milestones])
  }

  public var arguments: [String: Value] {
    Self.settings(Self.schedulers.set(schedules), Self.milestones.set(milestones))
  }

  /// The step at which the last leg begins.
  private var lastMilestone: Int { max(milestones.last ?? 0, 0) }
  /// Up to the last milestone, and the last leg.
  public var naturalLength: Int { lastMilestone + (schedules.last?.naturalLength ?? 0) }
  /// The horizon of the last leg, from its milestone.
  public var horizon: Int? { (schedules.last?.horizon).map { lastMilestone + $0 } }
  /// Where the first leg ends that is not followed in time.
  public var lastStep: Int? {
    // A leg is in time if it gives way at the first step it has no answer for.
    row.first(schedules, lead: 0) { $0.lastStep.map { $0 + 1 } }.map { $0 - 1 }
  }
  /// Where the first leg is extrapolated that is not followed in time.
  public var firstExtrapolatedStep: Int? { row.first(schedules, lead: 0) { $0.firstExtrapolatedStep } }
  /// What the first leg says that says it.
  public var stepsPerEpoch: Int? { schedules.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// This sequence.
  public var asSequence: SequentialLR? { self }
  /// Whether a leg does.
  public var movesMomentum: Bool { schedules.contains { $0.movesMomentum } }
  /// Whether a leg does.
  public var followsMetric: Bool { schedules.contains { $0.followsMetric } }
  /// What the first schedule says that ends.
  public var endingParameter: String? { schedules.lazy.compactMap { $0.endingParameter }.first }
  /// What the schedules in it say.
  public var remarks: [String] { schedules.flatMap { $0.remarks } }
  /// Where each schedule takes over, and what it does while its turn lasts.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    Landmark.ofRow(schedules, milestones: milestones, lead: 0, through: lastStep)
  }
}
