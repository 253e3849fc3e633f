import AnnealRuns
import ArgumentParser

/// How long the run is, and when its scheduler is stepped.
struct RunOptions: ParsableArguments {
  /// A run longer than this would take minutes to draw; ask for values at a step instead.
  static let most = 100_000_000

  @Option(parsing: .unconditional, help: "How many steps to show. (default: the whole run, or enough to see)")
  var steps: Int?

  @Option(parsing: .unconditional, help: "How many epochs to show, with --steps-per-epoch.")
  var epochs: Int?

  @Option(parsing: .unconditional, help: "How many updates an epoch has.")
  var stepsPerEpoch: Int?

  @Option(help: "When the loop calls scheduler.step(): after each update, or each epoch. (default: update)")
  var stepped: Stepping?

  mutating func validate() throws {
    for (name, value) in [("--steps", steps), ("--epochs", epochs), ("--steps-per-epoch", stepsPerEpoch)] {
      guard let value else { continue }
      guard value >= 1, value <= RunOptions.most else {
        throw ValidationError("\(name) must be from 1 to \(RunOptions.most), but is \(value)")
      }
    }
    if steps != nil, epochs != nil {
      throw ValidationError("--steps and --epochs both say how long the run is; give one")
    }
    if epochs != nil, stepsPerEpoch == nil, stepped != .epoch {
      throw ValidationError("--epochs needs --steps-per-epoch, or --stepped epoch to count epochs themselves")
    }
    if let epochs, let stepsPerEpoch, epochs * stepsPerEpoch > RunOptions.most {
      throw ValidationError("--epochs times --steps-per-epoch must be at most \(RunOptions.most)")
    }
  }

  /// What the options say.
  var request: RunRequest {
    RunRequest(steps: steps, epochs: epochs, stepsPerEpoch: stepsPerEpoch, stepping: stepped)
  }
}

extension Stepping: Choice {}
