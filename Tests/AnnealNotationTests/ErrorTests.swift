import Anneal
import AnnealNotation
import Testing

/// Errors point at their place.
@Suite struct ErrorTests {
  private func rendered(_ text: String, width: Int = 80) -> String? {
    do {
      _ = try Notation().read(text)
      return nil
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
      rendered("StepLR(optimizer,\n       step_size=0)")?.split(separator: "\n").dropFirst() == [
        "         step_size=0)", "                   ^",
      ])
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
    let lines = rendered("LambdaLR(optimizer, lambda e: open('x'))")?.split(separator: "\n") ?? []
    #expect(
      lines.dropFirst() == [
        "  LambdaLR(optimizer, lambda e: open('x'))", "                                ^^^^",
      ])
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
    let lines = rendered(long, width: 60)?.split(separator: "\n") ?? []
    #expect(lines.count == 3 && lines.dropFirst().allSatisfy { $0.count <= 60 })
    let caret = lines.last?.prefix { $0 == " " }.count
    #expect(lines.count == 3 && lines[1].dropFirst(caret ?? 0).hasPrefix("oops"))
  }

  @Test func `what is typed cannot act on a terminal`() {
    let text = rendered("StepLR(\u{1B}[31mx\u{202E}=1)")
    #expect(
      text?.hasPrefix("error: ") == true && text?.contains("\u{1B}") == false && text?.contains("\u{202E}") == false)
  }

  @Test(arguments: ["(", "[", "{", "StepLR(", "SequentialLR([", "f'{"])
  func `brackets are nested 320 deep, and not until the stack ends`(piece: String) {
    let deep = "LambdaLR(lambda t: " + String(repeating: piece, count: 50_000)
    #expect(Refusal(reading: deep) == Refusal(.tooDeep(limit: 320), at: String(piece.suffix(1))))
  }

  @Test(arguments: ["-", "not ", "lambda x: ", "1 if 1 else ", "2**"])
  func `operators are nested 100 deep, and not until the stack ends`(piece: String) {
    let deep = "LambdaLR(lambda t: " + String(repeating: piece, count: 50_000) + "1)"
    let refusal = Refusal(reading: deep)
    #expect(refusal?.problem == .tooDeep(limit: 100) && refusal.map { piece.contains($0.caret) } == true)
  }

  @Test func `length is limited`() {
    let long = String(repeating: "a = 1\n", count: 400_000)
    #expect(Refusal(reading: long) == Refusal(.tooLong(limit: 1_000_000), at: ""))
  }
}
