import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns
import Testing

@Suite struct RunFigureTests {
  private func track(_ text: String, _ run: Run, rates: [Double] = [1e-3], metrics: [Double] = []) throws -> Track {
    Track(
      label: text, schedule: try Notation().schedule(text),
      groups: rates.map { ParameterGroup(rate: $0, momentum: 0.9) }, run: run, metrics: metrics)
  }

  private func guides(_ panel: Panel) -> [String] { panel.guides.map { "\($0.step) \($0.word)" } }

  @Test func `a moving momentum has a panel below, in the stroke of its rate`() throws {
    let run = Run(updates: 32)
    let alone = try RunFigure([track("OneCycleLR(1e-3, total_steps=32)", run)]).figure
    #expect(alone.panels.map(\.values.label) == ["Learning Rate", "Momentum"])
    #expect(guides(alone.panels[0]) == ["9 peak"] && guides(alone.panels[1]) == ["9 "])
    let pair = try RunFigure([track("StepLR(4)", run), track("CyclicLR(1e-4, 1e-3, 4)", run)]).figure
    #expect(pair.panels.map(\.series.count) == [2, 1])
    #expect(pair.panels[1].series[0].stroke == pair.panels[0].series[1].stroke && pair.panels[0].guides.isEmpty)
    let adam = Track(
      label: "", schedule: try Notation().schedule("CyclicLR(1e-4, 1e-3, 4)"),
      groups: [ParameterGroup(rate: 1e-3, beta1: 0.9)], run: run)
    #expect(try RunFigure([adam]).figure.panels.map(\.values.label) == ["Learning Rate", "Beta1"])
    #expect(try RunFigure([track("CyclicLR(1e-4, 1e-3, 4, cycle_momentum=False)", run)]).figure.panels.count == 1)
  }

  @Test func `lines keep the strokes of the places they are given`() throws {
    let run = Run(updates: 32)
    let pair = [try track("StepLR(4)", run, rates: [0.1, 0.2]), try track("StepLR(5)", run)]
    let strokes = try RunFigure(pair, places: [1, 4]).figure.panels[0].series.map(\.stroke)
    #expect(strokes == [1, 2, 4].map { Stroke(index: $0) })
    #expect(try RunFigure([pair[1]], places: [4]).figure.panels[0].series[0].stroke == Stroke(index: 4))
    #expect(try RunFigure([pair[1]]).figure.panels[0].series[0].stroke == .only)
  }

  @Test func `groups are the lines of one schedule`() throws {
    let figure = try RunFigure([track("StepLR(4)", Run(updates: 32), rates: [0.1, 0.01])]).figure
    #expect(figure.title == "StepLR(4)")
    #expect(figure.panels[0].series.map(\.label) == ["group 0 (lr 0.1)", "group 1 (lr 0.01)"])
  }

  @Test func `a followed metric stands above, each cut with its reason`() throws {
    let metrics = [5.0, 4, 4, 4, 3, 3, 3, 2, 1, 1]
    let run = Run(updates: 10)
    let figure = try RunFigure([track("ReduceLROnPlateau(patience=1)", run, metrics: metrics)]).figure
    #expect(
      figure.sentence.contains("The rate is cut 2 times: at step 4 after 2 without a new best (4), at step 7 after"))
    #expect(figure.panels.map(\.values.label) == ["Metric", "Learning Rate"])
    #expect(guides(figure.panels[0]) == ["4 2 without a new best (4)", "7 2 without a new best (3)"])
    #expect(guides(figure.panels[1]) == ["4 ", "7 "])
    #expect(figure.panels[0].series[0].trace.samples.map(\.value) == metrics)
  }

  @Test func `landmarks stand at updates, however the schedule is stepped`() throws {
    let run = Run(updates: 400, stepping: .epoch, stepsPerEpoch: 10)
    let figure = try RunFigure([track("MultiStepLR([10, 30])", run)]).figure
    #expect(guides(figure.panels[0]) == ["100 milestone", "300 milestone"])
    #expect(figure.steps.stepsPerEpoch == 10 && figure.steps.label == "Steps")
    let epochs = try RunFigure([track("MultiStepLR([10, 30])", Run(updates: 40, stepping: .epoch))]).figure
    #expect(epochs.steps.label == "Epochs" && guides(epochs.panels[0]) == ["10 milestone", "30 milestone"])
    let many = try RunFigure([track("CosineAnnealingWarmRestarts(2)", Run(updates: 1000))]).figure
    #expect(many.panels[0].guides.isEmpty, "a fence of guides says nothing")
  }

  @Test func `recorded rates are a line beside the schedule, and lengthen the axis`() throws {
    let recorded = try RecordedRates(reading: "step,lr\n0,1e-3\n20,5e-4\n50,1e-4\n", label: "log.csv")
    let run = try RunFigure([track("StepLR(4)", Run(updates: 32))], recorded: [recorded])
    #expect(run.figure.steps.length == 51)
    #expect(run.figure.panels[0].series[1].trace.samples.map(\.step) == [0, 20, 50])
    #expect(
      run.sentences[1]
        == "log.csv: 3 recorded rates from step 0 to step 50: starts at 0.001, peaks at 0.001 at step 0, ends at 0.0001"
    )
  }

  @Test func `epochs that a run logged become steps where the run tells how many each has`() throws {
    let recorded = try RecordedRates(reading: "epoch,lr\n0,1e-3\n2,5e-4\n", label: "log.csv")
    let known = Run(updates: 300, stepping: .epoch, stepsPerEpoch: 100)
    let placed = try RunFigure([track("StepLR(1)", known)], recorded: [recorded])
    #expect(placed.figure.panels[0].series[1].trace.samples.map(\.step) == [0, 200] && placed.warnings.isEmpty)
    let unknown = try RunFigure([track("StepLR(1)", Run(updates: 300))], recorded: [recorded])
    #expect(unknown.warnings == ["log.csv counts epochs, which are drawn as steps; give --steps-per-epoch"])
    let epochs = try RunFigure([track("StepLR(1)", Run(updates: 3, stepping: .epoch))], recorded: [recorded])
    #expect(epochs.figure.panels[0].series[1].trace.samples.map(\.step) == [0, 2] && epochs.warnings.isEmpty)
  }

  @Test func `a warning of a log names its step`() throws {
    let recorded = try RecordedRates(reading: "step,lr\n0,0.1\n50,0\n100,nan\n", label: "log.csv")
    let run = try RunFigure([track("StepLR(1)", Run(updates: 9))], recorded: [recorded], isLogarithmic: true)
    #expect(run.warnings.count == 2 && run.warnings[0] == "log.csv: the rate of step 100 is not a finite number")
    let nothing = RecordedRates(label: "", entries: [])
    #expect(try RunFigure([], recorded: [nothing]).figure.panels[0].series.isEmpty)
  }

  @Test func `a schedule with more numbers than fit is drawn at once`() throws {
    let list = (1...20_000).map(String.init).joined(separator: ", ")
    let run = try RunFigure([track("MultiStepLR([\(list)])", Run(updates: 100))])
    #expect(run.figure.svg().utf8.count < 20_000 && run.sentences[0].count < 700)
  }

  @Test func `a logarithmic axis counts what has no place on it, and refuses when nothing has`() throws {
    let falling = try track("LambdaLR(lambda t: 5 - t)", Run(updates: 10))
    let run = try RunFigure([falling], isLogarithmic: true)
    #expect(run.warnings.count == 1 && run.warnings[0].contains("5 of 10 rates"))
    #expect(run.figure.panels[0].values.isLogarithmic)
    #expect(try RunFigure([falling]).warnings.isEmpty)
    let negative = try track("LambdaLR(lambda t: -1)", Run(updates: 10))
    #expect(throws: RunFigureError.nothingAboveZero(label: negative.label)) {
      try RunFigure([negative], isLogarithmic: true)
    }
  }

  @Test func `what a schedule throws names it`() throws {
    let past = try track("OneCycleLR(1e-3, total_steps=4)", Run(updates: 9))
    let reason = ScheduleError.pastTheEnd(schedule: "OneCycleLR", parameter: "total_steps", lastStep: 4)
    let error = RunFigureError.schedule(reason, label: past.label)
    #expect(throws: error) { try RunFigure([past]) }
    #expect(error.description.hasPrefix(past.label + ": "))
  }

  @Test func `a figure is the same whatever was remembered`() throws {
    let run = Run(updates: 500)
    let first = try track("CosineAnnealingLR(500)", run)
    let others = try ["StepLR(100)", "StepLR(50)", "OneCycleLR(1e-3, 500)", "StepLR(100)"].map { try track($0, run) }
    var memory = RunMemory()
    _ = try RunFigure([first], memory: &memory)
    for other in others {
      #expect(try RunFigure([first, other], memory: &memory) == RunFigure([first, other]))
    }
    let longer = try track("CosineAnnealingLR(500)", Run(updates: 600))
    #expect(try RunFigure([longer], memory: &memory) == RunFigure([longer]))
    #expect(try RunFigure([first], memory: &memory) == RunFigure([first]))
  }

  @Test func `a track that was just drawn is not walked again`() throws {
    let calls = Calls()
    let counted = Function { step in
      calls.count += 1
      return 1 / Double(step + 1)
    }
    let schedule = AnySchedule(LambdaLR(lrLambda: counted))
    let one = Track(
      label: "counted", schedule: schedule, groups: [ParameterGroup(rate: 0.1)], run: Run(updates: 50))
    var memory = RunMemory()
    let first = try RunFigure([one], memory: &memory)
    let walked = calls.count
    #expect(try RunFigure([one], memory: &memory) == first)
    #expect(walked >= 50 && calls.count == walked)
  }

  @Test func `a million steps of a cycle show their full envelope`() throws {
    let run = Run(updates: 1_000_000)
    let layout = Layout(try RunFigure([track("CyclicLR(1e-4, 1e-3, 37)", run)]).figure)
    let panel = layout.panels[0]
    let points = LayoutLaws.lines(layout)[0].points
    let (top, bottom) = (panel.values.position(of: 1e-3), panel.values.position(of: 1e-4))
    for column in stride(from: panel.plot.left, to: panel.plot.right - 2, by: 1) {
      let near = points.filter { $0.x >= column - 1 && $0.x <= column + 2 }.map(\.y)
      #expect((near.min() ?? 999) <= top + 0.25 && (near.max() ?? 0) >= bottom - 0.25, "at \(column)")
    }
  }

  @Test func `ten million steps of StepLR show each jump where it is`() throws {
    let layout = Layout(try RunFigure([track("StepLR(1000000, 0.5)", Run(updates: 10_000_000))]).figure)
    let panel = layout.panels[0]
    let points = LayoutLaws.lines(layout)[0].points
    for jump in 1..<10 {
      let x = panel.steps.position(of: Double(jump * 1_000_000))
      let high = panel.values.position(of: 1e-3 * ArticleFigures.power(0.5, jump - 1))
      let low = panel.values.position(of: 1e-3 * ArticleFigures.power(0.5, jump))
      let index = try #require(points.firstIndex { abs($0.x - x) < 1e-6 && abs($0.y - low) < 1e-6 }, "jump \(jump)")
      #expect(abs(points[index - 1].x - x) < 1 && abs(points[index - 1].y - high) < 1e-6)
    }
  }
}

/// How often a function was called. Each test has its own, and calls it from one thread.
private final class Calls: @unchecked Sendable {
  var count = 0
}
