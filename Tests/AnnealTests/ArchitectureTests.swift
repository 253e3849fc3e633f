import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// The house has floors, and arrows only run down.
@Suite struct ArchitectureTests {
  private static let floors = Floors(Project.text("Documentation/Architecture.md"))
  /// The C library, as each system calls it.
  private static let c: Set<String> = ["Glibc", "Musl", "Darwin"]

  @Test func `each target has its floor, and each floor its target`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "Sources").path)
    #expect(folders.sorted() == Self.floors.targets.map(\.name).sorted())
  }

  @Test(arguments: floors.targets) func `each import runs down, and is declared`(target: Floors.Target) throws {
    let allowed = Self.floors.allowed(in: target)
    let declared = try #require(Self.declared(by: target.name), "\(target.name) is not in Package.swift")
    #expect(declared.isSubset(of: allowed), "Package.swift: \(target.name) depends on a target that is not below it")
    for file in Project.swiftFiles(below: "Sources/\(target.name)") {
      let name = file.lastPathComponent
      for module in try imports(of: file) where !Self.c.contains(module) {
        #expect(allowed.contains(module) && declared.contains(module), "\(target.name)/\(name) imports \(module)")
      }
      let importsC = try !Self.c.isDisjoint(with: imports(of: file))
      #expect(!importsC || target.filesWithC?.contains(name) != false, "\(target.name)/\(name) imports the C library")
    }
  }

  /// The targets and products that the manifest gives a target.
  private static func declared(by target: String) -> Set<String>? {
    let declarations = Project.text("Package.swift").split(separator: "arget(").dropFirst()
    let own = declarations.first { $0.drop { $0.isWhitespace }.hasPrefix("name: \"\(target)\"") }
    return own.map { declaration in
      let words = declaration.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      return Set(words.dropFirst()).intersection(floors.modules)
    }
  }

  private func imports(of file: URL) throws -> Set<String> {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return Set(
      lines.compactMap { line in
        // The libraries' texts are Python, and stand indented.
        guard line.first?.isWhitespace == false else { return nil }
        let words = (line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line).split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count
        else { return nil }
        return String(words[words.count - 1].prefix { $0 != "." })
      })
  }

  @Test func `each schedule has one source file, one test file, one golden table and one picture of its name`() {
    let sources = Project.swiftFiles(below: "Sources/Anneal").filter { !$0.path.contains("/Filling/") }
      .map(\.lastPathComponent)
    for name in Catalogue.standard.entries.map(\.signature.name) {
      // Nothing of it lies elsewhere: no Name+Part.swift.
      let own = sources.filter { $0 == "\(name).swift" || $0.hasPrefix("\(name)+") }
      #expect(own == ["\(name).swift"])
      for path in ["Tests/AnnealTests/\(name)Tests.swift", "Goldens/\(name).txt", "Documentation/Pictures/\(name).svg"]
      {
        #expect(FileManager.default.fileExists(atPath: Project.root.appending(path: path).path), "\(path)")
      }
    }
  }

  @Test func `the pages of schedules are made of their descriptions`() {
    let page = Project.text("Documentation/Schedules.md").split(separator: "\n## ").dropFirst()
    let signatures = Catalogue.standard.entries.map(\.signature)
    #expect(page.count == signatures.count, "run Scripts/update-documentation")
    for (section, signature) in zip(page, signatures) {
      let formula = signature.formula.joined(separator: "\n")
      #expect(
        section.hasPrefix("\(signature.name)\n\n\(signature.summary)\n\n```text\n\(formula)\n```\n"),
        "\(signature.name): run Scripts/update-documentation")
    }
  }

  @Test func `each golden table names who answered it`() throws {
    let folder = Project.root.appending(path: "Goldens")
    let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".txt") && $0 != "requirements.txt"
    }
    for table in tables {
      let header = Project.text("Goldens/\(table)").prefix { $0 != "\n" }
      let oracle = header.firstMatch(
        of: /^# oracle: (torch 2\.13\.0|transformers [0-9.]+|python [0-9.]+|glibc [0-9.]+|formula);/)
      #expect(oracle != nil, "\(table): \(header)")
    }
    for signature in Catalogue.standard.entries.map(\.signature) {
      let oracle = Golden.oracle(of: signature.name)
      // What a library defines, that library answers.
      if signature.origin?.library == "PyTorch" { #expect(oracle.hasPrefix("torch "), "\(signature.name): \(oracle)") }
      if signature.origin?.library == "transformers" { #expect(oracle.hasPrefix("transformers "), "\(signature.name)") }
    }
  }
}
