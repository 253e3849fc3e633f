import Anneal
import PythonSyntax

extension Interpreter {
  /// `def`
  func define(_ definition: FunctionDefinition, _ environment: Environment) throws(Interruption) {
    if environment.kind != .module { try keep(environment) }
    let function = PythonFunction(
      name: definition.name, parameters: definition.parameters,
      defaults: try defaults(definition.parameters, environment), body: .statements(definition.body),
      environment: environment, span: definition.nameSpan, localNames: definition.localNames,
      isGenerator: definition.isGenerator)
    if !module.isLibrary { definitions.append(function) }
    var value = PythonValue.function(function)
    for decorator in definition.decorators.reversed() {
      value = try decorate(value, with: decorator, environment)
    }
    set(definition.name, value, environment)
  }

  /// Remembers a call in which a function is made.
  private func keep(_ environment: Environment) throws(Interruption) {
    try spend(8)
    if closures.last !== environment, closures.count < Limits.closures { closures.append(environment) }
  }

  private func defaults(_ parameters: [FormalParameter], _ environment: Environment) throws(Interruption)
    -> [PythonValue?]
  {
    var defaults: [PythonValue?] = []
    for parameter in parameters {
      guard let expression = parameter.defaultValue else {
        defaults.append(nil)
        continue
      }
      defaults.append(try evaluate(expression, environment))
    }
    return defaults
  }

  func function(
    _ lambda: Expression.Lambda, _ expression: Expression, _ environment: Environment
  ) throws(Interruption) -> PythonFunction {
    if environment.kind != .module { try keep(environment) }
    return PythonFunction(
      name: "<lambda>", parameters: lambda.parameters, defaults: try defaults(lambda.parameters, environment),
      body: .expression(lambda.body), environment: environment, span: expression.span, localNames: [],
      isGenerator: false)
  }

  private func decorate(
    _ value: PythonValue, with decorator: Expression, _ environment: Environment
  ) throws(Interruption) -> PythonValue {
    if case .attribute(let base, "setter") = decorator.kind,
      case .descriptor(let property)? = base.path?.last.flatMap({ environment.names[$0] })
    {
      return .descriptor(PythonDescriptor(.property, property.getter, setter: value, deleter: property.deleter))
    }
    if case .attribute(let base, "deleter") = decorator.kind,
      case .descriptor(let property)? = base.path?.last.flatMap({ environment.names[$0] })
    {
      return .descriptor(PythonDescriptor(.property, property.getter, setter: property.setter, deleter: value))
    }
    let function = try evaluate(decorator, environment)
    // An unknown decorator is assumed to return its argument unchanged: `@torch.no_grad()`, `@hydra.main(…)`.
    if case .unknown = function { return value }
    let result = try call(function, CallArguments([value]), decorator)
    if case .unknown = result { return value }
    return result
  }

  /// `class`
  func define(_ definition: ClassDefinition, _ environment: Environment) throws(Interruption) {
    var bases: [PythonClass] = []
    var unknownBase: Unknown?
    for argument in definition.arguments where argument.name == nil {
      switch try evaluate(argument.value, environment) {
      case .type(let type): bases.append(try textClass(of: type, argument.value.span))
      case .unknown(let unknown): unknownBase = unknownBase ?? unknown
      default: unknownBase = unknownBase ?? Unknown([.init(module: module, span: argument.value.span)])
      }
    }
    guard bases.allSatisfy({ $0.order.count < Limits.bases }) else { throw fault(.recursion, definition.nameSpan) }
    if bases.contains(where: { $0.isSubclass(ofName: "Enum") }), let mixed = libraryValue("_Mixed", in: "enum"),
      case .type(let mixed) = mixed
    {
      // What a member is at the same time.
      bases = bases.map { $0.definition == nil && $0.module == nil ? mixed : $0 }
    }
    let type = PythonClass(
      definition.name, bases: bases, unknownBase: unknownBase, module: module, definition: definition)
    let body = Environment(.type, module: environment.module, parent: environment)
    body.names["__qualname__"] = .text(definition.name)
    _ = try execute(definition.body, body)
    type.names = body.names
    for value in body.names.values { own(value, by: type) }
    try complete(type, definition, environment)
    var value = PythonValue.type(type)
    if bases.contains(where: { $0.isSubclass(ofName: "Enum") }) { try makeEnum(type) }
    for decorator in definition.decorators.reversed() { value = try decorate(value, with: decorator, environment) }
    set(definition.name, value, environment)
  }

  /// Calls Python's hooks for a new class: `__set_name__` of the objects in it and `__init_subclass__` of its bases.
  private func complete(
    _ type: PythonClass, _ definition: ClassDefinition, _ environment: Environment
  ) throws(Interruption) {
    guard !module.isLibrary else { return }
    var arguments = CallArguments()
    for argument in definition.arguments {
      guard let name = argument.name else { continue }
      let value = try evaluate(argument.value, environment)
      guard name == "metaclass" else {
        arguments.named.append(.init(name: name, nameSpan: argument.nameSpan, value: value, expression: argument.value))
        continue
      }
      if case .type(let metaclass) = value, !(metaclass.module?.isLibrary ?? true) {
        throw fault(.notFollowed("metaclass=" + metaclass.name), argument.value.span)
      }
    }
    if type.names["__getattribute__"] != nil { throw fault(.notFollowed("__getattribute__"), definition.nameSpan) }
    for (name, value) in zip(type.names.keys, type.names.values) where value.instance != nil {
      _ = try callIfPresent("__set_name__", of: value, [.type(type), .text(name)], definition.nameSpan)
    }
    if case .function(let function)? = type.find("__init_subclass__", after: type).map({ undecorated($0) }) {
      arguments.prepend(.type(type))
      _ = try call(function, arguments, definition.nameSpan)
    }
  }

  private func undecorated(_ value: PythonValue) -> PythonValue {
    if case .descriptor(let descriptor) = value { descriptor.getter } else { value }
  }

  private func own(_ value: PythonValue, by type: PythonClass) {
    switch value {
    case .function(let function) where function.owner == nil: function.owner = type
    case .descriptor(let descriptor):
      own(descriptor.getter, by: type)
      if let setter = descriptor.setter { own(setter, by: type) }
      if let deleter = descriptor.deleter { own(deleter, by: type) }
    default: break
    }
  }
}

extension Interpreter {
  /// `object.name`
  func attribute(_ name: String, of object: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    switch object {
    case .unknown(let unknown):
      if let value = unknownAttributes.isEmpty ? nil : unknownAttributes[module.source.text(span)] { return value }
      if unknown.isDriven, let optimizer = unknown.standIn {
        return try attribute(name, of: .instance(optimizer), span)
      }
      if module.isLibrary { return object }
      if name == "param_groups", let groups = possibleGroups(of: unknown) { return groups }
      let result = Unknown([.init(module: module, span: span)])
      result.carried = unknown.carried.filter { isOptimizer($0) && name == "optimizer" }
      return .unknown(result)
    case .instance, .module, .type:
      if let value = try attributeIfPresent(name, of: object) { return value }
    case .method(let method):
      if case .parent(let type) = method.target {
        return try parentAttribute(name, method.receiver, type, span)
      }
      if case .function(let function) = method.target, let value = function.names[name] { return value }
      if name == "__self__" { return method.receiver }
      if name == "__func__", case .function(let function) = method.target { return .function(function) }
      if name == "__name__", case .function(let function) = method.target { return .text(function.name) }
    case .function(let function):
      if let value = function.names[name] { return value }
      if name == "__name__" || name == "__qualname__" { return .text(function.name) }
      if name == "__doc__" { return .none }
    case .open where !module.isLibrary && openRun == nil:
      throw fault(.notAllowed(CanonicalText.of(module.source, span), allowed: Builtin.allowed), span)
    default: break
    }
    return try missingAttribute(name, of: object, span)
  }

  private func missingAttribute(_ name: String, of object: PythonValue, _ span: Span) throws(Interruption)
    -> PythonValue
  {
    switch object {
    case .instance(let instance):
      let type = (instance.replacement ?? instance).type
      let isPartial = type.order.contains { $0.module?.isPartial ?? false }
      if isOptimizer(instance), type.unknownBase == nil, !name.hasPrefix("_"), !name.hasPrefix("register_"),
        name != "profile_hook_step", !module.isLibrary
      {
        throw raise("AttributeError", "'\(instance.type.name)' object has no attribute '\(name)'", span)
      }
      if instance.isSample || type.unknownBase != nil || instance.scheduler != nil || isPartial { return unknown(span) }
      throw raise("AttributeError", "'\(instance.type.name)' object has no attribute '\(name)'", span)
    case .type(let type):
      if type.unknownBase != nil || type.module?.isPartial ?? true { return unknown(span) }
      throw raise("AttributeError", "type object '\(type.name)' has no attribute '\(name)'", span)
    case .list, .tuple, .mapping, .set, .text, .number, .iterator, .range:
      if Interpreter.hasMethod(object, name) { return .method(PythonMethod(object, .native(name))) }
      if case .number(let number) = object {
        if name == "real" || name == "numerator" { return object }
        if name == "imag" { return .number(.whole(0)) }
        if number.whole == nil || name.hasPrefix("__") { return unknown(span) }
      }
      throw raise("AttributeError", "'\(object.typeName)' object has no attribute '\(name)'", span)
    case .none: throw raise("AttributeError", "'NoneType' object has no attribute '\(name)'", span)
    case .builtin(let builtin) where name == "__name__": return .text(builtin.rawValue)
    default: return unknown(span)
    }
  }

  private func parentAttribute(
    _ name: String, _ receiver: PythonValue, _ type: PythonClass, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let start: PythonClass? =
      switch receiver {
      case .instance(let instance): (instance.replacement ?? instance).type
      case .type(let type): type
      default: nil
      }
    if let attribute = start?.find(name, after: type) {
      let value = bound(attribute, to: receiver)
      if case .descriptor(let descriptor) = value, descriptor.kind == .property {
        return try call(descriptor.getter, CallArguments([receiver]), nil)
      }
      return value
    }
    if case .instance(let instance) = receiver, let mapping = instance.mapping,
      name.hasPrefix("__") || Interpreter.hasMethod(.mapping(mapping), name)
    {
      return .method(PythonMethod(.mapping(mapping), .native(name)))
    }
    // `object` has an initialiser that takes nothing.
    if name == "__new__" { return .native(.blankObject) }
    if name == "__init__" || name == "__init_subclass__" { return .native(.ignore) }
    if let base = type.unknownBase ?? start?.unknownBase { return .unknown(base) }
    if name == "__setattr__", case .instance(let instance) = receiver {
      return .method(PythonMethod(.instance(instance), .builtin(.forceAttribute)))
    }
    throw raise("AttributeError", "'super' object has no attribute '\(name)'", span)
  }

  /// The attribute, if the object certainly has it.
  func attributeIfPresent(_ name: String, of object: PythonValue) throws(Interruption) -> PythonValue? {
    switch object {
    case .instance(let instance): return try attribute(name, ofInstance: instance)
    case .type(let type):
      if name == "__dict__" {
        var storage = PythonMapping.Storage()
        for (key, value) in zip(type.names.keys, type.names.values) { storage.set(.text(key), .text(key), value) }
        return .mapping(PythonMapping(storage))
      }
      if let value = type.find(name) { return bound(value, to: object) }
      if let value = builtinMethod(name, of: type) { return value }
      if name == "__name__" || name == "__qualname__" { return .text(type.name) }
      if name == "__members__", let members = type.names["_members_"] { return members }
      if name == "__bases__" { return .tuple(type.bases.map(PythonValue.type)) }
      if name == "__mro__" { return .tuple((type.order.map(PythonValue.type)) + [builtin("object") ?? .none]) }
      return nil
    case .module(let module): return try attribute(name, ofModule: module)
    case .function(let function): return function.names[name] ?? (name == "__name__" ? .text(function.name) : nil)
    case .unknown, .none: return nil
    default: return Interpreter.hasMethod(object, name) ? .method(PythonMethod(object, .native(name))) : nil
    }
  }

  /// `dict.get`, `str.lower`, `object.__setattr__`: methods that take their object as an argument.
  private func builtinMethod(_ name: String, of type: PythonClass) -> PythonValue? {
    guard type.definition == nil, type.module == nil, type.entry == nil else { return nil }
    if name == "__setattr__" { return .native(.forceAttribute) }
    let isSpecial =
      type.name == "dict" && ["__getitem__", "__setitem__", "__init__", "__contains__", "__delitem__"].contains(name)
    let sample: PythonValue? =
      switch type.name {
      case "dict": .mapping(PythonMapping())
      case "list": .list(PythonList([]))
      case "str": .text("")
      case "set": .set(PythonMapping())
      default: nil
      }
    guard let sample, isSpecial || Interpreter.hasMethod(sample, name) else { return nil }
    return .method(PythonMethod(.type(type), .native(name)))
  }

  private func attribute(_ name: String, ofInstance original: PythonInstance) throws(Interruption) -> PythonValue? {
    let instance = original.replacement ?? original
    let value = PythonValue.instance(instance)
    if name == "param_groups" { try startPending(on: instance) }
    if let own = instance.names[name] {
      willRead(instance)
      return own
    }
    if name == "__cause__" || name == "__context__" || name == "__traceback__",
      instance.type.isSubclass(ofName: "BaseException")
    {
      return unknown(programPlace.span)
    }
    if instance.scheduler != nil, let attribute = try schedulerAttribute(name, of: instance) { return attribute }
    if let attribute = instance.type.find(name) {
      if attribute.instance != nil,
        let result = try callIfPresent("__get__", of: attribute, [value, .type(instance.type)], programPlace.span)
      {
        return result
      }
      let result = bound(attribute, to: value)
      guard case .descriptor(let descriptor) = result, descriptor.kind == .property else { return result }
      return try call(descriptor.getter, CallArguments([value]), nil)
    }
    switch name {
    case "__dict__":
      var storage = PythonMapping.Storage()
      for (key, value) in zip(instance.names.keys, instance.names.values) { storage.set(.text(key), .text(key), value) }
      let mapping = PythonMapping(storage)
      mapping.owner = instance
      return .mapping(mapping)
    case "__class__": return .type(instance.type)
    default: break
    }
    if let mapping = instance.mapping, Interpreter.hasMethod(.mapping(mapping), name) {
      return .method(PythonMethod(.mapping(mapping), .native(name)))
    }
    if !name.hasPrefix("__"), instance.type.find("__getattr__") != nil {
      return try callIfPresent("__getattr__", of: value, [.text(name)], programPlace.span)
    }
    return nil
  }
}
