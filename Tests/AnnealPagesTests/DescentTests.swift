import Anneal
import AnnealTestSupport
import Foundation
import Testing

@testable import AnnealPages

/// What the guide says of its balls is true of them.
@Suite struct DescentTests {
  private func last(_ descent: Descent) -> Double { Descent.loss(at: descent.places[Guide.updates]) }

  private func constant(_ rate: Double, updates: Int = Guide.updates, from start: Double = Guide.start) -> Descent {
    Descent(from: start, rates: Array(repeating: rate, count: updates))
  }

  @Test func `a rate too large jumps about in the valley to the end`() {
    let places = Guide.tooLarge.places
    #expect(abs(places[1]) < 0.5, "in the valley at once")
    let turns = zip(places.suffix(10), places.suffix(9)).filter { $0 * $1 < 0 }.count
    #expect(turns >= 8 && last(Guide.tooLarge) > 0.05 && Guide.tooLarge.outcome == .jumping)
  }

  @Test func `a rate too small has not arrived`() {
    let places = Guide.tooSmall.places
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 } && places[Guide.updates] < -0.3)
    #expect(Guide.tooSmall.outcome == .rolling)
  }

  @Test func `an annealed rate ends lowest`() {
    #expect(last(Guide.annealed) < 0.01 && Guide.annealed.outcome == .arrived)
    #expect(last(Guide.annealed) < last(Guide.tooLarge) / 5 && last(Guide.annealed) < last(Guide.tooSmall) / 5)
    #expect(abs(Guide.annealed.places[1]) < 0.5, "as quick at first")
  }

  @Test func `a constant rate settles below 2 over the curvature, and not above`() {
    let curvature = (Descent.slope(at: 1e-5) - Descent.slope(at: -1e-5)) / 2e-5
    #expect(abs(curvature - 3.45) < 1e-6 && abs(2 / curvature - 0.58) < 0.005)
    let (below, above) = (constant(0.575, updates: 5000), constant(0.585, updates: 5000))
    #expect(abs(below.places[5000]) < 1e-6 && abs(above.places[5000]) > 0.01)
    #expect(constant(0.3).outcome == .arrived && last(constant(0.3)) < 1e-6)
  }

  @Test func `with noisy slopes a falling rate ends lower on average, and a larger constant one higher`() {
    let average = Guide.averageLoss(rates: Guide.constant(0.3))
    let (falling, larger) = (Guide.falling(from: 0.9), Guide.constant(0.9))
    #expect(Guide.averageLoss(rates: falling) < average / 3)
    #expect(Guide.averageLoss(rates: larger) > average * 3)
    #expect(last(Guide.noisyAnnealed) < last(Guide.noisyConstant))
  }

  @Test func `no law keeps a rate between 0 and 1`() throws {
    // The slope of x² / 20 is x / 10.
    for start in stride(from: -1.5, through: 1.5, by: 0.1) { #expect(abs(start - 10 * (start / 10)) < 1e-15) }
    #expect(try StepLR(stepSize: 1).rate(at: 0, from: 10) == 10)
  }

  @Test func `a ball that leaves the picture is told`() {
    let thrown = Descent(from: 1, rates: [0.1, 9])
    #expect(thrown.escape == 2 && thrown.sentence == "The ball has left the picture after update 2.")
  }

  @Test func `the slope is that of the loss`() {
    for place in stride(from: -1.6, through: 1.6, by: 0.05) {
      let difference = (Descent.loss(at: place + 1e-6) - Descent.loss(at: place - 1e-6)) / 2e-6
      #expect(abs(difference - Descent.slope(at: place)) < 1e-6)
      #expect(abs(Descent.loss(at: place) - (place * place / 2 - 0.05 * cos(7 * place) + 0.05)) < 1e-12)
    }
  }

  @Test func `the noise is that of Park and Miller, from -1 to 1`() {
    // With the factor 48271, the ten thousandth number after the seed 1 is 399268537 (C++ standard, [rand.predef]).
    let noise = Descent.noise(seed: 1, count: 10_000)
    let known: Double = 399_268_537 / 2_147_483_647 * 2 - 1
    #expect(noise[9999] == known)
    #expect(noise.allSatisfy { abs($0) <= 1 })
    #expect(abs(noise.reduce(0, +)) < 200)
  }

  /// The table with which the script is compared in a browser: a line for each ball, its start, rate, whether the rate
  /// falls and whether slopes are noisy, and then all places.
  @Test func `the table for the script is what the library computes`() throws {
    var table = ""
    for start in [-1.45, 0.8] {
      for rate in [0.01, 0.04, 0.3, 0.58, 0.9, 1.37, 2] {
        for (falls, isNoisy) in [(false, false), (true, false), (false, true), (true, true)] {
          let descent = Descent(
            from: start, rates: falls ? Guide.falling(from: rate) : Guide.constant(rate),
            noise: isNoisy ? Guide.noise : [])
          let numbers = descent.places.map { $0.description }.joined(separator: " ")
          table += "\(start) \(rate) \(falls) \(isNoisy) \(numbers) | \(descent.sentence)\n"
        }
      }
    }
    let path = Project.root.appending(path: "Web/Tests/descents.txt")
    let actual = Project.root.appending(path: "Web/Tests/descents.actual.txt")
    if (try? String(contentsOf: path, encoding: .utf8)) == table {
      try? FileManager.default.removeItem(at: actual)
    } else {
      try table.write(to: actual, atomically: true, encoding: .utf8)
      Issue.record("Web/Tests/descents.txt differs; descents.actual.txt is what it should be")
    }
  }
}
