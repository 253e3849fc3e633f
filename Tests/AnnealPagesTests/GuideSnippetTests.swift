import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

@testable import AnnealPages

/// The code on the guide's pages. Its Swift stands once more in `Snippets.swift` and `SnippetsWithFoundation.swift`,
/// where the compiler reads it, with the imports of its page; its Python is read by the notation.
@Suite struct GuideSnippetTests {
  private static let snippets = snippetsOfAnneal.merging(snippetsWithFoundation) { $1 }

  private func examples() throws -> [Example] {
    try Catalogue.standard.entries.map { try Example(of: $0.signature, catalogue: .standard) }
  }

  /// A file of the snippets that need these imports.
  private func file(_ name: String, imports: [String]) throws -> String {
    var text = """
      // swift-format-ignore-file
      // The guide's Swift, made of its pages: GuideSnippetTests tells when they differ.
      \(imports.map { "import " + $0 }.joined(separator: "\n"))

      let \(name): [String: @Sendable (_ loss: Double) throws -> AnySchedule] = [

      """
    for example in try examples() where example.swiftExport.imports == imports.map({ "import " + $0 }) {
      text += "  \"\(example.signature.name)\": { loss in\n"
      let lines = example.swiftExport.parts.flatMap(\.lines)
      text += lines.map { "    \($0)\n" }.joined() + "    return schedule.erased\n  },\n"
    }
    return text + "]\n"
  }

  @Test(arguments: [("snippetsOfAnneal", "Snippets", 0), ("snippetsWithFoundation", "SnippetsWithFoundation", 1)])
  func `what is on the pages is what the compiler reads`(name: String, path: String, others: Int) throws {
    let text = try file(name, imports: ["Anneal"] + ["Foundation"].prefix(others))
    let folder = Project.root.appending(path: "Tests/AnnealPagesTests")
    let actual = folder.appending(path: path + ".actual.txt")
    let known = try String(contentsOf: folder.appending(path: path + ".swift"), encoding: .utf8)
    if known == text {
      try? FileManager.default.removeItem(at: actual)
    } else {
      try text.write(to: actual, atomically: true, encoding: .utf8)
      Issue.record("\(path).swift differs; \(actual.lastPathComponent) is what it should be")
    }
  }

  @Test func `each page's Swift makes the schedule of its picture`() throws {
    for example in try examples() {
      let make = try #require(Self.snippets[example.signature.name])
      let made = try make(1)
      let code = try #require(example.swift)
      #expect(code == example.swiftExport.text)
      let takesFunction = example.signature.parameters.first?.kind == .function
      if !takesFunction { #expect(made == example.schedule) }
      guard !example.schedule.followsMetric else { continue }
      let count = min(32, (example.schedule.lastStep ?? 31) + 1)
      let (one, other) = try (made.values(count: count, from: 0.1), example.schedule.values(count: count, from: 0.1))
      #expect(one.map(\.bitPattern) == other.map(\.bitPattern), "\(example.signature.name)")
    }
  }

  @Test func `each page's Python reads as the schedule of its picture`() throws {
    for example in try examples() {
      guard let python = example.python else {
        #expect(example.signature.origin == nil, "\(example.signature.name)")
        continue
      }
      // What sets the rate without a scheduler names none.
      if python.contains("        group[\"lr\"] = ") {
        #expect(example.signature.origin == nil && !python.contains("import"))
        continue
      }
      #expect(try Notation().schedule(python) == example.schedule, "\(python)")
      let module = example.signature.origin?.module ?? "torch.optim"
      #expect(python.contains("from \(module)"))
    }
  }

  @Test(arguments: ["FunctionLR", "TableLR", "HandoverLR"])
  func `a loop that PyTorch has no class for is written out`(name: String) throws {
    let signature = try #require(Catalogue.standard[name]?.signature)
    let python = try #require(try Example(of: signature, catalogue: .standard).python)
    #expect(python.contains("for step in range(") && !python.contains(name))
    #expect(Guide.quirks[name]?.isEmpty == false)
  }

  @Test func `a schedule of the user's own has a page, without PyTorch and without quirks`() throws {
    let catalogue = Catalogue.standard.adding(Halving.self)
    let example = try Example(of: Halving.signature, catalogue: catalogue)
    #expect(example.python == nil && example.swift == nil)
    let page = try Guide(catalogue: catalogue, version: "1").files.first { $0.path == "Halving.html" }
    #expect(page?.text.contains("<h3>On the command line</h3>") == true)
    for heading in ["Good to know", "PyTorch", "Swift"] { #expect(page?.text.contains(">\(heading)</h") == false) }
  }
}

/// A schedule that is not PyTorch's.
private struct Halving: Formula {
  static let signature = Signature(
    name: "Halving", summary: "Halves the rate at each step.", purpose: "tests", formula: ["lr[t] = lr[t-1] / 2"],
    family: .decay, parameters: [], example: "Halving()", source: "this file")

  init(_ arguments: Arguments) {}

  var arguments: [String: Value] { [:] }
  var naturalLength: Int { 32 }

  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double {
    now.step == 0 ? group.rate : group.rate / 2
  }
}
