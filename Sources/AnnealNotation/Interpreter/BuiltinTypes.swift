import Anneal
import PythonSyntax

extension Interpreter {
  func isInstance(_ value: PythonValue, of type: PythonValue) -> Truth {
    if case .unknown(let unknown) = value { return .unknown(unknown) }
    if let types = type.elements {
      var doubt: Unknown?
      for type in types {
        switch isInstance(value, of: type) {
        case .yes: return .yes
        case .no: break
        case .unknown(let unknown): doubt = unknown
        }
      }
      return doubt.map(Truth.unknown) ?? .no
    }
    guard case .type(let wanted) = type else {
      if case .unknown(let unknown) = type {
        // A value of Python's own is never an object of an unknown library.
        return value.instance == nil ? .no : .unknown(unknown)
      }
      return .no
    }
    if wanted.name == "object", wanted.definition == nil { return .yes }
    if wanted.name == "Callable", wanted.module?.isLibrary ?? false {
      switch value {
      case .function, .builtin, .native, .method, .type: return .yes
      case .instance(let instance): return Truth(instance.type.find("__call__") != nil)
      default: return .no
      }
    }
    switch value {
    case .instance(let instance):
      if wanted.definition == nil, wanted.module == nil, let truth = isOfBuiltin(instance, wanted.name) { return truth }
      if wanted.module?.isLibrary ?? false, let method = Interpreter.abstractMethods[wanted.name] {
        let isDictionary = instance.mapping != nil && wanted.name != "Iterator"
        return Truth(isDictionary || instance.type.find(method) != nil || instance.type.isSubclass(of: wanted))
      }
      return isInstance(instance, of: wanted)
    case .type: return Truth(wanted.name == "type")
    case .number(.flag): return Truth(wanted.name == "bool" || Interpreter.kinds("int").contains(wanted.name))
    case .number(.whole): return Truth(Interpreter.kinds("int").contains(wanted.name))
    case .number(.float), .open: return Truth(Interpreter.kinds("float").contains(wanted.name))
    case .list, .tuple, .mapping, .text, .set, .range:
      return Truth(Interpreter.kinds(value.typeName).contains(wanted.name))
    default: return Truth(wanted.name == value.typeName)
    }
  }

  /// What makes an object an instance of an abstract class, whatever its bases.
  private static let abstractMethods = [
    "Iterable": "__iter__", "Sized": "__len__", "Container": "__contains__", "Iterator": "__next__",
  ]

  /// The names of the classes of Python's own values.
  private static func kinds(_ name: String) -> Set<String> {
    let collection: Set<String> = [name, "Iterable", "Collection", "Sized", "Container"]
    return switch name {
    case "int": ["int", "Number", "Complex", "Real", "Rational", "Integral"]
    case "float": ["float", "Number", "Complex", "Real"]
    case "list": collection.union(["Sequence", "MutableSequence", "Reversible"])
    case "tuple", "str", "range": collection.union(["Sequence", "Hashable", "Reversible"])
    case "dict": collection.union(["Mapping", "MutableMapping", "Reversible"])
    default: collection.union(["Set", "MutableSet"])
    }
  }

  /// Whether an object that extends one of Python's own types is an instance of that type: named tuples, members of
  /// mixed enumerations, dictionaries.
  private func isOfBuiltin(_ instance: PythonInstance, _ name: String) -> Truth? {
    if name == "tuple" {
      return Truth(instance.type.isSubclass(ofName: "NamedTuple") || instance.type.isSubclass(ofName: "_NamedTuple"))
    }
    guard ["int", "float", "str"].contains(name), instance.type.isSubclass(ofName: "_Mixed"),
      let value = instance.names["_value_"], let type = builtin(name)
    else { return nil }
    return isInstance(value, of: type)
  }

  private func isInstance(_ instance: PythonInstance, of wanted: PythonClass) -> Truth {
    let type = (instance.replacement ?? instance).type
    if type.isSubclass(of: wanted) || instance.type.isSubclass(of: wanted) { return .yes }
    if type.entry != nil || instance.type.entry != nil {
      // Native schedulers have no bases of their own.
      if wanted.name == "LRScheduler" || wanted.name == "_LRScheduler" || wanted.name == instance.type.name {
        return .yes
      }
    }
    return type.unknownBase.map(Truth.unknown) ?? .no
  }

  func isSubclass(_ value: PythonValue, of type: PythonValue) -> Truth {
    if case .unknown(let unknown) = value { return .unknown(unknown) }
    guard case .type(let given) = value else { return .no }
    for candidate in type.elements ?? [type] {
      if case .type(let wanted) = candidate, given.isSubclass(of: wanted) { return .yes }
    }
    return given.unknownBase.map(Truth.unknown) ?? .no
  }

  /// A call of one of Python's own classes; `nil` for any other class.
  func constructBuiltin(_ name: String, _ arguments: CallArguments, _ span: Span) throws(Interruption) -> PythonValue? {
    let values = arguments.values
    switch name {
    case "int", "float", "bool": return try number(name, values, arguments, span)
    case "str": return try .text(values.first.map { (value) throws(Interruption) in try string(settled(value)) } ?? "")
    case "list", "tuple", "set", "frozenset": return try collection(name, values, span)
    case "dict":
      let mapping = PythonMapping()
      try fill(mapping, arguments, span)
      return .mapping(mapping)
    case "type":
      guard let first = values.first else { return nil }
      return typeOf(first, span)
    case "slice":
      let parts = values + Array(repeating: .none, count: max(0, 3 - values.count))
      return .slice(values.count == 1 ? PythonSlice(.none, parts[0], .none) : PythonSlice(parts[0], parts[1], parts[2]))
    case "object": return nil
    case "complex", "bytes", "bytearray": return unknown(span)
    default: return nil
    }
  }

  private func typeOf(_ value: PythonValue, _ span: Span) -> PythonValue {
    switch value {
    case .instance(let instance): .type((instance.replacement ?? instance).type)
    case .unknown: unknown(span)
    default: builtin(value.typeName) ?? unknown(span)
    }
  }

  private func number(
    _ name: String, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let value = values.first else {
      return name == "float" ? .float(0) : name == "bool" ? .flag(false) : .whole(0)
    }
    switch value {
    case .unknown: return value
    case .number, .open:
      guard let builtin = Builtin(rawValue: name) else { return value }
      return try call(builtin, arguments, span)
    case .text(let text):
      if name == "int", let base = values.count > 1 ? values[1] : arguments["base"], base.index != 10 {
        return try parsed(text, base: base, span)
      }
      return try parsed(text, name, span)
    case .instance:
      if let result = try callIfPresent("__\(name)__", of: value, [], span) { return result }
      return name == "bool" ? try flag(truth(of: value)) : unknown(span)
    default:
      if name == "bool" { return try flag(truth(of: value)) }
      throw raise(
        "TypeError",
        name == "float"
          ? "float() argument must be a string or a real number, not '\(value.typeName)'"
          : "int() argument must be a string, a bytes-like object or a real number, not '\(value.typeName)'", span)
    }
  }

  /// `int(text, base)`
  private func parsed(_ text: String, base: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    var digits = PythonText.replace(text.lowercased(), "_", "", limit: -1)
    var radix = base.index ?? 0
    for (prefix, value) in [("0x", 16), ("0o", 8), ("0b", 2)]
    where digits.hasPrefix(prefix) && [0, value].contains(radix) {
      digits = String(digits.dropFirst(2))
      radix = value
    }
    if radix == 0 { radix = 10 }
    guard (2...36).contains(radix), let whole = Int64(digits, radix: radix) else {
      throw raise(
        "ValueError", "invalid literal for int() with base \(radix): \(try representation(.text(text)))", span)
    }
    return .number(.whole(whole))
  }

  /// `exec` of a text that is known.
  func run(text: String?, _ span: Span) throws(Interruption) -> PythonValue {
    guard let text, let environment = callStack.last ?? module.environment else {
      note(Note.execSkipped)
      return .none
    }
    let outer = module
    module = PythonModule("exec", source: SourceText(text), isLibrary: true)
    defer { module = outer }
    _ = try execute(Module.parse(SourceText(text)).statements, environment)
    return .none
  }

  private func parsed(_ text: String, _ name: String, _ span: Span) throws(Interruption) -> PythonValue {
    if name == "bool" { return .flag(!text.isEmpty) }
    switch NumberText.read(text, isWhole: name == "int") {
    case .whole(let whole): return .number(.whole(whole))
    case .float(let number): return .float(number)
    case nil:
      let quoted = try representation(.text(text))
      throw raise(
        "ValueError",
        name == "int"
          ? "invalid literal for int() with base 10: \(quoted)" : "could not convert string to float: \(quoted)", span)
    }
  }

  private func collection(_ name: String, _ values: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    guard let first = values.first else {
      return name == "list" ? .list(PythonList([])) : name == "tuple" ? .tuple([]) : .set(PythonMapping())
    }
    if case .unknown(let unknown) = first {
      if name == "list" {
        let list = PythonList([])
        list.uncertainty = unknown
        return .unknown(unknown)
      }
      return first
    }
    if case .list(let list) = first, let uncertainty = list.uncertainty { return .unknown(uncertainty) }
    let (elements, doubt) = try drained(first, span)
    if let doubt { return .unknown(doubt) }
    switch name {
    case "list":
      try makeElements(elements.count, span)
      return .list(PythonList(elements))
    case "tuple": return try tuple(elements, span)
    default: return .set(try set(of: elements))
    }
  }
}
