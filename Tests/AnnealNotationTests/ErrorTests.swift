import Anneal
import AnnealNotation
import Testing

/// Errors point at their place.
@Suite struct ErrorTests {
  private func rendered(_ text: String, width: Int = 80) -> String {
    do {
      _ = try Notation().read(text)
      return "no error"
    } catch {
      return error.rendered(width: width)
    }
  }

  @Test func `an unknown parameter`() {
    #expect(
      rendered("StepLR(step_size=4, gama=0.5)") == """
        error: StepLR has no parameter 'gama'; did you mean 'gamma'?
          StepLR(step_size=4, gama=0.5)
                              ^^^^
        """)
  }

  @Test func `an unknown schedule`() {
    #expect(
      rendered("scheduler = CosineAnealingLR(T_max=4)") == """
        error: there is no scheduler called 'CosineAnealingLR'; did you mean 'CosineAnnealingLR'?
          scheduler = CosineAnealingLR(T_max=4)
                      ^^^^^^^^^^^^^^^^
        """)
  }

  @Test func `a value outside its range, on its own line`() {
    #expect(
      rendered("StepLR(optimizer,\n       step_size=0)").hasSuffix(
        """
               step_size=0)
                         ^
        """.split(separator: "\n").last ?? ""))
  }

  @Test func `a bracket that is never closed`() {
    #expect(
      rendered("StepLR(step_size=(4") == """
        error: this bracket is never closed
          StepLR(step_size=(4
                ^
        """)
  }

  @Test func `a function that does what it must not`() {
    let text = rendered("LambdaLR(optimizer, lambda e: open('x'))")
    #expect(text.contains("cannot use 'open'") && text.contains("^^^^"))
  }

  @Test(arguments: [
    ("3 +", "in the value of EPOCHS: the text ends where a value is expected"),
    ("StepLR(3)", "the definition of EPOCHS has no value; write a number or a list"),
    ("", "the definition of EPOCHS has no value; write a number or a list"),
  ])
  func `a definition that is wrong is named`(value: String, sentence: String) {
    let error = #expect(throws: NotationError.self) {
      try Notation(definitions: ["EPOCHS": value]).read("StepLR(EPOCHS)")
    }
    #expect(error?.description == sentence)
    #expect(error?.definition == "EPOCHS")
  }

  @Test func `a long line is cut around the caret`() {
    let long = "StepLR(step_size=" + String(repeating: "1+", count: 200) + "oops)"
    let lines = rendered(long, width: 60).split(separator: "\n")
    #expect(lines.dropFirst().allSatisfy { $0.count <= 60 } && lines[1].contains("oops"))
  }

  @Test func `what is typed cannot act on a terminal`() {
    let text = rendered("StepLR(\u{1B}[31mx\u{202E}=1)")
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
  }

  @Test(arguments: [
    "(", "[", "{", "-", "not ", "lambda x: ", "StepLR(", "SequentialLR([", "1 if 1 else ", "2**", "f'{",
  ])
  func `depth is limited, not the stack`(piece: String) {
    let deep = "LambdaLR(lambda t: " + String(repeating: piece, count: 50_000)
    #expect(rendered(deep).hasPrefix("error: "))
  }

  @Test func `length is limited`() {
    #expect(rendered(String(repeating: "a = 1\n", count: 400_000)).contains("more than"))
  }
}
