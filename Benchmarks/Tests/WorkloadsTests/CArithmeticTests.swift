import Testing
import Workloads

/// What is compared must be the same arithmetic.
struct CArithmeticTests {
  private static let steps = 100_000

  @Test(arguments: Workload.all.map(\.name))
  func everyFormSumsTheSameBits(name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    let c = try #require(workload.loops[.c])(Self.steps)
    for form in [Form.sequence, .erased] {
      let sum = try #require(workload.loops[form])(Self.steps)
      #expect(sum.bitPattern == c.bitPattern, "\(form.rawValue): \(sum), C: \(c)")
    }
  }

  @Test(arguments: Workload.all.map(\.name))
  func theLastRatesAreTheSameBits(name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    let array = try #require(workload.loops[.array])
    let rates = workload.rates(Self.steps)
    for count in [1, 2, 999, 10_001, 10_002, 50_001, 60_001, 60_002, 99_999, Self.steps] {
      #expect(array(count).bitPattern == rates[count - 1].bitPattern, "after \(count) steps")
    }
  }

  @Test func theDriverSumsWhatTheSequenceDoes() throws {
    for workload in Workload.all where workload.kind != .plateau && !workload.text.contains("Cycl") {
      let driver = try #require(workload.loops[.driver1])(5_000)
      let sequence = try #require(workload.loops[.sequence])(5_000)
      #expect(driver.bitPattern == sequence.bitPattern, "\(workload.name)")
    }
  }
}
