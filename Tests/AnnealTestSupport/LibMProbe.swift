import Foundation

/// Which C library the tests met: PyTorch's bits are promised for that of the goldens.
///
/// glibc without FMA, macOS and musl answer up to 2 ulps differently now and then, and a recurrence carries that on. So
/// the probe asks for numbers on which they are known to differ; where one does, schedules are compared within
/// ``tolerance`` instead, and the suite says so.
package enum LibMProbe {
  /// How far apart rates may lie where the C library is another one, relative to the larger of them or to 1e-9.
  package static let tolerance = 1e-9

  /// Whether the C library gives the goldens' bits.
  package static let isGoldens: Bool = {
    let cases = Golden.table("LibM")
    let equal = cases.allSatisfy { golden in
      let numbers = Golden.numbers(golden.fields["arguments"])
      let result = Golden.numbers(golden.fields["result"])[0]
      let own = golden.fields["function"] == "cos" ? cos(numbers[0]) : pow(numbers[0], numbers[1])
      return own.bitPattern == result.bitPattern
    }
    if !equal { print("note: this C library is not that of the goldens; rates are compared within \(tolerance)") }
    return equal
  }()

  /// Whether a rate counts as the golden one.
  package static func accepts(_ actual: Double, _ expected: Double) -> Bool {
    if actual.bitPattern == expected.bitPattern || (actual.isNaN && expected.isNaN) { return true }
    return !isGoldens && abs(actual - expected) <= tolerance * max(abs(expected), 1e-9)
  }
}
