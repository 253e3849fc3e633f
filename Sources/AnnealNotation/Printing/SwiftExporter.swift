import Anneal

/// Swift, with this library.
public enum SwiftExporter: Exporter {
  public static let name = "Swift"
  public static let commentMark = "//"

  /// The code of schedules. Where `catalogue` adds schedules to the standard ones, they are read by a notation that knows
  /// them.
  public static func export(_ items: [ExportItem], catalogue: Catalogue) -> Export {
    var export = Export()
    var needs = SwiftPrinter.Needs()
    let printer = SwiftPrinter(catalogue: catalogue)
    for (index, item) in items.enumerated() {
      if let reason = printer.obstacle(item.schedule) {
        export.unsupported.append(Export.Refusal(schedule: item.schedule, reason: reason))
        continue
      }
      needs.formUnion(printer.needs(of: item.schedule))
      export.parts.append(part(item, printer, items.suffix(at: index)))
    }
    export.imports = imports(needs)
    if !export.parts.isEmpty {
      for name in needs.ownSchedules { export.note("your own type is taken to be called \(name)") }
    }
    return export
  }

  private static func imports(_ needs: SwiftPrinter.Needs) -> [String] {
    var modules = ["Anneal"]
    if needs.readsText { modules.append("AnnealNotation") }
    if needs.callsLibM { modules.append("Foundation") }
    return modules.map { "import " + $0 }
  }

  private static func part(_ item: ExportItem, _ printer: SwiftPrinter, _ suffix: String) -> Export.Part {
    var statements = ["let schedule\(suffix) = \(printer.text(of: item.schedule))"]
    guard let optimizer = item.optimizer else { return Export.Part(statements: statements, loop: []) }
    let groups = optimizer.groups.map { text(of: $0) }.joined(separator: ", ")
    statements += [
      "var groups\(suffix) = [\(groups)]",
      "var scheduler\(suffix) = try LRScheduler(schedule\(suffix), on: &groups\(suffix))",
    ]
    let unit = item.stepping == .epoch ? "epoch" : "update"
    let metric = item.schedule.followsMetric ? ", metric: loss" : ""
    return Export.Part(
      statements: statements,
      loop: ["// After each \(unit):", "try scheduler\(suffix).step(&groups\(suffix)\(metric))"])
  }

  private static func text(of group: ParameterGroup) -> String {
    let momentum =
      switch (group.momentumKind, group.momentum) {
      case (.momentum, let momentum): "momentum: " + (momentum.map { $0.description } ?? "nil")
      case (.beta1, let beta1): "beta1: " + (beta1 ?? 0).description
      }
    return "ParameterGroup(rate: \(group.rate.description), \(momentum))"
  }
}
