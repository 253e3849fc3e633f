import Anneal
import AnnealNotation

extension Example {
  /// The schedule in a training loop of PyTorch, imports included; `nil` for a schedule that PyTorch cannot run.
  var python: String? {
    guard isStandard, let code = handover ?? plainLoop ?? schedulerLoop else { return nil }
    let imports = imports(of: code.joined())
    return (imports + (imports.isEmpty ? [] : [""]) + code).joined(separator: "\n")
  }

  /// The scheduler's class, stepped in a loop, if PyTorch has the class and those of its members.
  private var schedulerLoop: [String]? {
    guard Example.isPyTorch(schedule) else { return nil }
    return ["scheduler = " + Notation().pythonText(of: schedule)] + loop
  }

  private static func isPyTorch(_ schedule: AnySchedule) -> Bool {
    guard schedule.signature.origin?.library == "PyTorch" else { return false }
    guard case .list(let members)? = schedule.arguments["schedulers"] else { return true }
    return members.allSatisfy { if case .schedule(let member) = $0 { isPyTorch(member) } else { false } }
  }

  private var loop: [String] {
    schedule.followsMetric
      ? ["for epoch in range(epochs):", "    train(model)", "    scheduler.step(validate(model))"]
      : ["for batch in batches:", "    train(model, batch)", "    scheduler.step()"]
  }

  /// The imports for the classes that the code calls.
  private func imports(of code: String) -> [String] {
    let origins = Catalogue.standard.entries.compactMap { $0.signature.origin }
    return Origin.pythonImports(of: origins.filter { code.contains($0.className + "(") })
  }

  /// A handover, which in PyTorch is a loop: the member of the largest milestone that has come is stepped.
  private var handover: [String]? {
    guard signature.name == HandoverLR.signature.name, case .list(let members)? = schedule.arguments["schedulers"],
      case .list(let milestones)? = schedule.arguments["milestones"]
    else { return nil }
    var lines: [String] = []
    for (index, member) in members.enumerated() {
      guard case .schedule(let member) = member else { return nil }
      lines.append("scheduler\(index) = " + Notation().pythonText(of: member))
    }
    lines += ["for step in range(\(schedule.naturalLength)):", "    train(model, batches[step])"]
    for (index, milestone) in milestones.enumerated().reversed() {
      guard case .whole(let milestone) = milestone else { return nil }
      // The call after update n is the scheduler's step n + 1.
      lines.append("    \(index == milestones.count - 1 ? "if" : "elif") step > \(milestone - 2):")
      lines.append("        scheduler\(index + 1).step()")
    }
    return lines + ["    else:", "        scheduler0.step()"]
  }

  /// A rate from a function or a table, which in PyTorch is a loop without a scheduler.
  private var plainLoop: [String]? {
    let (setting, rate): (String, String)
    switch signature.name {
    case FunctionLR.signature.name: (setting, rate) = ("function", "function(step)")
    case TableLR.signature.name: (setting, rate) = ("rates", "rates[step]")
    default: return nil
    }
    guard let value = Notation().arguments(of: schedule).first(where: { $0.name == setting })?.text else { return nil }
    return [
      "\(setting) = \(value)", "for step in range(\(schedule.naturalLength)):",
      "    for group in optimizer.param_groups:", "        group[\"lr\"] = \(rate)",
      "    train(model, batches[step])",
    ]
  }
}
