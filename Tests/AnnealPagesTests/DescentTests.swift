@testable import AnnealPages
import Foundation
import Testing

/// What the guide says of its balls is true of them.
@Suite struct DescentTests {
  private func last(_ descent: Descent) -> Double { Descent.loss(at: descent.places[Guide.updates]) }

  @Test func `a rate too large jumps about in the valley to the end`() {
    let places = Guide.tooLarge.places
    #expect(abs(places[1]) < 0.5, "in the valley at once")
    let turns = zip(places.suffix(10), places.suffix(9)).filter { $0 * $1 < 0 }.count
    #expect(turns >= 8 && last(Guide.tooLarge) > 0.05)
  }

  @Test func `a rate too small has not arrived`() {
    let places = Guide.tooSmall.places
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 } && places[Guide.updates] < -0.3)
  }

  @Test func `an annealed rate ends lowest`() {
    #expect(last(Guide.annealed) < 0.01)
    #expect(last(Guide.annealed) < last(Guide.tooLarge) / 5 && last(Guide.annealed) < last(Guide.tooSmall) / 5)
  }

  @Test func `the slope is that of the loss`() {
    for place in stride(from: -1.6, through: 1.6, by: 0.05) {
      let difference = (Descent.loss(at: place + 1e-6) - Descent.loss(at: place - 1e-6)) / 2e-6
      #expect(abs(difference - Descent.slope(at: place)) < 1e-6)
      #expect(abs(Descent.loss(at: place) - (place * place / 2 - 0.05 * cos(7 * place) + 0.05)) < 1e-12)
    }
  }
}
