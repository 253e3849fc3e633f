/// What the statements that follow belong to.
struct Block: Sendable {
  enum Kind: Hashable, Sendable {
    /// A loop, by its index in the reader.
    case loop(Int)
    /// One way of an `if`, by its index in the reader and the way's.
    case branch(Int, way: Int)
    /// A function or a class: loops outside it do not count for what it does. And how many loops came before it.
    case scope(loopsBefore: Int)
    /// A loop over schedulers, whose name stands for each of them.
    case other
  }

  let indent: Int
  let kind: Kind
  /// Whether the text's own constants say that it never runs.
  var isDead = false

  init(_ indent: Int, _ kind: Kind, isDead: Bool = false) {
    self.indent = indent
    self.kind = kind
    self.isDead = isDead
  }

  var isLoop: Bool {
    if case .loop = kind { true } else { false }
  }
}

/// A loop of the text.
struct Loop: Sendable {
  /// The variable that counts, if one does.
  let variable: String?
  /// The first value of the variable.
  let start: Int
  /// How often it runs, where the text tells.
  let count: Int?
  /// Whether it says itself that it runs over epochs.
  let isEpochs: Bool
  /// The loop around it, in the same function.
  let parent: Int?
  /// The first loop in it.
  var inner: Int?
  /// Whether the optimizer steps directly in it.
  var hasUpdate = false
  /// Whether it calls something that trains or validates.
  var callsTraining = false
}

/// An `if` with its `elif` and `else`.
struct Branching: Sendable {
  /// The condition of a way.
  struct Condition: Sendable {
    /// `nil` for `else`, and for what is not read.
    let expression: Expression?
    /// The names in it.
    let names: Set<String>
    let isElse: Bool

    /// Whether it asks for a name. What is not read is taken to do so if the name is in it.
    func mentions(_ name: String) -> Bool { names.contains(name) }
  }

  var conditions: [Condition]
  /// Whether the text's own constants have chosen an earlier way.
  var isDecided = false
}

/// A place where schedules are stepped.
struct StepCall: Sendable {
  let instances: [Int]
  /// The loops around it, from outside.
  let loops: [Int]
  /// The ways of conditions around it, inside the outermost loop.
  let guards: [Guard]
  /// Whether a loop precedes it in its function: then it is itself called once an epoch.
  let followsLoop: Bool

  struct Guard: Hashable, Sendable {
    let branching: Int
    let way: Int
  }
}
