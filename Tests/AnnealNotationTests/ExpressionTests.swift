import Anneal
import Foundation
import PythonSyntax
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
    let interpreter = Interpreter(Program(""), catalogue: .standard)
    let module = PythonModule("expression", source: source, isLibrary: false)
    interpreter.module = module
    defer { module.clear() }
    do throws(Interruption) {
      guard let lambda = try? Expression.parse(source), let environment = module.environment else { return "not read" }
      let function = try interpreter.evaluate(lambda, environment)
      let result = try interpreter.forked(lambda.span) { () throws(Interruption) in
        try interpreter.call(function, CallArguments([.open(.step)]), nil)
      }
      guard let term = interpreter.term(of: result) else { return "no number" }
      return value(of: term, at: epoch)
    } catch {
      return "\(error.fault(in: (module, Span(0, 0))).problem)"
    }
  }

  private static func value(of term: StepTerm, at epoch: Int) -> String {
    do throws(ArithmeticError) {
      return try term.value(at: .whole(Int64(epoch))).text
    } catch {
      return "error: \(error.kind.rawValue)"
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
