import Anneal
import AnnealText

/// What one update reads: the groups as they stand at its step.
package struct ValueRow: Hashable, Sendable {
  /// The step.
  package let step: Int
  /// The groups. Not their numbers in lists of their own, which would be two allocations a row.
  package let groups: [ParameterGroup]

  /// A row of these groups.
  package init(step: Int, groups: [ParameterGroup]) {
    self.step = step
    self.groups = groups
  }

  /// The rate of each group.
  package var rates: [Double] { groups.map { $0.rate } }
  /// The momentum of each group that has one.
  package var momenta: [Double?] { groups.map { $0.momentum } }
}

/// Which columns a table of some tracks has.
package struct ValueColumns: Hashable, Sendable {
  /// Whether rows are led by their schedule's label.
  package let hasLabels: Bool
  /// The labels, in order.
  package let labels: [String]
  /// How many updates an epoch has, for each track; `nil` where it is not known.
  package let epochs: [Int?]
  /// `lr`, or `lr_0`, `lr_1` and so on.
  package let rates: [String]
  /// `momentum` or `beta1` where a schedule moves it; empty otherwise.
  package let momenta: [String]

  /// The columns that these tracks need.
  package init(tracks: [Track]) {
    hasLabels = tracks.count > 1
    labels = tracks.map { $0.label }
    epochs = tracks.map { $0.run.stepsPerEpoch.flatMap { $0 > 1 ? $0 : nil } }
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

  /// Whether there is a column for the epoch: where a track's epochs are known, and are more than its steps.
  package var hasEpochs: Bool { epochs.contains { $0 != nil } }

  /// All names, in order.
  package var names: [String] {
    (hasLabels ? ["schedule"] : []) + ["step"] + (hasEpochs ? ["epoch"] : []) + rates + momenta
  }

  /// The epoch of a step of the track in this place, from 0.
  package func epoch(of step: Int, in track: Int) -> Int? { epochs[track].map { step / $0 } }

  /// Shows a row's numbers in the order of the columns; `nil` where a schedule has fewer groups than another.
  package func forEachNumber(of row: ValueRow, _ body: (Double?) -> Void) {
    for group in rates.indices { body(group < row.groups.count ? row.groups[group].rate : nil) }
    for group in momenta.indices { body(group < row.groups.count ? row.groups[group].momentum : nil) }
  }
}

/// Comma-separated values, quoted where needed (RFC 4180, with line feeds).
extension ValueColumns {
  /// The names of the columns.
  package var csvHeader: String { names.joined(separator: ",") + "\n" }

  /// Adds a row of the track in this place.
  package func addCSV(_ row: ValueRow, of track: Int, to text: inout TextBytes) {
    if hasLabels { text.add(CSV.field(labels[track]) + ",") }
    text.add(String(row.step))
    if hasEpochs { text.add("," + (epoch(of: row.step, in: track).map { String($0) } ?? "")) }
    forEachNumber(of: row) { number in
      text.add(",")
      if let number { text.add(number) }
    }
    text.add("\n")
  }
}
