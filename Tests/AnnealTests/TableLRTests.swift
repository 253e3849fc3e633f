import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

@Suite struct TableLRTests {
  private let three = [0.5, 0.25, 0.125]

  /// Loops that write `rates[step]` into the optimizer, run in PyTorch.
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("TableLR") }

  @Test func `it ends with its last rate, and nothing has moved`() throws {
    let table = try TableLR(rates: three)
    #expect(table.lastStep == 2 && table.naturalLength == 3 && table.horizon == 3)
    #expect(Array(table.rates(from: 7)) == three)
    var groups = [ParameterGroup(rate: 7, momentum: 0.9)]
    var scheduler = try LRScheduler(table, on: &groups)
    #expect(groups[0].initialRate == 7 && groups[0].momentum == 0.9)
    for _ in 1...2 { try scheduler.step(&groups) }
    let before = (groups, scheduler.checkpoint(of: groups))
    let error = #expect(throws: ScheduleError.self) { try scheduler.step(&groups) }
    #expect(error?.description == "TableLR's rates end at step 2; ask for no later step, or extend rates")
    #expect(groups == before.0 && scheduler.checkpoint(of: groups) == before.1)
  }

  @Test func `a checkpoint after the end is followed by the same error`() throws {
    var groups = [ParameterGroup(rate: 7)]
    var scheduler = try LRScheduler(TableLR(rates: three), on: &groups)
    let late = Checkpoint(kind: "TableLR", step: 1 << 50, memory: ["base": 7])
    try scheduler.restore(SchedulerCheckpoint(groups: groups, cursors: [late]), to: &groups)
    #expect(throws: ScheduleError.self) { try scheduler.step(&groups) }
  }

  @Test func `what is no table is refused`() {
    #expect(throws: ScheduleError.self) { try TableLR(rates: [Double]()) }
    #expect(throws: ScheduleError.self) { try TableLR(rates: .each([])) }
    #expect(throws: ScheduleError.self) { try TableLR(rates: [[], []]) }
    #expect(throws: ScheduleError.self) { try TableLR(rates: [[0.1], [0.1, 0.2]]) }
    for number in [Double.nan, .infinity, -.infinity] {
      #expect(throws: ScheduleError.self) { try TableLR(rates: [0.1, number]) }
    }
    #expect(throws: Never.self) { try TableLR(rates: [0.1, -0.1, 0]) }
    #expect(throws: Never.self) { try TableLR(rates: [Double](repeating: 0.1, count: TableLR.limit)) }
    #expect(throws: ScheduleError.self) { try TableLR(rates: [Double](repeating: 0.1, count: TableLR.limit + 1)) }
  }

  @Test func `each group has its row`() throws {
    let rows = try TableLR(rates: [three, [1, 2, 3]])
    var groups = [ParameterGroup(rate: 7), ParameterGroup(rate: 7)]
    var scheduler = try LRScheduler(rows, on: &groups)
    try scheduler.step(&groups)
    #expect(groups.map(\.rate) == [0.25, 2])
    #expect(throws: ScheduleError.self) { try rows.rate(at: 0, from: 7) }
    #expect(try Notation().schedule("TableLR([[0.5, 0.25, 0.125], (1, 2, 3)])") == rows.erased)
  }

  @Test func `in a sequence it begins with its first rate, and must be followed in time`() throws {
    let table = try TableLR(rates: three)
    let later = try StepLR(stepSize: 10).then(table, at: 2)
    #expect(later.lastStep == 4)
    #expect(Array(later.rates(from: 2)) == [2, 2] + three)
    let sooner = try table.then(StepLR(stepSize: 10), at: 3)
    #expect(sooner.lastStep == nil)
    #expect(try sooner.values(count: 5, from: 2) == three + [2, 2])
    #expect(try table.then(StepLR(stepSize: 10), at: 4).lastStep == 2)
  }

  @Test func `in a chain it replaces what came before it, and ends the chain`() throws {
    let (table, decay) = (try TableLR(rates: three), try ExponentialLR(gamma: 0.5))
    #expect(try Array(decay.chained(with: table).rates(from: 8)) == three)
    #expect(try Array(table.chained(with: decay).rates(from: 8)) == [0.5, 0.125, 0.0625])
  }

  @Test func `a long table prints and reads as itself`() throws {
    var state: UInt64 = 41
    let rates = (0..<40_000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-60
    }
    let schedule = try TableLR(rates: rates).erased
    let read = try Notation().schedule(Notation().text(of: schedule))
    #expect(read == schedule)
    guard case .numbers(let numbers)? = read.arguments["rates"] else { return #expect(Bool(false), "not in one piece") }
    #expect(numbers.map(\.bitPattern) == rates.map(\.bitPattern))
  }

  @Test func `signs, tiny and large numbers keep their bits in text`() throws {
    let rates = [-0.0, 0.0, Double.leastNonzeroMagnitude, -1e-5, 1.7976931348623157e308, 0.1 + 0.2, 1e16, 123456789]
    for text in [Notation().text(of: try TableLR(rates: rates).erased), "TableLR(\(rates))"] {
      let values = try Notation().schedule(text).values(count: rates.count, from: 1)
      #expect(values.map(\.bitPattern) == rates.map(\.bitPattern), "\(text)")
    }
  }

  @Test func `text says what is wrong with a table`() {
    func message(_ text: String) -> String {
      do { return "\(try Notation().schedule(text).signature.name)" } catch { return error.message }
    }
    #expect(message("TableLR(0.1)").hasSuffix("but is 0.1"))
    #expect(message("TableLR([0.1, True])").contains("a list of numbers"))
    #expect(message("TableLR([[0.1], 0.2])").contains("is 0.2"))
    #expect(message("TableLR([[[0.1]]])").contains("is a list"))
    #expect(message("TableLR([0.1, rate])").contains("rate"))
    #expect(message("TableLR([[0.1], [rate]])").contains("rate"))
    #expect(message("TableLR([1e999])").contains("finite"))
    #expect(message("TableLR([0.1] * 3 + [0.05])") == "TableLR")
  }
}
