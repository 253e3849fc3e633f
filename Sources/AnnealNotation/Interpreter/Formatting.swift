import PythonSyntax

extension Interpreter {
  /// `str(value)`
  func string(_ value: PythonValue) throws(Interruption) -> String {
    switch value {
    case .text(let text): return text
    case .instance(let instance):
      if let text = try callIfPresent("__str__", of: value, [], programPlace.span)?.text { return text }
      if instance.type.isSubclass(ofName: "BaseException") {
        let arguments = instance.names["args"]?.elements ?? []
        if arguments.count == 1 { return try string(arguments[0]) }
        return arguments.isEmpty ? "" : try representation(.tuple(arguments))
      }
      return try representation(value)
    default: return try representation(value)
    }
  }

  /// `repr(value)`
  func representation(_ value: PythonValue, depth: Int = 0) throws(Interruption) -> String {
    try spend(1)
    guard depth < 20 else { return "..." }
    func list(_ elements: [PythonValue]) throws(Interruption) -> String {
      var text = ""
      for (index, element) in elements.prefix(1000).enumerated() {
        text += (index > 0 ? ", " : "") + (try representation(element, depth: depth + 1))
        guard text.utf8.count <= Limits.characters else { return text }
      }
      return text
    }
    switch value {
    case .none: return "None"
    case .number(.float(let number)): return PythonFormat.repr(number)
    case .number(let number): return number.text
    case .text(let text): return PythonFormat.quoted(text)
    case .tuple(let elements): return "(" + (try list(elements)) + (elements.count == 1 ? ",)" : ")")
    case .list(let elements): return "[" + (try list(elements.items)) + "]"
    case .set(let set): return set.storage.keys.isEmpty ? "set()" : "{" + (try list(set.storage.keys)) + "}"
    case .mapping(let mapping):
      var text = "{"
      for (key, value) in zip(mapping.storage.keys, mapping.storage.values) {
        text += (text == "{" ? "" : ", ") + (try representation(key, depth: depth + 1)) + ": "
        text += try representation(value, depth: depth + 1)
        guard text.utf8.count <= Limits.characters else { return text }
      }
      return text + "}"
    case .range(let range):
      let end = range.start + Int64(range.count) * range.step
      return "range(\(range.start), \(end)" + (range.step == 1 ? ")" : ", \(range.step))")
    case .instance(let instance):
      if let text = try callIfPresent("__repr__", of: value, [], programPlace.span)?.text { return text }
      return "<\(instance.type.name) object>"
    case .type(let type): return "<class '\(type.name)'>"
    case .function(let function): return "<function \(function.name)>"
    default: return "<\(value.typeName)>"
    }
  }

  /// `f'…'`, which is unknown if a part is.
  func formatted(_ pieces: [Expression.FormattedPiece], _ environment: Environment) throws(Interruption) -> PythonValue
  {
    var text = ""
    var doubt: Unknown?
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .value(let expression, let conversion, let format):
        let value = settled(try evaluate(expression, environment))
        let pattern = try formatted(format, environment)
        if let unknown = value.unknown ?? pattern.unknown {
          doubt = unknown
          continue
        }
        if conversion == "r" {
          text += try formatted(.text(representation(value)), pattern.text ?? "", expression.span)
        } else {
          text += try formatted(value, pattern.text ?? "", expression.span)
        }
      }
    }
    try spend(text.utf8.count / 16)
    return doubt.map(PythonValue.unknown) ?? .text(text)
  }

  /// `format(value, pattern)`
  func formatted(_ value: PythonValue, _ pattern: String, _ span: Span) throws(Interruption) -> String {
    if pattern.isEmpty { return try string(value) }
    if case .instance = value, let text = try callIfPresent("__format__", of: value, [.text(pattern)], span)?.text {
      return text
    }
    guard let format = PythonFormat(pattern) else { throw raise("ValueError", "Invalid format specifier", span) }
    if case .number(let number) = value { return format.text(of: number) }
    return format.text(of: try string(value))
  }

  /// `'…'.format(…)`
  func bracedFormat(
    _ text: String, _ values: [PythonValue], _ arguments: CallArguments, _ span: Span
  ) throws(Interruption) -> String {
    var result = ""
    var next = 0
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "{" || scalar == "}" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == scalar {
        rest.removeFirst()
        result.unicodeScalars.append(scalar)
        continue
      }
      var field = ""
      while let inner = rest.popFirst(), inner != "}" { field.unicodeScalars.append(inner) }
      let parts = PythonText.split(field, ":", limit: 1, fromEnd: false)
      let name = PythonText.split(parts[0], "!", limit: 1, fromEnd: false)[0]
      let value = try fieldValue(name, values, arguments, &next, span)
      result += try formatted(settled(value), parts.count > 1 ? parts[1] : "", span)
    }
    return result
  }

  private func fieldValue(
    _ field: String, _ values: [PythonValue], _ arguments: CallArguments, _ next: inout Int, _ span: Span
  ) throws(Interruption) -> PythonValue {
    let path = PythonText.split(field, ".", limit: -1, fromEnd: false)
    var value: PythonValue
    if let index = Int(path[0]) ?? (path[0].isEmpty ? next : nil) {
      if path[0].isEmpty { next += 1 }
      guard values.indices.contains(index) else {
        throw raise("IndexError", "Replacement index \(index) out of range for positional args tuple", span)
      }
      value = values[index]
    } else {
      guard let named = arguments[path[0]] else { throw raise("KeyError", "'\(path[0])'", span) }
      value = named
    }
    for name in path.dropFirst() { value = try attribute(name, of: value, span) }
    return value
  }

  /// `'…' % values`
  func percentFormat(_ text: String, _ value: PythonValue, _ span: Span) throws(Interruption) -> String {
    var values: [PythonValue] = [value]
    if case .tuple(let elements) = value { values = elements }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      if rest.first == "%" {
        rest.removeFirst()
        result += "%"
        continue
      }
      var pattern = ""
      var item: PythonValue?
      if rest.first == "(" {
        rest.removeFirst()
        var name = ""
        while let inner = rest.popFirst(), inner != ")" { name.unicodeScalars.append(inner) }
        item = try self.item(of: value, at: .text(name), span)
      }
      while let inner = rest.popFirst() {
        pattern.unicodeScalars.append(inner)
        if "diouxXeEfFgGcrsa".unicodeScalars.contains(inner) { break }
      }
      guard let operand = item ?? values.first else {
        throw raise("TypeError", "not enough arguments for format string", span)
      }
      if item == nil { values.removeFirst() }
      result += try percentField(pattern, settled(operand), span)
    }
    return result
  }

  private func percentField(_ pattern: String, _ value: PythonValue, _ span: Span) throws(Interruption) -> String {
    let kind = pattern.last ?? "s"
    let body = String(pattern.dropLast())
    if kind == "s" || kind == "r" || kind == "a" {
      let text = kind == "s" ? try string(value) : try representation(value)
      let alignment = body.hasPrefix("-") ? "<" + String(body.dropFirst()) : body.isEmpty ? "" : ">" + body
      return PythonFormat(alignment)?.text(of: text) ?? text
    }
    guard let number = value.number else { return try string(value) }
    let whole: PythonNumber = kind == "d" || kind == "i" ? .whole(Int64(number.double)) : number
    let shown = kind == "i" ? "d" : String(kind)
    let alignment = body.hasPrefix("-") ? "<" + String(body.dropFirst()) : body
    return PythonFormat(alignment + shown)?.text(of: whole) ?? number.text
  }
}
