import Anneal
import PythonSyntax

/// The arguments of a schedule's call as they are gathered.
private struct ScheduleCall {
  var values: [String: Value] = [:]
  var spans: [String: Span] = [:]
  var lengths: [String: Int] = [:]
  var missing: Unknown?
  var optimizer: PythonValue?
  var optimizerExpression: Expression?
  /// The arguments, without the optimizer.
  var arguments = CallArguments()
  /// A function that cannot be written out; the schedule then runs by its library's text.
  var failure: LocatedProblem?
}

extension Interpreter {
  /// Builds a scheduler of PyTorch from its call.
  func buildScheduler(
    _ entry: Catalogue.Entry, _ type: PythonClass, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let signature = entry.signature
    try spend(Limits.workOfBuilding)
    var call = ScheduleCall()
    dependencies = []
    var position = 0
    for (index, argument) in arguments.positional.enumerated() {
      if index == 0, signature.takesOptimizerFirst, isOptimizer(argument) {
        (call.optimizer, call.optimizerExpression) = (argument.value, argument.expression)
        noteOptimizer(argument)
      } else {
        try add(argument, at: position, signature, to: &call)
        position += 1
      }
    }
    for argument in arguments.named { try add(argument, argument.name ?? "", signature, to: &call) }
    if let rest = arguments.unknownRest, call.missing == nil, lacksRequired(call, signature) { call.missing = rest }
    if call.missing == nil, call.failure == nil { try require(call, signature, span) }
    return try finish(entry, type, call, span)
  }

  private func lacksRequired(_ call: ScheduleCall, _ signature: Signature) -> Bool {
    signature.parameters.contains { $0.defaultValue == nil && call.values[$0.name] == nil }
  }

  private func require(_ call: ScheduleCall, _ signature: Signature, _ span: Span) throws(Interruption) {
    for parameter in signature.parameters where parameter.defaultValue == nil && call.values[parameter.name] == nil {
      throw fault(
        .missingParameter(
          schedule: signature.name, parameter: parameter.name, kind: parameter.kindText, summary: parameter.summary),
        span)
    }
  }

  private func finish(
    _ entry: Catalogue.Entry, _ type: PythonClass, _ call: ScheduleCall, _ span: Span
  ) throws(Interruption) -> PythonValue {
    var schedule: AnySchedule?
    var length = entry.signature.name.utf8.count + 2
    for (name, size) in call.lengths { length += name.utf8.count + 3 + size }
    try countPrinted(length, span)
    if let missing = call.missing {
      if tries.isEmpty { ask(missing) }
    } else if call.failure == nil {
      schedule = try make(entry, call, span)
    }
    let optimizer = self.optimizer(call)
    let instance = PythonInstance(type)
    let children = self.children(call)
    let before = children.compactMap { $0.before }.first ?? parameterGroups(of: optimizer)
    let scheduler = PythonScheduler(
      entry: entry, schedule: schedule, optimizer: optimizer, arguments: call.arguments, before: before, length: length,
      module: programPlace.module, span: module.isLibrary ? programPlace.span : span, state: SchedulerState(cursors: [])
    )
    scheduler.dependencies = dependencies + children.flatMap { $0.dependencies }
    for child in children { child.isChild = true }
    instance.scheduler = scheduler
    noteBuilt(schedule, entry)
    if let failure = call.failure {
      scheduler.pending = failure
      try runByText(instance, failure, span)
    } else if let schedule, let before {
      // A text without an optimizer usually has no loop either, so its rates are not needed.
      if isStandIn(optimizer) { scheduler.state.isPending = true } else { try start(schedule, scheduler, before, span) }
    }
    if tries.isEmpty {
      trace.schedulers.append(instance)
      if scheduler.state.isPending { trace.pending.append(instance) }
    }
    return .instance(instance)
  }

  /// Builds a schedule from the library's text if its function cannot be written out. If that fails too, the function
  /// is at fault.
  private func runByText(_ instance: PythonInstance, _ failure: LocatedProblem, _ span: Span) throws(Interruption) {
    let left = fuel
    fuel = min(fuel, Limits.workOfReplacing)
    let given = fuel
    do throws(Interruption) {
      try replace(instance, span)
    } catch {
      throw .fault(failure)
    }
    fuel = left - (given - fuel)
  }

  private func children(_ call: ScheduleCall) -> [PythonScheduler] {
    call.arguments.all.flatMap { argument in
      (argument.value.elements ?? [argument.value]).compactMap { $0.instance?.scheduler }
    }
  }

  private func make(_ entry: Catalogue.Entry, _ call: ScheduleCall, _ span: Span) throws(Interruption) -> AnySchedule {
    do throws(ScheduleError) {
      return try entry.make(Arguments(entry.signature, call.values))
    } catch {
      let culprit = error.culprit
      let place = culprit?.schedule == entry.signature.name ? call.spans[culprit?.parameter ?? ""] : nil
      throw fault(.schedule(error), place ?? span)
    }
  }

  /// Records the text of what a tried way builds, so that ways can be compared.
  private func noteBuilt(_ schedule: AnySchedule?, _ entry: Catalogue.Entry) {
    guard !tries.isEmpty else {
      effects &+= 1
      return
    }
    effect(.built(schedule.map { SchedulePrinter(optimizer: nil).text(of: $0) } ?? entry.signature.name))
  }

  /// Builds the deferred schedules of an optimizer on its groups.
  func startPending(on optimizer: PythonInstance) throws(Interruption) {
    guard !trace.pending.isEmpty, isStandIn(optimizer) else { return }
    for instance in trace.pending {
      guard let scheduler = instance.scheduler, scheduler.optimizer === optimizer, !scheduler.isChild else { continue }
      try startIfPending(scheduler)
    }
    // A tried way may undo the start.
    guard !journal.isActive else { return try spend(trace.pending.count) }
    trace.pending.removeAll { $0.scheduler.map { $0.isChild || !$0.state.isPending } ?? true }
  }

  func startIfPending(_ scheduler: PythonScheduler) throws(Interruption) {
    guard scheduler.state.isPending, let schedule = scheduler.schedule, let before = scheduler.before else { return }
    willChange(scheduler)
    scheduler.state.isPending = false
    try start(schedule, scheduler, before, scheduler.span)
  }

  /// Builds the schedule on the optimizer's groups, as PyTorch's constructor does.
  private func start(
    _ schedule: AnySchedule, _ scheduler: PythonScheduler, _ before: [ParameterGroup], _ span: Span
  ) throws(Interruption) {
    let mappings = groups(of: scheduler.optimizer)
    // Its members have moved the groups already; the composition builds them again.
    let isComposition = before.count == mappings.count && schedule.depth > 0
    var cursors: [AnyCursor] = []
    for (index, mapping) in mappings.enumerated() {
      guard var group = isComposition ? before[index] : ParameterGroup(mapping) else { return }
      do throws(ScheduleError) {
        cursors.append(try schedule.start(on: &group, at: GroupPlace(index: index, count: mappings.count)))
      } catch {
        if isStandIn(scheduler.optimizer) { return }
        throw fault(.schedule(error), span)
      }
      write(group, to: mapping)
    }
    willChange(scheduler)
    scheduler.state.cursors = cursors
  }

  /// Counts the characters that schedules would print.
  private func countPrinted(_ length: Int, _ span: Span?) throws(Interruption) {
    printed += min(length, Limits.printed)
    guard length <= Limits.characters, printed <= Limits.printed else {
      throw fault(.scheduleTooLong(limit: Limits.characters), span)
    }
  }
}

extension Interpreter {
  private func add(
    _ argument: CallArguments.Argument, _ name: String, _ signature: Signature, to call: inout ScheduleCall
  ) throws(Interruption) {
    guard let parameter = signature.parameter(name) else {
      switch name {
      case "optimizer": (call.optimizer, call.optimizerExpression) = (argument.value, argument.expression)
      case "last_epoch": try lastEpoch(argument, signature)
      case "verbose": verbose(argument)
      default:
        let names = signature.parameters.map { $0.name }
        throw fault(
          .unknownParameter(
            schedule: signature.name, parameter: name, nearest: Spelling.nearest(to: name, among: names),
            parameters: names),
          argument.nameSpan)
      }
      return
    }
    guard call.spans[name] == nil else {
      throw fault(.repeatedParameter(schedule: signature.name, parameter: name), argument.nameSpan)
    }
    call.arguments.named.append(argument)
    try add(argument, parameter, signature, to: &call)
  }

  private func add(
    _ argument: CallArguments.Argument, at position: Int, _ signature: Signature, to call: inout ScheduleCall
  ) throws(Interruption) {
    let parameters = signature.parameters
    if position < parameters.count {
      call.arguments.positional.append(argument)
      return try add(argument, parameters[position], signature, to: &call)
    }
    switch position - parameters.count {
    case 0 where !signature.takesOptimizerFirst && isOptimizer(argument):
      (call.optimizer, call.optimizerExpression) = (argument.value, argument.expression)
    case 0 where signature.takesOptimizerFirst: try lastEpoch(argument, signature)
    case 1 where signature.takesOptimizerFirst: verbose(argument)
    default:
      throw fault(
        .tooManyArguments(schedule: signature.name, parameters: parameters.map { $0.name }),
        argument.expression?.span ?? programPlace.span)
    }
  }

  private func add(
    _ argument: CallArguments.Argument, _ parameter: Anneal.Parameter, _ signature: Signature,
    to call: inout ScheduleCall
  ) throws(Interruption) {
    let expression = argument.expression ?? Expression(.opaque, programPlace.span)
    call.spans[parameter.name] = expression.span
    var converter = ArgumentConverter(signature: signature, parameter: parameter)
    do throws(Interruption) {
      if let converted = try converter.convert(argument.value, expression, self) {
        call.values[parameter.name] = converted
        call.lengths[parameter.name] = converter.length
      } else if let missing = converter.missing {
        call.missing = call.missing?.joined(missing) ?? missing
      }
    } catch {
      guard parameter.kind == .function, case .fault(let fault) = error, canRunByText(argument.value) else {
        throw error
      }
      call.failure = fault
    }
  }

  /// Whether a function that cannot be written out can still be called at each step.
  private func canRunByText(_ value: PythonValue) -> Bool {
    switch value {
    case .function, .method, .instance, .builtin: true
    case .list, .tuple: (value.elements ?? []).allSatisfy { canRunByText($0) }
    default: false
    }
  }

  private func lastEpoch(_ argument: CallArguments.Argument, _ signature: Signature) throws(Interruption) {
    if case .unknown = argument.value { return }
    guard argument.value.whole == -1 else {
      throw fault(.lastEpoch(schedule: signature.name), argument.expression?.span)
    }
    if argument.expression?.kind.isLiteralMinusOne ?? false { note(Note.lastEpoch) }
  }

  private func verbose(_ argument: CallArguments.Argument) {
    guard let expression = argument.expression, !module.isLibrary else { return }
    note(Note.ignored("verbose=" + CanonicalText.of(module.source, expression.span)))
  }
}

extension Interpreter {
  /// Whether the first value by position is the optimizer, which PyTorch's calls begin with and ours may leave out.
  private func isOptimizer(_ argument: CallArguments.Argument) -> Bool {
    switch argument.value {
    case .instance(let instance): return instance.scheduler == nil
    case .none:
      if case .none? = argument.expression?.kind { return false }
      return true
    case .unknown(let unknown):
      guard let expression = argument.expression else { return false }
      switch expression.kind {
      case .name, .attribute: return true
      case .call(let callee, _), .index(let callee, _):
        return callee.path?.last?.mentions("opt") ?? false || unknown.rate != nil
      default: return false
      }
    default: return false
    }
  }

  /// A lone name by position could have been meant as a setting: `StepLR(step)`.
  private func noteOptimizer(_ argument: CallArguments.Argument) {
    guard case .unknown(let unknown) = argument.value, let path = argument.expression?.path, !module.isLibrary else {
      return
    }
    guard unknown.aliases.isEmpty, !path.contains(where: { $0.mentions("opt") }), path.first != "self" else { return }
    guard path.count > 1 || module.environment?.names[path[0]] == nil else { return }
    note(Note.takenForOptimizer(path.joined(separator: ".")))
  }

  private func optimizer(_ call: ScheduleCall) -> PythonInstance {
    switch call.optimizer {
    case .instance(let instance)? where isOptimizer(instance): return instance
    case .instance(let instance)?:
      if case .instance(let inner)? = instance.names["optimizer"], isOptimizer(inner) { return inner }
      return standIn("optimizer", nil)
    case .unknown(let unknown)?:
      if let known = unknown.standIn { return known }
      let name = call.optimizerExpression.map { CanonicalText.of(module.source, $0.span) } ?? "optimizer"
      let optimizer = standIn(name, unknown)
      unknown.standIn = optimizer
      return optimizer
    default: return children(call).first?.optimizer ?? standIn("optimizer", nil)
    }
  }

  func isStandIn(_ optimizer: PythonInstance) -> Bool { standIns.contains { $0.optimizer === optimizer } }

  /// A stand-in for an optimizer that the text does not build.
  private func standIn(_ name: String, _ unknown: Unknown?) -> PythonInstance {
    if let known = standIns.first(where: { $0.name == name }) { return known.optimizer }
    let optimizer = PythonInstance(Interpreter.standInType())
    let group = PythonMapping()
    group.storage.set(.text("params"), .text("params"), .list(PythonList([])))
    group.storage.set(.text("lr"), .text("lr"), unknown?.rate ?? .float(1e-3))
    group.storage.set(.text("momentum"), .text("momentum"), .float(0.9))
    optimizer.names["param_groups"] = .list(PythonList([.mapping(group)]))
    optimizer.names["defaults"] = .mapping(PythonMapping(group.storage))
    optimizer.names["state"] = .mapping(PythonMapping())
    standIns.append((name, optimizer, unknown))
    unknownAttributes[name] = .instance(optimizer)
    noteStandIn(name, unknown)
    return optimizer
  }

  /// Notes which settings of an unknown optimizer are not read.
  private func noteStandIn(_ name: String, _ unknown: Unknown?) {
    guard let unknown, let reason = unknown.reasons.first else { return }
    guard let rate = unknown.rate else {
      if reason.text != name || !unknown.aliases.isEmpty { note(Note.optimizerUnknown(reason.text)) }
      return
    }
    let type = String(reason.text.prefix { $0 != "(" }.split(separator: ".").last ?? "")
    note(rate.number == nil ? Note.optimizerUnknown(type) : Note.optimizerPartly(type))
  }
}

extension Interpreter {
  /// The class of stand-ins, whose other attributes are unknown.
  static func standInType() -> PythonClass {
    let type = PythonClass("Optimizer", bases: [], unknownBase: Unknown([]))
    type.names["step"] = .native(.optimizerStep)
    type.names["zero_grad"] = .native(.ignore)
    return type
  }
}

extension Expression.Kind {
  fileprivate var isLiteralMinusOne: Bool {
    if case .sign(true, let operand) = self, case .integer(1) = operand.kind { true } else { false }
  }
}
