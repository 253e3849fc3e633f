import Anneal
import PythonSyntax

extension Interpreter {
  /// A method of a scheduler of PyTorch.
  func callScheduler(
    _ name: String, of instance: PythonInstance, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let scheduler = instance.scheduler else { return unknown(span) }
    if name != "step" { try startPending(on: scheduler.optimizer) }
    switch name {
    case "step":
      try step(instance, scheduler, arguments, span)
      return .none
    case "get_last_lr", "get_lr": return .list(PythonList(groups(of: scheduler.optimizer).map { $0["lr"] ?? .none }))
    case "state_dict":
      if instance.replacement != nil { return try callReplacement(name, of: instance, arguments, span) }
      return saved(scheduler)
    case "load_state_dict":
      if let mapping = arguments.values.first, try load(mapping, into: scheduler) { return .none }
      return try callReplacement(name, of: instance, arguments, span)
    case "print_lr": return .none
    default: return try callReplacement(name, of: instance, arguments, span)
    }
  }

  private func step(
    _ instance: PythonInstance, _ scheduler: PythonScheduler, _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) {
    let argument = arguments.value(at: 0, "epoch") ?? arguments["metrics"]
    if argument == nil, arguments.unknownRest == nil, scheduler.entry.signature.name == "ReduceLROnPlateau" {
      throw raise("TypeError", "ReduceLROnPlateau.step() missing 1 required positional argument: 'metrics'", span)
    }
    try spend(1)
    try startPending(on: scheduler.optimizer)
    try startIfPending(scheduler)
    noteStep(instance, scheduler)
    if instance.replacement == nil, !scheduler.dependencies.allSatisfy({ $0.holds }) { try replace(instance, span) }
    let followsMetric = scheduler.schedule?.followsMetric ?? (scheduler.entry.signature.name == "ReduceLROnPlateau")
    if instance.replacement == nil, let argument, !argument.isNone, !followsMetric {
      if case .unknown = argument {
        // The target of the step is not known; such a number is the current epoch.
        note(Note.stepArgument)
      } else {
        try replace(instance, span)
      }
    }
    if instance.replacement != nil {
      _ = try callReplacement("step", of: instance, arguments, span)
      return
    }
    willChange(scheduler)
    scheduler.state.steps += 1
    guard !scheduler.state.cursors.isEmpty else { return }
    var metric: Double?
    if followsMetric, scheduler.state.cursors[0].needsMetric {
      let given = settled(argument ?? .none)
      guard let number = given.number else { return lose(scheduler, given.unknown ?? Unknown([])) }
      metric = number.double
    }
    try advance(scheduler, metric, span)
  }

  private func advance(_ scheduler: PythonScheduler, _ metric: Double?, _ span: Span) throws(Interruption) {
    let mappings = groups(of: scheduler.optimizer)
    guard mappings.count <= scheduler.state.cursors.count else {
      throw raise("ValueError", "zip() argument 2 is shorter than argument 1", span)
    }
    for (index, mapping) in mappings.enumerated() {
      guard var group = ParameterGroup(mapping) else { return lose(scheduler, mapping["lr"]?.unknown ?? Unknown([])) }
      do throws(ScheduleError) {
        try scheduler.state.cursors[index].advance(&group, metric: metric)
      } catch {
        throw raise("ValueError", error.description, span)
      }
      write(group, to: mapping)
    }
  }

  /// Marks the rates as depending on an unknown value from here on.
  private func lose(_ scheduler: PythonScheduler, _ unknown: Unknown) {
    scheduler.state.cursors = []
    scheduler.state.lost = unknown
    for mapping in groups(of: scheduler.optimizer) {
      willChange(mapping)
      mapping.storage.set(.text("lr"), .text("lr"), .unknown(unknown))
    }
    trace.lostMetric =
      trace.lostMetric || scheduler.entry.signature.name == "ReduceLROnPlateau"
      || scheduler.schedule?.followsMetric ?? false
  }

  private func noteStep(_ instance: PythonInstance, _ scheduler: PythonScheduler) {
    effect(.step(ObjectIdentifier(instance)))
    guard tries.isEmpty, forks.isEmpty else { return }
    let updates = scheduler.optimizer.record?.updates ?? 0
    if scheduler.steps.isEmpty { scheduler.loops = loops.map { $0.statistics } }
    if scheduler.steps.count < Program.recordedUpdates {
      scheduler.steps.append(.init(updates: updates, round: trace.round, order: trace.order))
    }
    trace.order += 1
    for loop in loops { loop.statistics.holdsStep = true }
  }

  /// Notes that a way of an unknown condition decides rates.
  func effect(_ effect: Effect) {
    effects &+= 1
    guard let last = tries.indices.last, tries[last].effects.count < 1000 else { return }
    tries[last].effects.append(effect)
  }

  func schedulerAttribute(_ name: String, of instance: PythonInstance) throws(Interruption) -> PythonValue? {
    guard let scheduler = instance.scheduler else { return nil }
    if name.hasSuffix("lr") || name.hasSuffix("lrs") { try startPending(on: scheduler.optimizer) }
    switch name {
    case "step", "get_last_lr", "get_lr", "state_dict", "load_state_dict", "print_lr":
      return .method(PythonMethod(.instance(instance), .native(name)))
    case "optimizer": return .instance(scheduler.optimizer)
    case "last_epoch": return .whole(scheduler.state.steps)
    case "_step_count": return .whole(scheduler.state.steps + 1)
    case "_last_lr": return .list(PythonList(groups(of: scheduler.optimizer).map { $0["lr"] ?? .none }))
    case "base_lrs":
      return .list(PythonList(groups(of: scheduler.optimizer).map { $0["initial_lr"] ?? $0["lr"] ?? .none }))
    case "total_steps":
      if let total = scheduler.arguments["total_steps"] ?? scheduler.arguments.value(at: 1, "total_steps"),
        !total.isNone
      {
        return total
      }
      return scheduler.schedule?.lastStep.map { PythonValue.whole($0) }
    case "_schedulers", "schedulers": return scheduler.arguments.value(at: 0, "schedulers")
    default:
      guard let parameter = scheduler.entry.signature.parameter(name) else { return nil }
      let index = scheduler.entry.signature.parameters.firstIndex { $0.name == name } ?? Int.max
      if let given = scheduler.arguments.value(at: index, name) { return given }
      return parameter.defaultValue.flatMap { PythonValue($0) }
    }
  }
}

extension PythonValue {
  /// A default of a schedule's parameter.
  fileprivate init?(_ value: Value) {
    switch value {
    case .none: self = .none
    case .whole(let whole): self = .whole(whole)
    case .number(let number): self = .float(number)
    case .flag(let flag): self = .flag(flag)
    case .word(let word): self = .text(word)
    default: return nil
    }
  }
}

extension Interpreter {
  private func saved(_ scheduler: PythonScheduler) -> PythonValue {
    let mapping = PythonMapping()
    for (name, value) in [("last_epoch", scheduler.state.steps), ("_step_count", scheduler.state.steps + 1)] {
      mapping.storage.set(.text(name), .text(name), .whole(value))
    }
    savedStates[ObjectIdentifier(mapping)] = (mapping, scheduler.state)
    return .mapping(mapping)
  }

  private func load(_ value: PythonValue, into scheduler: PythonScheduler) throws(Interruption) -> Bool {
    if case .unknown = value {
      note(Note.resumed)
      return true
    }
    guard case .mapping(let mapping) = value, let (_, state) = savedStates[ObjectIdentifier(mapping)],
      state.cursors.count == scheduler.state.cursors.count
    else { return false }
    willChange(scheduler)
    scheduler.state = state
    return true
  }

  private func callReplacement(
    _ name: String, of instance: PythonInstance, _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    try replace(instance, span)
    guard let replacement = instance.replacement, let method = replacement.type.find(name) else { return unknown(span) }
    return try call(bound(method, to: .instance(replacement)), arguments, nil)
  }

  /// Continues with the library's own text of the schedule, which can do what the native one cannot: `step(epoch)`, or
  /// settings that change later.
  func replace(_ instance: PythonInstance, _ span: Span) throws(Interruption) {
    guard let scheduler = instance.scheduler, instance.replacement == nil else { return }
    let name = scheduler.entry.signature.name
    guard case .type(let type)? = libraryValue(name, in: "torch.optim.lr_scheduler"), let before = scheduler.before
    else {
      throw fault(.notFollowed(name), span)
    }
    let current = parameterGroups(of: scheduler.optimizer)
    restore(before, of: scheduler.optimizer)
    var arguments = scheduler.arguments
    if scheduler.entry.signature.takesOptimizerFirst { arguments.prepend(.instance(scheduler.optimizer)) }
    let steps = scheduler.state.steps
    let value = try construct(type, arguments, nil, span)
    guard case .instance(let replacement) = value else { return }
    if let step = type.find("step") {
      for _ in 0..<steps { _ = try call(bound(step, to: value), CallArguments(), nil) }
    }
    if let current, steps > 0 || scheduler.pending == nil {
      for (group, mapping) in zip(current, groups(of: scheduler.optimizer)) { write(group, to: mapping) }
    }
    instance.replacement = replacement
  }

  /// The class that a program's class builds on: of a native scheduler, the one of the library's text.
  func textClass(of type: PythonClass, _ span: Span) throws(Interruption) -> PythonClass {
    guard type.entry != nil else { return type }
    guard case .type(let text)? = libraryValue(type.name, in: "torch.optim.lr_scheduler") else {
      throw fault(.notFollowed(type.name), span)
    }
    return text
  }
}
