import PythonSyntax
import Testing

/// No text overflows the stack or takes long.
@Suite struct DepthTests {
  private func problem(_ text: String) -> SyntaxProblem.Kind? {
    for statement in Module.parse(SourceText(text)).statements {
      if case .broken(let problem) = statement.kind { return problem.kind }
    }
    return nil
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  @Test(arguments: [
    "(", "[", "{", "-", "not ", "~", "lambda x: ", "lambda x=", "f(", "f([", "a[", "1 if 1 else ", "2**", "f'{", "(a:=",
    "{1:", "*", "**", "f(*", "f(**", "f(a=", "yield ", "await ", "f\"{f'{", "[x for x in ", "a or not ", "f'''{f'{",
    "match ", "case(", "with (", "a = ", "x: ", "a, ", "a.", "a.b(c.d).", "@", "if x: ", "def f(", "del (",
    "from . import (", "'", "\"\"\"", "else: ", "(((a.b.c.d", ")", "]", "x[1:",
  ])
  func `fifty thousand of anything`(piece: String) {
    let text = repeated(piece, 50_000)
    _ = Module.parse(SourceText(text))
    _ = Module.parse(SourceText("def f():\n  x = " + text + "\ny = 1"))
    _ = Module.parse(SourceText(repeated(piece + "\n", 5000)))
    _ = try? Expression.parse(SourceText(text))
  }

  @Test func `depth is limited`() {
    func nested(_ open: String, _ close: String, _ count: Int) -> String {
      repeated(open, count) + "v" + repeated(close, count)
    }
    #expect(problem(nested("(", ")", 320)) == nil)
    #expect(problem(nested("(", ")", 321)) == .tooDeep(limit: 320))
    #expect(problem("x = lambda: " + nested("(", ")", 99)) == nil)
    #expect(problem("x = lambda: " + nested("(", ")", 100)) == .tooDeep(limit: 100))
    #expect(problem("a" + repeated(".b", 100)) == nil)
    #expect(problem("a" + repeated(".b", 101)) == .tooDeep(limit: 100))
    #expect(problem(nested("(", ".a.b.c.d)", 79)) == nil)
    #expect(problem(nested("(", ".a.b.c.d)", 90)) == .tooDeep(limit: 320))
    #expect(problem("1" + repeated(" + 1", 50_000)) == nil)
  }

  @Test func `blocks are limited, and what is in them is read`() {
    func blocks(_ count: Int) -> String {
      (0..<count).map { repeated(" ", $0) + "if x:\n" }.joined() + repeated(" ", count) + "y = 1\nz = 2\n"
    }
    let form = { (text: String) in NormalForm.of(Module.parse(SourceText(text))) }
    #expect(!form(blocks(100)).contains("broken"))
    #expect(form(blocks(101)).contains("(broken) (assign ([] y) (int 1))"))
    #expect(form(blocks(400)).hasSuffix("(assign ([] z) (int 2)))"))
    #expect(problem(repeated("if x:\n  y\nelif z:\n  y\n", 1) + repeated("elif z:\n  y\n", 5000)) == nil)
  }

  @Test func `names, numbers and lists are limited`() {
    #expect(problem("a = " + repeated("b", 1000)) == nil)
    #expect(problem("a = " + repeated("b", 1001)) == .nameTooLong)
    #expect(problem("a = " + repeated("0", 1001)) == .numberTooLong(limit: 1000))
    #expect(problem("a = [" + repeated("1,", 100_000) + "]") == nil)
    #expect(problem("a = [" + repeated("1,", 100_001) + "]") == .listTooLong(limit: 100_000))
  }
}
