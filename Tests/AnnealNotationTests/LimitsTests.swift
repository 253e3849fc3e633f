import Anneal
import AnnealNotation
import Testing

/// Short texts that stand for something huge are refused in time; long ones that do not are read.
@Suite struct LimitsTests {
  private func lines(_ range: Range<Int>, _ line: (Int) -> String) -> String {
    range.map(line).joined(separator: "\n") + "\n"
  }

  @Test func `schedules that double themselves`() {
    let doubling = lines(0..<90) { "a\($0 + 1) = ChainedScheduler([a\($0), a\($0)])" }
    #expect(
      Refusal(reading: "a0 = StepLR(o, 3)\n" + doubling)
        == Refusal(.scheduleTooLong(limit: 1_000_000), at: "ChainedScheduler"))
  }

  @Test func `functions that call themselves twice`() {
    let defs = lines(0..<60) { "def f\($0 + 1)(e): return f\($0)(e) * f\($0)(e)" }
    #expect(
      Refusal(reading: "def f0(e): return e\n" + defs + "LambdaLR(o, f60)")
        == Refusal(.functionTooLong(limit: 10_000), at: "f12(e) * f12(e)"))
  }

  @Test func `a function without end`() {
    #expect(
      Refusal(reading: "def f(e): return f(e - 1)\nLambdaLR(o, f)") == Refusal(.tooDeep(limit: 100), at: "f(e - 1)"))
    #expect(
      Refusal(reading: "def f(e):\n  return g(e)\ndef g(e):\n  return f(e)\nLambdaLR(o, f)")
        == Refusal(.tooDeep(limit: 100), at: "f(e)"))
  }

  @Test func `lists made by short expressions`() {
    func tooLong(at caret: String) -> Refusal { Refusal(.listTooLong(limit: 100_000), at: caret) }
    #expect(Refusal(reading: "MultiStepLR(o, range(10 ** 12))") == tooLong(at: "range(10 ** 12)"))
    #expect(Refusal(reading: "MultiStepLR(o, [1] * 10 ** 9)") == tooLong(at: "[1] * 10 ** 9"))
    let doubling = "a = [1]\n" + lines(0..<40) { _ in "a = a + a" } + "MultiStepLR(o, a)"
    #expect(Refusal(reading: doubling) == tooLong(at: "a + a"))
    let product = "MultiStepLR(o, [x for x in range(99999) for y in range(99999)])"
    #expect(Refusal(reading: product) == Refusal(.tooMuchWork, at: product))
    #expect(
      Refusal(reading: "m = range(99999)\n" + lines(0..<50) { _ in "MultiStepLR(o, m)" }) == tooLong(at: "m"))
  }

  @Test func `long names and numbers`() {
    let (digits, letters) = (String(repeating: "1", count: 5000), String(repeating: "a", count: 5000))
    #expect(Refusal(reading: "StepLR(o, \(digits))") == Refusal(.numberTooLong(limit: 1000), at: digits))
    #expect(Refusal(reading: "StepLR(o, \(letters))") == Refusal(.nameTooLong, at: letters))
    let whole = "9223372036854775808"
    #expect(Refusal(reading: "StepLR(o, \(whole))") == Refusal(.wholeTooLarge(whole), at: whole))
    #expect(
      Refusal(reading: "StepLR(o, 4, 1e999)")
        == Refusal(.notFinite(schedule: "StepLR", parameter: "gamma", value: "inf"), at: "1e999"))
  }

  @Test func `a hundred schedules inside one another read, and one more does not`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "ChainedScheduler([", count: depth) + "StepLR(o, 3)" + String(repeating: "])", count: depth)
    }
    #expect(try Notation().schedule(nested(100)).depth == 100)
    #expect(Refusal(reading: nested(101)) == Refusal(.schedule(.tooDeep(limit: 100)), at: "ChainedScheduler"))
    #expect(
      Refusal(reading: String(repeating: "SequentialLR([", count: 20_000)) == Refusal(.tooDeep(limit: 320), at: "("))
  }

  @Test func `a long script of other things is passed over`() throws {
    let script = lines(0..<1000) { "x\($0) = model.layer[\($0)](x, 'it\\'s', {'a': [1, 2]}, *rest, **more)" }
    let reading = try Notation().read(script + "s = StepLR(optimizer, 3)\n" + script)
    #expect(reading.items.count == 1 && reading.notes == [])
  }
}
