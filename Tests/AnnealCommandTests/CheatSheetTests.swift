import AnnealNotation
import AnnealPlots
import AnnealTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct CheatSheetTests {
  private static let names = Catalogue.standard.entries.map { $0.signature.name }

  @Test(arguments: ["a4", "letter", "screen"], ["auto", "light", "dark", "article"])
  func `a file has every schedule`(paper: String, theme: String) throws {
    let scratch = try Scratch()
    let run = try Command("cheatsheet", "--paper", paper, "--theme", theme, "-o", scratch.path("sheet.svg"))
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    let svg = scratch.text("sheet.svg")
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    for name in Self.names { #expect(svg.components(separatedBy: ">\(name)<").count == 2, "\(name)") }
    #expect(svg.contains("prefers-color-scheme") == (theme == "auto") && svg.contains("class=\"anneal-\(theme)\""))
    let size = ["a4": "794\" height=\"1123\"", "letter": "816\" height=\"1056\"", "screen": "1200\""][paper] ?? ""
    #expect(svg.contains("width=\"\(size)"))
  }

  @Test(arguments: [40, 80, 160]) func `the terminal has every schedule in its width`(columns: Int) throws {
    let run = try Command(["cheatsheet"], environment: ["COLUMNS": "\(columns)"])
    #expect(run.status == 0 && run.errors.isEmpty && !run.output.contains("\u{1B}"))
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= columns && $0.last != " " })
    #expect(lines.contains { $0.count > columns - 6 })
    let words = Set(run.output.split(whereSeparator: \.isWhitespace).map(String.init))
    #expect(words.isSuperset(of: Self.names))
    #expect(run.output.contains("made-up loss") && run.output.contains("moves the momentum"))
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a PDF is a page to print, a PNG the screen's sheet`() throws {
    let scratch = try Scratch()
    for (arguments, page) in [([], "595.5 842.25"), (["--paper", "letter"], "612 792")] {
      let run = try Command(["cheatsheet", "-o", scratch.path("sheet.pdf")] + arguments)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let bytes = try Data(contentsOf: scratch.folder.appending(path: "sheet.pdf"))
      let text = String(decoding: bytes, as: Unicode.ASCII.self)
      #expect(text.hasPrefix("%PDF-") && text.contains("0 0 \(page)"), "\(page)")
    }
    let run = try Command("cheatsheet", "-o", scratch.path("sheet.png"), "--scale", "1")
    #expect(run.status == 0, "\(run.errors)")
    let png = try Data(contentsOf: scratch.folder.appending(path: "sheet.png"))
    #expect(Array(png[16..<20]) == [0, 0, 0x04, 0xB0], "1200 pixels wide")
    #expect(try Command("compare", "StepLR(4)", "StepLR(5)", "-o", scratch.path("both.png")).status == 1)
    #expect(FileManager.default.fileExists(atPath: scratch.path("both.png")))
  }

  @Test(arguments: ["text", "kitty"]) func `other styles`(style: String) throws {
    let run = try Command("cheatsheet", "--style", style)
    guard style == "text" || Renderer.isAvailable else { return }
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix(style == "text" ? "StepLR: stairs of equal length" : "\u{1B}_G"))
  }

  @Test func `without UTF-8 it is ASCII, and colours come when asked for`() throws {
    let run = try Command(["cheatsheet"], environment: ["LC_ALL": "C"])
    #expect(run.status == 0 && run.output.allSatisfy(\.isASCII) && run.output.contains("HandoverLR"))
    #expect(try Command("cheatsheet", "--color", "always").output.contains("\u{1B}["))
  }

  @Test func `what cannot be written or read is named`() throws {
    let scratch = try Scratch()
    let ending = try Command("cheatsheet", "-o", scratch.path("sheet.doc"))
    #expect(ending.status == 2 && ending.errors.contains("its extension must be"))
    let lost = try Command("cheatsheet", "-o", scratch.path("none/sheet.svg"))
    #expect(lost.status == 2 && lost.errors.contains("none/sheet.svg: there is no folder"), "\(lost.errors)")
    #expect(try Command("cheatsheet", "--paper", "a5").status == 64)
    #expect(try Command("cheatsheet", "--theme", "pink").status == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }
}
