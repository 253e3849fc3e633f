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
