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
public struct SequentialLR: Composition {
  /// The legs, at least one.
  public let members: [AnySchedule]
  /// Where each leg but the first takes over. One fewer than the legs, not falling.
  public let milestones: [Int]

  /// The legs `members`, changing at `milestones`.
  ///
  /// - Throws: ``ScheduleError`` for no legs, another number of milestones than one fewer, milestones out of order
  ///   (PyTorch takes those, and never reaches some legs), or a nesting deeper than ``Nesting/limit``.
  public init(_ members: [AnySchedule], milestones: [Int]) throws(ScheduleError) {
    try Self.require(Self.schedulers, members, Self.milestones, milestones)
    self.members = members
    self.milestones = milestones
  }

  /// Each leg from its milestone on, where it only takes over.
  public var turns: Turns? { Turns(milestones: milestones) }

  /// Builds all legs on the group and begins with that of step 0.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> SequentialCursor {
    var built = group
    let flat = Self.flattened(members, milestones)
    let legs = try MemberCursors(flat.members, on: &built, at: place)
    var cursor = SequentialCursor(
      turns: Turns(milestones: flat.milestones), legs: legs, base: built.initialRate ?? built.rate)
    try cursor.restart(&built)
    group = built
    return cursor
  }

  /// The same sequence with the sequences among its legs laid out, which moves the rate the same way, to the bit.
  ///
  /// PyTorch cannot nest sequences; this is how it can say one.
  public func flattened() -> SequentialLR {
    let flat = Self.flattened(members, milestones)
    return SequentialLR(flat: flat.members, milestones: flat.milestones)
  }

  /// Legs that hold no sequence, with milestones in order.
  private init(flat legs: [AnySchedule], milestones: [Int]) {
    members = legs
    self.milestones = milestones
  }

  /// The legs and milestones with sequences among the legs laid out, so that what legs write into the group happens in
  /// one order, nested or not.
  private static func flattened(
    _ members: [AnySchedule], _ milestones: [Int]
  ) -> (members: [AnySchedule], milestones: [Int]) {
    var legs: [AnySchedule] = []
    var starts: [Int] = []
    for (index, member) in members.enumerated() {
      let start = index == 0 ? 0 : milestones[index - 1]
      let end = index < milestones.count ? milestones[index] : Int.max
      if index > 0 { starts.append(start) }
      guard member.signature.name == signature.name, let turns = member.turns else {
        legs.append(member)
        continue
      }
      let inner = flattened(member.members, turns.milestones)
      legs += inner.members
      // A leg whose turn comes after the whole inner sequence's is over never gets it.
      starts += inner.milestones.map { index == 0 ? min($0, end) : min(max(start, start + $0), end) }
    }
    return (legs, starts)
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
    Self.settings(Self.schedulers.set(members), Self.milestones.set(milestones))
  }
}

extension AnySchedule {
  /// This schedule until `step`, then another.
  public func then(_ next: AnySchedule, at step: Int) throws(ScheduleError) -> SequentialLR {
    try SequentialLR([self, next], milestones: [step])
  }
}

extension NamedSchedule {
  /// This schedule until `step`, then another.
  ///
  ///     try LinearLR(startFactor: 0.01, totalIters: 5).then(CosineAnnealingLR(tMax: 95), at: 5)
  public func then<Next: NamedSchedule>(_ next: Next, at step: Int) throws(ScheduleError) -> SequentialLR {
    try SequentialLR([erased, next.erased], milestones: [step])
  }
}

/// A ``SequentialLR`` in motion: its legs, and which of them moves the rate.
public struct SequentialCursor: ScheduleCursor {
  private let turns: Turns
  private var legs: MemberCursors
  private var base: Double
  private var step = 0
  private var leg = 0

  init(turns: Turns, legs: MemberCursors, base: Double) {
    self.turns = turns
    self.legs = legs
    self.base = base
  }

  /// Moves the leg on, or lets the next one take over.
  public mutating func advance(_ group: inout ParameterGroup, metric: Double?) throws(ScheduleError) {
    let next = step + 1
    let leg = turns.member(at: next, from: self.leg)
    if leg != self.leg {
      try legs[leg].enter(&group)
    } else {
      try legs[leg].advance(&group, metric: metric)
    }
    step = next
    self.leg = leg
  }

  /// Moves on by several steps, each leg by as many of them at once as its turn lasts.
  public mutating func advance(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    let end = step + steps
    var metrics = metrics
    while step < end {
      let rest = leg < turns.milestones.count ? max(turns.milestones[leg] - step - 1, 0) : Int.max
      let count = min(end - step, rest)
      if count == 0 {
        try advance(&group, metric: metrics.first)
        block.append(group)
      } else {
        try advanceLeg(&group, steps: count, metrics: metrics, into: &block)
      }
      metrics = metrics.dropFirst(max(count, 1))
    }
  }

  private mutating func advanceLeg(
    _ group: inout ParameterGroup, steps: Int, metrics: ArraySlice<Double>, into block: inout CurveBlock
  ) throws(ScheduleError) {
    let before = block.count
    // A step that throws has not been taken; those before it have.
    defer { step += block.count - before }
    try legs[leg].advance(&group, steps: steps, metrics: metrics, into: &block)
  }

  /// Lets the leg of step 0 take over.
  public mutating func enter(_ group: inout ParameterGroup) throws(ScheduleError) {
    let leg = turns.member(at: 0)
    try legs[leg].enter(&group)
    step = 0
    self.leg = leg
  }

  /// Puts the rate back to the base, as PyTorch's constructor, and begins with the leg of step 0.
  public mutating func restart(_ group: inout ParameterGroup) throws(ScheduleError) {
    let leg = turns.member(at: 0)
    let before = group.rate
    group.rate = group.initialRate ?? base
    do throws(ScheduleError) {
      try legs[leg].restart(&group)
    } catch {
      group.rate = before
      throw error
    }
    step = 0
    self.leg = leg
  }

  /// The step and the leg before a move.
  public struct Mark: Sendable {
    fileprivate let step: Int
    fileprivate let leg: Int
  }

  /// The step and the leg before a move.
  public var mark: Mark { Mark(step: step, leg: leg) }

  /// Takes back the last move, which was one of the present leg.
  public mutating func goBack(to mark: Mark) {
    legs[leg].goBack()
    step = mark.step
    leg = mark.leg
  }

  /// Whether the next step is one of a leg that needs a metric; a leg that only takes over needs none.
  public var needsMetric: Bool { turns.member(at: step + 1, from: leg) == leg && legs[leg].needsMetric }

  /// The last decision of each plateau among the members.
  public var plateauDecisions: [PlateauDecision?] { legs.plateauDecisions }

  /// The step, the base rate, and the legs' own progress.
  public var checkpoint: Checkpoint {
    Checkpoint(
      kind: SequentialLR.signature.name, step: step, memory: ["base": base], children: legs.checkpoints)
  }

  /// Takes up saved progress.
  public mutating func restore(_ checkpoint: Checkpoint) throws(ScheduleError) {
    try checkpoint.check(kind: SequentialLR.signature.name, children: legs.count)
    let saved = try checkpoint.number("base")
    try legs.restore(checkpoint.children)
    base = saved
    step = checkpoint.step
    leg = turns.member(at: step)
  }
}
