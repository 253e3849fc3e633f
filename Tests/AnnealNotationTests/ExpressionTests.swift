import Anneal
import Foundation
import Testing

@testable import AnnealNotation

/// A line of the table that CPython made: an expression, the value of `epoch`, and the answer.
struct ExpressionGolden: CustomStringConvertible, Sendable {
  let expression: String
  let epoch: Int
  let answer: String

  var description: String { "\(expression) at \(epoch)" }

  static let all: [ExpressionGolden] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Goldens/Expressions.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 3, let epoch = Int(fields[1]) else { return nil }
      return ExpressionGolden(expression: String(fields[0]), epoch: epoch, answer: String(fields[2]))
    }
  }()
}

@Suite("Expressions of a lambda mean what they mean in CPython")
struct ExpressionTests {
  /// The value in Python's spelling, or its exception.
  static func answer(_ expression: String, at epoch: Int) -> String {
    let source = SourceText("lambda epoch: " + expression)
    do throws(Fault) {
      let reader = try Reader(source, .standard, [:])
      var parser = Parser(source, reader.tokens, 0..<reader.tokens.count)
      guard case .lambda(let lambda) = try parser.wholeExpression().kind else { return "no lambda" }
      var resolver = FunctionResolver(reader)
      let function = FunctionSource(
        name: "lambda", parameters: lambda.parameters, body: [.result(lambda.body)], span: Span(0, 0))
      let resolved = try resolver.lambda(function)
      guard let code = Compiler.code(resolved) else { return "not compiled" }
      do throws(ArithmeticFault) {
        return try code.value(at: .whole(Int64(epoch))).text
      } catch {
        return "error: \(error.kind.rawValue)"
      }
    } catch {
      return "\(error.problem)"
    }
  }

  @Test("the table is there")
  func tableIsThere() { #expect(ExpressionGolden.all.count > 1000) }

  @Test("every line of the table, type and bits included")
  func table() {
    for golden in ExpressionGolden.all {
      let answer = Self.answer(golden.expression, at: golden.epoch)
      #expect(answer == golden.answer, "\(golden)")
    }
  }
}
