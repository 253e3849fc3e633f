import Anneal
import PythonSyntax

extension Interpreter {
  private static let listMethods: Set<String> = [
    "append", "extend", "insert", "pop", "remove", "index", "count", "sort", "reverse", "copy", "clear",
  ]
  private static let tupleMethods: Set<String> = ["index", "count"]
  private static let mappingMethods: Set<String> = [
    "get", "keys", "values", "items", "pop", "popitem", "setdefault", "update", "copy", "clear", "fromkeys",
  ]
  private static let setMethods: Set<String> = [
    "add", "discard", "remove", "union", "intersection", "difference", "update", "issubset", "issuperset", "copy",
    "symmetric_difference", "isdisjoint",
    "pop", "clear",
  ]
  private static let textMethods: Set<String> = [
    "lower", "upper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "join", "replace", "startswith",
    "endswith", "format", "find", "rfind", "index", "count", "title", "capitalize", "isdigit", "isnumeric", "isalpha",
    "isalnum", "isspace", "isupper", "islower", "isidentifier", "zfill", "ljust", "rjust", "center", "casefold",
    "rindex", "partition", "rpartition", "removeprefix", "removesuffix", "swapcase", "encode",
  ]

  /// What NumPy's single numbers have, which are plain numbers here.
  private static let scalarMethods: Set<String> = [
    "item", "round", "mean", "sum", "min", "max", "copy", "tolist", "astype",
  ]

  private static let specialMethods: Set<String> = ["__len__", "__iter__", "__contains__"]

  static func hasMethod(_ value: PythonValue, _ name: String) -> Bool {
    switch value {
    case .list, .tuple, .range, .text, .set, .mapping:
      if specialMethods.contains(name) { return true }
      if case .set = value {} else if name == "__getitem__" { return true }
    default: break
    }
    return switch value {
    case .list: listMethods.contains(name)
    case .tuple, .range: tupleMethods.contains(name)
    case .mapping: mappingMethods.contains(name)
    case .set: setMethods.contains(name)
    case .text: textMethods.contains(name)
    case .number(.float): name == "is_integer" || name == "hex" || scalarMethods.contains(name)
    case .number: name == "bit_length" || name == "is_integer" || scalarMethods.contains(name)
    case .iterator: ["__next__", "close", "send", "throw"].contains(name)
    default: false
    }
  }

  func callMethod(
    _ name: String, of receiver: PythonValue, _ arguments: CallArguments, _ expression: Expression?, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let values = arguments.values.map { settled($0) }
    if name.hasPrefix("__"), let result = try callSpecial(name, ofContainer: receiver, values, span) { return result }
    switch receiver {
    case .list(let list): return try callMethod(name, of: list, values, arguments, span)
    case .mapping(let mapping): return try callMethod(name, of: mapping, values, arguments, span)
    case .set(let set): return try callMethod(name, ofSet: set, values, span)
    case .text(let text): return try callMethod(name, of: text, values, arguments, span)
    case .tuple(let elements): return try search(name, elements, values, span)
    case .range(let range):
      try spend(min(range.count, Limits.list))
      return try search(name, (0..<min(range.count, Limits.list)).map { .number(.whole(range[$0])) }, values, span)
    case .iterator(let iterator):
      if name == "__next__" { return try call(.next, CallArguments([receiver]), nil, span) }
      return try callGenerator(name, iterator, values, span)
    case .number(let number):
      if name == "is_integer" { return .flag(number.whole != nil || number.double.rounded() == number.double) }
      if name == "bit_length", let whole = number.whole { return .whole(64 - whole.magnitude.leadingZeroBitCount) }
      if name == "round" { return try roundedScalar(number, values, span) }
      return Interpreter.scalarMethods.contains(name) ? receiver : unknown(span)
    case .type:
      guard let first = arguments.positional.first else { return unknown(span) }
      if name == "fromkeys" { return try fromKeys(values, span) }
      var rest = arguments
      rest.positional.removeFirst()
      let object = first.value.instance?.mapping.map(PythonValue.mapping) ?? first.value
      return try callMethod(name, of: object, rest, expression, span)
    case .instance(let instance) where instance.scheduler != nil:
      return try callScheduler(name, of: instance, arguments, expression, span)
    default: return unknown(span)
    }
  }

  /// Special methods of lists, texts and so on, such as `__getitem__`.
  private func callSpecial(
    _ name: String, ofContainer receiver: PythonValue, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue? {
    switch receiver {
    case .list, .tuple, .range, .text, .set: break
    default: return nil
    }
    switch name {
    case "__len__": return try length(of: receiver, span)
    case "__iter__": return .iterator(try iterator(over: receiver, span))
    case "__getitem__" where values.count == 1: return try item(of: receiver, at: values[0], span)
    case "__contains__" where values.count == 1: return try contains(receiver, values[0], span)
    default: return nil
    }
  }

  /// NumPy rounds a float to a float.
  private func roundedScalar(
    _ number: PythonNumber, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    let digits = values.first ?? .whole(0)
    return try call(.round, CallArguments([.number(number), digits]), span)
  }

  private func fromKeys(_ values: [PythonValue], _ span: Span) throws(Interruption) -> PythonValue {
    let mapping = PythonMapping()
    for key in try self.values(of: values[0], span) {
      if let index = MappingKey(key) { mapping.storage.set(index, key, values.count > 1 ? values[1] : .none) }
    }
    return .mapping(mapping)
  }

  private func search(
    _ name: String, _ elements: [PythonValue], _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let wanted = values.first else { return unknown(span) }
    try spend(elements.count)
    var count = 0
    let searched = try range(of: values, elements.count, span)
    for (index, element) in elements.enumerated() where name == "count" || searched.contains(index) {
      switch try truth(of: equal(element, wanted, span)) {
      case .yes:
        if name == "index" { return .whole(index) }
        count += 1
      case .no: break
      case .unknown(let unknown): return .unknown(unknown)
      }
    }
    if name == "count" { return .whole(count) }
    throw raise("ValueError", "\(try representation(wanted)) is not in list", span)
  }

  /// The range that the optional bounds of a search select.
  private func range(of values: [PythonValue], _ count: Int, _ span: Span) throws(Interruption) -> Range<Int> {
    let start = try bound(values.count > 1 ? values[1] : .none, count, 0, span)
    return start..<max(start, try bound(values.count > 2 ? values[2] : .none, count, count, span))
  }

  private func callMethod(
    _ name: String, of list: PythonList, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    switch name {
    case "append":
      try makeElements(1, span)
      willChange(list)
      list.items.append(values.first ?? .none)
    case "extend":
      if case .unknown(let unknown)? = values.first {
        willChange(list)
        list.uncertainty = unknown
        return .none
      }
      let added = try self.values(of: values.first ?? .tuple([]), span)
      try makeElements(added.count, span)
      willChange(list)
      list.items += added
    case "insert" where values.count == 2:
      willChange(list)
      try spend(list.items.count / 8)
      list.items.insert(values[1], at: try bound(values[0], list.items.count, 0, span))
    case "pop": return try pop(list, values.first, span)
    case "remove":
      let place = try search("index", list.items, values, span)
      if let index = place.index {
        willChange(list)
        list.items.remove(at: index)
      }
    case "sort":
      try spend(list.items.count)
      let sorted = try self.sorted(list.items, arguments, span)
      willChange(list)
      list.items = sorted
    case "reverse":
      willChange(list)
      list.items.reverse()
    case "copy":
      try makeElements(list.items.count, span)
      let copy = PythonList(list.items)
      copy.uncertainty = list.uncertainty
      return .list(copy)
    case "clear":
      willChange(list)
      list.items = []
      list.uncertainty = nil
    default:
      if let uncertainty = list.uncertainty { return .unknown(uncertainty) }
      return try search(name, list.items, values, span)
    }
    return .none
  }

  private func pop(_ list: PythonList, _ index: PythonValue?, _ span: Span) throws(Interruption) -> PythonValue {
    if let uncertainty = list.uncertainty { return .unknown(uncertainty) }
    let place = index?.index ?? -1
    let position = place < 0 ? place + list.items.count : place
    guard list.items.indices.contains(position) else {
      throw raise("IndexError", list.items.isEmpty ? "pop from empty list" : "pop index out of range", span)
    }
    willChange(list)
    try spend((list.items.count - position) / 8)
    return list.items.remove(at: position)
  }

  private func callMethod(
    _ name: String, of mapping: PythonMapping, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let storage = mapping.storage
    if name.hasPrefix("__") { return try callSpecial(name, of: mapping, values, arguments, span) }
    if name != "get", name != "setdefault" { try spend(name.hasPrefix("pop") ? storage.count : storage.count / 4) }
    switch name {
    case "keys": return .list(uncertain(storage.keys, storage))
    case "values": return .list(uncertain(storage.values, storage))
    case "items":
      var items: [PythonValue] = []
      for (key, value) in Swift.zip(storage.keys, storage.values) { items.append(try tuple([key, value], span)) }
      return .list(uncertain(items, storage))
    case "copy": return .mapping(PythonMapping(storage))
    case "clear":
      willChange(mapping)
      mapping.storage = PythonMapping.Storage()
    case "update":
      if let first = values.first { try merge(first, into: mapping, span) }
      willChange(mapping)
      for argument in arguments.named {
        let name = argument.name ?? ""
        mapping.storage.set(.text(name), .text(name), argument.value)
        mapping.owner?.names[name] = argument.value
      }
    case "popitem":
      guard let key = storage.keys.last, let index = MappingKey(key) else {
        throw raise("KeyError", "'popitem(): dictionary is empty'", span)
      }
      willChange(mapping)
      return .tuple([key, mapping.storage.remove(index) ?? .none])
    case "get", "pop", "setdefault": return try find(name, mapping, values, arguments, span)
    default: return unknown(span)
    }
    return .none
  }

  /// Special methods of dictionaries, which a subclass of `dict` calls on `super()`.
  private func callSpecial(
    _ name: String, of mapping: PythonMapping, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let receiver = PythonValue.mapping(mapping)
    switch name {
    case "__init__": try fill(mapping, arguments, span)
    case "__getitem__" where values.count == 1: return try item(of: receiver, at: values[0], span)
    case "__setitem__" where values.count == 2: try setItem(of: receiver, at: values[0], to: values[1], span)
    case "__delitem__" where values.count == 1:
      _ = try callMethod("pop", of: mapping, [values[0], .none], arguments, span)
    case "__contains__" where values.count == 1: return try contains(receiver, values[0], span)
    case "__len__": return .whole(mapping.storage.count)
    case "__iter__": return .iterator(PythonIterator(.values(mapping.storage.keys)))
    case "__repr__", "__str__": return try .text(representation(receiver))
    case "__eq__" where values.count == 1: return try equal(receiver, values[0], span)
    case "__getattribute__", "__setattr__": return unknown(span)
    default: break
    }
    return .none
  }

  private func uncertain(_ values: [PythonValue], _ storage: PythonMapping.Storage) -> PythonList {
    let list = PythonList(values)
    list.uncertainty = storage.uncertainty
    return list
  }

  private func find(
    _ name: String, _ mapping: PythonMapping, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    guard let original = values.first else { return unknown(span) }
    if case .unknown = original { return original }
    guard let key = MappingKey(original) else { return .none }
    let fallback = arguments.value(at: 1, "default")
    if let value = mapping.storage[key] {
      if name == "pop" {
        willChange(mapping)
        _ = mapping.storage.remove(key)
      }
      return value
    }
    if mapping.storage.uncertainty != nil { return unknown(span) }
    switch name {
    case "get": return fallback ?? .none
    case "setdefault":
      willChange(mapping)
      mapping.storage.set(key, original, fallback ?? .none)
      return fallback ?? .none
    default:
      guard let fallback else { throw raise("KeyError", try representation(original), span) }
      return fallback
    }
  }

  private func callMethod(
    _ name: String, ofSet set: PythonMapping, _ values: [PythonValue], _ span: Span
  ) throws(Interruption) -> PythonValue {
    if name != "add" { try spend(set.storage.count / 4) }
    func other() throws(Interruption) -> PythonMapping {
      guard let first = values.first else { return PythonMapping() }
      if case .unknown(let unknown) = first {
        let doubtful = PythonMapping()
        doubtful.storage.uncertainty = unknown
        return doubtful
      }
      return try self.set(of: self.values(of: first, span))
    }
    switch name {
    case "add", "update", "discard", "remove":
      let changes = name == "update" ? try other() : try self.set(of: values)
      willChange(set)
      for key in changes.storage.keys {
        guard let index = MappingKey(key) else { continue }
        if name == "add" || name == "update" {
          set.storage.set(index, key, .none)
        } else {
          _ = set.storage.remove(index)
        }
      }
      return .none
    case "union": return try apply(.or, .set(set), .set(other()), span)
    case "symmetric_difference": return try apply(.exclusiveOr, .set(set), .set(other()), span)
    case "isdisjoint":
      let common = try apply(.and, .set(set), .set(other()), span)
      guard case .set(let mapping) = common else { return unknown(span) }
      return mapping.storage.uncertainty.map(PythonValue.unknown) ?? .flag(mapping.storage.count == 0)
    case "pop":
      if let uncertainty = set.storage.uncertainty { return .unknown(uncertainty) }
      guard let key = set.storage.keys.first, let index = MappingKey(key) else {
        throw raise("KeyError", "'pop from an empty set'", span)
      }
      // Python does not define which of several elements it takes.
      if set.storage.count > 1 { return unknown(span) }
      willChange(set)
      _ = set.storage.remove(index)
      return key
    case "clear":
      willChange(set)
      set.storage = PythonMapping.Storage()
      return .none
    case "intersection": return try apply(.and, .set(set), .set(other()), span)
    case "difference": return try apply(.minus, .set(set), .set(other()), span)
    case "copy": return .set(PythonMapping(set.storage))
    case "issubset":
      let other = try other()
      return .flag(set.storage.keys.allSatisfy { MappingKey($0).map { other.storage[$0] != nil } ?? false })
    case "issuperset":
      let other = try other()
      return .flag(other.storage.keys.allSatisfy { MappingKey($0).map { set.storage[$0] != nil } ?? false })
    default: return unknown(span)
    }
  }
}

extension Interpreter {
  private func callMethod(
    _ name: String, of text: String, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> PythonValue {
    try spend(text.utf8.count / 4)
    for value in values {
      if case .unknown = value { return value }
    }
    if name == "format" { return try .text(bracedFormat(text, values, arguments, span)) }
    if name == "join" {
      var parts: [String] = []
      for part in try self.values(of: values.first ?? .tuple([]), span) {
        if case .unknown = part { return part }
        guard let text = part.text else {
          throw raise("TypeError", "sequence item \(parts.count): expected str instance, \(part.typeName) found", span)
        }
        parts.append(text)
      }
      try spend(parts.reduce(0) { $0 + text.utf8.count + $1.utf8.count } / 8)
      let joined = parts.joined(separator: text)
      guard joined.utf8.count <= Limits.characters else { throw fault(.textTooLong, span) }
      return .text(joined)
    }
    let words = values.map { $0.text ?? "" }
    switch name {
    case "split", "rsplit":
      let limit = (values.count > 1 ? values[1] : arguments["maxsplit"] ?? .none).index ?? -1
      let separator = values.first?.text ?? arguments["sep"]?.text
      let parts = PythonText.split(text, separator, limit: limit, fromEnd: name == "rsplit")
      try makeElements(parts.count, span)
      return .list(PythonList(parts.map(PythonValue.text)))
    case "splitlines": return .list(PythonList(PythonText.lines(text).map(PythonValue.text)))
    case "startswith", "endswith":
      let candidates = values.first?.elements?.compactMap { $0.text } ?? words
      return .flag(candidates.contains { name == "startswith" ? text.hasPrefix($0) : text.hasSuffix($0) })
    case "replace" where words.count >= 2:
      let result = PythonText.replace(text, words[0], words[1], limit: values.count > 2 ? values[2].index ?? -1 : -1)
      try spend(result.utf8.count / 4)
      guard result.utf8.count <= Limits.characters else { throw fault(.textTooLong, span) }
      return .text(result)
    case "find", "rfind", "index", "rindex", "count":
      let scalars = Array(text.unicodeScalars)
      let searched = try range(of: values, scalars.count, span)
      let part = searched.count == scalars.count ? text : PythonText.string(scalars[searched])
      let word = words.first ?? ""
      if name == "count" {
        if word.isEmpty { return .whole(searched.count + 1) }
        return .whole(PythonText.split(part, word, limit: -1, fromEnd: false).count - 1)
      }
      let place = PythonText.find(part, word, fromEnd: name.hasPrefix("r"))
      guard place != nil || name.hasSuffix("find") else { throw raise("ValueError", "substring not found", span) }
      return .whole(place.map { $0 + searched.lowerBound } ?? -1)
    case "partition", "rpartition":
      return .tuple(PythonText.partition(text, words.first ?? "", fromEnd: name == "rpartition").map(PythonValue.text))
    default: return PythonText.transformed(text, name, words, values) ?? unknown(span)
    }
  }
}
