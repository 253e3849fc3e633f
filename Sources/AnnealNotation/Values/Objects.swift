import Anneal
import PythonSyntax

/// A class of the program, of a library, or of Python.
final class PythonClass: Cell {
  let name: String
  let bases: [PythonClass]
  /// An unknown base, from which missing attributes may come.
  let unknownBase: Unknown?
  var names = Names()
  /// Its bases and theirs in the order in which Python looks through them.
  private let ancestors: [PythonClass]
  /// The schedule that its instances are.
  var entry: Catalogue.Entry?
  let module: PythonModule?
  let definition: ClassDefinition?

  init(
    _ name: String, bases: [PythonClass], unknownBase: Unknown? = nil, module: PythonModule? = nil,
    definition: ClassDefinition? = nil
  ) {
    self.name = name
    self.bases = bases
    self.unknownBase = unknownBase ?? bases.lazy.compactMap { $0.unknownBase }.first
    self.module = module
    self.definition = definition
    ancestors = PythonClass.merge(bases.map { $0.order } + [bases])
    super.init()
  }

  /// Itself and its ancestors. Computed, since an object that holds itself would never be released.
  var order: [PythonClass] { [self] + ancestors }

  /// Python's linearisation of the bases: each class before its own bases, in the order of the call.
  private static func merge(_ rows: [[PythonClass]]) -> [PythonClass] {
    var rows = rows.filter { !$0.isEmpty }
    var result: [PythonClass] = []
    while !rows.isEmpty {
      let head = rows.lazy.map { $0[0] }.first { head in
        !rows.contains { $0.dropFirst().contains { $0 === head } }
      }
      guard let next = head ?? rows.first?.first else { return result }
      result.append(next)
      rows = rows.map { $0.first === next ? Array($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
    }
    return result
  }

  override var contents: Contents { .names(names) }
  override func restore(_ contents: Contents) {
    if case .names(let names) = contents { self.names = names }
  }

  override func surrender(to cells: inout [Cell]) {
    for value in names.values { Teardown.collect(value, into: &cells) }
    names = Names()
  }

  /// The attribute, of itself or of a base.
  func find(_ name: String) -> PythonValue? {
    if let value = names[name] { return value }
    for type in ancestors {
      if let value = type.names[name] { return value }
    }
    return nil
  }

  /// The attribute of the classes after `type` in this class's order: what `super()` finds.
  func find(_ name: String, after type: PythonClass) -> PythonValue? {
    guard let start = order.firstIndex(where: { $0 === type }) else { return nil }
    for type in order[(start + 1)...] {
      if let value = type.names[name] { return value }
    }
    return nil
  }

  func isSubclass(of other: PythonClass) -> Bool { self === other || ancestors.contains { $0 === other } }
  func isSubclass(ofName name: String) -> Bool { self.name == name || ancestors.contains { $0.name == name } }

  /// The schedule that its instances are: its own, or a base's.
  var scheduleEntry: Catalogue.Entry? { entry ?? ancestors.lazy.compactMap { $0.entry }.first }
}

/// An object of a class.
final class PythonInstance: Cell {
  let type: PythonClass
  var names = Names()
  /// Its place among all optimizers, in the order in which they were built.
  var serial = 0
  /// The names that it was assigned to, for questions about it.
  private(set) var labels: [String] = []
  /// The native scheduler behind it, if it is one of PyTorch's.
  var scheduler: PythonScheduler?
  /// The same scheduler as the library's text defines it, once a program needs that.
  var replacement: PythonInstance?
  /// The contents of an object whose class extends `dict`.
  var mapping: PythonMapping?
  /// The updates it has made, as an optimizer.
  var record: OptimizerRecord?
  /// Whether it is a stand-in for an object that the text does not build, so that missing attributes are unknown.
  var isSample = false

  init(_ type: PythonClass) { self.type = type }

  override var contents: Contents { .names(names) }
  override func restore(_ contents: Contents) {
    if case .names(let names) = contents { self.names = names }
  }

  func addLabel(_ name: String) {
    if labels.count < 4, !labels.contains(name) { labels.append(name) }
  }

  override func surrender(to cells: inout [Cell]) {
    for value in names.values { Teardown.collect(value, into: &cells) }
    if let mapping { cells.append(mapping) }
    if let scheduler { cells.append(scheduler) }
    if let replacement { cells.append(replacement) }
    (mapping, scheduler, replacement, record) = (nil, nil, nil, nil)
    names = Names()
  }

  deinit { names.empty() }
}
