import Anneal
import Testing

struct FormulaTests {
  @Test func `what a formula did to its memory before it threw is undone`() throws {
    for hidden in [false, true] {
      var group = ParameterGroup(rate: 0)
      var cursor = try hidden ? AnyCursor(Counting().start(on: &group, at: .only)) : nil
      var plain = try Counting().start(on: &group, at: .only)
      func advance() throws {
        if cursor == nil { try plain.advance(&group, metric: nil) } else { try cursor?.advance(&group, metric: nil) }
      }
      try advance()
      group.rate = -1
      for _ in 0..<2 { #expect(throws: ScheduleError.self) { try advance() } }
      #expect(group.rate == -1)
      group.rate = 0
      try advance()
      #expect(group.rate == 2)
    }
  }

  @Test func `copies of a chain move apart`() throws {
    let chain = try ChainedScheduler([
      ExponentialLR(gamma: 0.5).erased, ChainedScheduler([StepLR(stepSize: 2, gamma: 0.1).erased]).erased,
    ])
    var group = ParameterGroup(rate: 1)
    var cursor = try chain.start(on: &group, at: .only)
    try cursor.advance(&group, metric: nil)
    var (copy, copied) = (cursor, group)
    for _ in 0..<3 { try copy.advance(&copied, metric: nil) }
    for _ in 0..<3 { try cursor.advance(&group, metric: nil) }
    #expect(group == copied)
    #expect(cursor.checkpoint == copy.checkpoint)
    #expect(try group.rate == chain.rate(at: 4, from: 1))
  }
}

/// Counts its steps in its memory, and has no answer for a negative rate.
private struct Counting: Formula {
  static let signature = Signature(
    name: "Counting", summary: "Counts.", purpose: "tests", formula: ["lr[t] = t"], family: .custom, parameters: [],
    example: "Counting()", source: "this file")

  init() {}
  init(_ arguments: Arguments) {}

  var arguments: [String: Value] { [:] }
  var naturalLength: Int { 3 }

  func memory(at step: Int, in place: GroupPlace) -> Int { step }

  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Int) throws(ScheduleError) -> Double {
    memory += 1
    guard group.rate >= 0 else { throw .arithmetic(schedule: "Counting", step: now.step, reason: "negative") }
    return Double(memory)
  }
}
