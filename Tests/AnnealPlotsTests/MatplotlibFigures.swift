/// One of the article's figures as matplotlib sets it up: its axes, and the ticks that are seen on them.
struct MatplotlibFigure: Sendable {
  let program: String
  let steps: ClosedRange<Double>
  let values: ClosedRange<Double>
  let majorSteps: [Int]
  let minorSteps: [Int]
  let valueTicks: [Double]

  /// Written by Scripts/draw-with-matplotlib (matplotlib 3.11.2, PyTorch 2.13.0).
  static let all: [MatplotlibFigure] = [
    MatplotlibFigure(
      program: #"StepLR(optimizer, step_size = 4, gamma = 0.5)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"MultiStepLR(optimizer, milestones=[8, 24, 28], gamma =0.5)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"ConstantLR(optimizer, factor = 0.5, total_iters = 8)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"LinearLR(optimizer, start_factor = 0.5, total_iters = 8)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"ExponentialLR(optimizer, gamma = 0.5)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"PolynomialLR(optimizer, total_iters = 8, power = 1)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"PolynomialLR(optimizer, total_iters = 8, power = 2)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"CosineAnnealingLR(optimizer, T_max = 32, eta_min = 1e-4)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"CosineAnnealingWarmRestarts(optimizer, T_0 = 8, T_mult = 1, eta_min = 1e-4)"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"CyclicLR(optimizer, base_lr = 0.0001, max_lr = 1e-3, step_size_up = 4, mode = "triangular")"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"CyclicLR(optimizer, base_lr = 0.0001, max_lr = 1e-3, step_size_up = 4, mode = "triangular2")"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"CyclicLR(optimizer, base_lr = 0.0001, max_lr = 1e-3, step_size_up = 4, mode = "exp_range")"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"OneCycleLR(optimizer, max_lr = 1e-3, steps_per_epoch = 8, epochs = 4, anneal_strategy = 'cos')"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
    MatplotlibFigure(
      program: #"OneCycleLR(optimizer, max_lr = 1e-3, steps_per_epoch = 8, epochs = 4, anneal_strategy = 'linear')"#,
      steps: 0.0...32.0, values: 0.0...0.0011,
      majorSteps: [0, 8, 16, 24, 32],
      minorSteps: [
        1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 29, 30, 31,
      ],
      valueTicks: [0, 0.0002, 0.0004, 0.0006, 0.0008, 0.001]),
  ]
}
