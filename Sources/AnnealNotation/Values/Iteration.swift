import Anneal
import PythonSyntax

/// An iteration and its position.
final class PythonIterator: Cell {
  private(set) var source: Iteration
  var position = 0
  /// The depth of iterators inside one another.
  let nesting: Int

  init(_ source: Iteration) {
    self.source = source
    nesting = source.nesting
  }

  override var contents: Contents { .position(position) }
  override func restore(_ contents: Contents) {
    if case .position(let position) = contents { self.position = position }
  }

  override func surrender(to cells: inout [Cell]) {
    Teardown.collect(source, into: &cells)
    source = .values([])
  }

  deinit {
    var cells: [Cell] = []
    surrender(to: &cells)
    while var cell = cells.popLast() {
      if isKnownUniquelyReferenced(&cell) { cell.surrender(to: &cells) }
    }
  }
}

/// The source of an iteration's values, which are made on demand.
indirect enum Iteration {
  case values([PythonValue])
  /// The elements of a list, which is read at each step, as in Python.
  case list(PythonList)
  case range(PythonRange)
  /// A known number of unknown values.
  case unknown(count: Int, Unknown)
  case enumerate(Iteration, start: Int64)
  case zip([Iteration])
  /// An endless sequence such as `itertools.count`.
  case count(start: PythonNumber, step: PythonNumber)
  case cycle([PythonValue])
  case `repeat`(PythonValue)
  /// Another iterator, continued.
  case shared(PythonIterator)
  /// The program's own `__next__`.
  case program(PythonInstance)
  case generator(PythonGenerator)
}

/// Python's `range`.
struct PythonRange: Hashable {
  let start: Int64
  let step: Int64
  let count: Int

  /// `nil` for a step of 0, another number of bounds than one to three, or bounds beyond 2^53.
  init?(_ bounds: [Int64]) {
    guard (1...3).contains(bounds.count), bounds.allSatisfy({ $0.magnitude <= 1 << 53 }) else { return nil }
    start = bounds.count == 1 ? 0 : bounds[0]
    step = bounds.count == 3 ? bounds[2] : 1
    let end = bounds.count == 1 ? bounds[0] : bounds[1]
    guard step != 0 else { return nil }
    let length = step > 0 ? end - start : start - end
    count = length <= 0 ? 0 : Int(clamping: (length - 1) / Int64(step.magnitude) + 1)
  }

  subscript(index: Int) -> Int64 { start &+ Int64(index) &* step }
}

extension Iteration {
  /// The depth of iterators inside one another.
  fileprivate var nesting: Int {
    switch self {
    case .shared(let iterator): iterator.nesting
    case .enumerate(let inner, _): inner.nesting + 1
    case .zip(let parts): (parts.map { $0.nesting }.max() ?? 0) + 1
    default: 0
    }
  }
}
