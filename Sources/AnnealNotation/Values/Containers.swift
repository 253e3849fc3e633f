import Anneal
import PythonSyntax

/// A list.
final class PythonList: Cell {
  var items: [PythonValue]
  /// Why it may hold other elements than these.
  var uncertainty: Unknown?

  init(_ items: [PythonValue]) { self.items = items }

  override var contents: Contents { .items(items, uncertainty) }
  override func restore(_ contents: Contents) {
    if case .items(let items, let uncertainty) = contents { (self.items, self.uncertainty) = (items, uncertainty) }
  }

  override func surrender(to cells: inout [Cell]) {
    for item in items { Teardown.collect(item, into: &cells) }
    items = []
  }

  deinit { Teardown.empty(&items) }
}

/// A dictionary or a set, in the order in which its keys came.
final class PythonMapping: Cell {
  struct Storage {
    var keys: [PythonValue] = []
    var values: [PythonValue] = []
    var indices: [MappingKey: Int] = [:]
    /// Why it may hold keys that are not known.
    var uncertainty: Unknown?
    /// Whether a value other than text is used as a text key: a member of an enumeration.
    private var hasStandIns = false

    var count: Int { keys.count }

    func index(of key: MappingKey) -> Int? {
      if keys.count <= 12, !hasStandIns, case .text(let text) = key {
        for index in keys.indices {
          if case .text(let other) = keys[index], other == text { return index }
        }
        return nil
      }
      return indices[key]
    }

    subscript(key: MappingKey) -> PythonValue? { index(of: key).map { values[$0] } }

    mutating func set(_ key: MappingKey, _ original: PythonValue, _ value: PythonValue) {
      if let index = index(of: key) {
        values[index] = value
      } else {
        indices[key] = keys.count
        if case .text = key, original.text == nil { hasStandIns = true }
        keys.append(original)
        values.append(value)
      }
    }

    mutating func remove(_ key: MappingKey) -> PythonValue? {
      guard let index = index(of: key) else { return nil }
      let value = values[index]
      keys.remove(at: index)
      values.remove(at: index)
      indices = [:]
      for (index, key) in keys.enumerated() {
        if let key = MappingKey(key) { indices[key] = index }
      }
      return value
    }
  }

  var storage: Storage
  /// The object whose attributes it holds, if it is `vars(object)`.
  var owner: PythonInstance?
  /// The module whose names it holds, if it is `globals()`.
  var module: Environment?

  init(_ storage: Storage = Storage()) { self.storage = storage }

  override var contents: Contents { .mapping(storage) }
  override func restore(_ contents: Contents) {
    if case .mapping(let storage) = contents { self.storage = storage }
  }

  override func surrender(to cells: inout [Cell]) {
    for value in storage.keys { Teardown.collect(value, into: &cells) }
    for value in storage.values { Teardown.collect(value, into: &cells) }
    storage = Storage()
  }

  deinit {
    Teardown.empty(&storage.keys)
    Teardown.empty(&storage.values)
  }

  /// The value of a text key.
  subscript(name: String) -> PythonValue? { storage[.text(name)] }
}

/// `lower:upper:step`
final class PythonSlice {
  let lower: PythonValue
  let upper: PythonValue
  let step: PythonValue

  init(_ lower: PythonValue, _ upper: PythonValue, _ step: PythonValue) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }
}
