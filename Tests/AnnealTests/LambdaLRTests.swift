import Anneal
import AnnealTestSupport
import Testing

@Suite struct LambdaLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("LambdaLR") }

  @Test func `a Swift closure is known by its place`() throws {
    let schedule = LambdaLR(lrLambda: Function { 1 / Double(1 + $0) })
    #expect(try schedule.values(count: 3, from: 1) == [1, 0.5, 1.0 / 3])
    #expect(schedule.arguments["lr_lambda"]?.text.contains("LambdaLRTests.swift") == true)
  }

  @Test func `a list must have one function for each group`() throws {
    let schedule = LambdaLR(lrLambda: [Function { _ in 1 }, Function { _ in 0.5 }])
    #expect(throws: ScheduleError.self) { try schedule.rate(at: 0, from: 1) }
  }
}
