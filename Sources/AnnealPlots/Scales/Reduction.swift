/// A value at a step.
public struct Sample: Hashable, Sendable {
  /// The step, from 0.
  public let step: Int

  /// The finite value there.
  public let value: Double

  /// A value at a step.
  public init(step: Int, value: Double) {
    self.step = step
    self.value = value
  }
}

/// The samples of a series that a canvas of so many columns can show, in runs without a gap.
///
/// A long series keeps the first, least, greatest and last value of each column: every extremum and every jump stays
/// where it is, and each sample kept is a value of the series.
public struct Reduction: Hashable, Sendable {
  /// The runs from left to right. A value that is not finite ends a run; in a reduced series, where it would be less
  /// than a column wide, only a column without any finite value does.
  public private(set) var runs: [[Sample]] = []

  /// Whether samples were left out.
  public let isReduced: Bool

  private var run: [Sample] = []

  /// Reads the series once, without a copy.
  ///
  /// - Parameters:
  ///   - values: The value at each step.
  ///   - length: The length of the step axis; values past it are left out.
  ///   - columns: The number of columns over that length; at least 1.
  public init(_ values: [Double], length: Int, columns: Int) {
    let count = min(values.count, length)
    let columns = max(columns, 1)
    isReduced = count > 4 * columns
    if isReduced {
      reduce(values, count: count, columnsPerStep: Double(columns) / Double(length))
    } else {
      for step in 0..<count { keep(step, values[step]) }
    }
    endRun()
  }

  private mutating func keep(_ step: Int, _ value: Double) {
    guard value.isFinite else { return endRun() }
    run.append(Sample(step: step, value: value))
  }

  private mutating func endRun() {
    if !run.isEmpty { runs.append(run) }
    run = []
  }
}

extension Reduction {
  /// The samples of one column that matter.
  private struct Column {
    var number: Int
    var first: Sample
    var least: Sample
    var greatest: Sample
    var last: Sample

    init(number: Int, _ sample: Sample) {
      self.number = number
      (first, least, greatest, last) = (sample, sample, sample, sample)
    }

    mutating func include(_ sample: Sample) {
      if sample.value < least.value { least = sample }
      if sample.value > greatest.value { greatest = sample }
      last = sample
    }
  }

  private mutating func reduce(_ values: [Double], count: Int, columnsPerStep: Double) {
    var column: Column?
    for step in 0..<count where values[step].isFinite {
      let sample = Sample(step: step, value: values[step])
      let number = Int(Double(step) * columnsPerStep)
      if let current = column, current.number != number {
        flush(current)
        // Columns are wider than steps, so an empty one is a gap that can be seen.
        if number > current.number + 1 { endRun() }
        column = nil
      }
      if column == nil { column = Column(number: number, sample) } else { column?.include(sample) }
    }
    if let column { flush(column) }
  }

  private mutating func flush(_ column: Column) {
    let (early, late) =
      column.least.step < column.greatest.step
      ? (column.least, column.greatest) : (column.greatest, column.least)
    for sample in [column.first, early, late, column.last] where (run.last?.step ?? -1) < sample.step {
      run.append(sample)
    }
  }
}
