import Anneal
import PythonSyntax

/// A `def` or a lambda, with the values of its defaults and the names it sees.
final class PythonFunction {
  enum Body {
    case statements([Statement])
    case expression(Expression)
  }

  let name: String
  let parameters: [FormalParameter]
  let defaults: [PythonValue?]
  let body: Body
  let environment: Environment
  let span: Span
  let localNames: Set<String>
  let isGenerator: Bool
  /// The class whose body defines it, where `super()` starts.
  var owner: PythonClass?
  /// Attributes that a program gives it.
  var names = Names()
  /// Whether it has plain positional parameters only, which can be bound directly.
  let isPlain: Bool
  var wasCalled = false
  /// Where its body pauses, if it is a generator that was called.
  var plan: GeneratorPlan?

  init(
    name: String, parameters: [FormalParameter], defaults: [PythonValue?], body: Body, environment: Environment,
    span: Span,
    localNames: Set<String>, isGenerator: Bool
  ) {
    self.name = name
    self.parameters = parameters
    self.defaults = defaults
    self.body = body
    self.environment = environment
    self.span = span
    self.localNames = localNames
    self.isGenerator = isGenerator
    isPlain = parameters.allSatisfy { $0.kind == .ordinary }
  }
}

/// A function with the object it is called on.
final class PythonMethod {
  enum Target {
    case function(PythonFunction)
    /// A method of lists, texts and so on, or of a scheduler.
    case native(String)
    /// What `super()` gives: its attributes are found after a class.
    case parent(PythonClass)
    case builtin(Native)
  }

  let receiver: PythonValue
  let target: Target

  init(_ receiver: PythonValue, _ target: Target) {
    self.receiver = receiver
    self.target = target
  }

  func isSame(as other: PythonMethod) -> Bool {
    guard receiver.isIdentical(to: other.receiver) else { return false }
    return switch (target, other.target) {
    case (.function(let one), .function(let other)): one === other
    case (.native(let one), .native(let other)): one == other
    default: false
    }
  }
}

/// A function that an attribute stands for.
final class PythonDescriptor {
  enum Kind { case property, staticMethod, classMethod }

  let kind: Kind
  let getter: PythonValue
  let setter: PythonValue?
  let deleter: PythonValue?

  init(_ kind: Kind, _ getter: PythonValue, setter: PythonValue? = nil, deleter: PythonValue? = nil) {
    self.kind = kind
    self.getter = getter
    self.setter = setter
    self.deleter = deleter
  }
}
