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

/// The metrics that ReduceLROnPlateau follows.
struct MetricOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What the run reports after each update: CSV with a header, one number a line, '-' for standard input, or example:stall, "
        + "example:noisy, example:diverge.",
      valueName: "file"))
  var metrics: String?

  @Option(help: "The column of --metrics to read. (default: metric)")
  var metricColumn: String?

  /// The largest file to read, in bytes: more than the log of any run.
  private static let limit = 100_000_000

  /// The source that the options name, if any.
  func source() throws(CommandError) -> MetricSource? {
    guard let metrics else { return nil }
    if metrics.hasPrefix("example:") {
      let name = String(metrics.dropFirst("example:".count))
      guard let example = ExampleSeries(rawValue: name) else { throw .unknownExample(name) }
      return .example(example)
    }
    let text = try TextFile.read(argument: metrics, limit: MetricOptions.limit)
    do throws(MetricSeries.Failure) {
      return .series(try MetricSeries(reading: text, column: metricColumn ?? "metric"))
    } catch {
      throw .metrics(error, source: metrics)
    }
  }
}
