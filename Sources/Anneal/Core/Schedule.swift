/// What a person wrote: an immutable description of how a learning rate moves. It does nothing by itself.
///
/// A rate is *defined* as the fold of the schedule's recurrence, because that is what PyTorch computes: its closed
/// forms are the same on paper and other numbers in the last bits. Everything else, the lazy sequence of
/// ``rates(from:momentum:)``, random access by ``rate(at:from:momentum:)``, pictures, chaining and saving, derives
/// from the cursor's one ``ScheduleCursor/advance(_:metric:)``.
public protocol Schedule: Hashable, Sendable {
  /// The schedule in motion on one parameter group.
  associatedtype Cursor: ScheduleCursor

  /// Builds the schedule on a parameter group, as PyTorch's constructor does: the group's rate becomes that of step 0.
  ///
  /// - Throws: if a list does not hold one value per group, or the optimizer lacks what the schedule moves. The group is
  ///   left unchanged.
  func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> Cursor

  /// PyTorch's `_get_closed_form_lr`: the rate at a step straight from the base rate, in constant time; `nil` for a
  /// schedule that has none.
  ///
  /// The bits differ from those of the recurrence. Steps run to 2^53.
  func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double?
}

extension Schedule {
  /// No closed form.
  @inlinable
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? { nil }

  /// The rates of steps 0, 1, 2 and so on for a group with base rate `base`, computed as they are asked for.
  ///
  /// The sequence ends where the schedule ends, and is endless for most.
  @inlinable
  public func rates(from base: Double, momentum: Double? = 0) -> Rates<Self> {
    Rates(self, on: ParameterGroup(rate: base, momentum: momentum))
  }

  /// The rates of a group that is already built: one with betas, say.
  @inlinable
  public func rates(on group: ParameterGroup) -> Rates<Self> { Rates(self, on: group) }

  /// The rate of update `step`, counted from 0.
  ///
  /// - Precondition: `step` is at least 0.
  /// - Throws: what a step up to then throws, also that the schedule has ended.
  /// - Complexity: `step` advances: the bits of a recurrence cannot be had otherwise.
  @inlinable
  public func rate(at step: Int, from base: Double, momentum: Double? = 0) throws(ScheduleError) -> Double {
    precondition(step >= 0, "steps are counted from 0")
    var group = ParameterGroup(rate: base, momentum: momentum)
    var cursor = try start(on: &group, at: .only)
    for _ in 0..<step { try cursor.advance(&group, metric: nil) }
    return group.rate
  }

  /// The first `count` rates; row n of `metrics` is what the run reported after update n.
  ///
  /// - Precondition: `count` is at least 0.
  /// - Throws: whatever an advance throws, the end of the schedule included.
  @inlinable
  public func values(
    count: Int, from base: Double, momentum: Double? = 0, metrics: [Double] = []
  ) throws(ScheduleError) -> [Double] {
    precondition(count >= 0, "a count is not negative")
    guard count > 0 else { return [] }
    var group = ParameterGroup(rate: base, momentum: momentum)
    var cursor = try start(on: &group, at: .only)
    var rates = [group.rate]
    rates.reserveCapacity(count)
    for step in stride(from: 1, to: count, by: 1) {
      try cursor.advance(&group, metric: step <= metrics.count ? metrics[step - 1] : nil)
      rates.append(group.rate)
    }
    return rates
  }
}
