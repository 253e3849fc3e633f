import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// The texts that the fuzzer found worth keeping.
@Suite struct CorpusTests {
  @Test func `each is read or refused, and what is read prints as itself`() throws {
    let folder = Project.root.appending(path: "Fuzz/Corpus")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    #expect(files.count >= 30)
    let notation = Notation()
    for file in files {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      guard let reading = try? notation.read(text) else { continue }
      for item in reading.items {
        let printed = notation.text(of: item.schedule)
        #expect(try notation.schedule(printed) == item.schedule, "\(file.lastPathComponent)")
        var rates = item.schedule.rates(from: 0.1, momentum: 0.9).makeIterator()
        for _ in 0..<5 { _ = rates.next() }
      }
    }
  }
}
