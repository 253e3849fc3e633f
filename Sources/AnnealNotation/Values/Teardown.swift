/// Releases nested values one after another: a chain of a million lists, each inside the next, would otherwise overflow
/// the stack when the first is released.
enum Teardown {
  /// Empties a cell's values, and all cells that nothing else holds.
  static func empty(_ values: inout [PythonValue]) {
    var cells: [Cell] = []
    for value in values { collect(value, into: &cells) }
    values = []
    while var cell = cells.popLast() {
      if isKnownUniquelyReferenced(&cell) { cell.surrender(to: &cells) }
    }
  }

  /// Empties cells and everything reachable from them, at the end of a program.
  static func empty(all roots: [Cell]) {
    var cells = roots
    while let cell = cells.popLast() {
      guard cell.mark != -1 else { continue }
      cell.mark = -1
      cell.surrender(to: &cells)
    }
  }

  /// The cells that a value holds. The recursion is bounded, since tuples nest at most ``Limits/tuples`` deep.
  static func collect(_ value: PythonValue, into cells: inout [Cell]) {
    switch value {
    case .list(let list): cells.append(list)
    case .mapping(let mapping), .set(let mapping): cells.append(mapping)
    case .instance(let instance): cells.append(instance)
    case .iterator(let iterator): cells.append(iterator)
    case .tuple(let elements): for element in elements { collect(element, into: &cells) }
    case .type(let type): cells.append(type)
    case .function(let function): collect(function, into: &cells)
    case .method(let method):
      collect(method.receiver, into: &cells)
      if case .function(let function) = method.target { collect(function, into: &cells) }
    default: break
    }
  }

  private static func collect(_ function: PythonFunction, into cells: inout [Cell]) {
    cells.append(function.environment)
    for value in function.defaults { if let value { collect(value, into: &cells) } }
  }

  static func collect(_ source: Iteration, into cells: inout [Cell]) {
    switch source {
    case .values(let values), .cycle(let values): for value in values { collect(value, into: &cells) }
    case .list(let list): cells.append(list)
    case .enumerate(let inner, _): collect(inner, into: &cells)
    case .zip(let parts): for part in parts { collect(part, into: &cells) }
    case .repeat(let value): collect(value, into: &cells)
    case .shared(let iterator): cells.append(iterator)
    case .program(let instance): cells.append(instance)
    case .generator(let generator): cells.append(generator)
    case .range, .unknown, .count: break
    }
  }
}
