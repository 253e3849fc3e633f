import PythonSyntax

/// A parameter of a Python function; the core's are those of schedules.
typealias FormalParameter = PythonSyntax.Parameter

/// A value that the text leaves open, with what would have to be known.
final class Unknown {
  let reasons: [Reason]
  /// Whether it is a range with an unknown bound.
  var isCount = false
  /// The names that it was assigned to; an answer under any of them counts.
  private(set) var aliases: [String] = []
  /// The learning rate in the call that it comes from: `Lion(parameters, lr=1e-4)`.
  var rate: PythonValue?
  /// The optimizer that stands for it.
  var standIn: PythonInstance?
  /// The optimizer that it seems to be, once its parameter groups were looked at.
  var possibleOptimizer: PythonInstance?
  /// Whether the program sets the rates of ``standIn`` by hand, so that its updates are followed.
  var isDriven = false
  /// Schedulers and optimizers in the call that it comes from.
  var carried: [PythonInstance] = []

  init(_ reasons: [Reason]) { self.reasons = reasons }

  /// An expression of the text that has no value here.
  struct Reason {
    let module: PythonModule
    let span: Span
    /// The text to ask for, if it differs from the text at the place.
    var name: String?

    /// The expression as it is asked for.
    var text: String { name ?? CanonicalText.of(module.source, span) }
  }

  /// Adds a name that it is assigned to.
  func addAlias(_ name: String) {
    if aliases.count < 4, !aliases.contains(name) { aliases.append(name) }
  }

  /// What depends on both.
  func joined(_ other: Unknown) -> Unknown {
    if self === other || reasons.count >= Limits.missing { return self }
    let added = other.reasons.filter { reason in
      !reasons.contains { $0.module === reason.module && $0.span == reason.span && $0.name == reason.name }
    }
    return added.isEmpty ? self : Unknown(reasons + added.prefix(Limits.missing - reasons.count))
  }
}
