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
    .pastTheEnd(schedule: OneCycleLR.signature.name, parameter: "total_steps", lastStep: lastStep)
  }
}
