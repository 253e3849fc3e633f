import Anneal
import PythonSyntax

/// Anything that a program computes.
enum PythonValue {
  case none
  case ellipsis
  case notImplemented
  case number(PythonNumber)
  case text(String)
  case tuple([PythonValue])
  case list(PythonList)
  case mapping(PythonMapping)
  /// The keys of a mapping.
  case set(PythonMapping)
  case range(PythonRange)
  case slice(PythonSlice)
  /// A `def` or a lambda.
  case function(PythonFunction)
  /// A function of Python's mathematics.
  case builtin(Builtin)
  /// Any other function that is part of the language or of a library.
  case native(Native)
  case method(PythonMethod)
  case type(PythonClass)
  case instance(PythonInstance)
  case module(PythonModule)
  case iterator(PythonIterator)
  /// A property, a static method or a class method.
  case descriptor(PythonDescriptor)
  /// A value that depends on something that the text leaves open.
  case unknown(Unknown)
  /// A number that depends on a step that is left open.
  case open(StepTerm)
}

extension PythonValue {
  static func flag(_ flag: Bool) -> PythonValue { .number(.flag(flag)) }
  static func whole(_ whole: Int) -> PythonValue { .number(.whole(Int64(whole))) }
  static func float(_ number: Double) -> PythonValue { .number(.float(number)) }

  /// The value as a number, or `nil`.
  var number: PythonNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The value as an integer, or `nil`. Booleans are excluded.
  var whole: Int64? {
    if case .number(.whole(let whole)) = self { whole } else { nil }
  }

  /// The value as a position or a count, or `nil`. Booleans count as 0 and 1.
  var index: Int? {
    if case .number(let number) = self, let whole = number.whole { Int(exactly: whole) } else { nil }
  }

  /// The value as a text, or `nil`.
  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements of a list or a tuple.
  var elements: [PythonValue]? {
    switch self {
    case .tuple(let elements): elements
    case .list(let list): list.items
    default: nil
    }
  }

  var isNone: Bool {
    if case .none = self { true } else { false }
  }

  var unknown: Unknown? {
    if case .unknown(let unknown) = self { unknown } else { nil }
  }

  var instance: PythonInstance? {
    if case .instance(let instance) = self { instance } else { nil }
  }

  /// Python's name for the type, for messages.
  var typeName: String {
    switch self {
    case .none: "NoneType"
    case .ellipsis: "ellipsis"
    case .notImplemented: "NotImplementedType"
    case .number(.whole): "int"
    case .number(.float), .open: "float"
    case .number(.flag): "bool"
    case .text: "str"
    case .tuple: "tuple"
    case .list: "list"
    case .mapping: "dict"
    case .set: "set"
    case .range: "range"
    case .slice: "slice"
    case .function: "function"
    case .builtin, .native: "builtin_function_or_method"
    case .method: "method"
    case .type: "type"
    case .instance(let instance): instance.type.name
    case .module: "module"
    case .iterator: "iterator"
    case .descriptor: "property"
    case .unknown: "unknown"
    }
  }

  /// Whether both are one and the same object: Python's `is`.
  func isIdentical(to other: PythonValue) -> Bool {
    switch (self, other) {
    case (.none, .none), (.ellipsis, .ellipsis), (.notImplemented, .notImplemented): true
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one == other
    case (.tuple(let one), .tuple(let other)): one.isEmpty && other.isEmpty
    case (.list(let one), .list(let other)): one === other
    case (.mapping(let one), .mapping(let other)), (.set(let one), .set(let other)): one === other
    case (.function(let one), .function(let other)): one === other
    case (.builtin(let one), .builtin(let other)): one == other
    case (.native(let one), .native(let other)): one == other
    case (.type(let one), .type(let other)): one === other
    case (.instance(let one), .instance(let other)): one === other
    case (.module(let one), .module(let other)): one === other
    case (.iterator(let one), .iterator(let other)): one === other
    case (.unknown(let one), .unknown(let other)): one === other
    default: false
    }
  }

  /// Whether both certainly have the same value, without asking the program's own `__eq__`.
  func isSame(as other: PythonValue, depth: Int = 0) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let other)): return one == other
    case (.range(let one), .range(let other)): return one == other
    case (.tuple(let one), .tuple(let other)):
      return depth < 20 && one.count == other.count
        && zip(one, other).allSatisfy { $0.isSame(as: $1, depth: depth + 1) }
    case (.method(let one), .method(let other)): return one.isSame(as: other)
    case (.open(let one), .open(let other)): return one.size <= 1000 && one.isWritten(as: other)
    default: return isIdentical(to: other)
    }
  }
}

/// What a mapping is indexed by.
indirect enum MappingKey: Hashable {
  case none
  case text(String)
  case whole(Int64)
  case float(UInt64)
  case tuple([MappingKey])
  case object(ObjectIdentifier)

  /// `nil` for what cannot be hashed, and for what is unknown.
  init?(_ value: PythonValue) {
    switch value {
    case .none: self = .none
    case .text(let text): self = .text(text)
    case .number(let number):
      if let whole = number.whole ?? Int64(exactly: number.double) {
        self = .whole(whole)
      } else {
        self = .float(number.double.bitPattern)
      }
    case .tuple(let elements):
      var keys: [MappingKey] = []
      for element in elements {
        guard let key = MappingKey(element) else { return nil }
        keys.append(key)
      }
      self = .tuple(keys)
    case .instance(let instance):
      guard let key = MappingKey(instance) else { return nil }
      self = key
    case .type(let type): self = .object(ObjectIdentifier(type))
    case .function(let function): self = .object(ObjectIdentifier(function))
    case .module(let module): self = .object(ObjectIdentifier(module))
    case .builtin(let builtin): self = .text("builtin " + builtin.rawValue)
    case .native(let native): self = .text("native " + native.rawValue)
    default: return nil
    }
  }

  /// The key of an object: its identity, or its value if its class defines equality.
  private init?(_ instance: PythonInstance) {
    let type = instance.type
    if type.isSubclass(ofName: "_Mixed") || type.isSubclass(ofName: "Flag"), let value = instance.names["_value_"] {
      guard let key = MappingKey(value) else { return nil }
      self = key
      return
    }
    if type.name == "_Kind", type.module?.isLibrary ?? false, let value = instance.names["value"] {
      guard let key = MappingKey(value) else { return nil }
      self = key
      return
    }
    guard let owner = type.order.first(where: { $0.names["__eq__"] != nil || $0.names["__hash__"] != nil }) else {
      self = .object(ObjectIdentifier(instance))
      return
    }
    if let fields = (type.find("_fields") ?? instance.names["_fields"])?.elements {
      guard let key = MappingKey(parts: fields.map { $0.text ?? "" }, of: instance) else { return nil }
      self = key
      return
    }
    if case .mapping(let fields)? = type.find("__dataclass_fields__") {
      guard type.find("__hash__") != nil || type.find("__eq__") == nil,
        case .tuple(let keys)? = MappingKey(parts: fields.storage.keys.map { $0.text ?? "" }, of: instance)
      else { return nil }
      self = .tuple([.object(ObjectIdentifier(type))] + keys)
      return
    }
    guard owner.module?.isLibrary ?? true else { return nil }
    self = .object(ObjectIdentifier(instance))
  }

  private init?(parts names: [String], of instance: PythonInstance) {
    var keys: [MappingKey] = []
    for name in names {
      guard let value = instance.names[name], let key = MappingKey(value) else { return nil }
      keys.append(key)
    }
    self = .tuple(keys)
  }
}
