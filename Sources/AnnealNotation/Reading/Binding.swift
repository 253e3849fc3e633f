import Anneal

/// What a name stands for while a text is read.
enum Binding: Sendable {
  case number(PythonNumber)
  case text(String)
  case none
  case list([Binding])
  case dictionary([String: Binding])
  /// A schedule, by its index in the reader.
  case schedule(Int)
  /// A lambda or a `def`, by its index in the reader.
  case function(Int)
  /// An optimizer, by its index in the reader.
  case optimizer(Int)
  case builtin(Builtin)
  /// A module of mathematics, by its own name: `math` or `numpy`.
  case module(String)
  /// A schedule's class under another name.
  case alias(String)
  /// Something that depends on what the text lacks.
  case unknown([Missing])
  /// Something that has no value, which matters only to those who use it.
  case failed(Fault)

  /// The number, if it is one.
  var number: PythonNumber? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The whole number, if it is one; True and False are none.
  var whole: Int64? {
    if case .number(.whole(let whole)) = self { whole } else { nil }
  }

  /// What it lacks.
  var missing: [Missing] {
    if case .unknown(let missing) = self { missing } else { [] }
  }

  /// The schedule it is, or those in the list it is.
  var schedules: [Int] {
    switch self {
    case .schedule(let index): return [index]
    case .list(let elements):
      return elements.compactMap { if case .schedule(let index) = $0 { index } else { nil } }
    default: return []
    }
  }
}

/// An expression that the text does not say the value of.
struct Missing: Hashable, Sendable {
  let span: Span
  /// The name to ask for, where it is not the text at the place.
  var name: String?
}

/// A schedule that the text builds.
struct Instance: Sendable {
  let schedule: AnySchedule
  /// The optimizer it is built on, by its index in the reader.
  let optimizer: Int?
  /// At most how many characters it has when printed.
  let length: Int
  var name: String?
  /// Whether a composition holds it.
  var isChild = false
  /// Whether its name has been given to another schedule.
  var isReplaced = false
}

/// A lambda or a `def`.
struct FunctionSource: Sendable {
  let name: String
  let parameters: [Expression.LambdaParameter]
  let body: [FunctionStatement]
  let span: Span
}

/// A statement of a function that computes one number.
indirect enum FunctionStatement: Sendable {
  case assign(String, Expression)
  case result(Expression)
  case branch(Expression, then: [FunctionStatement], otherwise: [FunctionStatement])
}
