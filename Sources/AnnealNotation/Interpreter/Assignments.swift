import Anneal
import PythonSyntax

extension Interpreter {
  func assign(_ targets: [Expression], _ expression: Expression, _ environment: Environment) throws(Interruption) {
    let value = try evaluate(expression, environment)
    for target in targets { try assign(value, to: target, environment, from: expression) }
  }

  /// Gives a value to a target: a name, an attribute, a place in a list, or several of these.
  func assign(
    _ value: PythonValue, to target: Expression, _ environment: Environment, from expression: Expression? = nil
  ) throws(Interruption) {
    switch target.kind {
    case .name(let name): setKeeping(name, value, environment)
    case .attribute(let base, let name):
      let object = try evaluate(base, environment)
      if case .unknown(let unknown) = value { unknown.addAlias(module.source.text(target.span)) }
      try set(name, of: object, to: value, target.span)
    case .index(let base, let index):
      let object = try evaluate(base, environment)
      try setItem(of: object, at: evaluate(index, environment), to: value, target.span)
    case .tuple(let parts), .list(let parts): try unpack(value, parts, target.span, environment)
    case .starred(let inner): try assign(value, to: inner, environment)
    default: break
    }
  }

  private func unpack(
    _ value: PythonValue, _ targets: [Expression], _ span: Span, _ environment: Environment
  ) throws(Interruption) {
    if case .unknown(let unknown) = value {
      for target in targets { try assign(part(of: unknown, for: target), to: target, environment) }
      return
    }
    if case .list(let list) = value, let doubt = list.uncertainty {
      for target in targets { try assign(part(of: doubt, for: target), to: target, environment) }
      return
    }
    let values = try values(of: value, span)
    let star = targets.firstIndex { if case .starred = $0.kind { true } else { false } }
    guard let star else {
      guard values.count == targets.count else {
        let problem =
          values.count < targets.count
          ? "not enough values to unpack (expected \(targets.count), got \(values.count))"
          : "too many values to unpack (expected \(targets.count))"
        throw raise("ValueError", problem, span)
      }
      for (target, value) in zip(targets, values) { try assign(value, to: target, environment) }
      return
    }
    let after = targets.count - star - 1
    guard values.count >= targets.count - 1 else {
      throw raise(
        "ValueError", "not enough values to unpack (expected at least \(targets.count - 1), got \(values.count))", span)
    }
    for (target, value) in zip(targets[..<star], values) { try assign(value, to: target, environment) }
    let middle = PythonList(Array(values[star..<(values.count - after)]))
    try assign(.list(middle), to: targets[star], environment)
    for (target, value) in zip(targets[(star + 1)...], values.suffix(after)) {
      try assign(value, to: target, environment)
    }
  }

  /// An unknown part of an unpacked unknown value, which is asked for by the name it gets.
  private func part(of unknown: Unknown, for target: Expression) -> PythonValue {
    guard let path = target.path else { return .unknown(unknown) }
    let part = Unknown([.init(module: module, span: target.span, name: path.joined(separator: "."))])
    part.carried = unknown.carried
    return .unknown(part)
  }

  /// A name keeps its optimizer or scheduler if an unknown function is given it and returns to the same name:
  /// `model, optimizer = prepare(model, optimizer)`.
  private func setKeeping(_ name: String, _ value: PythonValue, _ environment: Environment) {
    if case .unknown(let unknown) = value {
      if let old = lookUp(name, environment)?.instance, unknown.carried.contains(where: { $0 === old }) { return }
      unknown.addAlias(name)
    }
    set(name, value, environment)
  }

  /// Binds a name in the scope that Python would use.
  func set(_ name: String, _ value: PythonValue, _ environment: Environment) {
    let place = environment.elsewhere[name] ?? environment
    willChange(place)
    if case .instance(let new) = value, let scheduler = new.scheduler { noteReplaced(name, in: place, by: scheduler) }
    place.names[name] = value
    if !module.isLibrary { label(value, name) }
  }

  private func label(_ value: PythonValue, _ name: String) {
    switch value {
    case .instance(let instance): label(instance, name)
    case .mapping(let mapping) where mapping.storage.count <= 8:
      for (key, value) in zip(mapping.storage.keys, mapping.storage.values) {
        guard let instance = value.instance, let key = key.text else { continue }
        instance.addLabel("\(name)[\"\(key)\"]")
        instance.addLabel("\(name)['\(key)']")
      }
    default: break
    }
  }

  private func label(_ instance: PythonInstance, _ name: String) {
    instance.addLabel(name)
    if let scheduler = instance.scheduler, scheduler.name == nil { scheduler.name = name }
    if let record = instance.record, record.name == nil { record.name = name }
  }

  /// A scheduler outside any composition can no longer be stepped once its name is reassigned.
  private func noteReplaced(_ name: String, in place: Environment, by scheduler: PythonScheduler) {
    guard tries.isEmpty, let old = place.names[name]?.instance?.scheduler, old !== scheduler else { return }
    // A loop that builds several may keep them elsewhere.
    if old.module !== scheduler.module || old.span != scheduler.span { old.replacedName = name }
  }

  func augment(
    _ target: Expression, _ sign: BinaryOperator, _ value: Expression, _ span: Span, _ environment: Environment
  ) throws(Interruption) {
    let old = try evaluate(target, environment)
    let operand = try evaluate(value, environment)
    if sign == .plus, case .list(let list) = old {
      let added = try values(of: operand, span)
      try makeElements(added.count, span)
      willChange(list)
      list.items += added
      return
    }
    if case .mapping(let mapping) = old, sign == .or, case .mapping(let other) = operand {
      return update(mapping, with: other)
    }
    let result = try apply(sign, old, operand, target.span.through(value.span), isAugmented: true)
    try assign(result, to: target, environment)
  }

  func update(_ mapping: PythonMapping, with other: PythonMapping) {
    fuel -= other.storage.count / 4
    willChange(mapping)
    for (key, value) in zip(other.storage.keys, other.storage.values) {
      if let index = MappingKey(key) { mapping.storage.set(index, key, value) }
      if let owner = mapping.owner, let name = key.text {
        willChange(owner)
        owner.names[name] = value
      }
      if let module = mapping.module, let name = key.text { set(name, value, module) }
    }
    mapping.storage.uncertainty = mapping.storage.uncertainty ?? other.storage.uncertainty
  }

  func delete(_ target: Expression, _ environment: Environment) throws(Interruption) {
    switch target.kind {
    case .name(let name):
      let place = environment.elsewhere[name] ?? environment
      willChange(place)
      place.names[name] = nil
    case .attribute(let base, let name):
      guard case .instance(let instance) = try evaluate(base, environment) else { return }
      if case .descriptor(let descriptor)? = instance.type.find(name), let deleter = descriptor.deleter {
        _ = try call(deleter, CallArguments([.instance(instance)]), nil)
        return
      }
      if try callIfPresent("__delattr__", of: .instance(instance), [.text(name)], target.span) != nil { return }
      willChange(instance)
      instance.names[name] = nil
    case .index(let base, let index):
      let object = try evaluate(base, environment)
      try deleteItem(of: object, at: evaluate(index, environment), target.span)
    case .tuple(let parts), .list(let parts): for part in parts { try delete(part, environment) }
    default: break
    }
  }

  private func deleteItem(of object: PythonValue, at index: PythonValue, _ span: Span) throws(Interruption) {
    switch object {
    case .mapping(let mapping):
      guard let key = MappingKey(index) else { return }
      try spend(mapping.storage.count)
      willChange(mapping)
      guard mapping.storage.remove(key) != nil || mapping.storage.uncertainty != nil else {
        throw raise("KeyError", try representation(index), span)
      }
    case .list(let list):
      try spend(list.items.count / 8)
      willChange(list)
      if case .slice(let slice) = index {
        if let indices = try indices(of: slice, count: list.items.count, span) {
          let removed = Set(indices)
          list.items = list.items.indices.filter { !removed.contains($0) }.map { list.items[$0] }
        }
        return
      }
      guard let place = index.index else { return }
      let position = place < 0 ? place + list.items.count : place
      guard list.items.indices.contains(position) else {
        throw raise("IndexError", "list assignment index out of range", span)
      }
      list.items.remove(at: position)
    default: _ = try callIfPresent("__delitem__", of: object, [index], span)
    }
  }
}

extension Interpreter {
  /// `object.name = value`
  func set(_ name: String, of object: PythonValue, to value: PythonValue, _ span: Span) throws(Interruption) {
    switch object {
    case .instance(let instance): try set(name, ofInstance: instance, to: value, span)
    case .type(let type):
      willChange(type)
      type.names[name] = value
    case .module(let module):
      guard let environment = module.environment else { return }
      willChange(environment)
      environment.names[name] = value
    case .function(let function): function.names[name] = value
    case .method(let method):
      if case .function(let function) = method.target { function.names[name] = value }
    case .unknown: unknownAttributes[module.source.text(span)] = value
    default: throw raise("AttributeError", "'\(object.typeName)' object has no attribute '\(name)'", span)
    }
  }

  private func set(
    _ name: String, ofInstance instance: PythonInstance, to value: PythonValue, _ span: Span
  ) throws(Interruption) {
    if instance.scheduler != nil { try replace(instance, span) }
    let instance = instance.replacement ?? instance
    if case .descriptor(let descriptor)? = instance.type.find(name), descriptor.kind == .property {
      guard let setter = descriptor.setter else {
        throw raise("AttributeError", "property '\(name)' of '\(instance.type.name)' object has no setter", span)
      }
      _ = try call(setter, CallArguments([.instance(instance), value]), nil)
      return
    }
    if let attribute = instance.type.find(name), attribute.instance != nil,
      try callIfPresent("__set__", of: attribute, [.instance(instance), value], span) != nil
    {
      return
    }
    if !module.isLibrary, case .number(.flag(true))? = instance.type.find("_anneal_frozen") {
      throw raise("FrozenInstanceError", "cannot assign to field '\(name)'", span)
    }
    if let setter = instance.type.find("__setattr__"), !settingAttributes {
      settingAttributes = true
      defer { settingAttributes = false }
      _ = try call(setter, CallArguments([.instance(instance), .text(name), value]), nil)
      return
    }
    willChange(instance)
    instance.names[name] = value
    if case .instance(let inner) = value, !module.isLibrary { label(inner, CanonicalText.of(module.source, span)) }
  }

  /// `object[index] = value`
  func setItem(of object: PythonValue, at index: PythonValue, to value: PythonValue, _ span: Span) throws(Interruption)
  {
    switch object {
    case .list(let list): try setItem(of: list, at: index, to: value, span)
    case .mapping(let mapping):
      willChange(mapping)
      if case .unknown(let unknown) = index {
        mapping.storage.uncertainty = unknown
        return
      }
      guard let key = MappingKey(index) else {
        throw unhashable(index, span)
      }
      if case .text("lr") = index { noteRateSet(mapping, value) }
      mapping.storage.set(key, index, value)
      if let owner = mapping.owner, let name = index.text {
        willChange(owner)
        owner.names[name] = value
      }
      if let module = mapping.module, let name = index.text { set(name, value, module) }
    case .unknown: break
    case .instance(let instance):
      if let mapping = instance.mapping, instance.type.find("__setitem__") == nil {
        try setItem(of: .mapping(mapping), at: index, to: value, span)
      } else if instance.type.find("__setitem__") != nil {
        _ = try callIfPresent("__setitem__", of: object, [index, value], span)
      } else if instance.type.unknownBase == nil {
        throw raise("TypeError", "'\(object.typeName)' object does not support item assignment", span)
      }
    default: throw raise("TypeError", "'\(object.typeName)' object does not support item assignment", span)
    }
  }

  private func setItem(
    of list: PythonList, at index: PythonValue, to value: PythonValue, _ span: Span
  ) throws(Interruption) {
    willChange(list)
    switch index {
    case .slice(let slice):
      let added = try values(of: value, span)
      try makeElements(added.count, span)
      guard let indices = try indices(of: slice, count: list.items.count, span) else { return }
      if slice.step.isNone || slice.step.index == 1 {
        let lower = try bound(slice.lower, list.items.count, 0, span)
        let start = indices.first ?? lower
        list.items.replaceSubrange(start..<(start + indices.count), with: added)
      } else {
        guard indices.count == added.count else {
          throw raise(
            "ValueError",
            "attempt to assign sequence of size \(added.count) to extended slice of size \(indices.count)", span)
        }
        for (index, value) in zip(indices, added) { list.items[index] = value }
      }
    case .unknown(let unknown): list.items = list.items.map { merged($0, value, unknown) }
    default:
      guard let place = index.index else {
        throw raise("TypeError", "list indices must be integers or slices, not \(index.typeName)", span)
      }
      let position = place < 0 ? place + list.items.count : place
      guard list.items.indices.contains(position) else {
        throw raise("IndexError", "list assignment index out of range", span)
      }
      list.items[position] = value
    }
  }
}
