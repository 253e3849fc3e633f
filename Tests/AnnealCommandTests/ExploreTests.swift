import AnnealTestSupport
import Foundation
import Testing

@Suite struct ExploreTests {
  @Test func `the page is kept where it is asked for, with its state in the address`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a page.html")
    let run = try Command(
      "explore", "StepLR(30, gamma=0.5)", "LambdaLR(lambda t: 0.9 ** t)", "--steps", "100", "--lr", "0.1", "-o", path,
      "--no-open")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    let address = try #require(URL(string: run.output.trimmingCharacters(in: .newlines)))
    #expect(address.path.hasSuffix("/a page.html"))
    let state = (address.fragment(percentEncoded: true) ?? "").split(separator: "&").map {
      $0.removingPercentEncoding ?? ""
    }
    #expect(
      state == [
        "s=StepLR(step_size=30, gamma=0.5)", "s=LambdaLR(lr_lambda=lambda t: 0.9 ** t)", "steps=100", "lr=0.1",
      ])
    let page = scratch.text("a page.html")
    #expect(page.utf8.count < 1_500_000 && page.contains("Content-Security-Policy"))
    #expect(page == Project.text("Web/anneal.html"), "the page that is committed")
  }

  @Test func `without a file the page stands in a private folder`() throws {
    let scratch = try Scratch()
    let run = try Command(["explore", "--no-open"], environment: ["TMPDIR": scratch.folder.path])
    let path = try #require(URL(string: run.output.trimmingCharacters(in: .newlines))).path
    #expect(run.status == 0 && FileManager.default.fileExists(atPath: path))
    let folder = URL(filePath: path).deletingLastPathComponent().path
    let mode = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
    #expect(mode == 0o700)
  }

  @Test func `where nothing opens a browser, the address is printed`() throws {
    let scratch = try Scratch()
    let run = try Command(["explore"], environment: ["TMPDIR": scratch.folder.path, "PATH": "/nowhere"])
    #expect(run.status == 0 && run.output.hasPrefix("file://"))
  }

  @Test func `mistakes are told before anything is written`() throws {
    let scratch = try Scratch()
    let unknown = try Command("explore", "StepLR(step_sze=4)", "-o", scratch.path("x.html"), "--no-open")
    #expect(unknown.status == 2 && scratch.text("x.html").isEmpty, "\(unknown.errors)")
    #expect(
      unknown.errors.contains("'step_sze'") && unknown.errors.contains("\n         ^^^^^^^^"), "\(unknown.errors)")
    let many = try Command(["explore", "--no-open"] + Array(repeating: "StepLR(4)", count: 7))
    #expect(many.status == 2 && many.errors.contains("at most 6"))
    #expect(try Command("explore", "--steps", "0", "--no-open").status == 64)
  }
}
