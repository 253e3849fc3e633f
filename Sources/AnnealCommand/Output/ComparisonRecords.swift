import AnnealRuns
import AnnealText

/// A comparison for programs: a record for each group of each schedule, its numbers in the shortest decimals that give
/// the same bits back.
struct ComparisonRecords {
  /// What a field holds.
  private enum Value {
    case none
    case text(String)
    case flag(Bool)
    case count(UInt64)
    case number(Double)
  }

  private typealias Field = (name: String, value: Value)

  private let records: [[Field]]
  private let areEqual: Bool

  init(_ comparisons: Comparisons) {
    areEqual = comparisons.areEqual
    records = comparisons.entries.flatMap { entry in
      entry.summaries.indices.map { ComparisonRecords.fields(of: entry, group: $0) }
    }
  }

  /// A line of names, and a line a record; fields that do not apply are empty.
  var csv: String {
    let lines = records.map { $0.map(ComparisonRecords.csv).joined(separator: ",") }
    return ([records[0].map(\.name).joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
  }

  /// An object with `equal` and `records`; fields that do not apply, and numbers that are not finite, are null.
  var json: String {
    let objects = records.map { "{" + $0.map(ComparisonRecords.json).joined(separator: ",") + "}" }
    return "{\"equal\":\(areEqual),\"records\":[\n" + objects.joined(separator: ",\n") + "\n]}\n"
  }

  private static func fields(of entry: Comparisons.Entry, group: Int) -> [Field] {
    let numbers = entry.summaries[group]
    return [
      ("schedule", .text(entry.track.label)), ("group", whole(group)), ("steps", whole(numbers.steps)),
      ("peak", .number(numbers.peak)), ("peak_step", whole(numbers.peakStep)), ("last", .number(numbers.end)),
      ("area", .number(numbers.area)), ("steps_under_tenth", whole(numbers.stepsUnderTenth)),
    ] + fields(of: entry.comparison, group: group)
  }

  private static func fields(of comparison: Comparison?, group: Int) -> [Field] {
    let common = comparison.flatMap { group < $0.groups.count ? $0.groups[group] : nil }
    let rate = common?.rate
    let isEqual = comparison.map { common?.isEqual ?? false && $0.firstSteps == $0.secondSteps }
    return [
      ("equal", isEqual.map { .flag($0) } ?? .none),
      ("differing_steps", whole(common.map { $0.rate?.steps ?? 0 })), ("first_difference", whole(rate?.firstStep)),
      ("largest_difference", number(rate?.absolute)), ("largest_difference_step", whole(rate?.absoluteStep)),
      ("largest_relative", number(rate?.relative)), ("largest_relative_step", whole(rate?.relativeStep)),
      ("largest_ulps", rate.map { .count($0.ulps) } ?? .none), ("largest_ulps_step", whole(rate?.ulpsStep)),
      ("first_momentum_difference", whole(common?.momentum?.firstStep)),
    ]
  }

  private static func whole(_ number: Int?) -> Value { number.map { .count(UInt64($0)) } ?? .none }
  private static func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .none }

  private static func csv(_ field: Field) -> String {
    switch field.value {
    case .none: ""
    case .text(let text): CSV.field(text)
    case .flag(let flag): String(flag)
    case .count(let count): String(count)
    case .number(let number): number.description
    }
  }

  private static func json(_ field: Field) -> String {
    let name = JSON.quoted(field.name)
    return switch field.value {
    case .none: "\(name):null"
    case .text(let text): "\(name):\(JSON.quoted(text))"
    case .flag(let flag): "\(name):\(flag)"
    case .count(let count): "\(name):\(count)"
    case .number(let number): "\(name):\(JSON.text(of: number))"
    }
  }
}
