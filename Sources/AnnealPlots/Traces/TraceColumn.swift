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

  /// Takes in the column that follows.
  mutating func include(_ other: TraceColumn) {
    for sample in other.samples(forLogarithmic: true) { include(sample) }
  }

  /// Its samples in order, each once.
  ///
  /// - Parameter isLogarithmic: Whether the least above 0 is among them where it is not the least.
  func samples(forLogarithmic isLogarithmic: Bool) -> [Sample] {
    var middle = least.step < greatest.step ? [least, greatest] : [greatest, least]
    if isLogarithmic, let leastAboveZero, least.value <= 0 {
      middle.append(leastAboveZero)
      middle.sort { $0.step < $1.step }
    }
    var samples = [first]
    for sample in middle + [last] where sample.step > samples[samples.count - 1].step { samples.append(sample) }
    return samples
  }
}
