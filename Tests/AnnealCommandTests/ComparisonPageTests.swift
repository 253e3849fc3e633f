import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// `Documentation/Comparison.md` shows each of the article's figures, as ours and as matplotlib's.
@Suite struct ComparisonPageTests {
  private static let page = "Documentation/Comparison.md"

  @Test func `ours are the schedules that PyTorch ran`() throws {
    let commands = DocumentationTests.pictures.filter { $0.file == Self.page }.map(\.command)
    let drawn = try commands.map { try Notation().schedule($0.components(separatedBy: "'")[1]) }
    #expect(try drawn == Golden.table("Article").map { try Notation().schedule($0.program) })
    #expect(commands.allSatisfy { $0.contains(" --lr 1e-3 --steps 32 --steps-per-epoch 8 -o ") })
  }

  @Test func `matplotlib's stand below ours, and none is left over`() throws {
    let links = Project.text(Self.page).components(separatedBy: "](").dropFirst()
      .map { $0.components(separatedBy: ")")[0] }.filter { !$0.hasPrefix("../") }
    let ours = links.filter { $0.hasPrefix("Pictures/") && $0.hasSuffix(".svg") }
      .map { $0.dropFirst("Pictures/".count).dropLast(".svg".count) }
    #expect(links == ours.flatMap { ["Pictures/\($0).svg", "Matplotlib/\($0).png"] })
    let folder = Project.root.appending(path: "Documentation/Matplotlib").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(files.filter { $0.hasSuffix(".png") }.sorted() == ours.map { "\($0).png" })
  }
}
