import Foundation
import Testing

@testable import AnnealPlots

@Suite struct InlineImageTests {
  @Test(arguments: Array(0...20) + [255, 3071, 3072, 3073, 10_000])
  func `base64 is Foundation's`(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ $0 >> 8) }
    #expect(String(decoding: Base64.encoded(bytes), as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  @Test(arguments: [0, 1, 3072, 3073, 6144, 9000])
  func `kitty gets chunks of 4096 letters, all but the last with more to come`(count: Int) throws {
    let png = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let parts = InlineImage.kitty(png: png, columns: 60).components(separatedBy: "\u{1B}\\")
    #expect(parts.last == "" && parts.count == max(1, (count + 3071) / 3072) + 1)
    #expect(parts[0].hasPrefix("\u{1B}_Gf=100,a=T,q=2,c=60,m="))
    var letters = ""
    for (index, part) in parts.dropLast().enumerated() {
      let halves = part.components(separatedBy: ";")
      #expect(halves.count == 2 && halves[1].count <= 4096)
      #expect(halves[0].hasSuffix(index == parts.count - 2 ? "m=0" : "m=1"))
      if index > 0 { #expect(halves[0] == "\u{1B}_Gm=\(index == parts.count - 2 ? 0 : 1)") }
      letters += halves[1]
    }
    #expect(letters == Data(png).base64EncodedString())
  }

  @Test func `iTerm2 gets one sequence with the size in bytes`() {
    let text = InlineImage.iterm(png: [1, 2, 3, 4], columns: 60)
    #expect(text == "\u{1B}]1337;File=inline=1;size=4;width=60;preserveAspectRatio=1:AQIDBA==\u{07}")
    #expect(InlineImage.iterm(png: [], columns: -3).contains("width=1;"))
  }
}
