import Anneal
import AnnealNotation
import Testing

/// Short texts that stand for something huge are refused in time; long ones that do not are read.
@Suite struct LimitsTests {
  private func message(_ text: String) -> String {
    do {
      _ = try Notation().read(text)
      return "no error"
    } catch {
      return error.message
    }
  }

  private func lines(_ range: Range<Int>, _ line: (Int) -> String) -> String {
    range.map(line).joined(separator: "\n") + "\n"
  }

  @Test func `schedules that double themselves`() {
    let doubling = lines(0..<90) { "a\($0 + 1) = ChainedScheduler([a\($0), a\($0)])" }
    #expect(message("a0 = StepLR(o, 3)\n" + doubling).contains("when it is written out"))
  }

  @Test func `functions that call themselves twice`() {
    let defs = lines(0..<60) { "def f\($0 + 1)(e): return f\($0)(e) * f\($0)(e)" }
    #expect(message("def f0(e): return e\n" + defs + "LambdaLR(o, f60)").contains("operations"))
  }

  @Test func `a function without end`() {
    let sentence = "this is nested more than 100 deep"
    #expect(message("def f(e): return f(e - 1)\nLambdaLR(o, f)") == sentence)
    #expect(message("def f(e):\n  return g(e)\ndef g(e):\n  return f(e)\nLambdaLR(o, f)") == sentence)
  }

  @Test func `lists made by short expressions`() {
    #expect(message("MultiStepLR(o, range(10 ** 12))").contains("elements"))
    #expect(message("MultiStepLR(o, [1] * 10 ** 9)").contains("elements"))
    #expect(message("a = [1]\n" + lines(0..<40) { _ in "a = a + a" } + "MultiStepLR(o, a)").contains("elements"))
    #expect(message("MultiStepLR(o, [x for x in range(99999) for y in range(99999)])").contains("too much"))
    #expect(message("m = range(99999)\n" + lines(0..<50) { _ in "MultiStepLR(o, m)" }).contains("elements"))
  }

  @Test func `long names and numbers`() {
    #expect(message("StepLR(o, " + String(repeating: "1", count: 5000) + ")").contains("1000 characters"))
    #expect(message("StepLR(o, " + String(repeating: "a", count: 5000) + ")").contains("too long"))
    #expect(message("StepLR(o, 9223372036854775808)").contains("64 bits"))
    #expect(message("StepLR(o, 4, 1e999)").contains("finite"))
  }

  @Test func `a hundred schedules inside one another read, and one more does not`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "ChainedScheduler([", count: depth) + "StepLR(o, 3)" + String(repeating: "])", count: depth)
    }
    #expect(try Notation().schedule(nested(100)).depth == 100)
    #expect(message(nested(101)).contains("100 deep"))
    #expect(message(String(repeating: "SequentialLR([", count: 20_000)).contains("nested"))
  }

  @Test func `a long script of other things is passed over`() throws {
    let script = lines(0..<1000) { "x\($0) = model.layer[\($0)](x, 'it\\'s', {'a': [1, 2]}, *rest, **more)" }
    let reading = try Notation().read(script + "s = StepLR(optimizer, 3)\n" + script)
    #expect(reading.items.count == 1 && reading.notes == [])
  }
}
