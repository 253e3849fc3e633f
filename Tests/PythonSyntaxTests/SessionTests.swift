import PythonSyntax
import Testing

/// Which texts are sessions of an interpreter, where lines without a prompt are what Python printed.
@Suite struct SessionTests {
  private func texts(_ text: String) -> [String] {
    Module.parse(SourceText(text)).statements.map { statement in
      switch statement.kind {
      case .assign(_, let value): ExpressionText.of(value)
      case .expression(let value): ExpressionText.of(value)
      case .broken: "broken"
      default: "other"
      }
    }
  }

  @Test func `what Python printed is passed over`() {
    #expect(texts(">>> a = f(1,\n...     2)\n>>> a\n3\n>>> b = 4\n") == ["f(1, 2)", "a", "4"])
  }

  @Test func `prose may precede the first prompt`() {
    let text = """
      Anneals as follows; don't worry (see below).

      with eta_max set to the rate:
          gamma (float): the factor. Default: 0.1.

      Example:
          >>> # a comment
          >>> scheduler = StepLR(optimizer, 4)
          4
      """
    #expect(texts(text) == ["StepLR(optimizer, 4)"])
  }

  @Test(arguments: [
    "import torch", "rate = 0.1", "def f():\n  pass", "\"\"\"Steps.\"\"\"", "model.cuda()",
    "@torch.no_grad()\ndef f(): 1",
  ])
  func `a program before the prompt`(code: String) {
    #expect(texts(code + "\n>>> a = 1\nb = 2").suffix(2) == ["1", "2"])
  }

  @Test func `a prompt in a string is none`() {
    let text = "def f():\n  '''Steps.\n\n  >>> f()\n  3\n  '''\nrate = 1\n"
    #expect(texts(text) == ["other", "1"])
    #expect(texts("a = '''\n>>> b = 1\n'''\nc = 2\n") == ["'\\n>>> b = 1\\n'", "2"])
  }
}
