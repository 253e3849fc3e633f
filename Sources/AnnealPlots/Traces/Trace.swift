/// The values of a series that a picture can show, gathered one by one in memory that stays the same.
///
/// Up to ``columnLimit`` steps, every value is kept. Beyond, neighbouring steps share a column, which keeps its first,
/// least, greatest and last value (and the least above 0, for logarithmic axes): each extremum and each jump stays at its step, and each sample is a value of the
/// series.
///
/// ```swift
/// var trace = Trace()
/// for rate in try schedule.rates(from: 0.1) { trace.append(rate) }
/// ```
public struct Trace: Hashable, Sendable {
  /// The greatest number of columns kept, two or more for each pixel of a usual canvas.
  package static let columnLimit = 4096

  /// The number of steps from 0 to the last one seen, that one included.
  public private(set) var length = 0

  private var closed: [TraceColumn] = []
  private var open: TraceColumn?
  /// A column holds 2 to this power steps.
  private var doublings = 0
  private var isBroken = false

  /// Without values.
  public init() {}

  /// The values of steps 0, 1, 2 and so on. What is not finite leaves a gap.
  public init(_ values: [Double]) { append(contentsOf: values) }

  /// Adds the values of the steps after the last one.
  public mutating func append(contentsOf values: [Double]) {
    var index = 0
    while index < values.count {
      append(values[index])
      index += 1
      extendOpenColumn(with: values, from: &index)
    }
  }

  /// Takes the values that fall into the last column, in one go: it is a long run's ordinary case.
  @inline(__always)
  private mutating func extendOpenColumn(with values: [Double], from index: inout Int) {
    guard !isBroken, doublings > 0, var column = open else { return }
    let end = (column.number + 1) << doublings
    while index < values.count, length < end, values[index].isFinite {
      column.include(Sample(step: length, value: values[index]))
      length += 1
      index += 1
    }
    open = column
  }

  /// Adds the value of the step after the last one.
  ///
  /// - Complexity: O(1), amortised.
  public mutating func append(_ value: Double) { append(value, at: length) }

  /// Adds the value of a step; skipped steps join, and a value that is not finite breaks the line.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - step: Its step, from 0 on. A step that does not come after the last one is passed over.
  public mutating func append(_ value: Double, at step: Int) {
    guard step >= length, step < Int.max else { return }
    length = step + 1
    guard value.isFinite else {
      isBroken = true
      return
    }
    let number = step >> doublings
    if open?.number == number {
      open?.include(Sample(step: step, value: value))
    } else {
      begin(TraceColumn(number: number, isBroken: isBroken, Sample(step: step, value: value)))
    }
    isBroken = false
  }
}

extension Trace {
  private mutating func begin(_ column: TraceColumn) {
    if let open { closed.append(open) }
    open = column
    while closed.count >= Trace.columnLimit { halve() }
  }

  /// Two neighbouring columns become one, in the memory that they have.
  private mutating func halve() {
    doublings += 1
    if let open { closed.append(open) }
    var kept = 0
    for index in closed.indices {
      let number = closed[index].number >> 1
      if kept > 0, closed[kept - 1].number == number {
        closed[kept - 1].include(closed[index])
      } else {
        closed[kept] = closed[index]
        closed[kept].number = number
        kept += 1
      }
    }
    closed.removeLast(closed.count - kept)
    open = closed.popLast()
  }

  /// Shows each column, from left to right. A list of them would be a copy of them all.
  @inline(__always)
  func forEachColumn(_ body: (TraceColumn) -> Void) {
    for column in closed { body(column) }
    if let open { body(open) }
  }

  /// Shows each sample kept, from left to right.
  @inline(__always)
  func forEachSample(forLogarithmic isLogarithmic: Bool = false, _ body: (Sample) -> Void) {
    forEachColumn { $0.forEachSample(forLogarithmic: isLogarithmic, body) }
  }

  /// The last sample before a step.
  func lastSample(before step: Int) -> Sample? {
    guard let column = open.flatMap({ $0.first.step < step ? $0 : nil }) ?? closed.last(where: { $0.first.step < step })
    else { return nil }
    var last = column.first
    column.forEachSample { if $0.step < step { last = $0 } }
    return last
  }

  /// All samples kept, from left to right.
  package var samples: [Sample] { samples(forLogarithmic: false) }

  /// All samples kept for an axis, from left to right.
  func samples(forLogarithmic isLogarithmic: Bool) -> [Sample] {
    var samples: [Sample] = []
    forEachSample(forLogarithmic: isLogarithmic) { samples.append($0) }
    return samples
  }
}

/// A value at a step.
package struct Sample: Hashable, Sendable {
  /// The step, from 0.
  package let step: Int

  /// The finite value there.
  package let value: Double

  /// A value at a step.
  package init(step: Int, value: Double) {
    self.step = step
    self.value = value
  }
}

/// The values of neighbouring steps that a picture needs: the first, least, greatest and last, and the least above 0,
/// which is all that a logarithmic axis sees of the least.
struct TraceColumn: Hashable, Sendable {
  var number: Int
  /// Whether a gap lies before it.
  let isBroken: Bool
  let first: Sample
  private(set) var least: Sample
  private(set) var leastAboveZero: Sample?
  private(set) var greatest: Sample
  private(set) var last: Sample

  init(number: Int, isBroken: Bool, _ sample: Sample) {
    self.number = number
    self.isBroken = isBroken
    (first, least, greatest, last) = (sample, sample, sample, sample)
    leastAboveZero = sample.value > 0 ? sample : nil
  }

  @inline(__always)
  mutating func include(_ sample: Sample) {
    if sample.value < least.value { least = sample }
    if sample.value > greatest.value { greatest = sample }
    if sample.value > 0, leastAboveZero.map({ sample.value < $0.value }) ?? true { leastAboveZero = sample }
    last = sample
  }

  /// Takes in the column that follows. Of equals the first stays, as it does among samples.
  mutating func include(_ next: TraceColumn) {
    if next.least.value < least.value { least = next.least }
    if next.greatest.value > greatest.value { greatest = next.greatest }
    if let low = next.leastAboveZero, leastAboveZero.map({ low.value < $0.value }) ?? true { leastAboveZero = low }
    last = next.last
  }

  /// Shows its samples in order, each once.
  ///
  /// - Parameter isLogarithmic: Whether the least above 0 is among them where it is not the least.
  @inline(__always)
  func forEachSample(forLogarithmic isLogarithmic: Bool = false, _ body: (Sample) -> Void) {
    var (early, late) = least.step < greatest.step ? (least, greatest) : (greatest, least)
    body(first)
    if isLogarithmic, least.value <= 0, var middle = leastAboveZero {
      if middle.step < early.step { swap(&middle, &early) }
      if middle.step > late.step { swap(&middle, &late) }
      if early.step > first.step { body(early) }
      if middle.step > max(first.step, early.step) { body(middle) }
      if late.step > max(first.step, middle.step) { body(late) }
    } else {
      if early.step > first.step { body(early) }
      if late.step > max(first.step, early.step) { body(late) }
    }
    if last.step > max(first.step, late.step) { body(last) }
  }
}
