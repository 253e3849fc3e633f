/// What a run reports, one metric after each update.
///
/// Nothing is held but what was read: the row of an epoch stands for all its updates, and a made-up series is computed.
package struct RunMetrics: Hashable, Sendable {
  private enum Source: Hashable, Sendable {
    case rows([Double], updatesEach: Int)
    case example(ExampleSeries)
  }

  private let source: Source
  /// How many updates have a metric.
  package let count: Int

  /// Rows that were read, each of which holds for so many updates.
  package init(_ rows: [Double], updatesEach: Int = 1) {
    precondition(updatesEach > 0, "a row holds for at least one update")
    source = .rows(rows, updatesEach: updatesEach)
    let (count, isTooLarge) = rows.count.multipliedReportingOverflow(by: updatesEach)
    self.count = isTooLarge ? .max : count
  }

  /// The series for a run of `count` updates.
  package init(_ example: ExampleSeries, count: Int) {
    source = .example(example)
    self.count = count
  }
}

extension RunMetrics: RandomAccessCollection {
  /// Update 0.
  package var startIndex: Int { 0 }
  /// The first update without a metric.
  package var endIndex: Int { count }

  /// The metric that is reported after an update.
  package subscript(update: Int) -> Double {
    switch source {
    case .rows(let rows, let updatesEach): rows[update / updatesEach]
    case .example(let example): example.value(at: update, of: count)
    }
  }

  /// The metrics of at most `count` updates from `first` on.
  func block(from first: Int, count: Int) -> ArraySlice<Double> {
    guard first < self.count else { return [] }
    if case .rows(let rows, 1) = source { return rows[first...].prefix(count) }
    return ArraySlice((first..<Swift.min(self.count, first + count)).map { self[$0] })
  }
}
