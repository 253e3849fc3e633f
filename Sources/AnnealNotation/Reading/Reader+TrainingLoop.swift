import Anneal

extension Reader {
  /// What the loops around a step call say.
  func trainingLoop(_ call: StepCall) -> TrainingLoop? {
    guard let last = call.loops.last else {
      return call.followsLoop ? byEpoch(epochs: epochsElsewhere(), stepsPerEpoch: nil) : nil
    }
    let loop = loops[last]
    let isConditional = call.guards.contains { guarded in
      branches[guarded.branching].conditions.contains { $0.expression?.isRemainder ?? false }
    }
    if let inner = loop.inner { return byEpoch(epochs: loop.count, stepsPerEpoch: loops[inner].count) }
    if loop.isEpochs { return byEpoch(epochs: loop.count, stepsPerEpoch: loop.hasUpdate ? 1 : nil) }
    if let parent = loop.parent {
      return byUpdate(epochs: loops[parent].count, stepsPerEpoch: isConditional ? nil : loop.count)
    }
    if loop.callsTraining, !loop.hasUpdate { return byEpoch(epochs: loop.count, stepsPerEpoch: nil) }
    if let epochs = epochsElsewhere() {
      return byUpdate(epochs: epochs, stepsPerEpoch: isConditional ? nil : loop.count)
    }
    return TrainingLoop(
      stepping: .update, epochs: nil, stepsPerEpoch: nil, steps: isConditional ? nil : loop.count)
  }

  /// The epochs of a loop in another function, which calls the one with the step.
  private func epochsElsewhere() -> Int? { loops.last { $0.isEpochs && $0.inner == nil }?.count }

  private func byEpoch(epochs: Int?, stepsPerEpoch: Int?) -> TrainingLoop {
    TrainingLoop(stepping: .epoch, epochs: epochs, stepsPerEpoch: stepsPerEpoch, steps: epochs)
  }

  private func byUpdate(epochs: Int?, stepsPerEpoch: Int?) -> TrainingLoop {
    var steps: Int?
    if let epochs, let stepsPerEpoch {
      let (product, overflows) = epochs.multipliedReportingOverflow(by: stepsPerEpoch)
      steps = overflows ? nil : product
    }
    return TrainingLoop(stepping: .update, epochs: epochs, stepsPerEpoch: stepsPerEpoch, steps: steps)
  }
}

extension Expression {
  /// Whether a remainder decides it, as in gradient accumulation.
  fileprivate var isRemainder: Bool {
    switch kind {
    case .chain(_, let links): links.contains { $0.sign == .modulo }
    case .comparison(let first, _): first.isRemainder
    case .logic(_, let operands): operands.contains { $0.isRemainder }
    case .not(let operand): operand.isRemainder
    default: false
    }
  }
}
