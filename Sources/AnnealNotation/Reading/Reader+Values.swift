extension Reader {
  /// The value of an expression of constants, schedules and functions.
  ///
  /// - Throws: what is wrong with a schedule in it. What is wrong with anything else is part of the value, because the
  ///   statement may be of no interest.
  mutating func value(of expression: Expression, assigning: Bool = false) throws(Fault) -> Binding {
    if let defined = definition(of: expression) { return defined }
    switch expression.kind {
    case .integer(let whole): return .number(.whole(whole))
    case .float(let number): return .number(.float(number))
    case .text(let text): return .text(text)
    case .flag(let flag): return .number(.flag(flag))
    case .none: return .none
    case .name, .attribute: return named(expression)
    case .call(let callee, let arguments): return try call(callee, arguments, expression.span)
    case .index(let base, let index): return try element(of: base, at: index, expression)
    case .list(let elements): return .list(try values(of: elements))
    case .comprehension(let comprehension): return try list(comprehension, expression)
    case .dictionary(let keys, let values): return try dictionary(keys, values)
    case .lambda(let lambda): return function(lambda, expression.span)
    case .opaque: return unknown(expression)
    default: return try arithmetic(expression)
    }
  }

  mutating func values(of expressions: [Expression]) throws(Fault) -> [Binding] {
    var values: [Binding] = []
    for expression in expressions { values.append(try value(of: expression)) }
    return values
  }

  func unknown(_ expression: Expression) -> Binding {
    .unknown([Missing(span: expression.span)])
  }

  /// What was given for the expression's own text.
  private func definition(of expression: Expression) -> Binding? {
    // Longer than any definition, however it is spaced.
    guard !definitions.isEmpty, expression.span.end - expression.span.start <= longestDefinition else { return nil }
    switch expression.kind {
    case .name, .attribute, .call, .index, .opaque: return definitions[Normal.text(source, expression.span)]
    default: return nil
    }
  }

  private func named(_ expression: Expression) -> Binding {
    guard let path = expression.path else { return unknown(expression) }
    let name = path.joined(separator: ".")
    if let value = names[name] {
      // What an unreadable or a long statement assigned is best asked for by the name it got, where it is used.
      if case .unknown(let missing) = value,
        missing.isEmpty || missing.contains(where: { $0.name != nil || $0.span.end - $0.span.start > Limits.quoted })
      {
        return unknown(expression)
      }
      return value
    }
    if path.count == 2, case .module(let module)? = names[path[0]] {
      if let value = MathNames.value(path[1]) { return .number(.float(value)) }
      if let builtin = MathNames.function(path[1], in: module) { return .builtin(builtin) }
    }
    if path.count == 2, classes.contains(path[0]), let value = names[path[1]], value.missing.isEmpty { return value }
    if path.count == 1, let builtin = Builtin(rawValue: name) { return .builtin(builtin) }
    return unknown(expression)
  }

  private mutating func element(
    of base: Expression, at index: Expression, _ whole: Expression
  ) throws(Fault) -> Binding {
    let key = try value(of: index)
    switch (try value(of: base), key) {
    case (.list(let elements), .number(.whole(let place))):
      guard let place = Int(exactly: place < 0 ? place + Int64(elements.count) : place) else { return unknown(whole) }
      return elements.indices.contains(place) ? elements[place] : unknown(whole)
    case (.dictionary(let values), .text(let key)): return values[key] ?? unknown(whole)
    default: return unknown(whole)
    }
  }

  private mutating func dictionary(_ keys: [Expression], _ values: [Expression]) throws(Fault) -> Binding {
    var result: [String: Binding] = [:]
    for (key, value) in zip(keys, values) {
      let value = try self.value(of: value)
      if case .text(let name) = key.kind { result[name] = value }
    }
    return .dictionary(result)
  }

  private mutating func function(_ lambda: Expression.Lambda, _ span: Span) -> Binding {
    functions.append(
      FunctionSource(name: "lambda", parameters: lambda.parameters, body: [.result(lambda.body)], span: span))
    return .function(functions.count - 1)
  }
}
