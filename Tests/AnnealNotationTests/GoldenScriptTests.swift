import AnnealNotation
import AnnealTestSupport
import Testing

/// Scripts that CPython ran with real PyTorch: the rates of every update, or a question, never something else.
@Suite struct GoldenScriptTests {
  private static let programs = ScriptGolden.all(programs: "programs", traces: "traces")
  private static let mutations = ScriptGolden.all(programs: "mutations", traces: "mutations")

  /// What is asked for or refused although Python goes on, by the program's name; mutations have a number more.
  private static let refused: [String: String] = [
    "groups_bias_lr": "a rate hangs on the names of a model's parameters",
    "k_fold": "a schedule of no steps, which PyTorch builds and never steps",
  ]

  private static func isRefused(_ name: String) -> Bool {
    refused[name] != nil || refused[String(name.dropLast(2))] != nil
  }

  @Test func `there are enough of them`() {
    #expect(Set(Self.programs.map(\.name)).count >= 150 && Self.mutations.count >= 500)
  }

  @Test(arguments: [programs, mutations])
  func `a script gives PyTorch's rates`(goldens: [ScriptGolden]) {
    var right = 0
    for golden in goldens {
      switch golden.verdict() {
      case .right: right += 1
      case .refused(let reason): #expect(Self.isRefused(golden.name), "\(golden): \(reason)")
      case .wrong(let difference): Issue.record("\(golden): \(difference)")
      }
    }
    #expect(right * 100 >= goldens.count * 95)
  }

  /// Everyday Python that a flat table of names gets wrong.
  @Test(arguments: [
    "class_attributes", "leaked_defaults", "two_functions_one_parameter_name", "if_on_text",
    "constructor_arguments_over_defaults", "locals", "none_tests", "in", "call_arguments_over_defaults",
    "globals_against_parameters", "self_of_two_classes",
  ])
  func `a pitfall`(name: String) {
    let goldens = Self.programs.filter { $0.name == "pitfall_" + name }
    #expect(!goldens.isEmpty)
    for golden in goldens { #expect(golden.verdict() == .right, "\(golden)") }
  }
}
