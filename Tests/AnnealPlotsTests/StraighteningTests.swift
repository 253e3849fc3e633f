import Testing

@testable import AnnealPlots

@Suite struct StraighteningTests {
  @Test func `what lies on a straight line needs its ends only`() {
    let line = (0...100).map { Point(x: Double($0), y: 3 - 0.25 * Double($0)) }
    #expect(Straightening.points(of: line) == [line[0], line[100]])
  }

  @Test func `a corner stays where it is`() {
    let line = (0...100).map { Point(x: Double($0), y: $0 < 40 ? 7 : 90) }
    #expect(Straightening.points(of: line) == [line[0], line[39], line[40], line[100]])
  }

  @Test func `points above one another all stay`() {
    let line = [(0, 0), (0, 5), (0, 9), (4, 9), (4, 2), (9, 2)].map { Point(x: Double($0.0), y: Double($0.1)) }
    #expect(Straightening.points(of: line) == line)
  }

  @Test func `short lines stay as they are`() {
    let point = Point(x: 1, y: 2)
    #expect(Straightening.points(of: []) == [])
    #expect(Straightening.points(of: [point]) == [point])
    #expect(Straightening.points(of: [point, point]) == [point, point])
  }

  @Test(arguments: 0..<40) func `no point of any line moves further than allowed`(seed: Int) {
    var random = RandomNumbers(seed: UInt64(seed))
    let (swing, noise) = (1 + 300 * random.unit(), seed < 8 ? 0 : 0.1 * random.unit())
    let line = (0..<2000).map { step -> Point in
      let phase = Double(step % 700) / 700
      let smooth: Double = swing * phase * phase * (3 - 2 * phase)
      return Point(x: Double(step) * 0.4, y: smooth + noise * (2 * random.unit() - 1))
    }
    let kept = Straightening.points(of: line)
    #expect(kept.first == line.first && kept.last == line.last)
    #expect(kept.allSatisfy { line.contains($0) })
    var piece = 0
    for point in line {
      while kept[piece + 1].x < point.x { piece += 1 }
      let (from, to) = (kept[piece], kept[piece + 1])
      let slope: Double = (to.y - from.y) / (to.x - from.x)
      let there = from.y + slope * (point.x - from.x)
      #expect(abs(there - point.y) <= Straightening.tolerance * 1.0001)
    }
    if noise == 0 { #expect(kept.count < line.count / 5) }
  }
}
