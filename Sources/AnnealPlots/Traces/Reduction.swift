/// The samples of a trace that a canvas of so many columns can show, in runs without a gap.
///
/// A long trace keeps the first, least, greatest and last value of each column: every extremum and every jump stays
/// where it is, and each sample kept is a value of the series.
package struct Reduction: Hashable, Sendable {
  /// The runs from left to right. A gap ends a run; in a reduced trace, where it would be less than a column wide, only
  /// one that leaves a column empty does.
  package private(set) var runs: [[Sample]] = []

  /// Whether samples were left out.
  package let isReduced: Bool

  private var run: [Sample] = []

  /// Reads the trace.
  ///
  /// - Parameters:
  ///   - trace: The values.
  ///   - length: The length of the step axis; values past it are left out.
  ///   - columns: The number of columns over that length; at least 1.
  ///   - scale: What has no place on this scale is a gap; by default every value has one.
  package init(_ trace: Trace, length: Int, columns: Int, on scale: Scale? = nil) {
    let columns = max(columns, 1)
    isReduced = min(trace.length, length) > 4 * columns
    if isReduced {
      reduce(trace, length: length, columnsPerStep: Double(columns) / Double(length), on: scale)
    } else {
      keep(trace, length: length, on: scale)
    }
    endRun()
  }

  private mutating func endRun() {
    if !run.isEmpty { runs.append(run) }
    run = []
  }
}

extension Reduction {
  private mutating func keep(_ trace: Trace, length: Int, on scale: Scale?) {
    trace.forEachColumn { column in
      if column.isBroken { endRun() }
      column.forEachSample(forLogarithmic: scale?.isLogarithmic ?? false) { sample in
        guard sample.step < length else { return }
        if scale?.holds(sample.value) ?? true { run.append(sample) } else { endRun() }
      }
    }
  }

  private mutating func reduce(_ trace: Trace, length: Int, columnsPerStep: Double, on scale: Scale?) {
    var pixel: TraceColumn?
    var isBroken = false
    trace.forEachColumn { column in
      isBroken = isBroken || column.isBroken
      column.forEachSample(forLogarithmic: scale?.isLogarithmic ?? false) { sample in
        guard sample.step < length else { return }
        guard scale?.holds(sample.value) ?? true else {
          isBroken = true
          return
        }
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
