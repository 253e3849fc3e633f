import PythonSyntax

/// Why running stops before its end.
enum Interruption: Error {
  /// Something that we cannot read, or that a person must answer.
  case fault(LocatedProblem)
  /// A Python exception.
  case raised(PythonException)
  /// The program ends itself.
  case exit(code: Int, message: String)
  /// The fuel is used up.
  case outOfFuel
  /// An update was reached that a trial run was looking for.
  case reached
}

/// A Python exception on its way. It never leaves the interpreter, which runs on one thread.
struct PythonException: @unchecked Sendable {
  /// Its class: `ValueError`.
  let type: String
  let message: String
  /// The object, where the program made one.
  let value: PythonInstance?
  let module: PythonModule
  let span: Span
}

/// What executing a statement leads to.
enum Flow {
  case next
  case `break`
  case `continue`
  case `return`(PythonValue)
}

/// What keeps the contents of cells while a way is tried.
struct Journal {
  private var entries: [(cell: Cell, contents: Cell.Contents, mark: Int)] = []
  /// Rises with each trial, and is 0 while nothing is tried.
  private(set) var mark = 0
  private var lastMark = 0

  var isActive: Bool { mark != 0 }

  /// A trial that has begun.
  struct Trial {
    let start: Int
    let outerMark: Int
  }

  mutating func begin() -> Trial {
    let trial = Trial(start: entries.count, outerMark: mark)
    lastMark += 1
    mark = lastMark
    return trial
  }

  /// Keeps what a cell holds before it changes.
  mutating func keep(_ cell: Cell) {
    entries.append((cell, cell.contents, cell.mark))
    cell.mark = mark
  }

  /// The cells that a trial has changed.
  func changed(_ trial: Trial) -> [Cell] { entries[trial.start...].map { $0.cell } }

  /// The cells that a trial has changed, and what each held before.
  func changes(_ trial: Trial) -> [(cell: Cell, before: Cell.Contents)] {
    var seen: Set<ObjectIdentifier> = []
    var changes: [(cell: Cell, before: Cell.Contents)] = []
    for entry in entries[trial.start...] where seen.insert(ObjectIdentifier(entry.cell)).inserted {
      changes.append((entry.cell, entry.contents))
    }
    return changes
  }

  /// Puts back what cells held before a trial. Gives back what they held at its end.
  mutating func undo(_ trial: Trial) -> [(cell: Cell, contents: Cell.Contents)] {
    var results: [(cell: Cell, contents: Cell.Contents)] = []
    while entries.count > trial.start {
      let entry = entries.removeLast()
      results.append((entry.cell, entry.cell.contents))
      entry.cell.restore(entry.contents)
      entry.cell.mark = entry.mark
    }
    mark = trial.outerMark
    return results
  }

  /// Keeps what a trial did; an outer trial can still undo it.
  mutating func accept(_ trial: Trial) {
    mark = trial.outerMark
    if mark == 0 {
      while entries.count > trial.start {
        let entry = entries.removeLast()
        entry.cell.mark = entry.mark
      }
    } else {
      // Entries stay for the outer trial; a cell that it had kept itself is kept twice, which undoing in reverse order
      // puts right.
      for index in entries.indices[trial.start...] { entries[index].cell.mark = mark }
    }
  }
}
