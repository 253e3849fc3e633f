import Anneal

/// A schedule of PyTorch as statements, and the loop that steps it.
struct PyTorchCode {
  private(set) var statements: [String] = []
  private(set) var loop: [String] = []
  /// Whether the loop is what says the schedule.
  let loopIsEssential: Bool

  private let schedule: AnySchedule
  private let stepping: Stepping
  private let suffix: String
  private let printer: SchedulePrinter

  init(_ item: ExportItem, suffix: String) {
    schedule = item.schedule
    stepping = item.stepping
    self.suffix = suffix
    printer = SchedulePrinter(optimizer: "optimizer" + suffix)
    loopIsEssential = PyTorchCode.isLoop(schedule)
    if loopIsEssential { PyTorchCode.loops[schedule.signature.name]?(&self) } else { writeScheduler() }
  }

  /// What PyTorch has no class for, and how a loop does it.
  private static let loops: [String: @Sendable (inout PyTorchCode) -> Void] = [
    FunctionLR.signature.name: { $0.writeRates("function", "functions", in: ("(", ")")) },
    TableLR.signature.name: { $0.writeRates("rates", "tables", in: ("[", "]")) },
    HandoverLR.signature.name: { $0.writeHandover() },
  ]

  /// Whether PyTorch has no class for it, but a loop does it.
  static func isLoop(_ schedule: AnySchedule) -> Bool {
    let signature = schedule.signature
    return loops[signature.name] != nil && Catalogue.standard[signature.name]?.signature == signature
  }
}

extension PyTorchCode {
  /// A scheduler, stepped in a loop.
  private mutating func writeScheduler() {
    statements = ["scheduler\(suffix) = " + printer.text(of: schedule)]
    switch stepping {
    case .epoch: loop = ["for epoch in range(epochs):", "    train(\(model))"]
    case .update: loop = ["for batch in batches:", "    train(\(model), batch)"]
    }
    loop.append("    " + step("scheduler\(suffix)", schedule))
  }

  private func step(_ scheduler: String, _ schedule: AnySchedule) -> String {
    "\(scheduler).step(\(schedule.followsMetric ? "validate(\(model))" : ""))"
  }

  /// A rate from a function or a table, written into each group without a scheduler.
  ///
  /// - Parameters:
  ///   - setting: The parameter that holds it, and the variable.
  ///   - plural: The variable where each group has its own.
  ///   - brackets: What stands around the step to get its rate.
  private mutating func writeRates(_ setting: String, _ plural: String, in brackets: (String, String)) {
    guard let value = schedule.arguments[setting] else { return }
    let text = printer.text(of: value)
    let rate = brackets.0 + counter + brackets.1
    let groups = "optimizer\(suffix).param_groups"
    let assignment = "        group[\"lr\"] = \(setting)\(suffix)\(rate)"
    if case .list = value {
      statements = ["\(plural)\(suffix) = \(text)"]
      loop = ["    for group, \(setting)\(suffix) in zip(\(groups), \(plural)\(suffix)):", assignment]
    } else {
      statements = ["\(setting)\(suffix) = \(text)"]
      loop = ["    for group in \(groups):", assignment]
    }
    loop = [head] + loop + [training]
  }

  /// A handover: the member of the largest milestone that has come is stepped.
  private mutating func writeHandover() {
    guard case .list(let milestones)? = schedule.arguments["milestones"] else { return }
    let members = schedule.members
    let names = members.indices.map { suffix.isEmpty ? "scheduler\($0)" : "scheduler\(suffix)_\($0)" }
    for (name, member) in zip(names, members) { statements.append("\(name) = " + printer.text(of: member)) }
    loop = [head, training]
    var word = "if"
    for (index, milestone) in milestones.enumerated().reversed() {
      guard case .whole(let milestone) = milestone else { continue }
      // The call after update n is the scheduler's step n + 1.
      loop += ["    \(word) \(counter) > \(milestone - 2):", "        " + step(names[index + 1], members[index + 1])]
      word = "elif"
    }
    if milestones.isEmpty {
      loop.append("    " + step(names[0], members[0]))
    } else {
      loop += ["    else:", "        " + step(names[0], members[0])]
    }
  }

  private var head: String { "for \(counter) in range(\(schedule.naturalLength)):" }
  private var training: String { "    train(\(model)" + (stepping == .epoch ? ")" : ", batches[step])") }
  private var counter: String { stepping == .epoch ? "epoch" : "step" }
  private var model: String { "model" + suffix }
}
