import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

/// Pictures of runs, one of each kind.
enum RunSnapshots {
  static func track(_ text: String, _ run: Run, rates: [Double] = [1e-3], metrics: [Double] = []) -> Track {
    guard let schedule = try? Notation().schedule(text) else { preconditionFailure(text) }
    return Track(
      label: text, schedule: schedule, groups: rates.map { ParameterGroup(rate: $0, momentum: 0.9) }, run: run,
      metrics: metrics)
  }

  private static func figure(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false
  ) -> Figure {
    guard let run = try? RunFigure(tracks, recorded: recorded, isLogarithmic: isLogarithmic) else {
      preconditionFailure("a run that cannot be drawn")
    }
    return run.figure
  }

  // No cosine: another C library would give other last bits, and another picture.
  static let logarithmic = figure(
    ["ExponentialLR(0.9)", "StepLR(20)", "PolynomialLR(100)"].map { track($0, Run(updates: 100)) },
    isLogarithmic: true)

  static let plateau = figure([
    track(
      "ReduceLROnPlateau(patience=2, factor=0.5)", Run(updates: 24),
      metrics: [9, 7, 5, 4, 4, 4, 4, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  ])

  static let groups = figure([track("MultiStepLR([30, 60])", Run(updates: 80, stepsPerEpoch: 10), rates: [0.1, 0.02])])

  static let recorded = figure(
    [track("LinearLR(0.1, total_iters=10)", Run(updates: 32))],
    recorded: [
      RecordedRates(
        label: "log.csv", entries: [(0, 1e-4), (5, 5e-4), (10, 1e-3), (40, 1e-3)].map { .init(step: $0, rate: $1) })
    ])

  static let cycle = figure([track("CyclicLR(1e-4, 1e-3, 4, mode='triangular2')", Run(updates: 32, stepsPerEpoch: 8))])

  static let pictures: [(name: String, text: String)] = [
    ("run-logarithmic.svg", logarithmic.svg()), ("run-logarithmic.txt", logarithmic.terminal()),
    ("run-plateau.svg", plateau.svg()), ("run-plateau.txt", plateau.terminal(rows: 24)),
    ("run-groups.svg", groups.svg(theme: .dark)), ("run-recorded.svg", recorded.svg(theme: .article)),
    ("run-cycle.svg", cycle.svg(theme: .light)),
  ]
}
