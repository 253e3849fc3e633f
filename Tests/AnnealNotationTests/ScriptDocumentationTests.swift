import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

/// `Documentation/Scripts.md` says what is read of a script. Each row of its tables has an example below, in the same
/// order, whose first lines say what comes of it.
@Suite struct ScriptDocumentationTests {
  private static let page = ScriptPage(Project.text("Documentation/Scripts.md"))

  @Test func `each row has its example, and each example its row`() {
    #expect(Self.page.rows.count >= 100 && !Self.page.frame.isEmpty)
    #expect(Self.page.rows.map(\.title) == Self.page.examples.map(\.title))
  }

  @Test(arguments: zip(page.rows, page.examples))
  func `what a row quotes is in its example`(row: ScriptPage.Row, example: ScriptPage.Example) {
    for quoted in row.quoted where !example.says(quoted) {
      Issue.record("'\(quoted)' is not in the example of '\(row.title)'")
    }
  }

  @Test(arguments: page.examples)
  func `an example does what it says`(example: ScriptPage.Example) throws {
    let result = example.result(after: Self.page.frame)
    #expect(example.expectations.contains { ScriptPage.Example.outcomes.contains($0.key) })
    for expectation in example.expectations {
      let agrees = result.agrees(with: expectation)
      #expect(agrees, "\(example.title): \(expectation.key): \(expectation.text), not \(result)")
    }
    #expect(result.schedules == example.texts("reads"), "\(example.title): \(result)")
    #expect(result.open.isEmpty || !example.texts("asks").isEmpty, "\(example.title): \(result)")
    #expect(result.error == nil || !example.texts("asks").isEmpty || !example.texts("error").isEmpty)
  }
}

/// The page, taken apart.
struct ScriptPage {
  /// A line of a table.
  struct Row: Sendable {
    let title: String
    /// What its other cells have in backticks.
    let quoted: [String]
  }

  /// What stands before each example.
  private(set) var frame = ""
  private(set) var rows: [Row] = []
  private(set) var examples: [Example] = []

  init(_ text: String) {
    var block: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let lines = block {
        guard line == "```" else {
          block = lines + [line]
          continue
        }
        block = nil
        if frame.isEmpty { frame = lines.joined(separator: "\n") + "\n" } else { examples.append(Example(lines)) }
      } else if line == "```python" {
        block = []
      } else if line.hasPrefix("| "), !line.hasPrefix("| What |") {
        let cells = line.dropFirst(2).dropLast(2).split(separator: " | ").map(String.init)
        rows.append(Row(title: cells[0], quoted: cells.dropFirst().flatMap(ScriptPage.quoted)))
      }
    }
  }

  private static func quoted(in cell: String) -> [String] {
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    return stride(from: 1, to: parts.count, by: 2).map { String(parts[$0]) }
  }
}

extension ScriptPage {
  /// A script, and what its first lines say of it.
  struct Example: Sendable, CustomTestStringConvertible {
    let title: String
    private(set) var expectations: [(key: String, text: String)] = []
    private(set) var code: [String] = []

    static let outcomes: Set<String> = ["reads", "asks", "error", "note", "rates"]
    private static let keys = outcomes.union([
      "optimizer", "steps", "checked", "arguments", "environment", "file", "let", "examples", "fuel", "notebook",
      "alone",
    ])

    var testDescription: String { title }

    init(_ lines: [String]) {
      title = String(lines.first?.dropFirst(2) ?? "")
      var rest = lines.dropFirst()
      while let line = rest.first, line.hasPrefix("# ") {
        let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1).map(String.init)
        guard let key = parts.first, Example.keys.contains(key) else { break }
        expectations.append((key, parts.count > 1 ? String(parts[1].dropFirst()) : ""))
        rest = rest.dropFirst()
      }
      code = Array(rest)
    }

    func texts(_ key: String) -> [String] { expectations.filter { $0.key == key }.map(\.text) }

    /// Whether the script, what it is given or what comes of it has these words.
    func says(_ words: String) -> Bool {
      if words.hasPrefix("--"), !words.contains(" ") { return true }
      let given =
        texts("let").map { "--let '\($0)'" } + texts("examples").map { "--examples \($0)" }
        + texts("environment").map { "--env \($0)" }
      return (code + given + expectations.map(\.text)).joined(separator: "\n").contains(words)
    }

    func result(after frame: String) -> Result {
      var text = code.joined(separator: "\n") + "\n"
      if texts("alone").isEmpty { text = frame + text }
      do {
        if !texts("notebook").isEmpty { text = try Notebook(Example.notebook(of: text)).text }
        return Result(try Notation(definitions: pairs("let", "=")).read(program(text)))
      } catch {
        return Result(error)
      }
    }

    private func program(_ text: String) -> Program {
      let files = pairs("file", " ")
      var program = Program(
        text, arguments: texts("arguments").flatMap { $0.split(separator: " ").map(String.init) },
        environment: pairs("environment", "="), examples: texts("examples").first.flatMap { Int($0) },
        read: { files[$0] })
      if let fuel = texts("fuel").first.flatMap({ Int($0) }) { program.fuel = fuel }
      return program
    }

    private func pairs(_ key: String, _ separator: Character) -> [String: String] {
      let pairs = texts(key).map { $0.split(separator: separator, maxSplits: 1).map(String.init) }
      return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
    }

    /// A notebook with one cell.
    private static func notebook(of text: String) -> String {
      let source = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      return #"{"cells": [{"cell_type": "code", "source": "\#(source)"}], "nbformat": 4}"#
    }
  }

  /// What comes of a script.
  struct Result: CustomStringConvertible {
    var schedules: [String] = []
    var open: [String] = []
    var notes: [String] = []
    var error: NotationError?
    var steps: Int?
    var checked = 0
    var optimizer = ""
    var rates: [Double] = []

    init(_ reading: Reading) {
      schedules = reading.items.map { Notation().text(of: $0.schedule) }
      open = reading.openLengths + reading.openRates
      notes = reading.notes
      checked = reading.checkedUpdates
      steps = reading.loop?.steps
      if let setting = reading.optimizer {
        optimizer = ([setting.kind?.name ?? ""] + (setting.rates ?? []).map { "\($0)" }).joined(separator: " ")
      }
      if let item = reading.items.first {
        let rates = item.schedule.rates(from: item.optimizer?.rates?.first ?? 0.001, momentum: item.optimizer?.momentum)
        self.rates = Array(rates.prefix(item.loop?.steps ?? 0))
      }
    }

    init(_ error: any Error) { self.error = error as? NotationError }

    var description: String { error?.description ?? "\(schedules), open \(open), steps \(steps ?? -1), \(notes)" }

    /// What is asked: by an error, or left open.
    private var questions: [String] {
      switch error?.problem {
      case .unknownNames(let names): names
      case .undecided(let conditions): conditions
      default: open
      }
    }

    func agrees(with expectation: (key: String, text: String)) -> Bool {
      let text = expectation.text
      return switch expectation.key {
      case "reads": schedules.contains(text)
      case "asks": questions.contains(text)
      case "note": notes.contains { $0.hasPrefix(text) }
      // Where the stack is small, its end comes before Python's.
      case "error": text.split(separator: " / ").contains { error?.description.contains($0) ?? false }
      case "rates": rates == text.split(separator: " ").compactMap { Double($0) }
      case "optimizer": optimizer == text
      case "steps": steps.map { "\($0)" } == text
      case "checked": "\(checked)" == text
      default: true
      }
    }
  }
}
