import AnnealRuns
import ArgumentParser

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
