import Anneal
import PythonSyntax

/// Functions that are part of the language, or that a library's text is given.
enum Native: String, CaseIterable {
  case print, len, range, isinstance, issubclass, callable, getattr, setattr, hasattr, delattr, vars, dir, id, hash
  case sorted, reversed, sum, any, all, zip, enumerate, map, filter, iter, next, divmod, repr, format, input, open
  case ord, chr, hex, bin, globals, locals, exec, eval, exit, quit, ascii
  case property, staticmethod, classmethod
  /// Does nothing and gives nothing.
  case ignore = "_anneal.ignore"
  case recordUpdate = "_anneal.record_update"
  case makeUnknown = "_anneal.unknown"
  case isUnknown = "_anneal.is_unknown"
  case isOpen = "_anneal.is_open"
  case lengthOf = "_anneal.length_of"
  case examples = "_anneal.examples"
  case processes = "_anneal.processes"
  case describe = "_anneal.describe"
  case note = "_anneal.note"
  case argv = "_anneal.argv"
  case declare = "_anneal.declare"
  case program = "_anneal.program"
  case environment = "_anneal.environment"
  case readText = "_anneal.read_text"
  case fields = "_anneal.fields"
  case exitProgram = "_anneal.exit"
  case endless = "_anneal.endless"
  case callerArguments = "_anneal.caller_arguments"
  case forceAttribute = "_anneal.set_attribute"
  case optimizerStep = "_anneal.optimizer_step"
  case updates = "_anneal.updates"
  case knownGroups = "_anneal.known_groups"
  case rounds = "_anneal.rounds"
  case blank = "_anneal.blank"
  /// `object.__new__`
  case blankObject = "_anneal.blank_object"
  case literal = "_anneal.literal"
  case importModule = "_anneal.import_module"
}

extension Native {
  /// Whether it touches files, a person or other code, which no function of the step may.
  var reachesOutside: Bool {
    switch self {
    case .open, .input, .exec, .eval, .exit, .quit: true
    default: false
    }
  }
}

extension Interpreter {
  func call(
    _ native: Native, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    try spend(1)
    let values = arguments.values.map { settled($0) }
    switch native {
    case .print, .ignore: return .none
    case .exec: return try run(text: values.first?.text, span)
    case .len:
      guard let first = values.first else {
        throw raise("TypeError", "len() takes exactly one argument (0 given)", span)
      }
      let place = arguments.positional[0].expression?.span ?? span
      if case .unknown(let unknown) = first { return try length(of: unknown, place, call: span) }
      return try length(of: first, place)
    case .range: return try range(values, span)
    case .isinstance, .issubclass:
      guard values.count == 2 else { return unknown(span) }
      return try flag(
        native == .isinstance ? isInstance(values[0], of: values[1]) : isSubclass(values[0], of: values[1]))
    case .callable:
      switch values.first {
      case .function, .builtin, .native, .method, .type: return .flag(true)
      case .instance(let instance)?: return .flag(instance.type.find("__call__") != nil)
      case .unknown(let unknown)?: return .unknown(unknown)
      default: return .flag(false)
      }
    case .sorted, .reversed, .sum, .any, .all, .zip, .enumerate, .map, .filter, .iter, .next:
      return try callIteration(native, arguments, values, span)
    case .getattr, .setattr, .hasattr, .delattr, .vars, .dir: return try callReflection(native, values, span)
    default: return try callRare(native, arguments, values, span)
    }
  }

  func flag(_ truth: Truth) throws(Interruption) -> PythonValue {
    switch truth {
    case .yes: .flag(true)
    case .no: .flag(false)
    case .unknown(let unknown): .unknown(unknown)
    }
  }

  private func range(_ values: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    var bounds: [Int64] = []
    for value in values {
      if case .unknown(let unknown) = value {
        let range = Unknown(unknown.reasons)
        range.isCount = true
        return .unknown(range)
      }
      guard let whole = value.number?.whole else {
        throw raise("TypeError", "'\(value.typeName)' object cannot be interpreted as an integer", span)
      }
      bounds.append(whole)
    }
    guard let range = PythonRange(bounds) else {
      throw raise("ValueError", "range() arg 3 must not be zero", span)
    }
    return .range(range)
  }

  private func callRare(
    _ native: Native, _ arguments: CallArguments, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch native {
    case .id: return .whole(values.first.map { identity(of: $0) } ?? 0)
    case .divmod where values.count == 2:
      return .tuple([
        try apply(.floorDivide, values[0], values[1], span), try apply(.modulo, values[0], values[1], span),
      ])
    case .repr, .ascii: return try .text(representation(values.first ?? .none))
    case .format: return try .text(formatted(values.first ?? .none, values.count > 1 ? values[1].text ?? "" : "", span))
    case .ord:
      if let scalar = values.first?.text?.unicodeScalars.first { return .whole(Int(scalar.value)) }
      return unknown(span)
    case .chr:
      if let code = values.first?.index, let scalar = Unicode.Scalar(UInt32(clamping: code)) {
        return .text(String(scalar))
      }
      return unknown(span)
    case .property:
      let (setter, deleter) = (arguments.value(at: 1, "fset"), arguments.value(at: 2, "fdel"))
      let getter = arguments.value(at: 0, "fget") ?? .none
      return .descriptor(PythonDescriptor(.property, getter, setter: setter, deleter: deleter))
    case .staticmethod: return .descriptor(PythonDescriptor(.staticMethod, values.first ?? .none))
    case .classmethod: return .descriptor(PythonDescriptor(.classMethod, values.first ?? .none))
    case .exit, .quit:
      let code = values.first ?? .none
      throw Interruption.exit(code: code.index ?? (code.isNone ? 0 : 1), message: code.text ?? "")
    case .hash: return values.first?.number.map(PythonValue.number) ?? .whole(0)
    case .globals, .locals:
      guard let names = module.environment?.names else { return unknown(span) }
      var storage = PythonMapping.Storage()
      for (key, value) in Swift.zip(names.keys, names.values) { storage.set(.text(key), .text(key), value) }
      let mapping = PythonMapping(storage)
      if native == .globals { mapping.module = module.environment }
      return .mapping(mapping)
    default: return try callOwn(native, arguments, values, span)
    }
  }

  private func identity(of value: PythonValue) -> Int {
    switch value {
    case .list(let list): ObjectIdentifier(list).hashValue
    case .mapping(let mapping), .set(let mapping): ObjectIdentifier(mapping).hashValue
    case .instance(let instance): ObjectIdentifier(instance).hashValue
    case .type(let type): ObjectIdentifier(type).hashValue
    case .function(let function): ObjectIdentifier(function).hashValue
    default: MappingKey(value)?.hashValue ?? 0
    }
  }

  /// What the texts of libraries are given.
  private func callOwn(
    _ native: Native, _ arguments: CallArguments, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch native {
    case .optimizerStep:
      guard case .instance(let optimizer)? = values.first else { return .none }
      return try step(optimizer, closure: arguments.value(at: 1, "closure") ?? .none, span)
    case .updates: return .whole(updates)
    case .recordUpdate:
      if let optimizer = values.first?.instance { try recordUpdate(of: optimizer) }
      return .none
    case .makeUnknown: return unknown(programPlace.span, name: values.first?.text)
    case .isUnknown:
      switch values.first {
      case .unknown?: return .flag(true)
      case .list(let list)?: return .flag(list.uncertainty != nil)
      default: return .flag(false)
      }
    case .isOpen:
      if case .open? = values.first { return .flag(true) }
      return .flag(false)
    case .rounds:
      if let unknown = values.first?.unknown {
        openLengths.append(unknown)
        return .whole(Program.nominalRounds)
      }
      return values.first ?? .none
    case .forceAttribute:
      if values.count > 2, let name = values[1].text, case .instance(let instance) = values[0] {
        willChange(instance)
        instance.names[name] = arguments.values[2]
      }
      return .none
    case .knownGroups: return knownGroups(values.first)
    case .blank, .blankObject:
      guard case .type(let type)? = values.first else { return .none }
      return .instance(blank(of: type))
    case .literal:
      return try literal(values.first?.text ?? "", span)
    case .importModule: return try imported(values.first?.text ?? "", span)
    case .lengthOf:
      let name = values.first?.text ?? ""
      return try length(of: Unknown([.init(module: programPlace.module, span: programPlace.span, name: name)]), span)
    case .examples: return program.examples.map(PythonValue.whole) ?? .none
    case .processes: return .whole(program.processes)
    case .describe:
      if case .instance(let instance)? = values.first { return .text(instance.labels.first ?? instance.type.name) }
      return .text(values.first?.unknown.flatMap { $0.aliases.first ?? $0.reasons.first?.text } ?? "")
    case .note:
      if let text = values.first?.text { note(text) }
      return .none
    case .argv: return .list(PythonList(program.arguments.map(PythonValue.text)))
    case .declare:
      try declare(values.first?.elements ?? [], span)
      return .none
    case .program: return .text(program.file.isEmpty ? "train.py" : program.file)
    case .environment:
      var storage = PythonMapping.Storage()
      for name in program.environment.keys.sorted() {
        storage.set(.text(name), .text(name), .text(program.environment[name] ?? ""))
      }
      return .mapping(PythonMapping(storage))
    case .readText: return program.read(values.first?.text ?? "").map(PythonValue.text) ?? .none
    case .exitProgram:
      throw Interruption.exit(code: values.first?.index ?? 1, message: values.count > 1 ? values[1].text ?? "" : "")
    case .fields: return try fields(of: values.first ?? .none)
    case .endless: return try endless(values, span)
    case .callerArguments: return callerArguments()
    default: return unknown(span)
    }
  }

  /// Parameter groups of a list whose length is not known: one for all if they have one rate.
  private func knownGroups(_ value: PythonValue?) -> PythonValue {
    guard case .list(let list)? = value else { return .none }
    var groups: [PythonMapping] = []
    for item in list.items {
      if case .mapping(let mapping) = item { groups.append(mapping) }
    }
    guard let first = groups.first else { return .none }
    let rate = first["lr"] ?? .none
    let areAlike = groups.allSatisfy { ($0["lr"] ?? .none).isSame(as: rate) }
    return .list(PythonList((areAlike ? [first] : groups).map(PythonValue.mapping)))
  }

  /// `Optimizer.step`, which runs the library's text only if hooks are registered.
  private func step(_ optimizer: PythonInstance, closure: PythonValue, _ span: Span) throws(Interruption) -> PythonValue
  {
    let hasHooks = ["_before_step", "_after_step"].contains { name in
      if case .list(let list)? = optimizer.names[name] { !list.items.isEmpty } else { false }
    }
    if hasHooks, let step = optimizer.type.find("_hooked_step") {
      return try call(bound(step, to: .instance(optimizer)), CallArguments([closure]), nil)
    }
    let loss = closure.isNone ? PythonValue.none : try call(closure, CallArguments(), nil)
    try recordUpdate(of: optimizer)
    return loss
  }

  /// The arguments of the function that called the library's.
  private func callerArguments() -> PythonValue {
    let mapping = PythonMapping()
    guard callStack.count > 1, let function = callStack[callStack.count - 2].function else { return .mapping(mapping) }
    let environment = callStack[callStack.count - 2]
    for (parameter, value) in Swift.zip(function.parameters, environment.arguments) where parameter.name != "self" {
      mapping.storage.set(.text(parameter.name), .text(parameter.name), value)
    }
    return .mapping(mapping)
  }

  func blank(of type: PythonClass) -> PythonInstance {
    let instance = PythonInstance(type)
    if type.isSubclass(ofName: "dict") { instance.mapping = PythonMapping() }
    return instance
  }

  /// `ast.literal_eval`
  private func literal(_ text: String, _ span: Span) throws(Interruption) -> PythonValue {
    guard let expression = try? Expression.parse(SourceText(text)) else {
      throw raise("SyntaxError", "invalid syntax", span)
    }
    switch expression.kind {
    case .name, .call, .attribute: throw raise("ValueError", "malformed node or string", span)
    default: break
    }
    let outer = module
    module = PythonModule("literal", source: SourceText(text), isLibrary: true)
    defer { module = outer }
    guard let environment = module.environment else { return .none }
    return try evaluate(expression, environment)
  }

  private func endless(_ values: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    let parts = values.count > 1 ? values[1].elements ?? [] : []
    switch values.first?.text {
    case "count":
      return .iterator(
        PythonIterator(
          .count(
            start: parts.first?.number ?? .whole(0), step: parts.count > 1 ? parts[1].number ?? .whole(1) : .whole(1))))
    case "cycle":
      guard let first = parts.first else { return unknown(span) }
      if case .unknown = first { return .iterator(PythonIterator(.repeat(first))) }
      return .iterator(PythonIterator(.cycle(try self.values(of: first, span))))
    default: return .iterator(PythonIterator(.repeat(parts.first ?? .none)))
    }
  }

  /// The annotated names in a class's body, for data classes.
  private func fields(of value: PythonValue) throws(Interruption) -> PythonValue {
    guard case .type(let type) = value, let definition = type.definition, let module = type.module else {
      return .list(PythonList([]))
    }
    var fields: [PythonValue] = []
    for statement in definition.body {
      guard case .annotated(let target, let annotation, let value) = statement.kind, let name = target.path?.first
      else { continue }
      let text = module.source.text(annotation.span)
      let given = value == nil ? PythonValue.none : type.names[name] ?? .none
      fields.append(.tuple([.text(name), .text(text), .flag(value != nil), given]))
    }
    return .list(PythonList(fields))
  }

  private func callReflection(
    _ native: Native, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let object = values.first else {
      return native == .vars || native == .dir ? try callRare(.globals, CallArguments(), [], span) : .none
    }
    if native == .vars {
      return try attributeIfPresent("__dict__", of: object) ?? unknown(span)
    }
    guard values.count > 1, let name = values[1].text else {
      if values.count > 1, case .unknown(let unknown) = values[1] {
        return .unknown(unknown)
      }
      return unknown(span)
    }
    switch native {
    case .getattr:
      if case .unknown = object { return unknown(span) }
      if values.count > 2 {
        do throws(Interruption) {
          if let value = try attributeIfPresent(name, of: object) { return value }
          if case .instance(let instance) = object, (instance.replacement ?? instance).type.unknownBase == nil {
            return values[2]
          }
          return try attribute(name, of: object, span)
        } catch {
          if case .raised(let exception) = error, exception.type == "AttributeError" { return values[2] }
          throw error
        }
      }
      return try attribute(name, of: object, span)
    case .setattr:
      try set(name, of: object, to: values.count > 2 ? values[2] : .none, span)
      return .none
    case .hasattr:
      if case .unknown(let unknown) = object { return .unknown(unknown) }
      do throws(Interruption) {
        if try attributeIfPresent(name, of: object) != nil { return .flag(true) }
      } catch {
        guard case .raised(let exception) = error, exception.type == "AttributeError" else { throw error }
        return .flag(false)
      }
      if case .instance(let instance) = object, let base = instance.type.unknownBase { return .unknown(base) }
      if case .module(let module) = object, !(module.isLibrary == false && !module.isUnknown) { return unknown(span) }
      return .flag(false)
    default: return .none
    }
  }
}
