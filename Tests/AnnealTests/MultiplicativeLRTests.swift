import Anneal
import AnnealTestSupport
import Testing

@Suite struct MultiplicativeLRTests {
  @Test func `each golden case has PyTorch's bits`() { expectGoldens("MultiplicativeLR") }

  @Test func `in a sequence it goes on from the rate it finds`() throws {
    let halve = MultiplicativeLR(lrLambda: Function { _ in 0.5 })
    let schedule = try LinearLR(startFactor: 0.1, totalIters: 5).then(halve, at: 3)
    let rates = try schedule.values(count: 5, from: 1)
    #expect(rates[3] == rates[2] * 0.5 && rates[4] == rates[3] * 0.5)
  }
}
