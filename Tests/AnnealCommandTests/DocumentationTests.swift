import AnnealTestSupport
import Foundation
import Testing

/// Each output and picture in the documentation is what its command gives today.
@Suite struct DocumentationTests {
  /// A command in a Markdown file, and what the file says it gives.
  struct Sample: Sendable, CustomTestStringConvertible {
    let file: String
    let command: String
    let expected: String
    var testDescription: String { "\(file): \(command)" }
  }

  private static let files: [String] = {
    let folder = Project.root.appending(path: "Documentation")
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return ["README.md"] + pages.filter { $0.hasSuffix(".md") }.sorted().map { "Documentation/\($0)" }
  }()

  /// Blocks of ```console: lines that start with `$ anneal`, each followed by its output.
  static let outputs: [Sample] = files.flatMap { file in
    Project.text(file).components(separatedBy: "```console\n").dropFirst().flatMap { block in
      let text = block.components(separatedBy: "```")[0]
      return ("\n" + text).components(separatedBy: "\n$ ").dropFirst().map { entry in
        let lines = entry.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return Sample(file: file, command: String(lines[0]), expected: lines.count > 1 ? String(lines[1]) : "")
      }
    }
  }

  /// Comments `<!-- $ anneal … -o Documentation/Pictures/x.svg -->` before a picture.
  static let pictures: [Sample] = files.flatMap { file in
    Project.text(file).components(separatedBy: "<!-- $ anneal ").dropFirst().map { entry in
      let command = "anneal " + entry.components(separatedBy: " -->")[0]
      let path = command.components(separatedBy: " -o ").last ?? ""
      return Sample(file: file, command: command, expected: path)
    }
  }

  @Test(arguments: outputs) func `an output`(sample: Sample) throws {
    let run = try Command(arguments(of: sample.command))
    let actual = (run.output + run.errors).trimmingCharacters(in: .newlines)
    #expect(actual == sample.expected.trimmingCharacters(in: .newlines))
  }

  @Test(arguments: pictures) func `a picture`(sample: Sample) throws {
    let scratch = try Scratch()
    var arguments = arguments(of: sample.command)
    arguments[arguments.count - 1] = scratch.path("picture.svg")
    let run = try Command(arguments)
    #expect(run.status == 0, "\(run.errors)")
    #expect(scratch.text("picture.svg") == Project.text(sample.expected), "\(sample.expected) has changed")
    #expect(Project.text(sample.file).contains("](\(relative(sample.expected, to: sample.file)))"))
  }

  @Test func `there are some of each`() {
    #expect(Self.outputs.count >= 3 && Self.pictures.count >= 1)
    let folder = Project.root.appending(path: "Documentation/Pictures").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let named = Set(Self.pictures.map { $0.expected.components(separatedBy: "/").last ?? "" })
    #expect(Set(files.filter { $0.hasSuffix(".svg") }) == named, "each picture has its command")
  }

  /// Photographs of a browser's window are not the same from machine to machine; that they are used, and can be taken
  /// again, is checked all the same.
  @Test func `each photograph is shown, and named with the script that takes it`() throws {
    let folder = Project.root.appending(path: "Documentation/Pictures").path
    let photographs = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".png") }
    let readme = Project.text("README.md")
    let script = "Scripts/photograph-page"
    #expect(!photographs.isEmpty && readme.contains("<!-- $ \(script) -->"))
    #expect(FileManager.default.isExecutableFile(atPath: Project.root.appending(path: script).path))
    for name in photographs {
      let stem = String(name.dropLast(".png".count))
      #expect(readme.contains("Documentation/Pictures/\(name)") && Project.text(script).contains("(\"\(stem)\""))
    }
  }

  @Test func `the README's Swift is the quick start, and its output what that prints`() throws {
    let readme = Project.text("README.md")
    let swift = readme.components(separatedBy: "```swift\n")[1].components(separatedBy: "```")[0]
    let output = readme.components(separatedBy: "```text\n")[1].components(separatedBy: "```")[0]
    #expect(Project.text("Examples/QuickStart/Sources/QuickStart/main.swift") == swift)
    #expect(Project.text("Examples/QuickStart/output.txt") == output)
  }

  @Test func `versions are the same wherever they stand`() throws {
    let readme = Project.text("README.md")
    let version = try Command("--version").output.trimmingCharacters(in: .newlines)
    #expect(readme.contains("/anneal\", from: \"\(version)\")"))
    let manifests = ["", "Examples/QuickStart/", "Examples/LinearRegression/", "Benchmarks/"].map {
      $0 + "Package.swift"
    }
    for manifest in manifests {
      #expect(Project.text(manifest).hasPrefix("// swift-tools-version: 6.3\n"), "\(manifest)")
    }
    for file in ["README.md", "CONTRIBUTING.md", ".ci/run"] {
      #expect(Project.text(file).contains("Swift 6.3"), "\(file)")
    }
  }

  private func relative(_ path: String, to file: String) -> String {
    file.hasPrefix("Documentation/") ? String(path.dropFirst("Documentation/".count)) : path
  }

  /// The words of a shell command without `anneal`; single quotes hold words together.
  private func arguments(of command: String) -> [String] {
    var words: [String] = []
    var (word, isQuoted, hasWord) = ("", false, false)
    for character in command {
      if character == "'" {
        isQuoted.toggle()
        hasWord = true
      } else if character == " ", !isQuoted {
        if hasWord { words.append(word) }
        (word, hasWord) = ("", false)
      } else {
        word.append(character)
        hasWord = true
      }
    }
    return Array((hasWord ? words + [word] : words).dropFirst())
  }
}
