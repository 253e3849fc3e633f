import Anneal

/// The arguments of a schedule's call as they are gathered.
private struct Call {
  var values: [String: Value] = [:]
  var spans: [String: Span] = [:]
  var lengths: [String: Int] = [:]
  var missing: [Missing] = []
  var optimizer: Int?
}

extension Reader {
  /// Builds a schedule from its call.
  mutating func schedule(
    _ entry: Catalogue.Entry, _ callee: Expression, _ arguments: [Expression.Argument], _ span: Span
  ) throws(Fault) -> Binding {
    let signature = entry.signature
    var call = Call()
    var position = 0
    var hasNames = false
    for (index, argument) in arguments.enumerated() {
      if let name = argument.name {
        hasNames = true
        try add(argument, name, signature, to: &call)
      } else if hasNames {
        throw Fault(.positionAfterName, argument.value.span)
      } else if index == 0, signature.takesOptimizerFirst, isOptimizer(argument.value) {
        call.optimizer = try optimizer(argument.value)
        noteOptimizer(argument.value)
      } else {
        try add(argument, at: position, signature, to: &call)
        position += 1
      }
    }
    try require(call, signature, callee)
    return .schedule(try build(entry, call, callee))
  }

  private mutating func build(_ entry: Catalogue.Entry, _ call: Call, _ callee: Expression) throws(Fault) -> Int {
    var length = entry.signature.name.utf8.count + 2
    for (name, size) in call.lengths { length += name.utf8.count + 3 + size }
    try print(length, callee.span)
    do throws(ScheduleError) {
      let schedule = try entry.make(Arguments(entry.signature, call.values))
      instances.append(Instance(schedule: schedule, optimizer: call.optimizer, length: length))
      return instances.count - 1
    } catch {
      let culprit = error.culprit
      let span = culprit?.schedule == entry.signature.name ? call.spans[culprit?.parameter ?? ""] : nil
      throw Fault(.schedule(error), span ?? callee.span)
    }
  }

  private func require(_ call: Call, _ signature: Signature, _ callee: Expression) throws(Fault) {
    if let fault = unknownNames(call.missing) { throw fault }
    for parameter in signature.parameters where parameter.defaultValue == nil && call.values[parameter.name] == nil {
      throw Fault(
        .missingParameter(
          schedule: signature.name, parameter: parameter.name, kind: parameter.kindText, summary: parameter.summary),
        callee.span)
    }
  }

  private mutating func add(
    _ argument: Expression.Argument, _ name: String, _ signature: Signature, to call: inout Call
  ) throws(Fault) {
    guard let parameter = signature.parameter(name) else {
      switch name {
      case "optimizer": call.optimizer = try optimizer(argument.value)
      case "last_epoch": try lastEpoch(argument.value, signature)
      case "verbose": verbose(argument)
      default:
        let names = signature.parameters.map { $0.name }
        throw Fault(
          .unknownParameter(
            schedule: signature.name, parameter: name, nearest: Nearest.word(to: name, among: names), parameters: names),
          argument.nameSpan)
      }
      return
    }
    guard call.spans[name] == nil else {
      throw Fault(.repeatedParameter(schedule: signature.name, parameter: name), argument.nameSpan)
    }
    try add(argument.value, parameter, signature, to: &call)
  }

  private mutating func add(
    _ argument: Expression.Argument, at position: Int, _ signature: Signature, to call: inout Call
  ) throws(Fault) {
    let parameters = signature.parameters
    if position < parameters.count { return try add(argument.value, parameters[position], signature, to: &call) }
    switch position - parameters.count {
    case 0 where !signature.takesOptimizerFirst && isOptimizer(argument.value):
      call.optimizer = try optimizer(argument.value)
    case 0 where signature.takesOptimizerFirst: try lastEpoch(argument.value, signature)
    case 1 where signature.takesOptimizerFirst: verbose(argument)
    default:
      throw Fault(
        .tooManyArguments(schedule: signature.name, parameters: parameters.map { $0.name }), argument.value.span)
    }
  }

  private mutating func add(
    _ expression: Expression, _ parameter: Parameter, _ signature: Signature, to call: inout Call
  ) throws(Fault) {
    let value = try value(of: expression)
    call.spans[parameter.name] = expression.span
    var converter = ArgumentConverter(signature: signature, parameter: parameter)
    if let converted = try converter.convert(value, expression, &self) {
      call.values[parameter.name] = converted
      call.lengths[parameter.name] = converter.length
    } else {
      call.missing += converter.missing.prefix(Limits.missing - call.missing.count)
    }
  }

  private mutating func lastEpoch(_ expression: Expression, _ signature: Signature) throws(Fault) {
    guard try value(of: expression).whole == -1 else {
      throw Fault(.lastEpoch(schedule: signature.name), expression.span)
    }
    note(Note.lastEpoch)
  }

  private mutating func verbose(_ argument: Expression.Argument) {
    note(Note.ignored("verbose=" + Normal.text(source, argument.value.span)))
  }

  /// Whether the first value by position is the optimizer, which PyTorch's calls begin with and ours may leave out.
  private func isOptimizer(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute:
      guard let path = expression.path else { return false }
      let name = path.joined(separator: ".")
      if definitions[name] != nil { return false }
      switch names[name] {
      case nil, .optimizer, .unknown: return true
      default: return false
      }
    case .call(let callee, _), .index(let callee, _):
      let name = callee.path?.last ?? ""
      return OptimizerClass(rawValue: name) != nil || name.mentions("opt")
    default: return false
    }
  }

  /// A lone name by position could have been meant as a setting: `StepLR(step)`.
  private mutating func noteOptimizer(_ expression: Expression) {
    guard let path = expression.path, names[path.joined(separator: ".")] == nil else { return }
    guard !path.contains(where: { $0.mentions("opt") }) else { return }
    note(Note.takenForOptimizer(path.joined(separator: ".")))
  }

  private mutating func optimizer(_ expression: Expression) throws(Fault) -> Int? {
    guard case .optimizer(let index) = try value(of: expression) else { return nil }
    return index
  }
}
