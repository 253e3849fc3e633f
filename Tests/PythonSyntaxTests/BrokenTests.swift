import PythonSyntax
import Testing

/// What cannot be parsed is named with its place, and the rest is read.
@Suite struct BrokenTests {
  /// A text with one broken statement: what is wrong, the text at fault, and how many statements there are in all.
  struct Case: Sendable {
    let text: String
    let kind: SyntaxProblem.Kind
    let place: Int
    let count: Int

    init(_ text: String, _ kind: SyntaxProblem.Kind, at place: Int, of count: Int = 1) {
      (self.text, self.kind, self.place, self.count) = (text, kind, place, count)
    }
  }

  @Test(arguments: [
    Case("StepLR(step_size=(4", .unclosedBracket, at: 6),
    Case("a = 1\nb = f(2", .unclosedBracket, at: 11, of: 2),
    Case("a = f(1,\n  2\nb = 3\nc = 4", .unclosedBracket, at: 5, of: 3),
    Case("a = f([1,\nself.b = 3\n", .unclosedBracket, at: 5, of: 2),
    Case("a = f(1,\nfor x in y: z\n", .unclosedBracket, at: 5, of: 2),
    Case("a = f(\nx = 1,\ny = 2", .unclosedBracket, at: 5, of: 3),
    Case("a = 1)\nb = 2", .unopenedBracket(")"), at: 5, of: 2),
    Case("a = (1]\nb = 2", .mismatchedBracket("(", "]"), at: 4, of: 2),
    Case("a = 'text\nb = 2", .unclosedString, at: 4, of: 2),
    Case("a = ?\nb = 2", .oddCharacter("?"), at: 4, of: 2),
    Case("print x\nb = 2", .unexpected("x", expected: "the end of the statement"), at: 6, of: 2),
    Case("f(x y)", .unexpected("y", expected: "')'"), at: 4),
    Case("a = 3 +\nb = 2", .endsEarly(expected: "a value"), at: 7, of: 2),
    Case("a = 3 + * 2", .unexpected("*", expected: "a value"), at: 8),
    Case("a.\nb", .endsEarly(expected: "a name after the dot"), at: 2, of: 2),
    Case("a.1", .unexpected(".1", expected: "the end of the statement"), at: 1),
    Case("a = 1 if b", .endsEarly(expected: "'else'"), at: 10),
    Case("lambda 1: 2", .unexpected("1", expected: "a parameter's name"), at: 7),
    Case("def f(1): pass", .unexpected("1", expected: "a parameter's name"), at: 6),
    Case("a = 0777", .badNumber("0777"), at: 4),
    Case("a = 1_", .badNumber("1_"), at: 4),
    Case("a = 1.2.3", .badNumber("1.2.3"), at: 4),
    Case("a = 9223372036854775808", .wholeTooLarge("9223372036854775808"), at: 4),
    Case("f(a=1, 2)", .positionAfterName, at: 7),
    Case("f(x) = 3", .unexpected("=", expected: "the end of the statement"), at: 5),
    Case("if x\n  y = 1\nz = 2", .endsEarly(expected: "':'"), at: 4, of: 3),
    Case("else:\n  y = 1", .unexpected("else", expected: "a statement"), at: 0, of: 2),
    Case("@d\nx = 1", .endsEarly(expected: "a definition"), at: 2, of: 2),
    Case("a = 1; b = ; c = 2", .unexpected(";", expected: "a value"), at: 11, of: 2),
    Case("a = {1: 2, 3}", .unexpected("}", expected: "':'"), at: 12),
    Case("a = f'{x y}'", .unexpected("y", expected: "'}'"), at: 9),
    Case("a = f'{}'", .unexpected("}", expected: "a value"), at: 7),
    Case("a = f'{x'", .unclosedBracket, at: 6),
    Case("import\nx", .endsEarly(expected: "a name"), at: 6, of: 2),
    Case("from a import", .endsEarly(expected: "a name"), at: 13),
    Case("for f() in x: y", .unexpected("f", expected: "a variable"), at: 4),
  ])
  func `one broken statement`(text: Case) {
    let statements = Module.parse(SourceText(text.text)).statements
    let problems = statements.compactMap { statement -> SyntaxProblem? in
      if case .broken(let problem) = statement.kind { problem } else { nil }
    }
    #expect(problems.count == 1)
    #expect(problems.first?.kind == text.kind)
    #expect(problems.first?.span.start == text.place)
    #expect(statements.count == text.count)
  }

  private func form(_ text: String) -> String { NormalForm.of(Module.parse(SourceText(text))) }

  @Test func `a broken way of an if leaves what was read`() {
    #expect(form("if a: b\nelif ): c\nelse: d\n").hasPrefix("([] (branches (a ([] (do b)))) (broken) (broken)"))
  }

  @Test func `odd indentation loses nothing`() {
    #expect(form("    a = 1\nb = 2\n      c = 3") == form("a = 1\nb = 2\nc = 3"))
    #expect(form("if x:\n        a\n    b\nc") == form("if x:\n  a\n  b\nc"))
    #expect(form("if x:\ny") == "([] (branches (x ([]))) (do y))")
    #expect(form("for x in y:") == "([] (for x y ([]) ([])))")
    #expect(form("def f():\n\t\ta\n        \tb\n") == form("def f():\n  a\n  b\n"))
  }

  @Test func `a text copied from the middle of its first line`() {
    #expect(form("if x:\n        a\n    else:\n        b\n    c") == form("if x:\n  a\nelse:\n  b\nc"))
  }

  @Test func `a place has its line`() {
    let source = SourceText("a\r\nb\n\nc")
    #expect([0, 1, 2, 3, 4, 5].map(source.line) == [1, 1, 2, 2, 3, 4])
  }

  @Test func `quotes that a page has bent`() {
    #expect(form("a = ‘x’\nb = “y”") == form("a = 'x'\nb = 'y'"))
    #expect(form("a = 'It’s'\nb = 1") == form("a = 'It\\'s'\nb = 1"))
    #expect(form("a = 'x’\nb = 1") == form("a = 'x'\nb = 1"))
  }
}
