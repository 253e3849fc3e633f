import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// The house has floors, and arrows only run down.
@Suite struct ArchitectureTests {
  /// What each target may import of the others and of the outside.
  private static let allowed: [String: Set<String>] = [
    "Anneal": [],
    "PythonSyntax": [],
    "AnnealNotation": ["Anneal", "PythonSyntax"],
    "AnnealRuns": ["Anneal", "AnnealNotation"],
    "AnnealPlots": ["Anneal", "AnnealNotation", "AnnealRuns"],
    "CAnnealPage": [],
    "AnnealPages": ["Anneal", "AnnealNotation", "AnnealRuns", "AnnealPlots", "CAnnealPage"],
    "AnnealCommand": [
      "Anneal", "AnnealNotation", "AnnealRuns", "AnnealPlots", "AnnealPages", "ArgumentParser",
    ],
    "AnnealMain": ["AnnealCommand"],
  ]
  private static let libm: Set<String> = ["Glibc", "Musl", "Darwin"]
  /// The only files that may import the C library.
  private static let libmFiles: Set<String> = ["LibM.swift", "MathFunctions.swift", "DynamicLibrary.swift"]

  @Test func `each import runs down`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Project.root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(Self.allowed.keys))
    for (target, allowed) in Self.allowed {
      for file in Project.swiftFiles(below: "Sources/\(target)") {
        for module in try imports(of: file) {
          let name = file.lastPathComponent
          let isLibM = Self.libm.contains(module) && (target == "AnnealCommand" || Self.libmFiles.contains(name))
          #expect(allowed.contains(module) || isLibM, "\(target)/\(name) imports \(module)")
        }
      }
    }
  }

  private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      // The libraries' texts are Python, and stand indented.
      guard line.first?.isWhitespace == false else { return nil }
      let words = (line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line).split(separator: " ")
      guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count
      else { return nil }
      return String(words[words.count - 1].prefix { $0 != "." })
    }
  }

  @Test func `the manifest declares no other arrow`() {
    let manifest = Project.text("Package.swift")
    let declarations = manifest.split(separator: "arget(").dropFirst()
    #expect(declarations.count > Self.allowed.count)
    for (target, allowed) in Self.allowed {
      let declaration = declarations.first { $0.drop { $0.isWhitespace }.hasPrefix("name: \"\(target)\"") }
      #expect(declaration != nil, "\(target) is not in Package.swift")
      for other in Self.allowed.keys where other != target && declaration?.contains("\"\(other)\"") == true {
        #expect(allowed.contains(other), "\(target) declares \(other)")
      }
    }
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
