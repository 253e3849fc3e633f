import Anneal
import AnnealTestSupport
import Testing

@Suite struct FunctionLRTests {
  private let inverse = FunctionLR(function: Function { 1 / Double(1 + $0) })

  /// Loops of training scripts, run in PyTorch: nanoGPT's get_lr, adjust_learning_rate and their like.
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("FunctionLR") }

  @Test func `the base rate is noted, and does not matter`() throws {
    #expect(try inverse.values(count: 3, from: 1) == [1, 0.5, 1.0 / 3])
    #expect(try inverse.values(count: 3, from: 1) == inverse.values(count: 3, from: 7.5))
    var groups = [ParameterGroup(rate: 7.5, momentum: 0.9)]
    _ = try LRScheduler(inverse, on: &groups)
    #expect(groups[0].initialRate == 7.5 && groups[0].rate == 1 && groups[0].momentum == 0.9)
  }

  @Test func `it is the lambda of an optimizer with a rate of 1`() throws {
    let lambda = try LambdaLR(lrLambda: Function { 1 / Double(1 + $0) }).values(count: 50, from: 1)
    #expect(try inverse.values(count: 50, from: 0.1) == lambda)
  }

  @Test func `in a sequence it begins at 0, and after it another at the base rate`() throws {
    let later = try StepLR(stepSize: 10).then(inverse, at: 3)
    #expect(try later.values(count: 5, from: 2) == [2, 2, 2, 1, 0.5])
    let sooner = try inverse.then(StepLR(stepSize: 10), at: 2)
    #expect(try sooner.values(count: 4, from: 2) == [1, 0.5, 2, 2])
  }

  @Test func `in a chain it replaces what came before it`() throws {
    let decay = try ExponentialLR(gamma: 0.5)
    #expect(try decay.chained(with: inverse).values(count: 3, from: 8) == [1, 0.5, 1.0 / 3])
    #expect(try inverse.chained(with: decay).values(count: 3, from: 8) == [1, 0.25, 1.0 / 6])
  }

  @Test func `where the function has no value the step throws, and nothing has moved`() throws {
    let schedule = FunctionLR(
      function: Function(text: "f") { (step) throws(Function.Failure) in
        if step == 2 { throw Function.Failure("no value") }
        return 0.5
      })
    var groups = [ParameterGroup(rate: 1)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    try scheduler.step(&groups)
    let before = (groups, scheduler.checkpoint(of: groups))
    let error = #expect(throws: ScheduleError.self) { try scheduler.step(&groups) }
    #expect(error == .function(text: "f", step: 2, reason: "no value"))
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
  }

  @Test func `a list must have one function for each group`() throws {
    let schedule = FunctionLR(function: [Function { _ in 1 }, Function { _ in 0.5 }])
    #expect(throws: ScheduleError.self) { try schedule.rate(at: 0, from: 1) }
    var groups = [ParameterGroup(rate: 3), ParameterGroup(rate: 3)]
    _ = try LRScheduler(schedule, on: &groups)
    #expect(groups.map(\.rate) == [1, 0.5])
  }
}
