import Anneal
import PythonSyntax

/// A scheduler of PyTorch that a program has built, in motion on its optimizer.
final class PythonScheduler: Cell {
  let entry: Catalogue.Entry
  /// The schedule; `nil` if the text leaves an argument open.
  let schedule: AnySchedule?
  let optimizer: PythonInstance
  /// Its call, without the optimizer.
  let arguments: CallArguments
  /// The optimizer's groups before it was built.
  let before: [ParameterGroup]?
  /// An upper bound of the characters that it has when printed.
  let length: Int
  let module: PythonModule
  let span: Span
  var state: SchedulerState
  /// The variable it was first given to.
  var name: String?
  /// Its name, if another scheduler got it later.
  var replacedName: String?
  /// Whether a composition holds it.
  var isChild = false
  /// Each step: how many updates its optimizer had made, and the round of the loops.
  var steps: [StepEvent] = []
  /// The loops around its first step, the innermost last.
  var loops: [LoopStatistics] = []
  /// The cells that its functions read: once one changes, they are called anew at each step.
  var dependencies: [Dependency] = []
  /// Why it could not be built natively, if it was not.
  var pending: LocatedProblem?

  struct StepEvent {
    let updates: Int
    let round: Int
    /// Its place among all steps of all schedulers.
    let order: Int
  }

  init(
    entry: Catalogue.Entry, schedule: AnySchedule?, optimizer: PythonInstance, arguments: CallArguments,
    before: [ParameterGroup]?, length: Int, module: PythonModule, span: Span, state: SchedulerState
  ) {
    self.entry = entry
    self.schedule = schedule
    self.optimizer = optimizer
    self.arguments = arguments
    self.before = before
    self.length = length
    self.module = module
    self.span = span
    self.state = state
  }

  override var contents: Contents { .schedule(state) }
  override func restore(_ contents: Contents) {
    if case .schedule(let state) = contents { self.state = state }
  }
}

/// The state that a scheduler's steps change.
struct SchedulerState {
  /// One for each group; empty if the rates are not known.
  var cursors: [AnyCursor]
  var steps = 0
  /// Whether it is not built on its optimizer's groups yet, since nothing has asked for a rate.
  var isPending = false
  /// The unknown value that the rates depend on, such as a metric.
  var lost: Unknown?
}

extension Interpreter {
  func isOptimizer(_ instance: PythonInstance) -> Bool { instance.type.isSubclass(ofName: "Optimizer") }

  /// The dictionaries of an optimizer's parameter groups.
  func groups(of optimizer: PythonInstance) -> [PythonMapping] {
    guard case .list(let list)? = optimizer.names["param_groups"] else { return [] }
    return list.items.compactMap { if case .mapping(let mapping) = $0 { mapping } else { nil } }
  }

  /// The groups as the core's values; `nil` if a rate is not known.
  func parameterGroups(of optimizer: PythonInstance) -> [ParameterGroup]? {
    var result: [ParameterGroup] = []
    for mapping in groups(of: optimizer) {
      guard let group = ParameterGroup(mapping) else { return nil }
      result.append(group)
    }
    return result.isEmpty ? nil : result
  }

  /// Writes what a step has moved back into a group's dictionary.
  func write(_ group: ParameterGroup, to mapping: PythonMapping) {
    willChange(mapping)
    mapping.storage.setNumber("lr", group.rate)
    if let momentum = group.momentum {
      switch group.momentumKind {
      case .momentum: mapping.storage.setNumber("momentum", momentum)
      case .beta1:
        if let betas = mapping["betas"]?.elements, betas.first?.number?.double != momentum {
          mapping.storage.set(.text("betas"), .text("betas"), .tuple([.float(momentum)] + betas.dropFirst()))
        }
      }
    }
    mapping.storage.setNumber("initial_lr", group.initialRate)
    mapping.storage.setNumber("max_lr", group.maxRate)
    mapping.storage.setNumber("min_lr", group.minRate)
    mapping.storage.setNumber("max_momentum", group.maxMomentum)
    mapping.storage.setNumber("base_momentum", group.baseMomentum)
    mapping.storage.setNumber("swa_lr", group.swaRate)
  }

  /// Puts an optimizer's groups back to what they were.
  func restore(_ groups: [ParameterGroup], of optimizer: PythonInstance) {
    for (group, mapping) in zip(groups, self.groups(of: optimizer)) {
      willChange(mapping)
      for key in ["initial_lr", "max_lr", "min_lr", "max_momentum", "base_momentum", "swa_lr"] {
        _ = mapping.storage.remove(.text(key))
      }
      write(group, to: mapping)
    }
  }
}

extension PythonMapping.Storage {
  /// Sets a number that exists, but keeps an integer of the same value.
  fileprivate mutating func setNumber(_ key: String, _ number: Double?) {
    guard let number else { return }
    if case .number(let old)? = self[.text(key)], old.double == number, old.double.sign == number.sign { return }
    set(.text(key), .text(key), .float(number))
  }
}

extension ParameterGroup {
  /// A group's dictionary as the core's value; `nil` if its rate is not a known number.
  init?(_ mapping: PythonMapping) {
    guard let rate = mapping["lr"]?.number?.double else { return nil }
    if let beta = mapping["betas"]?.elements?.first?.number?.double {
      self.init(rate: rate, beta1: beta)
    } else {
      self.init(rate: rate, momentum: mapping["momentum"]?.number?.double)
    }
    initialRate = mapping["initial_lr"]?.number?.double
    maxRate = mapping["max_lr"]?.number?.double
    minRate = mapping["min_lr"]?.number?.double
    maxMomentum = mapping["max_momentum"]?.number?.double
    baseMomentum = mapping["base_momentum"]?.number?.double
    swaRate = mapping["swa_lr"]?.number?.double
  }
}
