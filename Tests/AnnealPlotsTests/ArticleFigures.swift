import AnnealPlots

/// The article's 14 figures by simple formulas: pictures need the shapes, not the bits.
enum ArticleFigures {
  static let baseRate = 1e-3
  static let length = 32

  static let all: [(name: String, values: [Double])] = [
    ("StepLR", rates { baseRate * power(0.5, $0 / 4) }),
    ("MultiStepLR", rates { step in baseRate * power(0.5, [8, 24, 28].filter { $0 <= step }.count) }),
    ("ConstantLR", rates { $0 < 8 ? baseRate / 2 : baseRate }),
    ("LinearLR", rates { baseRate * (0.5 + 0.5 * Double(min($0, 8)) / 8) }),
    ("ExponentialLR", rates { baseRate * power(0.5, $0) }),
    ("PolynomialLR", rates { baseRate * power(1 - Double(min($0, 8)) / 8, 1) }),
    ("PolynomialLR squared", rates { baseRate * power(1 - Double(min($0, 8)) / 8, 2) }),
    ("CosineAnnealingLR", rates { falling(Double($0) / 32) }),
    ("CosineAnnealingWarmRestarts", rates { falling(Double($0 % 8) / 8) }),
    ("CyclicLR triangular", rates { 1e-4 + 9e-4 * triangle($0) }),
    ("CyclicLR triangular2", rates { 1e-4 + 9e-4 * triangle($0) * power(0.5, $0 / 8) }),
    ("CyclicLR exp_range", rates { 1e-4 + 9e-4 * triangle($0) * power(1, $0) }),
    ("OneCycleLR cos", rates { oneCycle($0) { (1 - cosine($0)) / 2 } }),
    ("OneCycleLR linear", rates { oneCycle($0) { $0 } }),
  ]

  static func figure(_ name: String, _ values: [Double]) -> Figure {
    Figure(steps: StepAxis(length: length, stepsPerEpoch: 8), series: [Series(label: name, values: values)])
  }

  static func rates(_ rate: (Int) -> Double) -> [Double] { (0..<length).map(rate) }

  static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  /// The cosine of `share` half turns, by its series: the same bits on every machine.
  static func cosine(_ share: Double) -> Double {
    let square = (share * .pi) * (share * .pi)
    var term = 1.0
    var sum = 1.0
    for index in 1...15 {
      term *= -square / Double((2 * index - 1) * 2 * index)
      sum += term
    }
    return sum
  }

  private static func falling(_ share: Double) -> Double { 1e-4 + 9e-4 * (1 + cosine(share)) / 2 }

  private static func triangle(_ step: Int) -> Double { 1 - abs(Double(step % 8) / 4 - 1) }

  private static func oneCycle(_ step: Int, _ ease: (Double) -> Double) -> Double {
    let (low, peak, end) = (4e-5, 1e-3, 4e-9)
    let top = 0.3 * 32 - 1
    let step = Double(step)
    return step <= top ? low + (peak - low) * ease(step / top) : peak + (end - peak) * ease((step - top) / (31 - top))
  }
}
