/// y = w₀·x₀ + w₁·x₁ + b, fitted to points by the mean squared error.
struct LinearModel {
  var weights = [0.0, 0.0]
  var bias = 0.0

  func callAsFunction(_ x: [Double]) -> Double { weights[0] * x[0] + weights[1] * x[1] + bias }

  /// The loss over all points, and its gradient.
  func lossAndGradient(_ points: [Point]) -> (loss: Double, weights: [Double], bias: Double) {
    var (loss, weights, bias) = (0.0, [0.0, 0.0], 0.0)
    let scale = 1 / Double(points.count)
    for point in points {
      let error = self(point.x) - point.y
      loss += error * error * scale
      for index in weights.indices { weights[index] += 2 * error * point.x[index] * scale }
      bias += 2 * error * scale
    }
    return (loss, weights, bias)
  }
}

/// A point to fit.
struct Point {
  let x: [Double]
  let y: Double

  /// Points of the plane y = 3·x₀ - 2·x₁ + 0.5, on a grid.
  static let plane: [Point] = (0..<64).map { index in
    let x = [Double(index % 8) / 4 - 1, Double(index / 8) / 4 - 1]
    return Point(x: x, y: 3 * x[0] - 2 * x[1] + 0.5)
  }
}
