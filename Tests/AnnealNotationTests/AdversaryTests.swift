import Anneal
import AnnealTestSupport
import Testing

@testable import AnnealNotation

/// Texts that were made to do harm: each ends in time, with an answer or a sentence.
@Suite struct AdversaryTests {
  private func message(_ text: String, within limit: Duration = .seconds(60)) -> String {
    var answer = "no error"
    let time = processorTime { answer = read(text) }
    #expect(time < limit, "\(text.prefix(60)) took \(time)")
    return answer
  }

  private func read(_ text: String) -> String {
    do throws(NotationError) {
      _ = try Notation().read(text)
      return "no error"
    } catch {
      return error.message
    }
  }

  private func lines(_ range: Range<Int>, _ line: (Int) -> String) -> String {
    range.map(line).joined(separator: "\n") + "\n"
  }

  private let schedule = "\nStepLR(optimizer, 3)"
  private let tooMuch = "the program does too much before its first update"

  @Test(arguments: [
    "d = list(range(99999))\na = [max(d) for x in d]", "d = list(range(99999))\na = [sum(d) for x in d]",
    "d = list(range(99999))\na = [sorted(d) for x in d]", "d = list(range(99999))\na = [-1 in d for x in d]",
    "a = ['x' * 900] * 900\nb = [','.join(a) for x in range(99999)]",
    "a = 'x' * 90000\nb = [a.replace('x', 'yyyyyyyyy') for x in range(9999)]",
    "d = {}\nfor i in range(100000): d[i] = i\nfor i in range(100000): del d[i]",
    "while True: pass",
  ])
  func `work is counted by its size`(text: String) { #expect(message(text + schedule) == tooMuch) }

  @Test func `lists of lists, and texts that grow`() {
    #expect(message("a = [['1,' * 900] for x in range(99999)]" + schedule) == "this list has more than 100000 elements")
    #expect(
      message("d = list(range(99999))\na = [d[:] for x in d]" + schedule) == "this list has more than 100000 elements")
    #expect(message("a = range(10 ** 15)[:]" + schedule) == "this list has more than 100000 elements")
    #expect(message("a = 'x'\n" + lines(0..<60) { _ in "a = a + a" } + schedule) == "this string grows too long")
  }

  @Test func `values inside one another without end`() {
    let recursion = "calls are nested too deeply"
    #expect(message("t = ()\nfor i in range(100000): t = (t,)" + schedule) == recursion)
    #expect(message("class A: pass\nfor i in range(1000):\n  class A(A): pass" + schedule) == recursion)
    #expect(message("a = []\na.append(a)\nprint(a == a, str(a))" + schedule) == "no error")
    #expect(message("a = []\nfor i in range(100000): a = [a]" + schedule) == "no error")
    #expect(message("d = {}\nfor i in range(100000): d = {'d': d}" + schedule) == "no error")
    let objects = "class A: pass\na = A()\nfor i in range(100000):\n  b = A()\n  b.next = a\n  a = b"
    #expect(message(objects + schedule) == "no error")
  }

  @Test func `many statements take time in proportion`() {
    let ladder = lines(2..<8000) { "  elif x == \($0): y = \($0)" }
    #expect(message("x = 0\nfor e in range(3):\n  if x == 1: pass\n" + ladder + schedule) == "no error")
    #expect(message("d = [3]\n" + lines(0..<20000) { _ in "x = max(d)" } + schedule) == "no error")
    #expect(message("d = [3]\n" + lines(0..<20000) { _ in "for x in d: pass" } + schedule) == "no error")
    #expect(message("s = StepLR(optimizer, 3)\nif True:\n" + lines(0..<20000) { _ in "  s.step()" }) == "no error")
    #expect(message(lines(0..<4000) { "def f\($0)(e): return e + \($0)" } + "LambdaLR(optimizer, f9)") == "no error")
    #expect(message(lines(0..<3000) { "f\($0) = lambda e: (lambda x: [x for x in e])(e)" } + schedule) == "no error")
    #expect(message(lines(0..<200) { "if unknown\($0):\n  y = 1" } + schedule) == "no error")
    #expect(
      message(
        lines(0..<60) { String(repeating: " ", count: $0) + "if u\($0):" } + String(repeating: " ", count: 60) + "x = 1"
          + schedule) == "no error")
  }

  @Test func `four thousand definitions`() throws {
    var definitions: [String: String] = [:]
    for index in 0..<4000 { definitions["N\(index)"] = "\(index + 1)" }
    let time = try processorTime {
      _ = try Notation(definitions: definitions).schedule("StepLR(optimizer, N7)")
    }
    #expect(time < .seconds(10))
  }

  @Test func `an error in one long line is quick`() {
    let text = "StepLR(optimizer, " + String(repeating: "1+", count: 80_000) + "oops)"
    #expect(message(text) == "oops is not known here")
    #expect(message(text + schedule, within: .seconds(10)) == "oops is not known here")
  }

  @Test func `half a notebook in one line`() {
    let source = String(repeating: #""x = 0\n", "#, count: 20_000)
    #expect(
      message(#"{"cells": [{"cell_type": "code", "source": ["# + source, within: .seconds(10))
        == "this bracket is never closed")
  }

  @Test func `more schedulers than anyone builds`() {
    let import_ = "from torch.optim.lr_scheduler import *\n"
    let steps = String(repeating: "  s.step()\n", count: 400)
    #expect(message(import_ + "for i in range(99999):\n  s = StepLR(optimizer, 3)\n" + steps) == "no error")
    #expect(message(import_ + "a = [StepLR(optimizer, 3) for i in range(99999)]\nfor s in a:\n" + steps) == "no error")
  }

  @Test func `one sentence for a thousand schedulers that nothing steps`() throws {
    let text =
      "opt = torch.optim.SGD([torch.zeros(1)], lr=0.1)\na = [torch.optim.lr_scheduler.StepLR(opt, 3) for i in range(999)]\n"
      + "for e in range(4):\n  opt.step()\n  a[0].step()\n"
    #expect(try Notation().read(text).notes == ["StepLR is never stepped by the loop and is left out"])
  }

  @Test func `depth is an error, not a crash`() {
    func nested(_ name: String, _ count: Int, _ inner: String) -> String {
      String(repeating: name, count: count) + inner
    }
    let abs = nested("abs(", 265, "e") + String(repeating: ")", count: 265)
    #expect(message("LambdaLR(optimizer, lambda e: \(abs))") == "this is nested more than 100 levels deep")
    let chain = nested("ChainedScheduler([", 160, "StepLR(optimizer, 3)") + String(repeating: "])", count: 160)
    #expect(message(chain).hasSuffix("deep"))
    #expect(message("def f(n): return f(n + 1)\nf(0)" + schedule) == "calls are nested too deeply")
  }

  @Test func `two schedulers in a loop that counts beyond all numbers`() {
    let loop = "for e in range(-9007199254740992, 9):\n  for i in range(2147483647):\n"
    let text =
      "a = StepLR(optimizer, 3)\nb = StepLR(optimizer, 2)\n" + loop + "    if i > 3: a.step()\n    else: b.step()"
    // All the fuel is used, which a debug build under load takes a minute for.
    #expect(message(text, within: .seconds(120)) == "no error")
  }
}

/// `round` is quick and to the bit.
@Suite struct RoundingTests {
  @Test func `the short way is the long way`() throws {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<100_000 {
      let exponent = Double(Int.random(in: -30...60, using: &generator))
      let value = Double.random(in: 0.5..<1, using: &generator) * PythonNumber.float(exponent).double.exponentOfTwo
      let digits = Int.random(in: 0...22, using: &generator)
      for number in [value, (value * 1000).rounded() / 1000, value.rounded() + 0.5]
      where number > 0 && number.exponent < 52 {
        let long = PythonRounding.longFraction(number, digits)
        #expect(try PythonRounding.round(.float(number), digits: digits) == .float(long), "\(number) \(digits)")
      }
    }
  }

  @Test func `digits beyond those of a double change nothing`() throws {
    for _ in 0..<2000 {
      let value = Double(bitPattern: UInt64.random(in: 1..<0x4330_0000_0000_0000))
      let digits = Int.random(in: 23...323)
      let long = PythonRounding.longFraction(value, digits)
      #expect(try PythonRounding.round(.float(value), digits: digits) == .float(long), "\(value) \(digits)")
    }
  }

  @Test func `a million steps of the heaviest rounding`() throws {
    let schedule = try Notation().schedule("LambdaLR(optimizer, lambda e: round(e * 1e-300, 320))")
    let time = try processorTime { _ = try schedule.values(count: 100_000, from: 1) }
    #expect(time < .seconds(10))
  }
}

extension Double {
  fileprivate var exponentOfTwo: Double { Double(sign: .plus, exponent: Int(self), significand: 1) }
}
