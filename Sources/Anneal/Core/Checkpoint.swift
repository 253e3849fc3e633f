/// The progress of a cursor: everything that moves, nothing that configures.
///
/// Settings come from the schedule, so loading an old checkpoint can never overwrite a new `tMax`.
public struct Checkpoint: Hashable, Sendable {
  /// The schedule's name, to refuse the checkpoint of another.
  public let kind: String
  /// How many steps the schedule has taken.
  public let step: Int
  /// Numbers of the recurrence by name. What is infinite is absent.
  public let memory: [String: Double]
  /// The progress of a composition's members, in order.
  public let children: [Checkpoint]

  /// The progress of a schedule called `kind` after `step` steps.
  public init(kind: String, step: Int, memory: [String: Double] = [:], children: [Checkpoint] = []) {
    self.kind = kind
    self.step = step
    self.memory = memory
    self.children = children
  }

  /// A saved count beyond it is no count of steps, and could overflow.
  private static let limit = IntegerBounds.limit

  /// Throws unless this can be the progress of a schedule called `kind` with so many children.
  func check(kind: String, children count: Int) throws(ScheduleError) {
    guard self.kind == kind else {
      throw .checkpoint("it was made by \(self.kind), but the schedule is \(kind)")
    }
    guard (0...Checkpoint.limit).contains(step) else { throw .checkpoint("\(kind) cannot have taken \(step) steps") }
    guard children.count == count else {
      throw .checkpoint("\(kind) has \(count) children, the checkpoint \(children.count)")
    }
  }

  /// The number saved under `name`.
  func number(_ name: String) throws(ScheduleError) -> Double {
    guard let number = memory[name] else { throw .checkpoint("\(kind) lacks '\(name)'") }
    guard !number.isNaN else { throw .checkpoint("'\(name)' of \(kind) is not a number") }
    return number
  }

  /// The count saved under `name`.
  func count(_ name: String) throws(ScheduleError) -> Int {
    guard let count = Int(exactly: try number(name)), (0...Checkpoint.limit).contains(count) else {
      throw .checkpoint("'\(name)' of \(kind) is not a count")
    }
    return count
  }
}
