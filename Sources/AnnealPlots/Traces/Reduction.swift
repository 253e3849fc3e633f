/// The samples of a trace that a canvas of so many columns can show, in runs without a gap.
///
/// A long trace keeps the first, least, greatest and last value of each column: every extremum and every jump stays
/// where it is, and each sample kept is a value of the series.
public struct Reduction: Hashable, Sendable {
  /// The runs from left to right. A gap ends a run; in a reduced trace, where it would be less than a column wide, only
  /// one that leaves a column empty does.
  public private(set) var runs: [[Sample]] = []

  /// Whether samples were left out.
  public let isReduced: Bool

  private var run: [Sample] = []

  /// Reads the trace.
  ///
  /// - Parameters:
  ///   - trace: The values.
  ///   - length: The length of the step axis; values past it are left out.
  ///   - columns: The number of columns over that length; at least 1.
  public init(_ trace: Trace, length: Int, columns: Int) {
    let columns = max(columns, 1)
    isReduced = min(trace.length, length) > 4 * columns
    if isReduced {
      reduce(trace, length: length, columnsPerStep: Double(columns) / Double(length))
    } else {
      keep(trace, length: length)
    }
    endRun()
  }

  private mutating func endRun() {
    if !run.isEmpty { runs.append(run) }
    run = []
  }
}

extension Reduction {
  private mutating func keep(_ trace: Trace, length: Int) {
    trace.forEachColumn { column in
      if column.isBroken { endRun() }
      column.forEachSample { if $0.step < length { run.append($0) } }
    }
  }

  private mutating func reduce(_ trace: Trace, length: Int, columnsPerStep: Double) {
    var pixel: TraceColumn?
    trace.forEachColumn { column in
      var isBroken = column.isBroken
      column.forEachSample { sample in
        guard sample.step < length else { return }
        let number = Int(Double(sample.step) * columnsPerStep)
        if let current = pixel, current.number == number {
          pixel?.include(sample)
        } else {
          // Columns are wider than steps, so a gap of a whole one can be seen.
          let isGap = isBroken && number > (pixel?.number ?? number) + 1
          flush(pixel)
          if isGap { endRun() }
          pixel = TraceColumn(number: number, isBroken: false, sample)
        }
        isBroken = false
      }
    }
    flush(pixel)
  }

  private mutating func flush(_ pixel: TraceColumn?) {
    pixel?.forEachSample { run.append($0) }
  }
}

extension Reduction {
  /// The runs of samples that have a place on a scale; one that has none is a gap.
  func runs(on scale: Scale) -> [[Sample]] {
    guard scale.isLogarithmic else { return runs }
    var placed: [[Sample]] = []
    for run in runs {
      var part: [Sample] = []
      for sample in run {
        if scale.holds(sample.value) {
          part.append(sample)
        } else if !part.isEmpty {
          placed.append(part)
          part = []
        }
      }
      if !part.isEmpty { placed.append(part) }
    }
    return placed
  }
}
