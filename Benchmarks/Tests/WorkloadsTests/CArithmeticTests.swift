import Testing
import Workloads

/// What is compared must be the same arithmetic.
@Suite struct CArithmeticTests {
  private static let steps = 100_000

  private func sum(_ workload: Workload, _ form: Form, _ steps: Int) throws -> Double {
    let loop = try #require(workload.loops[form], "\(workload.name) has no \(form.rawValue)")
    return loop(steps)
  }

  @Test(arguments: Workload.all.map(\.name))
  func `every form sums the same bits`(name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    let c = try sum(workload, .c, Self.steps)
    for form in [Form.sequence, .erased] {
      let own = try sum(workload, form, Self.steps)
      #expect(own.bitPattern == c.bitPattern, "\(form.rawValue): \(own), C: \(c)")
    }
  }

  @Test(arguments: Workload.all.map(\.name))
  func `the last rates are the same bits`(name: String) throws {
    let workload = try #require(Workload.all.first { $0.name == name })
    let rates = workload.rates(Self.steps)
    for count in [1, 2, 999, 10_001, 10_002, 50_001, 60_001, 60_002, 99_999, Self.steps] {
      let last = try sum(workload, .array, count)
      #expect(last.bitPattern == rates[count - 1].bitPattern, "after \(count) steps")
    }
  }

  @Test func `blocks sum what the sequence does`() throws {
    for workload in Workload.all where !workload.text.contains("Cycl") {
      let blocks = try sum(workload, .blocks, 5_000)
      let sequence = try sum(workload, .sequence, 5_000)
      #expect(blocks.bitPattern == sequence.bitPattern, "\(workload.name)")
    }
  }

  @Test func `the driver sums what the sequence does`() throws {
    // Those that move momentum sum it too in the sequence, and the driver reads rates alone.
    for workload in Workload.all where !workload.text.contains("Cycl") {
      let driver = try sum(workload, .driver1, 5_000)
      let sequence = try sum(workload, .sequence, 5_000)
      #expect(driver.bitPattern == sequence.bitPattern, "\(workload.name)")
    }
  }
}
