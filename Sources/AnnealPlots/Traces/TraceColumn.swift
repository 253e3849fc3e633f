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

  /// Its samples in order, each once.
  var samples: [Sample] {
    let (early, late) = least.step < greatest.step ? (least, greatest) : (greatest, least)
    var samples = [first]
    for sample in [early, late, last] where sample.step > samples[samples.count - 1].step { samples.append(sample) }
    return samples
  }
}
