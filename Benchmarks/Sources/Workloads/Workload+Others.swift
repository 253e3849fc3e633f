import Anneal
import CArithmetic

extension Workload {
  /// The schedules that call a function, follow a metric, or are made of others.
  static var others: [Workload] {
    sure { () throws(ScheduleError) in
      [
        timed(
          "LambdaLR", .function, LambdaLR(lrLambda: Function { step in 1 / (1 + 0.001 * Double(step)) }),
          as: "LambdaLR(lr_lambda=lambda step: 1 / (1 + 0.001 * step))",
          CArithmetic(
            { c_lambda(rate: baseRate, base: baseRate, function: c_inverse_time, step: 0) }, c_lambda_sum,
            c_lambda_fill)),
        timed(
          "MultiplicativeLR", .function, MultiplicativeLR(lrLambda: Function { _ in 0.99999 }),
          as: "MultiplicativeLR(lr_lambda=lambda step: 0.99999)",
          CArithmetic(
            { c_multiplicative(rate: baseRate, function: c_steady_factor, step: 0) }, c_multiplicative_sum,
            c_multiplicative_fill)),
        plateau(
          try ReduceLROnPlateau(factor: 0.5, patience: 10, cooldown: 5, minLR: 1e-4),
          CArithmetic({ plateauState }, c_plateau_sum, c_plateau_fill)),
        timed(
          "SequentialLR of three", .composed, try sequence,
          CArithmetic({ cSequence }, c_sequence_sum, c_sequence_fill)),
        timed("ChainedScheduler of three", .composed, try chain, CArithmetic({ cChain }, c_chain_sum, c_chain_fill)),
      ]
    }
  }

  private static let metrics = Pinned(Metrics.all)

  private static var plateauState: c_plateau {
    c_plateau(
      rate: baseRate, factor: 0.5, threshold: 1e-4, min: 1e-4, eps: 1e-8, best: .infinity, patience: 10, wait: 0,
      bad: 0, cooldown: 5, metrics: metrics.pointer, step: 0)
  }

  private static var sequence: SequentialLR {
    get throws(ScheduleError) {
      try SequentialLR(
        [
          try LinearLR(startFactor: 0.01, totalIters: 10_000).erased,
          try CosineAnnealingLR(tMax: 100_000, etaMin: 1e-4).erased,
          try ExponentialLR(gamma: 0.99999).erased,
        ], milestones: [10_000, 60_000])
    }
  }

  private static var cSequence: c_sequence {
    c_sequence(
      rate: baseRate * 0.01, base: baseRate,
      warm_up: c_linear(rate: 0, start: 0.01, end: 1, total: 10_000, step: 0), fall: cosine(tMax: 100_000),
      tail: c_exponential(rate: 0, gamma: 0.99999), first: 10_000, second: 60_000, step: 0)
  }

  private static var chain: ChainedScheduler {
    get throws(ScheduleError) {
      try ChainedScheduler([
        try ConstantLR(factor: 0.5, totalIters: 50_000).erased,
        try LinearLR(startFactor: 0.01, totalIters: 1_000_000).erased,
        try ExponentialLR(gamma: 0.99999).erased,
      ])
    }
  }

  private static var cChain: c_chain {
    c_chain(
      rate: baseRate * 0.5 * 0.01, one: c_constant(rate: 0, factor: 0.5, total: 50_000, step: 0),
      two: c_linear(rate: 0, start: 0.01, end: 1, total: 1_000_000, step: 0),
      three: c_exponential(rate: 0, gamma: 0.99999))
  }
}
