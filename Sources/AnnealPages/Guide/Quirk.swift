/// A surprise on a schedule's page, with the tests that check it.
struct Quirk {
  let text: String
  /// The test suites that fail if it is not true.
  let tests: [String]
  /// Whether the opposite is often said, as in the article that first drew these curves.
  let corrects: Bool

  static func note(_ text: String, _ tests: String...) -> Quirk { Quirk(text: text, tests: tests, corrects: false) }

  static func correction(_ text: String, _ tests: String...) -> Quirk {
    Quirk(text: text, tests: tests, corrects: true)
  }

  var html: HTML {
    let lead = corrects ? HTML.element("span", [("class", "corrects")], HTML("Often said otherwise. ")) : HTML("")
    let proof = "Tested by " + tests.map { "`\($0)`" }.joined(separator: " and ") + "."
    return HTML([lead, .inline(Reference.linked(text)), .element("span", [("class", "proof")], .inline(proof))])
  }
}

extension Guide {
  /// By the name of the schedule.
  static let quirks: [String: [Quirk]] = decayQuirks.merging(cyclicQuirks) { $1 }.merging(otherQuirks) { $1 }

  /// What holds for all schedules.
  static let generalQuirks: [Quirk] = [
    .note(
      "A rate follows PyTorch's recurrence, not its closed form: `lr * gamma`, again and again, differs in the last "
        + "bits from `lr0 * gamma ** t`. Anneal has the bits of the recurrence.", "GoldenTests", "GuideFactTests"),
    .note(
      "Old code passes `verbose=True`, which PyTorch 2.13 refuses. Anneal reads it, with a note.", "QuirkTests"),
    .note(
      "A scheduler is stepped after the optimizer: the first update uses the rate of step 0, and a run of n updates "
        + "never uses that of step n.", "RunTests"),
  ]
}
