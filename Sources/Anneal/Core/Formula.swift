/// What a formula may read besides the group: which step it is, and the base rate.
public struct StepContext: Hashable, Sendable {
  /// t, the step whose rate is asked for; 0 is the first update's.
  public let step: Int
  /// η₀, the base rate: PyTorch's `base_lrs[i]`.
  public let base: Double

  /// The context of step `step`.
  @inlinable
  public init(step: Int, base: Double) {
    self.step = step
    self.base = base
  }
}

/// A schedule that is one pure function of the step and the group. One generic cursor serves them all.
public protocol Formula: NamedSchedule where Cursor == FormulaCursor<Self> {
  /// What the formula keeps for one group between steps: its own of the per-group values, and numbers that the step
  /// determines (``CosineAnnealingLR`` keeps its last cosine). Rebuilt when needed, never saved.
  ///
  /// A formula with many settings is fastest when a step reads them from here: the schedule itself is then not copied.
  associatedtype Memory: Sendable = Void

  /// The memory as it stands after the move to `step`; -1 is before the first.
  func memory(at step: Int, in place: GroupPlace) -> Memory

  /// What building the schedule does to the group before the base rate is read. Throws what cannot be built here.
  func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError)

  /// The base rate once the schedule is built; `initial` unless the schedule brings its own.
  func base(initial: Double, in place: GroupPlace) -> Double

  /// The rate at a moment, from the group as it stands. At step 0 this is PyTorch's initial step. What it has done to
  /// the memory before it throws is undone.
  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Memory) throws(ScheduleError) -> Double

  /// The rate at a milestone at which the schedule takes over.
  func entryRate(
    at now: StepContext, of group: ParameterGroup, in place: GroupPlace, memory: inout Memory
  ) throws(ScheduleError) -> Double

  /// The momentum at a moment, or `nil` to leave it alone. The rate of the same moment has been computed before.
  func momentum(at now: StepContext, of group: ParameterGroup, memory: Memory) -> Double?
}

extension Formula {
  /// Nothing to check, nothing to write.
  @inlinable
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {}

  /// The group's initial rate.
  @inlinable
  public func base(initial: Double, in place: GroupPlace) -> Double { initial }

  /// PyTorch's way: the closed form at step 0 where there is one, else the ordinary formula.
  @inlinable
  public func entryRate(
    at now: StepContext, of group: ParameterGroup, in place: GroupPlace, memory: inout Memory
  ) throws(ScheduleError) -> Double {
    guard let closed = try closedForm(at: 0, from: now.base) else {
      return try rate(at: now, of: group, memory: &memory)
    }
    memory = self.memory(at: 0, in: place)
    return closed
  }

  /// Momentum stays as it is.
  @inlinable
  public func momentum(at now: StepContext, of group: ParameterGroup, memory: Memory) -> Double? { nil }

  /// Builds the one cursor that all formulas share.
  @inlinable
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> FormulaCursor<Self> {
    try FormulaCursor(self, on: &group, at: place)
  }
}

extension Formula where Memory == Void {
  /// Nothing to keep.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) {}
}
