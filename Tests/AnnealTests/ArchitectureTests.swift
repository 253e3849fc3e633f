import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// The house has floors, and arrows only run down.
@Suite struct ArchitectureTests {
  /// What each target may import of the others and of the outside.
  private static let allowed: [String: Set<String>] = [
    "Anneal": [],
    "AnnealText": [],
    "PythonSyntax": [],
    "AnnealNotation": ["Anneal", "AnnealText", "PythonSyntax"],
    "AnnealRuns": ["Anneal", "AnnealText", "AnnealNotation"],
    "AnnealPlots": ["Anneal", "AnnealText", "AnnealNotation", "AnnealRuns"],
    "CAnnealPage": [],
    "AnnealPages": ["Anneal", "AnnealText", "AnnealNotation", "AnnealRuns", "AnnealPlots", "CAnnealPage"],
    "AnnealCommand": [
      "Anneal", "AnnealText", "AnnealNotation", "AnnealRuns", "AnnealPlots", "AnnealPages", "ArgumentParser",
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

  @Test func `one schedule, one file, one test, one golden table, one picture, all of one name`() {
    let files = Set(Project.swiftFiles(below: "Sources/Anneal").map(\.lastPathComponent))
    let names = files.filter { $0.hasSuffix("LR.swift") || $0 == "ChainedScheduler.swift" }
      .union(["CosineAnnealingWarmRestarts.swift", "ReduceLROnPlateau.swift"])
    #expect(names == Set(Catalogue.standard.entries.map { $0.signature.name + ".swift" }))
    for file in names {
      let name = file.dropLast(".swift".count)
      for path in ["Tests/AnnealTests/\(name)Tests.swift", "Goldens/\(name).txt", "Documentation/Pictures/\(name).svg"]
      {
        #expect(FileManager.default.fileExists(atPath: Project.root.appending(path: path).path), "\(path)")
      }
      #expect(files.contains(file))
    }
  }

  @Test func `source files stay small`() throws {
    for file in Project.swiftFiles(below: "Sources") {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      // The libraries' texts are Python, one library a file.
      let limit = file.path.contains("/AnnealNotation/Libraries/") ? 1200 : 600
      #expect(lines.count <= limit, "\(file.lastPathComponent) has \(lines.count) lines")
    }
  }
}
