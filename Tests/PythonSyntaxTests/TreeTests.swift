import AnnealTestSupport
import Foundation
import PythonSyntax
import Testing

/// A text, and how CPython parses it.
struct ParsedText: Sendable, CustomTestStringConvertible {
  let source: String
  let tree: String

  var testDescription: String { source }

  /// The cases of Goldens/Syntax.txt.
  static let all: [ParsedText] = {
    let lines = Project.text("Goldens/Syntax.txt").split(separator: "\n").dropFirst()
    return stride(from: lines.startIndex, to: lines.endIndex - 1, by: 2).compactMap { index in
      guard let source = value(lines[index], of: "source: "), let tree = value(lines[index + 1], of: "tree: "),
        let text = try? JSONDecoder().decode(String.self, from: Data(source.utf8))
      else { return nil }
      return ParsedText(source: text, tree: tree)
    }
  }()

  private static func value(_ line: Substring, of key: String) -> String? {
    line.hasPrefix(key) ? String(line.dropFirst(key.count)) : nil
  }
}

@Suite("Texts have the tree that CPython gives them") struct TreeTests {
  @Test func `there are enough of them`() { #expect(ParsedText.all.count > 450) }

  @Test(arguments: ParsedText.all)
  func `one text`(text: ParsedText) {
    #expect(NormalForm.of(Module.parse(SourceText(text.source))) == text.tree)
  }

  @Test(arguments: ParsedText.all)
  func `an expression that is written out parses to itself`(text: ParsedText) throws {
    let statements = Module.parse(SourceText(text.source)).statements
    guard statements.count == 1, case .expression(let value) = statements[0].kind, !text.source.contains("lambda: (y"),
      !text.tree.contains("opaque")
    else { return }
    let written = ExpressionText.of(value)
    let again = try Expression.parse(SourceText(written))
    #expect(NormalForm.expression(again) == NormalForm.expression(value), "\(written)")
    #expect(ExpressionText.of(again) == written)
  }

  @Test func `what came with Python 3.12`() {
    func form(_ text: String) -> String { NormalForm.of(Module.parse(SourceText(text))) }
    #expect(form("type Pair[T] = tuple[T, T]") == form("Pair = tuple[T, T]"))
    #expect(form("def f[T: int, *Ts, **P](x): return x") == form("def f(x): return x"))
    #expect(form("class C[T](B): pass") == form("class C(B): pass"))
    #expect(form("f\"{x[\"key\"]} and {f\"{y}\"}\"") == form("f\"{x['key']} and {f'{y}'}\""))
  }

  @Test func `what older Pythons read otherwise`() {
    let statements = Module.parse(SourceText("x.cuda(async=True)\ntry: a\nexcept E, F: b\n")).statements
    #expect(statements.count == 2)
    #expect(!statements.map(NormalForm.statement).contains { $0.contains("broken") })
  }
}
