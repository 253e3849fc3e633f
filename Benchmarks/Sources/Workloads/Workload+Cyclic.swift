import Anneal
import CArithmetic

extension Workload {
  /// The schedules that go up and down, and the anneal of SWA.
  static var cycles: [Workload] {
    sure { () throws(ScheduleError) in
      [
        timed(
          "CosineAnnealingWarmRestarts", .libm, try CosineAnnealingWarmRestarts(t0: 1000, tMult: 2, etaMin: 1e-4),
          CArithmetic(
            { c_warm_restarts(rate: baseRate, base: baseRate, min: 1e-4, multiple: 2, elapsed: 0, period: 1000) },
            c_warm_restarts_sum, c_warm_restarts_fill)
        ),
        try cyclic("CyclicLR, triangular", .arithmetic, .triangular, c_triangular),
        try cyclic("CyclicLR, triangular2", .libm, .triangular2, c_triangular2),
        try cyclic("CyclicLR, exp_range", .libm, .expRange, c_exp_range),
        timed(
          "OneCycleLR", .libm, try OneCycleLR(maxLR: 0.1, totalSteps: 1_000_000),
          CArithmetic({ oneCycle }, c_one_cycle_sum, c_one_cycle_fill)
        ),
        timed(
          "SWALR", .libm, try SWALR(swaLR: 0.05, annealEpochs: 1_000_000),
          CArithmetic(
            { c_swa(rate: baseRate, target: 0.05, epochs: 1_000_000, step: 0) }, c_swa_sum, c_swa_fill)),
      ]
    }
  }

  private static func cyclic(
    _ name: String, _ kind: Kind, _ mode: CyclicLR.Mode, _ scale: c_scale
  ) throws(ScheduleError) -> Workload {
    let gamma = mode == .expRange ? 0.99999 : 1
    return timed(
      name, kind, try CyclicLR(baseLR: 0.01, maxLR: 0.1, stepSizeUp: 20_000, mode: mode, gamma: gamma),
      CArithmetic(
        {
          c_cyclic(
            rate: 0.01, base: 0.01, max: 0.1, total: 40_000, ratio: 0.5, gamma: gamma, momentum: 0.9,
            base_momentum: 0.8, max_momentum: 0.9, scale: scale, step: 0)
        }, c_cyclic_sum, c_cyclic_fill))
  }

  private static var oneCycle: c_one_cycle {
    let first = 0.1 / 25
    // Step 0 is computed as every other.
    let start = 0.1 + ((first - 0.1) / 2) * 2
    return c_one_cycle(
      rate: start, first: first, max: 0.1, least: first / 1e4, pct_start: 0.3, momentum: 0.95, base_momentum: 0.85,
      max_momentum: 0.95, total: 1_000_000, step: 0)
  }
}
