import Anneal

/// One step's numbers: the rate of each group, and the momentum of each that has one.
public struct ValueRow: Hashable, Sendable {
  /// The step.
  public let step: Int
  /// The rate of each group.
  public let rates: [Double]
  /// The momentum of each group.
  public let momenta: [Double?]

  /// A row of these numbers.
  public init(step: Int, rates: [Double], momenta: [Double?]) {
    self.step = step
    self.rates = rates
    self.momenta = momenta
  }
}

/// Which columns a table of some tracks has.
public struct ValueColumns: Hashable, Sendable {
  /// Whether rows are led by their schedule's label.
  public let hasLabels: Bool
  /// The labels, in order.
  public let labels: [String]
  /// `lr`, or `lr_0`, `lr_1` and so on.
  public let rates: [String]
  /// `momentum` or `beta1` where a schedule moves it; empty otherwise.
  public let momenta: [String]

  /// The columns that these tracks need.
  public init(tracks: [Track]) {
    hasLabels = tracks.count > 1
    labels = tracks.map { $0.label }
    let groups = tracks.map { $0.groups.count }.max() ?? 1
    rates = ValueColumns.names("lr", groups)
    let moving = Set(tracks.filter { $0.schedule.movesMomentum }.map { $0.momentumName })
    // Of optimizers of both kinds, both columns are one.
    let name = moving.count == 1 ? moving.first : moving.isEmpty ? nil : "momentum"
    momenta = name.map { ValueColumns.names($0, groups) } ?? []
  }

  private static func names(_ name: String, _ count: Int) -> [String] {
    count == 1 ? [name] : (0..<count).map { "\(name)_\($0)" }
  }

  /// All names, in order.
  public var names: [String] { (hasLabels ? ["schedule"] : []) + ["step"] + rates + momenta }

  /// A row's numbers in the order of the columns; `nil` where a schedule has fewer groups than another.
  public func numbers(of row: ValueRow) -> [Double?] {
    rates.indices.map { $0 < row.rates.count ? row.rates[$0] : nil }
      + momenta.indices.map { $0 < row.momenta.count ? row.momenta[$0] : nil }
  }
}

/// Comma-separated values, quoted where needed (RFC 4180, with line feeds).
extension ValueColumns {
  /// The names of the columns.
  public var csvHeader: String { names.joined(separator: ",") + "\n" }

  /// A row of the track in this place.
  public func csv(_ row: ValueRow, of track: Int) -> String {
    var line = hasLabels ? ValueColumns.quoted(labels[track]) + "," : ""
    line += String(row.step)
    for number in numbers(of: row) { line += "," + (number?.description ?? "") }
    return line + "\n"
  }

  /// A field, quoted where it has to be.
  public static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { ",\"\n\r".utf8.contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
