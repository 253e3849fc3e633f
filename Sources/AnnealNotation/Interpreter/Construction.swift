import Anneal
import PythonSyntax

extension Interpreter {
  /// Creates an object of a class.
  func construct(
    _ type: PythonClass, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    if let entry = type.entry { return try buildScheduler(entry, type, arguments, expression, span) }
    if type.bases.isEmpty, type.definition == nil, let value = try constructBuiltin(type.name, arguments, span) {
      return value
    }
    if let member = try enumMember(of: type, arguments, span) { return member }
    try requireConcrete(type, span)
    var instance = blank(of: type)
    if case .function(let allocator)? = type.find("__new__").map({ plainFunction($0) }) {
      var all = arguments
      all.prepend(.type(type))
      let made = try call(allocator, all, span)
      guard case .instance(let given) = made, given.type.isSubclass(of: type) else { return made }
      instance = given
      if type.find("__init__") == nil { return made }
    }
    let value = PythonValue.instance(instance)
    if isOptimizer(instance) {
      optimizersBuilt += 1
      instance.serial = optimizersBuilt
    }
    if let initializer = type.find("__init__") {
      _ = try call(bound(initializer, to: value), arguments, expression)
    } else if let mapping = instance.mapping {
      try fill(mapping, arguments, span)
    } else if let base = type.unknownBase {
      for argument in arguments.all where argument.name == "lr" { base.rate = argument.value }
    } else if !arguments.all.isEmpty, !type.isSubclass(ofName: "BaseException") {
      throw raise("TypeError", "\(type.name)() takes no arguments", span)
    }
    if isOptimizer(instance) { built(instance) }
    return value
  }

  /// The function of a static method; any other value unchanged.
  private func plainFunction(_ value: PythonValue) -> PythonValue {
    if case .descriptor(let descriptor) = value, descriptor.kind == .staticMethod { descriptor.getter } else { value }
  }

  /// What `dict(…)` puts into a dictionary.
  func fill(_ mapping: PythonMapping, _ arguments: CallArguments, _ span: Span) throws(Interruption) {
    if let first = arguments.values.first { try merge(first, into: mapping, span) }
    for argument in arguments.named {
      mapping.storage.set(.text(argument.name ?? ""), .text(argument.name ?? ""), argument.value)
    }
    mapping.storage.uncertainty = mapping.storage.uncertainty ?? arguments.unknownRest
  }

  /// Rejects a class that leaves an abstract method undefined, as Python does.
  private func requireConcrete(_ type: PythonClass, _ span: Span) throws(Interruption) {
    guard type.definition != nil, type.isSubclass(ofName: "ABC") else { return }
    for base in type.order {
      for (name, value) in zip(base.names.keys, base.names.values) {
        guard let function = abstract(value), let found = type.find(name), abstract(found) === function
        else { continue }
        throw raise(
          "TypeError", "Can't instantiate abstract class \(type.name) with abstract method \(name)", span)
      }
    }
  }

  /// The function of an abstract method or property.
  private func abstract(_ value: PythonValue) -> PythonFunction? {
    switch value {
    case .function(let function): function.isAbstract ? function : nil
    case .descriptor(let descriptor): abstract(descriptor.getter)
    default: nil
    }
  }
}

extension PythonFunction {
  fileprivate var isAbstract: Bool {
    if case .number(.flag(true))? = names["__isabstractmethod__"] { true } else { false }
  }
}
