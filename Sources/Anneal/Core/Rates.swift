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
    @usableFromInline let schedule: S
    @usableFromInline var cursor: S.Cursor?
    @usableFromInline var isAtStart = true

    @usableFromInline var current: ParameterGroup
    @usableFromInline var stopped: ScheduleError?

    /// The group as the last rate left it: its momentum moves too.
    public var group: ParameterGroup { current }
    /// What stopped the sequence, unless it was the schedule's end.
    public var failure: ScheduleError? { stopped }

    @inlinable
    init(_ schedule: S, on group: ParameterGroup) {
      self.schedule = schedule
      self.current = group
    }

    /// The rate of the next step, or `nil` after the last.
    @inlinable
    public mutating func next() -> Double? {
      do throws(ScheduleError) {
        if isAtStart {
          isAtStart = false
          cursor = try schedule.start(on: &current, at: .only)
        } else if cursor != nil {
          try cursor?.advance(&current, metric: nil)
        } else {
          return nil
        }
        return current.rate
      } catch {
        stop(error)
        return nil
      }
    }

    @usableFromInline
    mutating func stop(_ error: ScheduleError) {
      cursor = nil
      if case .pastTheEnd = error { return }
      stopped = error
    }
  }
}
