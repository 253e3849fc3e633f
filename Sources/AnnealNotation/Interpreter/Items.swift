import PythonSyntax

extension Interpreter {
  /// A number that does not depend on the step after all, as a plain one.
  func settled(_ value: PythonValue) -> PythonValue {
    if case .open(let term) = value, let constant = term.constant { .number(constant) } else { value }
  }

  /// `object[index]`
  func item(of object: PythonValue, at index: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    let index = settled(index)
    switch object {
    case .unknown(let unknown): return module.isLibrary ? .unknown(unknown) : self.unknown(span)
    case .list(let list):
      if let uncertainty = list.uncertainty { return .unknown(uncertainty) }
      willRead(list)
      return try element(list.items, index, span, isTuple: false)
    case .tuple(let elements): return try element(elements, index, span, isTuple: true)
    case .mapping(let mapping): return try value(of: mapping, index, span)
    case .text(let text): return try character(of: text, index, span)
    case .range(let range): return try element(of: range, index, span)
    case .instance(let instance):
      if let result = try callIfPresent("__getitem__", of: object, [index], span) { return result }
      if let mapping = instance.mapping {
        if let key = MappingKey(index), mapping.storage[key] == nil, mapping.storage.uncertainty == nil,
          let result = try callIfPresent("__missing__", of: object, [index], span)
        {
          return result
        }
        return try value(of: mapping, index, span)
      }
      if instance.type.unknownBase != nil { return unknown(span) }
      throw raise("TypeError", "'\(object.typeName)' object is not subscriptable", span)
    case .type(let type):
      if let member = try enumItem(of: type, index, span) { return member }
      return object
    case .native, .builtin, .function: return object
    default: throw raise("TypeError", "'\(object.typeName)' object is not subscriptable", span)
    }
  }

  private func element(
    _ elements: [PythonValue], _ index: PythonValue, _ span: Span, isTuple: Bool
  ) throws(Interruption) -> PythonValue {
    switch index {
    case .slice(let slice):
      guard let indices = try indices(of: slice, count: elements.count, span) else { return unknown(span) }
      try makeElements(indices.count, span)
      let part = indices.map { elements[$0] }
      return isTuple ? .tuple(part) : .list(PythonList(part))
    case .unknown(let unknown): return try elementAtUnknown(elements, unknown)
    case .open: throw fault(.notAllowed(CanonicalText.of(module.source, span), allowed: Builtin.allowed), span)
    default:
      if index.instance != nil, let whole = try callIfPresent("__index__", of: index, [], span), whole.instance == nil {
        return try element(elements, whole, span, isTuple: isTuple)
      }
      guard let place = index.index else {
        throw raise(
          "TypeError", "\(isTuple ? "tuple" : "list") indices must be integers or slices, not \(index.typeName)", span)
      }
      let position = place < 0 ? place + elements.count : place
      guard elements.indices.contains(position) else {
        throw raise("IndexError", "\(isTuple ? "tuple" : "list") index out of range", span)
      }
      return elements[position]
    }
  }

  private func elementAtUnknown(_ elements: [PythonValue], _ unknown: Unknown) throws(Interruption) -> PythonValue {
    guard let first = elements.first else { return .unknown(unknown) }
    return elements.dropFirst().prefix(64).reduce(first) { merged($0, $1, unknown) }
  }

  private func value(of mapping: PythonMapping, _ index: PythonValue, _ span: Span) throws(Interruption) -> PythonValue
  {
    if case .unknown(let unknown) = index { return .unknown(unknown) }
    guard let key = MappingKey(index) else { throw unhashable(index, span) }
    willRead(mapping)
    if let value = mapping.storage[key] { return value }
    if mapping.storage.uncertainty != nil { return unknown(span) }
    throw raise("KeyError", try representation(index), span)
  }

  private func character(of text: String, _ index: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    try spend(text.utf8.count / 8)
    let scalars = Array(text.unicodeScalars)
    func joined(_ indices: [Int]) -> PythonValue {
      var result = ""
      for index in indices { result.unicodeScalars.append(scalars[index]) }
      return .text(result)
    }
    switch index {
    case .slice(let slice):
      guard let indices = try indices(of: slice, count: scalars.count, span) else { return unknown(span) }
      return joined(indices)
    case .unknown: return index
    default:
      guard let place = index.index else {
        throw raise("TypeError", "string indices must be integers, not '\(index.typeName)'", span)
      }
      let position = place < 0 ? place + scalars.count : place
      guard scalars.indices.contains(position) else { throw raise("IndexError", "string index out of range", span) }
      return joined([position])
    }
  }

  private func element(of range: PythonRange, _ index: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    if case .slice(let slice) = index {
      guard let indices = try indices(of: slice, count: range.count, span) else { return unknown(span) }
      return .list(PythonList(indices.map { .number(.whole(range[$0])) }))
    }
    if case .unknown = index { return index }
    guard let place = index.index else {
      throw raise("TypeError", "range indices must be integers or slices, not \(index.typeName)", span)
    }
    let position = place < 0 ? place + range.count : place
    guard position >= 0, position < range.count else {
      throw raise("IndexError", "range object index out of range", span)
    }
    return .number(.whole(range[position]))
  }

  /// The places that a slice means; `nil` if a bound is not known.
  func indices(of slice: PythonSlice, count: Int, _ span: Span) throws(Interruption) -> [Int]? {
    for part in [slice.lower, slice.upper, slice.step] {
      if case .unknown = part { return nil }
    }
    let step = settled(slice.step).index ?? 1
    guard step != 0 else { throw raise("ValueError", "slice step cannot be zero", span) }
    let (lowest, highest) = step > 0 ? (0, count) : (-1, count - 1)
    func place(_ value: PythonValue, _ missing: Int) throws(Interruption) -> Int {
      let value = settled(value)
      if value.isNone { return missing }
      guard let index = value.index else {
        throw raise("TypeError", "slice indices must be integers or None or have an __index__ method", span)
      }
      return min(max(index < 0 ? index + count : index, lowest), highest)
    }
    let lower = try place(slice.lower, step > 0 ? 0 : count - 1)
    let upper = try place(slice.upper, step > 0 ? count : -1)
    try makeElements(
      step > 0 ? max(0, upper - lower) / step : max(0, lower - upper) / max(1, -max(step, -Int.max)), span)
    return Array(stride(from: lower, to: upper, by: step))
  }

  func bound(_ value: PythonValue, _ count: Int, _ missing: Int, _ span: Span) throws(Interruption) -> Int {
    guard let index = settled(value).index else { return missing }
    return min(max(index < 0 ? index + count : index, 0), count)
  }

  /// `len(value)`, which may be unknown.
  func length(of value: PythonValue, _ span: Span) throws(Interruption) -> PythonValue {
    switch value {
    case .text(let text):
      try spend(text.utf8.count / 8)
      return .whole(text.unicodeScalars.count)
    case .tuple(let elements): return .whole(elements.count)
    case .list(let list): return list.uncertainty.map(PythonValue.unknown) ?? .whole(list.items.count)
    case .mapping(let mapping), .set(let mapping):
      return mapping.storage.uncertainty.map(PythonValue.unknown) ?? .whole(mapping.storage.count)
    case .range(let range): return .whole(range.count)
    case .unknown(let unknown): return try length(of: unknown, span)
    case .instance(let instance):
      if let result = try callIfPresent("__len__", of: value, [], span) {
        guard case .unknown = result, !instance.labels.isEmpty else { return result }
        for label in instance.labels {
          if let answer = definitionValues.first(where: { $0.name == "len(\(label))" }) { return answer.value }
        }
        return result
      }
      if let mapping = instance.mapping { return .whole(mapping.storage.count) }
      if let base = instance.type.unknownBase { return .unknown(base) }
      throw raise("TypeError", "object of type '\(value.typeName)' has no len()", span)
    case .type(let type):
      if let members = try enumMembers(of: type, span) { return .whole(members.count) }
      throw raise("TypeError", "object of type 'type' has no len()", span)
    default: throw raise("TypeError", "object of type '\(value.typeName)' has no len()", span)
    }
  }

  /// The length of an unknown value: given under any of its names, or assumed.
  func length(of unknown: Unknown, _ span: Span, call: Span? = nil) throws(Interruption) -> PythonValue {
    if unknown.isCount {
      guard let assumed = program.assumedLength else { return .unknown(unknown) }
      for reason in unknown.reasons where !assumedLengths.contains(reason.text) { assumedLengths.append(reason.text) }
      return .whole(assumed)
    }
    let names = unknown.aliases + unknown.reasons.prefix(1).map { $0.text }
    for name in names {
      if let answer = definitionValues.first(where: { $0.name == "len(\(name))" }) { return answer.value }
    }
    let asked = names.first.map { "len(\($0))" } ?? "len(\(CanonicalText.of(module.source, span)))"
    if let assumed = program.assumedLength {
      if !assumedLengths.contains(asked) { assumedLengths.append(asked) }
      return .whole(assumed)
    }
    if let call, !module.isLibrary { return .unknown(Unknown([.init(module: module, span: call, name: asked)])) }
    let place = unknown.reasons.first
    return .unknown(Unknown([.init(module: place?.module ?? module, span: place?.span ?? span, name: asked)]))
  }
}
