import Anneal

/// What is measured of a schedule. Each is a loop of so many steps that returns a number made of all it read, so that
/// no step can be left out.
public enum Form: String, CaseIterable, Sendable {
  /// The same arithmetic in C, summed.
  case c = "C"
  /// The same arithmetic in C, written to an array.
  case cFill = "C, array"
  /// The lazy sequence of the concrete type.
  case sequence
  /// An array of the first rates, of the concrete type.
  case array
  /// The lazy sequence of what text gives.
  case erased
  /// Blocks of steps of what text gives, as pictures read them.
  case blocks = "erased, blocks"
  /// The driver with one parameter group; counted are steps times groups, as in the next two.
  case driver1 = "driver, 1 group"
  /// The driver with ten groups.
  case driver10 = "driver, 10 groups"
  /// The driver with a thousand groups.
  case driver1000 = "driver, 1000 groups"
  /// The closed form at random steps.
  case closedForm = "closed form"
  /// A checkpoint made and taken up.
  case checkpoint
  /// Text to schedule.
  case parsing
  /// Schedule to text.
  case printing
}

/// What a step of a schedule consists of, which decides what it can be compared with.
public enum Kind: String, Sendable {
  /// Additions, multiplications and divisions.
  case arithmetic
  /// A call of `pow` or `cos` at each step.
  case libm
  /// A function of the user's.
  case function
  /// Follows a metric.
  case plateau
  /// Made of other schedules.
  case composed
}

/// One schedule with all its loops.
public struct Workload: Sendable {
  /// A loop of so many steps.
  public typealias Loop = @Sendable (Int) -> Double

  /// The name of the schedule, and which one where there are several.
  public let name: String
  /// What a step consists of.
  public let kind: Kind
  /// The schedule as PyTorch code without the optimizer.
  public let text: String
  /// The loops by form.
  public internal(set) var loops: [Form: Loop]
  /// The first rates as C computes them.
  public let rates: @Sendable (Int) -> [Double]

  init(_ name: String, _ kind: Kind, _ text: String, _ c: CArithmetic, _ loops: [Form: Loop]) {
    self.name = name
    self.kind = kind
    self.text = text
    self.rates = c.rates
    self.loops = loops.merging([.c: c.sum, .cFill: { count in c.rates(count)[count - 1] }]) { one, _ in one }
  }
}

/// The base rate of all measurements.
public let baseRate = 0.1

/// Runs what cannot fail with the settings measured here.
@inlinable
func sure<T, Failure: Error>(_ body: () throws(Failure) -> T) -> T {
  do throws(Failure) {
    return try body()
  } catch {
    preconditionFailure("a measurement failed: \(error)")
  }
}
