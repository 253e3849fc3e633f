/// A schedule made of others.
///
/// What a composition answers about itself follows from its ``members`` and their ``turns``: how long it is, whether it
/// needs a metric, where a picture marks something. A composition of your own writes those two, and its cursor.
public protocol Composition: NamedSchedule {
  /// The schedules it is made of, in order; at least one.
  var members: [AnySchedule] { get }

  /// When each member has its turn; `nil` if all of them move the rate at every step.
  var turns: Turns? { get }
}

/// The steps at which each schedule of a row gives way to the next.
public struct Turns: Hashable, Sendable {
  /// The first step of the second, third, ... schedule. Not falling.
  public let milestones: [Int]
  /// How many of its own steps a schedule has already taken at its milestone: 0 if it only takes over there, 1 if the
  /// milestone is a step of its own.
  public let lead: Int

  /// Turns that change at `milestones`.
  public init(milestones: [Int], lead: Int = 0) {
    self.milestones = milestones
    self.lead = lead
  }

  /// The member whose turn it is at a step, sought from one whose turn it has been.
  func member(at step: Int, from first: Int = 0) -> Int {
    var member = first
    while member < milestones.count, milestones[member] <= step { member += 1 }
    return member
  }

  /// The step of the row that is step 0 of a member.
  func start(of member: Int) -> Int { member == 0 ? 0 : max(milestones[member - 1], 0) - lead }

  /// The first step, counted for the whole row, that `local` finds in a member's own count, if the member's turn lasts
  /// until then.
  func first(of members: [AnySchedule], _ local: (AnySchedule) -> Int?) -> Int? {
    for (index, member) in members.enumerated() {
      guard let own = local(member) else { continue }
      let step = start(of: index) + own
      if index == milestones.count || step < milestones[index] { return step }
    }
    return nil
  }
}

extension Composition {
  /// The schedule with its kind hidden.
  @inlinable
  public var erased: AnySchedule { AnySchedule(hiding: self, members: members, turns: turns) }

  /// In turns, up to the end of the last member; together, the longest member, but no further than all have an answer.
  public var naturalLength: Int {
    if let turns { return max(turns.milestones.last ?? 0, 0) + (members.last?.naturalLength ?? 0) }
    let longest = members.map { $0.naturalLength }.max() ?? NaturalLength.least
    return min(longest, firstExtrapolatedStep ?? longest)
  }

  /// The horizon of the last member, or the furthest one of members that move together.
  public var horizon: Int? {
    guard let turns else { return members.compactMap { $0.horizon }.max() }
    return (members.last?.horizon).map { turns.start(of: members.count - 1) + $0 }
  }

  /// The last step with an answer: the end of the first member that ends before its turn is over.
  public var lastStep: Int? {
    guard let turns else { return members.compactMap { $0.lastStep }.min() }
    // A member that gives way at the first step without an answer gives way in time.
    return turns.first(of: members) { $0.lastStep.map { $0 + 1 } }.map { $0 - 1 }
  }

  /// The first step that a member extrapolates during its turn.
  public var firstExtrapolatedStep: Int? {
    guard let turns else { return members.compactMap { $0.firstExtrapolatedStep }.min() }
    return turns.first(of: members) { $0.firstExtrapolatedStep }
  }

  /// The parameter that ends the first member with an end.
  public var endingParameter: String? { members.lazy.compactMap { $0.endingParameter }.first }
  /// The steps per epoch of the first member that knows them.
  public var stepsPerEpoch: Int? { members.lazy.compactMap { $0.stepsPerEpoch }.first }
  /// Whether a member moves momentum.
  public var movesMomentum: Bool { members.contains { $0.movesMomentum } }
  /// Whether a member needs a metric.
  public var followsMetric: Bool { members.contains { $0.followsMetric } }
  /// The members' remarks.
  public var remarks: [String] { members.flatMap { $0.remarks } }

  /// The milestones, and what each member does during its turn.
  public func landmarks(through lastStep: Int) -> [Landmark] {
    if let turns {
      return Landmark.ofRow(members, milestones: turns.milestones, lead: turns.lead, through: lastStep)
    }
    let all = Set(members.flatMap { $0.landmarks(through: lastStep) })
    let kinds = Landmark.Kind.allCases
    return all.sorted { one, other in
      (one.step, kinds.firstIndex(of: one.kind) ?? 0) < (other.step, kinds.firstIndex(of: other.kind) ?? 0)
    }
  }
}

/// How deep compositions may be nested.
public enum Nesting {
  /// Freeing a value nested thousands deep overflows the stack; no run needs a hundred.
  public static let limit = 100
}

extension Composition {
  /// Throws unless there are members, nested no deeper than ``Nesting/limit``.
  static func require(_ key: Key<[AnySchedule]>, _ members: [AnySchedule]) throws(ScheduleError) {
    guard let deepest = members.map({ $0.depth }).max() else {
      throw outOfRange(key, "at least one scheduler", "[]")
    }
    guard deepest < Nesting.limit else { throw .tooDeep(limit: Nesting.limit) }
  }

  /// Throws unless there are members, and between each two a milestone that does not lie before the last.
  static func require(
    _ schedulers: Key<[AnySchedule]>, _ members: [AnySchedule], _ key: Key<[Int]>, _ milestones: [Int]
  ) throws(ScheduleError) {
    try require(schedulers, members)
    guard milestones.count == members.count - 1 else {
      throw outOfRange(
        key, "one fewer than the schedulers, which are \(members.count)", Value(milestones).text,
        fix: "each milestone is the step at which the next scheduler takes over")
    }
    try check(key, milestones)
    guard zip(milestones, milestones.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw outOfRange(key, "in order", Value(milestones).text, fix: "sort them with their schedulers")
    }
  }
}
