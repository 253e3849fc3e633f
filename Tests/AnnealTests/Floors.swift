import AnnealTestSupport
import Foundation

/// The floors of the house: the table of `Documentation/Architecture.md`, the one place that lists them.
struct Floors {
  /// A target and what it may import. Of the others: those on lower floors.
  struct Target: Sendable {
    let name: String
    let floor: Int
    /// Modules of other packages.
    let packages: Set<String>
    /// The files that may import the C library; `nil` for any of the target's.
    let filesWithC: Set<String>?
  }

  let targets: [Target]

  init(_ page: String) {
    targets = page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 4, let floor = Int(cells[0]) else { return nil }
      let outside = Floors.quoted(in: cells[3])
      let files = outside.filter { $0.hasSuffix(".swift") }
      return Target(
        name: cells[1].replacing("`", with: ""), floor: floor, packages: Set(outside).subtracting(files),
        filesWithC: cells[3].contains("the C library") && files.isEmpty ? nil : Set(files))
    }
  }

  /// The texts in backticks.
  private static func quoted(in cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  /// All that the table names: targets and modules of other packages.
  var modules: Set<String> { targets.reduce(into: []) { $0.formUnion($1.packages.union([$1.name])) } }

  /// What a target may import, of this package and of others.
  func allowed(in target: Target) -> Set<String> {
    Set(targets.filter { $0.floor < target.floor }.map(\.name)).union(target.packages)
  }
}
