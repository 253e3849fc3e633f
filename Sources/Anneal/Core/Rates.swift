/// The rates of a schedule for one group, lazily: element n is the rate that update n uses.
///
///     for rate in try StepLR(stepSize: 30).rates(from: 0.1).prefix(90) { … }
///
/// A sequence cannot throw. It ends at the schedule's end; any other error stops it and stays in the iterator's
/// ``Iterator/failure``.
public struct Rates<S: Schedule>: Sequence, Sendable {
  @usableFromInline let schedule: S
  @usableFromInline let group: ParameterGroup

  @inlinable
  init(_ schedule: S, on group: ParameterGroup) {
    self.schedule = schedule
    self.group = group
  }

  /// Begins at step 0.
  @inlinable
  public func makeIterator() -> Iterator { Iterator(schedule, on: group) }

  /// One pass over the rates.
  public struct Iterator: IteratorProtocol, Sendable {
    @usableFromInline var cursor: S.Cursor?
    @usableFromInline var state = State.start

    @usableFromInline var current: ParameterGroup
    // Empty, or one error: a pointer, where the error itself is so large that every step would carry it along.
    @usableFromInline var stopped: [ScheduleError] = []

    // Apart from the cursor: whether a large value is there takes a call to find out.
    @usableFromInline enum State: Sendable { case start, running, ended }

    /// The group as the last rate left it: its momentum moves too.
    public var group: ParameterGroup { current }
    /// What stopped the sequence, unless it was the schedule's end.
    public var failure: ScheduleError? { stopped.first }

    @inlinable
    init(_ schedule: S, on group: ParameterGroup) {
      self.current = group
      do throws(ScheduleError) {
        cursor = try schedule.start(on: &current, at: .only)
      } catch {
        state = .ended
        stopped = Self.failures(of: error)
      }
    }

    /// The rate of the next step, or `nil` after the last.
    @inlinable
    public mutating func next() -> Double? {
      guard state == .running else { return first() }
      do throws(ScheduleError) {
        try cursor?.advance(&current, metric: nil)
        return current.rate
      } catch {
        state = .ended
        stopped = Self.failures(of: error)
        return nil
      }
    }

    @inlinable
    mutating func first() -> Double? {
      guard state == .start else { return nil }
      state = .running
      return current.rate
    }

    /// A schedule's end is no failure.
    @inline(never) @usableFromInline
    static func failures(of error: ScheduleError) -> [ScheduleError] {
      if case .pastTheEnd = error { return [] }
      return [error]
    }
  }
}
