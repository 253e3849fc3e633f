/// The values of neighbouring steps that a picture needs: the first, least, greatest and last.
struct TraceColumn: Hashable, Sendable {
  var number: Int
  /// Whether a gap lies before it.
  let isBroken: Bool
  let first: Sample
  private(set) var least: Sample
  private(set) var greatest: Sample
  private(set) var last: Sample

  init(number: Int, isBroken: Bool, _ sample: Sample) {
    self.number = number
    self.isBroken = isBroken
    (first, least, greatest, last) = (sample, sample, sample, sample)
  }

  @inline(__always)
  mutating func include(_ sample: Sample) {
    if sample.value < least.value { least = sample }
    if sample.value > greatest.value { greatest = sample }
    last = sample
  }

  /// Takes in the column that follows.
  mutating func include(_ other: TraceColumn) {
    if other.least.value < least.value { least = other.least }
    if other.greatest.value > greatest.value { greatest = other.greatest }
    last = other.last
  }

  /// Shows its samples in order, each once.
  @inline(__always)
  func forEachSample(_ body: (Sample) -> Void) {
    let (early, late) = least.step < greatest.step ? (least, greatest) : (greatest, least)
    body(first)
    if early.step > first.step { body(early) }
    if late.step > max(first.step, early.step) { body(late) }
    if last.step > max(first.step, late.step) { body(last) }
  }
}
