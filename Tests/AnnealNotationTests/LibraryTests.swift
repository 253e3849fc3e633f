import PythonSyntax
import Testing

@testable import AnnealNotation

/// The texts of libraries are programs of ours: they must run.
@Suite struct LibraryTests {
  @Test(arguments: Library.all.map(\.module))
  func `a library runs to its end`(name: String) {
    let interpreter = Interpreter(Program(""), catalogue: .standard)
    #expect(interpreter.module(named: name) != nil)
    #expect(interpreter.libraryFailure == nil)
  }

  @Test(arguments: Library.all)
  func `a library's text has no broken statement`(library: Library) {
    for statement in Module.parse(SourceText(library.text)).statements {
      if case .broken(let problem) = statement.kind { Issue.record("\(library.module): \(problem)") }
    }
  }
}
