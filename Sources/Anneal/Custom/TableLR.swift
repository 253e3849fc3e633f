/// Reads the rate of each step from a table, and ends with it: a table is never extrapolated.
///
///     ηₜ = rates[t]   for t < n, the number of rates
///
///     try TableLR(rates: [0.1, 0.1, 0.05])
///
/// It is a run as it was recorded, or one that no formula describes. The optimizer's own rate is noted in the group as
/// its base rate, for other schedules, and does not matter here.
///
/// In a sequence it begins with rates[0] at its milestone, and in a chain it replaces what the members before it made,
/// as ``LambdaLR`` does.
///
/// - Complexity: O(1) a step; copies share the table.
/// - Throws: a step after the last rate throws ``ScheduleError/pastTheEnd(schedule:parameter:lastStep:)``.
/// - PyTorch 2.13: a loop that writes `rates[step]` into `optimizer.param_groups`.
public struct TableLR: Formula {
  /// The rates, one a step; or a row for each group, all of one length.
  public let rates: PerGroup<[Double]>
  /// n, how many steps the table has.
  public let count: Int

  /// The most rates that a table can have.
  public static let limit = 1_000_000

  /// The rates of all groups, one a step.
  ///
  /// - Parameter rates: The rates, one a step.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for no rates, more than ``limit``, or one
  ///   that is not finite.
  public init(rates: [Double]) throws(ScheduleError) { try self.init(rates: .all(rates)) }

  /// The rates of all groups, or a row for each group.
  ///
  /// - Parameter rates: The rates, one a step; or a row for each group.
  /// - Throws: ``ScheduleError/outOfRange(schedule:parameter:rule:value:fix:)`` for no rates, more than ``limit`` in a
  ///   row, one that is not finite, or rows of different lengths.
  public init(rates: PerGroup<[Double]>) throws(ScheduleError) {
    self.count = try Self.length(of: rates.elements)
    self.rates = rates
  }

  private static func length(of rows: [[Double]]) throws(ScheduleError) -> Int {
    let count = rows.first?.count ?? 0
    for row in rows where row.count != count {
      throw outOfRange(
        Self.rates, "rows of one length", "rows of \(count) and \(row.count)",
        fix: "a run has as many steps for each group")
    }
    guard count > 0 else { throw outOfRange(Self.rates, "at least one rate", "[]") }
    guard count <= limit else { throw outOfRange(Self.rates, "at most \(limit) rates", "a list of \(count)") }
    for row in rows {
      for rate in row where !rate.isFinite { throw outOfRange(Self.rates, "finite numbers", rate.description) }
    }
    return count
  }

  /// The group's own row.
  @inlinable
  public func memory(at step: Int, in place: GroupPlace) -> [Double] { rates[place] }

  /// Checks that each group has its row.
  public func attach(to group: inout ParameterGroup, in place: GroupPlace) throws(ScheduleError) {
    try Self.check(Self.rates, rates, for: place)
  }

  /// The rate at a step.
  @inlinable
  public func rate(at now: StepContext, of group: ParameterGroup, memory: inout [Double]) throws(ScheduleError)
    -> Double
  {
    guard now.step < memory.count else { throw Self.end(of: memory.count) }
    return memory[now.step]
  }

  @inline(never) @usableFromInline
  static func end(of count: Int) -> ScheduleError {
    .pastTheEnd(schedule: signature.name, parameter: Self.rates.name, lastStep: count - 1)
  }
}

extension TableLR {
  static let rates = Key.numbersPerGroup("rates", "the rates, one a step")

  public static let signature = Signature(
    name: "TableLR",
    summary: "Reads the rate of each step from a table, and ends with it.",
    purpose: "rates that are already known",
    formula: ["lr[t] = rates[t]   if t < len(rates)"],
    family: .custom,
    parameters: [rates.parameter],
    example: "TableLR(rates=[2e-4, 4e-4, 6e-4, 8e-4, 1e-3, 1e-3, 1e-3, 5e-4, 5e-4, 1e-4])",
    source: "Anneal; the rates of a run as a schedule"
  )

  public init(_ arguments: Arguments) throws(ScheduleError) { try self.init(rates: arguments[Self.rates]) }

  public var arguments: [String: Value] { Self.settings(Self.rates.set(rates)) }
  /// The whole table.
  public var naturalLength: Int { count }
  /// The whole table.
  public var horizon: Int? { count }
  /// The step of the last rate.
  public var lastStep: Int? { count - 1 }
  public var endingParameter: String? { "\(Self.signature.name)'s \(Self.rates.name)" }
}
