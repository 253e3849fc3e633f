import AnnealNotation
import AnnealPlots
import AnnealRuns
import AnnealTestSupport
import Testing

/// The article's figures, laid out from the schedules themselves, beside what matplotlib made of PyTorch's values.
@Suite struct MatplotlibTests {
  @Test func `every figure of the article is there`() {
    #expect(MatplotlibFigure.all.map(\.program) == Golden.table("Article").map(\.program))
  }

  @Test(arguments: zip(Golden.table("Article"), MatplotlibFigure.all))
  func `ticks sit where matplotlib puts them`(golden: Golden, theirs: MatplotlibFigure) throws {
    let panel = try #require(layout(golden).panels.first)
    #expect(panel.stepTicks.major == theirs.majorSteps)
    #expect(panel.stepTicks.minor == theirs.minorSteps)
    #expect(panel.valueTicks.values == theirs.valueTicks)
  }

  @Test(arguments: zip(Golden.table("Article"), MatplotlibFigure.all))
  func `axes span what the article set by hand`(golden: Golden, theirs: MatplotlibFigure) throws {
    let panel = try #require(layout(golden).panels.first)
    #expect(panel.steps.low...panel.steps.high == theirs.steps)
    #expect(panel.values.low == theirs.values.lowerBound)
    // A tenth above the peak: a OneCycleLR whose peak falls between two steps stays a little below it.
    let height = panel.values.high / theirs.values.upperBound
    #expect((0.95...1.000001).contains(height), "\(height)")
  }

  /// The picture that `anneal plot` draws, at its own size.
  private func layout(_ golden: Golden) throws -> Layout {
    let track = Track(
      label: golden.program, schedule: try Notation().schedule(golden.program), groups: golden.groups,
      run: Run(updates: golden.steps, stepsPerEpoch: 8))
    return Layout(try RunFigure([track]).figure)
  }
}
