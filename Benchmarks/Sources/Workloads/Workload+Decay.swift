import Anneal
import CArithmetic

extension Workload {
  /// The schedules that fall. The settings keep every rate a normal number for a million steps: arithmetic on denormal
  /// numbers takes many times as long, in every language.
  static var decays: [Workload] {
    sure { () throws(ScheduleError) in
      [
        timed(
          "ExponentialLR", .arithmetic, try ExponentialLR(gamma: 0.99999),
          CArithmetic({ c_exponential(rate: baseRate, gamma: 0.99999) }, c_exponential_sum, c_exponential_fill)),
        timed(
          "StepLR", .arithmetic, try StepLR(stepSize: 30, gamma: 0.999),
          CArithmetic({ c_step(rate: baseRate, gamma: 0.999, size: 30, step: 0) }, c_step_sum, c_step_fill)),
        try multiStep,
        timed(
          "ConstantLR", .arithmetic, try ConstantLR(factor: 0.5, totalIters: 50_000),
          CArithmetic(
            { c_constant(rate: baseRate * 0.5, factor: 0.5, total: 50_000, step: 0) }, c_constant_sum, c_constant_fill)),
        timed(
          "LinearLR", .arithmetic, try LinearLR(startFactor: 0.01, totalIters: 1_000_000),
          CArithmetic(
            { c_linear(rate: baseRate * 0.01, start: 0.01, end: 1, total: 1_000_000, step: 0) }, c_linear_sum,
            c_linear_fill)
        ),
        timed(
          "PolynomialLR", .libm, try PolynomialLR(totalIters: 1_000_000, power: 0.9),
          CArithmetic(
            { c_polynomial(rate: baseRate, power: 0.9, total: 1_000_000, step: 0) }, c_polynomial_sum,
            c_polynomial_fill)),
        timed(
          "CosineAnnealingLR", .libm, try CosineAnnealingLR(tMax: 100_000, etaMin: 1e-4),
          CArithmetic({ cosine(tMax: 100_000) }, c_cosine_sum, c_cosine_fill)
        ),
      ]
    }
  }

  static func cosine(tMax: Int) -> c_cosine {
    c_cosine(rate: baseRate, base: baseRate, min: 1e-4, last: 2, max: tMax, step: 0)
  }

  private static let milestones = Pinned([30_000, 60_000, 80_000])

  private static var multiStep: Workload {
    get throws(ScheduleError) {
      timed(
        "MultiStepLR", .arithmetic, try MultiStepLR(milestones: [30_000, 60_000, 80_000], gamma: 0.5),
        CArithmetic(
          {
            c_multi_step(
              rate: baseRate, gamma: 0.5, milestones: milestones.pointer, count: 3, passed: 0, step: 0)
          }, c_multi_step_sum, c_multi_step_fill))
    }
  }
}
