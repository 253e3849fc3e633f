import Anneal
import AnnealNotation

/// One case of a golden table: a program, and what PyTorch made of it.
package struct Golden: Sendable, CustomTestStringConvertible {
  /// The fields of the case by key, as they stand in the file.
  package let fields: [String: String]

  /// The scheduler's constructor call.
  package var program: String { fields["program"] ?? "" }
  /// How many steps were taken, step 0 included.
  package var steps: Int { Int(fields["steps"] ?? "") ?? 0 }
  /// What the plateau was told.
  package var metrics: [Double] { Golden.numbers(fields["metrics"]) }
  /// What to print when the case fails.
  package var testDescription: String { "\(program) [\(fields["optimizer"] ?? "")]" }

  /// The rates (`lr`) or momenta (`momentum`) of each group; empty where the table has none.
  package func columns(_ name: String) -> [[Double]] {
    if let only = fields[name] { return [Golden.numbers(only)] }
    var columns: [[Double]] = []
    while let next = fields["\(name).\(columns.count)"] { columns.append(Golden.numbers(next)) }
    return columns
  }

  /// The values that a random program stores, by step.
  package var samples: [(step: Int, values: [Double])] {
    fields.compactMap { key, value in
      guard key.hasPrefix("at "), let step = Int(key.dropFirst(3)) else { return nil }
      return (step, Golden.numbers(value))
    }.sorted { $0.step < $1.step }
  }

  /// The numbers of a line. Python's `repr` and Swift's parser both round to the nearest double: the bits survive.
  package static func numbers(_ line: String?) -> [Double] {
    (line ?? "").split(separator: " ").map { Double($0) ?? .nan }
  }

  /// The optimizer's groups: `sgd lr=0.1,0.01 momentum=0.9`, `adam lr=0.001 beta1=0.9` or `none lr=0.1`.
  package var groups: [ParameterGroup] {
    let words = (fields["optimizer"] ?? "").split(separator: " ")
    var settings: [Substring: Substring] = [:]
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1)
      if parts.count == 2 { settings[parts[0]] = parts[1] }
    }
    let rates = (settings["lr"] ?? "").split(separator: ",").compactMap { Double($0) }
    return rates.map { rate in
      if let beta1 = settings["beta1"].flatMap({ Double($0) }) { return ParameterGroup(rate: rate, beta1: beta1) }
      return ParameterGroup(rate: rate, momentum: settings["momentum"].flatMap { Double($0) })
    }
  }

  /// Who answered a table, as its first line says: `torch 2.13.0`, or `formula`.
  package static func oracle(of name: String) -> String {
    let header = Project.text("Goldens/\(name).txt").prefix { $0 != "\n" }
    return String(header.drop { $0 != ":" }.dropFirst(2).prefix { $0 != ";" })
  }

  /// Reads a table of `Goldens/`.
  package static func table(_ name: String) -> [Golden] {
    let text = Project.text("Goldens/\(name).txt")
    var cases: [Golden] = []
    var fields: [String: String] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !fields.isEmpty { cases.append(Golden(fields: fields)) }
        fields = [:]
      } else if line.first != "#", let colon = line.firstRange(of: ": ") {
        fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
      }
    }
    if !fields.isEmpty { cases.append(Golden(fields: fields)) }
    precondition(!cases.isEmpty, "Goldens/\(name).txt has no cases")
    return cases
  }
}
