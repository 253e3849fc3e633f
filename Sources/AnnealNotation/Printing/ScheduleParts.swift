import Anneal
import PythonSyntax

/// What a schedule is made of, by its arguments.
extension AnySchedule {
  /// Whether it is made of schedules.
  var isComposition: Bool { !members.isEmpty }

  /// The sequence that it is, if it is one.
  var sequence: SequentialLR? {
    guard signature.name == SequentialLR.signature.name else { return nil }
    return try? SequentialLR(members, milestones: turns?.milestones ?? [])
  }

  /// The functions among its own settings.
  var functions: [Function] {
    var functions: [Function] = []
    for parameter in signature.parameters where parameter.kind == .function {
      switch arguments[parameter.name] {
      case .function(let function): functions.append(function)
      case .list(let values): for case .function(let function) in values { functions.append(function) }
      default: break
      }
    }
    return functions
  }

  /// Calls `body` with the schedule and all in it, whatever their depth.
  func forEachSchedule(_ body: (AnySchedule) -> Void) {
    body(self)
    for member in members { member.forEachSchedule(body) }
  }

  /// What is wrong with a function that no text can say, if it has one: a Swift closure is known by its place alone.
  var textlessFunction: String? {
    functions.first { $0.lambda == nil }.map {
      "\(signature.name)'s function is a Swift closure (\($0.text)), whose text is not known"
    }
  }
}

extension Function {
  /// Its text as a lambda of Python, if it is one.
  var lambda: Expression.Lambda? {
    guard case .lambda(let lambda)? = (try? Expression.parse(SourceText(text)))?.kind else { return nil }
    return lambda
  }
}

extension Expression {
  /// Whether a name occurs in what functions of the step are made of.
  func mentions(_ name: String) -> Bool {
    switch kind {
    case .name(let other): name == other
    case .attribute(let base, _): base.mentions(name)
    case .call(let callee, let arguments): callee.mentions(name) || arguments.contains { $0.value.mentions(name) }
    case .sign(_, let operand), .invert(let operand), .not(let operand): operand.mentions(name)
    case .chain(let first, let links): first.mentions(name) || links.contains { $0.operand.mentions(name) }
    case .power(let base, let exponent): base.mentions(name) || exponent.mentions(name)
    case .comparison(let first, let others): first.mentions(name) || others.contains { $0.operand.mentions(name) }
    case .logic(_, let operands), .list(let operands), .tuple(let operands): operands.contains { $0.mentions(name) }
    case .conditional(let condition, let then, let otherwise):
      condition.mentions(name) || then.mentions(name) || otherwise.mentions(name)
    default: false
    }
  }
}
