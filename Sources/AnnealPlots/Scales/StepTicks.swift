/// Where ticks stand on the step axis, and what the major ones say.
package struct StepTicks: Hashable, Sendable {
  /// The steps with a labelled tick: epochs, or round numbers when no epoch is known.
  package let major: [Int]

  /// The text below each major tick.
  package let labels: [String]

  /// The steps with a small tick: every step, or every epoch, while they can be told apart; else none.
  package let minor: [Int]

  /// The ticks of an axis.
  ///
  /// - Parameters:
  ///   - axis: The axis.
  ///   - width: The room there is, in the canvas's units.
  ///   - minorSpacing: How far small ticks stand apart at least.
  ///   - atMost: The greatest number of labelled intervals.
  ///   - room: How much room a label takes, the space to its neighbour included.
  init(_ axis: StepAxis, width: Double, minorSpacing: Double, atMost: Int = 16, room: (String) -> Double) {
    var interval = StepTicks.intervals(of: axis, after: nil)
    var steps = StepTicks.steps(axis.length, by: interval)
    let limit = axis.epoch == nil ? min(atMost, 9) : atMost
    while !StepTicks.fits(steps, interval, axis, width: width, atMost: limit, room: room) {
      interval = StepTicks.intervals(of: axis, after: interval)
      steps = StepTicks.steps(axis.length, by: interval)
    }
    major = steps
    labels = NumberText.counts(steps)
    minor = StepTicks.minor(axis, besides: interval, width: width, spacing: minorSpacing)
  }
}

extension StepAxis {
  /// Steps per epoch where it makes sense, which is on an axis of at least one epoch.
  var epoch: Int? {
    guard let stepsPerEpoch, stepsPerEpoch >= 1, stepsPerEpoch <= length else { return nil }
    return stepsPerEpoch
  }

  /// Steps per epoch where epochs have an axis of their own; with one step each, the step axis counts them already.
  var countedEpoch: Int? { showsEpochs && epoch ?? 1 > 1 ? epoch : nil }
}

extension StepTicks {
  /// The next larger interval: an epoch or one step times 1, 2, 5, 10, 20, 25, 50, 100, 200, 250 and so on.
  private static func intervals(of axis: StepAxis, after interval: Int?) -> Int {
    let unit = axis.epoch ?? 1
    guard let interval else { return unit }
    // 2.5 is not a whole number of steps.
    let rounds = [1, 2, 5]
    let laterRounds = [10, 20, 25, 50]
    let current = interval / unit
    for round in rounds where round > current { return unit * round }
    var scale = 1
    while true {
      for round in laterRounds where round * scale > current { return unit * round * scale }
      scale *= 10
    }
  }

  /// The multiples of `interval` on the axis; thinned when there are too many to tell apart.
  private static func steps(_ length: Int, by interval: Int) -> [Int] {
    guard length / interval <= 100 else { return [0, length / interval * interval] }
    return Array(stride(from: 0, through: length, by: interval))
  }

  private static func fits(
    _ steps: [Int], _ interval: Int, _ axis: StepAxis, width: Double, atMost: Int, room: (String) -> Double
  ) -> Bool {
    guard axis.length / interval > 1 else { return true }
    guard axis.length / interval <= atMost else { return false }
    let widest = NumberText.counts(steps).reduce(0.0) { max($0, room($1)) }
    return widest <= width * Double(interval) / Double(axis.length)
  }

  private static func minor(_ axis: StepAxis, besides interval: Int, width: Double, spacing: Double) -> [Int] {
    for unit in [1, axis.epoch ?? 1] {
      let count = axis.length / unit
      guard unit < interval, count <= 64, width * Double(unit) / Double(axis.length) >= spacing else { continue }
      return stride(from: 0, through: axis.length, by: unit).filter { $0 % interval != 0 }
    }
    return []
  }
}
