import Anneal
import PythonSyntax

/// A mutable part of the program. The ``Journal`` keeps its contents before a change, so that a way that was only tried
/// can be undone.
class Cell {
  /// The mark of the journal at which it was last kept.
  var mark = 0
  /// How often it was changed.
  var version = 0

  init() {}

  /// What it holds.
  var contents: Contents { preconditionFailure("each kind of cell has contents") }

  /// Hands over the cells that it holds, so that releasing it releases nothing else.
  func surrender(to cells: inout [Cell]) {}

  /// Puts back what it held.
  func restore(_ contents: Contents) { preconditionFailure("each kind of cell has contents") }

  /// What a cell holds.
  enum Contents {
    case names(Names)
    case items([PythonValue], Unknown?)
    case mapping(PythonMapping.Storage)
    case position(Int)
    case schedule(SchedulerState)
    case generator(PythonGenerator.State)
  }
}

/// Values by name, in the order in which the names came.
struct Names {
  private(set) var keys: [String] = []
  private(set) var values: [PythonValue] = []
  private var indices: [String: Int] = [:]

  private static let few = 8

  init() {}

  var count: Int { keys.count }

  func index(of key: String) -> Int? {
    if keys.count > Names.few { return indices[key] }
    for index in keys.indices where keys[index] == key { return index }
    return nil
  }

  subscript(key: String) -> PythonValue? {
    get { index(of: key).map { values[$0] } }
    set {
      if let index = index(of: key) {
        if let newValue { values[index] = newValue } else { remove(at: index) }
      } else if let newValue {
        keys.append(key)
        values.append(newValue)
        if keys.count > Names.few { indexAll() }
      }
    }
  }

  /// Lets go of all values.
  mutating func empty() {
    Teardown.empty(&values)
    self = Names()
  }

  private mutating func indexAll() {
    if keys.count == Names.few + 1 {
      for (index, key) in keys.enumerated() { indices[key] = index }
    } else {
      indices[keys[keys.count - 1]] = keys.count - 1
    }
  }

  private mutating func remove(at index: Int) {
    keys.remove(at: index)
    values.remove(at: index)
    indices = [:]
    if keys.count > Names.few {
      for (index, key) in keys.enumerated() { indices[key] = index }
    }
  }
}

/// The names of a module, a function's call or a class's body, and where to look further.
final class Environment: Cell {
  enum Kind { case module, function, type, comprehension }

  var names = Names()
  let parent: Environment?
  let kind: Kind
  /// The module whose globals its code sees.
  let module: PythonModule
  /// The names that it declares `global` or `nonlocal`, with their environments.
  var elsewhere: [String: Environment] = [:]
  /// The function whose call it is, and the object that it was called on.
  var function: PythonFunction?
  var arguments: [PythonValue] = []
  /// Whether it is a generator's call whose yields run the block of a `with`.
  var isContext = false

  init(_ kind: Kind, module: PythonModule, parent: Environment?) {
    self.kind = kind
    self.module = module
    self.parent = parent
  }

  /// For a module itself.
  init(module: PythonModule) {
    kind = .module
    self.module = module
    parent = nil
  }

  override var contents: Contents { .names(names) }
  override func restore(_ contents: Contents) {
    if case .names(let names) = contents { self.names = names }
  }

  override func surrender(to cells: inout [Cell]) {
    for value in names.values { Teardown.collect(value, into: &cells) }
    if let parent { cells.append(parent) }
    names = Names()
  }

  deinit { names.empty() }
}
