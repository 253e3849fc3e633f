import Anneal
import AnnealRuns
import ArgumentParser

/// How long the run is, and when its scheduler is stepped.
struct RunOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How many steps to show. (default: the whole run, or enough to see)")
  var steps: Int?

  @Option(parsing: .unconditional, help: "How many epochs to show, with --steps-per-epoch.")
  var epochs: Int?

  @Option(parsing: .unconditional, help: "How many updates an epoch has.")
  var stepsPerEpoch: Int?

  @Option(help: "When the loop calls scheduler.step(): after each update, or each epoch. (default: update)")
  var stepped: SteppingChoice?

  mutating func validate() throws {
    let request = request
    try RunProblem.validate { () throws(RunProblem) in try request.check() }
  }

  /// What the options say.
  var request: RunRequest {
    RunRequest(steps: steps, epochs: epochs, stepsPerEpoch: stepsPerEpoch, stepping: stepped?.stepping)
  }
}

/// `--stepped`.
enum SteppingChoice: String, Choice {
  case update
  case epoch

  var stepping: Stepping {
    switch self {
    case .update: .update
    case .epoch: .epoch
    }
  }
}
