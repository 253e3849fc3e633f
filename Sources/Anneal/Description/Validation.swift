/// The rules of a signature, applied to the values of an initializer: one place states a bound, whoever builds.
extension NamedSchedule {
  private static func bounds(_ name: String) -> Bounds {
    guard let parameter = signature.parameter(name) else { preconditionFailure("\(signature.name) has no \(name)") }
    return parameter.bounds
  }

  static func outOfRange(_ name: String, _ rule: String, _ value: String, fix: String = "") -> ScheduleError {
    .outOfRange(schedule: signature.name, parameter: name, rule: rule, value: value, fix: fix)
  }

  static func require(_ name: String, _ value: Int, fix: String = "") throws(ScheduleError) {
    let bounds = bounds(name)
    guard bounds.contains(Double(value)) else { throw outOfRange(name, bounds.text, String(value), fix: fix) }
    guard value.magnitude <= UInt(Wholes.limit) else {
      throw outOfRange(name, "within ±\(Wholes.limit) (2^\(Wholes.bits))", String(value), fix: fix)
    }
  }

  static func require(_ name: String, _ value: Double, fix: String = "") throws(ScheduleError) {
    guard value.isFinite else { throw outOfRange(name, "a finite number", value.description, fix: fix) }
    let bounds = bounds(name)
    guard bounds.contains(value) else { throw outOfRange(name, bounds.text, value.description, fix: fix) }
  }

  /// Without a look at the signature, which a table would take for each of a million numbers.
  static func requireFinite(_ name: String, _ values: [Double]) throws(ScheduleError) {
    for value in values where !value.isFinite { throw outOfRange(name, "finite numbers", value.description) }
  }

  static func require(_ name: String, _ setting: PerGroup<Double>) throws(ScheduleError) {
    for value in setting.elements { try require(name, value) }
  }

  static func require(_ name: String, _ values: [Int]) throws(ScheduleError) {
    for value in values { try require(name, value) }
  }
}
