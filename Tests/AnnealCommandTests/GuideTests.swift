import AnnealTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct GuideTests {
  private func site() throws -> (scratch: Scratch, files: [String: String]) {
    let scratch = try Scratch()
    let run = try Command("guide", "-o", scratch.path("site"))
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("site"))
    #expect(names.contains("workbench.html"))
    let files = names.filter { $0 != "workbench.html" }.map { ($0, scratch.text("site/" + $0)) }
    return (scratch, Dictionary(uniqueKeysWithValues: files))
  }

  @Test func `every schedule has its page, and every link leads somewhere`() throws {
    let files = try site().files
    for line in try Command("list").output.split(separator: "\n") {
      let name = line.prefix { $0 != " " }
      let page = try #require(files["\(name).html"], "\(name)")
      #expect(page.contains("<h1>\(name)</h1>") && page.contains("<svg ") && page.contains("role=\"img\""))
      #expect(page.contains("import ") && page.contains("<h3>Swift</h3>"))
      #expect(page.contains("workbench.html#s=\(name)%28"))
      if line.hasSuffix(" (Anneal's own)") { continue }
      #expect(page.contains("<h3>PyTorch</h3>") && page.contains("<h2>Good to know</h2>"), "\(name)")
    }
    for (name, page) in files {
      for link in page.components(separatedBy: "href=\"").dropFirst() {
        let address = link.prefix { !"\"#".contains($0) }
        let isOurs = files[String(address)] != nil || address == "workbench.html" || link.hasPrefix("#main\"")
        let isPaper = address.wholeMatch(of: /https:..arxiv\.org.abs.\d{4}\.\d{4,5}/) != nil
        #expect(isOurs || isPaper || address.hasPrefix("data:image/svg+xml,"), "\(name): \(address)")
      }
    }
  }

  @Test func `pages are whole, need no script and no network`() throws {
    for (name, page) in try site().files {
      #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">") && page.hasSuffix("</html>\n"), "\(name)")
      #expect(page.components(separatedBy: "<script").count == (name == "index.html" ? 2 : 1), "\(name)")
      let policy = "content=\"default-src 'none'; " + (name == "index.html" ? "script-src 'sha256-" : "style-src ")
      #expect(page.contains(policy), "\(name)")
      #expect(!page.contains("script-src 'unsafe") && !page.contains(" onclick="), "\(name)")
      #expect(!page.contains("src=\"http") && !page.contains("url(http"), "\(name)")
      let body = page.components(separatedBy: "<main id=\"main\">")[1].components(separatedBy: "</main>")[0]
      #expect(XMLParser(data: Data("<main>\(body)</main>".utf8)).parse(), "\(name)")
    }
  }

  /// The corrections of what is often told, each on its page.
  private static let corrections = [
    ("CyclicLR", "is the triangular curve, bit for bit"), ("CyclicLR", "but is older"),
    ("CyclicLR", "also moves the momentum"), ("OneCycleLR", "also moves the momentum"),
    ("CosineAnnealingWarmRestarts", "not each epoch"), ("CosineAnnealingLR", "does not reach"),
    ("ConstantLR", "This is not a decay"), ("ReduceLROnPlateau", "It can be drawn"),
    ("index", "No law keeps a rate between 0 and 1"), ("schedules", "verbose=True"),
  ]

  @Test func `what is often told otherwise is put right`() throws {
    let files = try site().files
    for (name, words) in Self.corrections {
      #expect(files["\(name).html"]?.contains(words) == true, "\(name): \(words)")
    }
  }

  @Test func `writing again gives the same bytes, and a file in the way is told`() throws {
    let (scratch, files) = try site()
    #expect(try Command("guide", "-o", scratch.path("site")).status == 0)
    for (name, page) in files { #expect(scratch.text("site/" + name) == page) }
    try scratch.write("taken", "x")
    let run = try Command("guide", "-o", scratch.path("taken"))
    #expect(run.status == 2 && run.errors.contains("cannot write") && scratch.text("taken") == "x", "\(run.errors)")
    #expect(try Command("guide").status == 64)
    let lost = try Command("guide", "-o", scratch.path("no/such"))
    #expect(lost.status == 2 && lost.errors.contains("no/such: No such file or directory"), "\(lost.errors)")
  }
}
