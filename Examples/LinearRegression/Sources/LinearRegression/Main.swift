import Anneal

/// Four epochs of eight updates, as in the article: fit a plane while one schedule drives both groups' rates.
@main
enum Main {
  static func main() throws {
    let (epochs, stepsPerEpoch) = (4, 8)
    var model = LinearModel()
    var optimizer = SGD(weightRate: 0.2, biasRate: 0.1, momentum: 0.5)
    let schedule = try LinearLR(startFactor: 0.25, totalIters: 4)
      .then(CosineAnnealingLR(tMax: epochs * stepsPerEpoch - 4), at: 4)
    var scheduler = try LRScheduler(schedule, on: &optimizer.groups)

    print("step  loss      weight rate  bias rate")
    for step in 0..<epochs * stepsPerEpoch {
      let gradient = model.lossAndGradient(Point.plane)
      if step % 4 == 0 { print(row(step, gradient.loss, optimizer.groups)) }
      optimizer.update(&model, along: gradient)
      try scheduler.step(&optimizer.groups)
    }
    print("fitted: y = \(rounded(model.weights[0])) x0 + \(rounded(model.weights[1])) x1 + \(rounded(model.bias))")
  }

  private static func row(_ step: Int, _ loss: Double, _ groups: [ParameterGroup]) -> String {
    let cells = ["\(step)", "\(rounded(loss))", "\(rounded(groups[0].rate))", "\(rounded(groups[1].rate))"]
    let widths = [6, 10, 13, 0]
    return zip(cells, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }.joined()
  }

  private static func rounded(_ number: Double) -> Double { (number * 1e5).rounded() / 1e5 }
}
