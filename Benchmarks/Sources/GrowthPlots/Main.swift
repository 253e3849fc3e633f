import AnnealPlots

/// Draws how costs grow, from the CSV on standard input, with Anneal's own figures.
///
///     GrowthPlots nesting < Benchmarks/Results/growth.csv > Documentation/Speed/growth-nesting.svg
@main
enum Main {
  static func main() {
    let points = Points(lines: { readLine() })
    switch CommandLine.arguments.dropFirst().first {
    case "nesting": print(nesting(points).svg(), terminator: "")
    case "groups": print(groups(points).svg(), terminator: "")
    case "steps": print(steps(points).svg(), terminator: "")
    default: print("GrowthPlots nesting | groups | steps")
    }
  }

  private static func nesting(_ points: Points) -> Figure {
    Figure(
      title: "A step below so many chains",
      steps: StepAxis(label: "Levels of nesting", length: 51), values: ValueAxis(label: "Nanoseconds a step"),
      series: [Series(label: "nested chains", trace: points.trace("nesting"))],
      sentence: "The time of a step against levels of nesting from 0 to 50: a straight line.")
  }

  private static func groups(_ points: Points) -> Figure {
    Figure(
      title: "A step of a driver with so many groups",
      steps: StepAxis(label: "Parameter groups", length: 1001), values: ValueAxis(label: "Microseconds a step"),
      series: [Series(label: "driver", trace: points.trace("groups", scale: 1e-3))],
      sentence: "The time of a driver's step against its groups from 1 to 1,000: a straight line.")
  }

  private static func steps(_ points: Points) -> Figure {
    Figure(
      title: "The first so many steps",
      steps: StepAxis(label: "Steps", length: 1_000_001), values: ValueAxis(label: "Milliseconds"),
      series: ["CosineAnnealingLR", "ExponentialLR"].map {
        Series(label: $0, trace: points.trace("steps, " + $0, scale: 1e-6))
      },
      sentence: "The time of the first steps of two schedules, up to a million: straight lines.")
  }
}
