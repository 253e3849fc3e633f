/// Half a wave, eight steps at a time: what the cosine schedules' closed forms are made of, for pictures.
///
///     (1 + cos(π · u)) / 2 = sin²(π · x),   x = (1 - u) / 2
///
/// For |x| ≤ 1/2, sin(π · x) = x · P(x²) to 1e-16. P is Chebyshev's interpolation with nine terms; the script
/// `Scripts/sine-coefficients` derives it. The square never leaves 0 to 1 but for rounding, and is exactly 0 at x = 0.
/// No fused multiply-add: without hardware for it, a call of the C library would stand in for each.
enum HalfWave {
  typealias Lanes = SIMD8<Double>

  /// sin²(π · x) for |x| ≤ 1/2, within 7e-16.
  @inline(__always)
  static func value(at x: Lanes) -> Lanes {
    let z = x * x
    var sum = z * 7.697826768224191e-07 - 2.1903497074626018e-05
    sum = sum * z + 0.0004662998161898394
    sum = sum * z - 0.007370430505916944
    sum = sum * z + 0.0821458865731029
    sum = sum * z - 0.5992645293189447
    sum = sum * z + 2.5501640398773007
    sum = sum * z - 5.167712780049969
    sum = sum * z + 3.141592653589793
    let sine = x * sum
    return sine * sine
  }
}

/// Values of neighbouring steps, written eight at a time.
struct Lane {
  private static let offsets = SIMD8<Double>(0, 1, 2, 3, 4, 5, 6, 7)

  /// Writes f(t) for the steps t from `first` on, until `rates` is full. Steps are exact up to 2^53.
  @inline(__always)
  static func fill(
    _ rates: UnsafeMutableBufferPointer<Double>, from first: Int, _ f: (SIMD8<Double>) -> SIMD8<Double>
  ) {
    var steps = offsets + Double(first)
    var index = 0
    while index + 8 <= rates.count {
      let values = f(steps)
      for lane in 0..<8 { rates[index + lane] = values[lane] }
      steps += 8
      index += 8
    }
    guard index < rates.count else { return }
    let values = f(steps)
    for lane in 0..<(rates.count - index) { rates[index + lane] = values[lane] }
  }
}
