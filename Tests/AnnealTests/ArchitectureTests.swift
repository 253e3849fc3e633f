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
