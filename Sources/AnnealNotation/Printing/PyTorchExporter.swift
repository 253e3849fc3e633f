import Anneal
import PythonSyntax

/// Python with PyTorch. What PyTorch has no class for and loops do by hand is such a loop.
public enum PyTorchExporter: Exporter {
  public static let name = "PyTorch"
  public static let commentMark = "#"

  /// The code of schedules. It uses what a training script has: `model`, `batches`, `epochs`, `train` and `validate`,
  /// and `optimizer` where none is to be built.
  public static func export(_ items: [ExportItem], catalogue: Catalogue) -> Export {
    var export = Export()
    var needs = Needs()
    for (index, item) in items.enumerated() {
      if let reason = PyTorchLimits.obstacle(item.schedule) {
        export.unsupported.append(Export.Refusal(schedule: item.schedule, reason: reason))
        continue
      }
      let suffix = items.suffix(at: index)
      let optimizer = item.optimizer.map { PyTorchOptimizer($0, suffix: suffix) }
      needs.add(item.schedule, on: optimizer)
      export.parts.append(part(item, optimizer, suffix))
      optimizer?.notes.forEach { export.note($0) }
      if hasNestedSequence(item.schedule) {
        export.note("PyTorch cannot nest sequences; one in another is laid out, with the same rates")
      }
    }
    export.imports = needs.imports
    if export.parts.count > 1 {
      export.note("each schedule moves an optimizer of its own: optimizer1, optimizer2 and so on")
    }
    return export
  }

  private static func part(_ item: ExportItem, _ optimizer: PyTorchOptimizer?, _ suffix: String) -> Export.Part {
    let code = PyTorchCode(item, suffix: suffix)
    let statements = (optimizer.map { [$0.statement] } ?? []) + code.statements
    return Export.Part(statements: statements, loop: code.loop, loopIsEssential: code.loopIsEssential)
  }

  private static func hasNestedSequence(_ schedule: AnySchedule) -> Bool {
    var isFound = false
    schedule.forEachSchedule { one in
      isFound = isFound || (one.sequence != nil && one.members.contains { $0.sequence != nil })
    }
    return isFound
  }

  /// What the code imports.
  private struct Needs {
    private var origins: [Origin] = []
    private var usesMath = false

    mutating func add(_ schedule: AnySchedule, on optimizer: PyTorchOptimizer?) {
      schedule.forEachSchedule { one in
        if let origin = one.signature.origin { origins.append(origin) }
        usesMath = usesMath || one.functions.contains { $0.lambda?.body.mentions("math") == true }
      }
      if let optimizer { origins.append(optimizer.origin) }
    }

    var imports: [String] {
      let classes = Origin.pythonImports(of: origins.sorted { $0.className < $1.className })
      guard usesMath else { return classes }
      return classes.isEmpty ? ["import math"] : ["import math", ""] + classes
    }
  }
}

/// What PyTorch cannot say.
enum PyTorchLimits {
  /// Why PyTorch cannot give the rates of a schedule; `nil` where it can.
  static func obstacle(_ schedule: AnySchedule) -> String? {
    if let problem = schedule.textlessFunction { return problem }
    let signature = schedule.signature
    if signature.origin?.library == PyTorchExporter.name { return membersObstacle(schedule) }
    guard PyTorchCode.isLoop(schedule) else { return "PyTorch has no class \(signature.name)" }
    for member in schedule.members {
      if let problem = memberObstacle(member, in: nil) { return problem }
    }
    return nil
  }

  private static func membersObstacle(_ schedule: AnySchedule) -> String? {
    // Nested sequences are laid out before they are written.
    let flat = schedule.sequence?.flattened().erased ?? schedule
    for member in flat.members {
      if let problem = memberObstacle(member, in: flat) { return problem }
    }
    return nil
  }

  /// - Parameter outer: The composition; `nil` for a loop that steps it as if it stood alone.
  private static func memberObstacle(_ member: AnySchedule, in outer: AnySchedule?) -> String? {
    let name = member.signature.name
    guard member.signature.origin?.library == PyTorchExporter.name else {
      let hasLoop = PyTorchCode.isLoop(member)
      return "PyTorch has no class \(name)" + (hasLoop ? ", and its loop cannot stand inside another schedule" : "")
    }
    if let problem = member.textlessFunction { return problem }
    if let outer {
      let outerName = outer.signature.name
      if member.followsMetric { return "PyTorch's \(outerName) takes no \(name), which needs a metric" }
      if outer.sequence != nil, member.isComposition {
        return "PyTorch's \(outerName) steps a \(name) at the wrong times, or raises"
      }
    }
    return membersObstacle(member)
  }
}
