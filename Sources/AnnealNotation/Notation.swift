import Anneal
import PythonSyntax

/// Text to schedules and back.
///
///     let schedule = try Notation().schedule("StepLR(optimizer, step_size=4, gamma=0.5)")
///     Notation().text(of: schedule)   // "StepLR(step_size=4, gamma=0.5)"
///
/// The text is Python as people have it: one call, or a whole script. It is run by an interpreter of
/// ours, which touches nothing outside.
public struct Notation: Sendable {
  /// The schedules that a text may name.
  public let catalogue: Catalogue
  /// Values of what a text does not say, by its expression: `len(train_loader)` is `391`.
  public let definitions: [String: String]

  /// Reads the schedules of `catalogue`. A definition also wins over what the text assigns.
  public init(catalogue: Catalogue = .standard, definitions: [String: String] = [:]) {
    self.catalogue = catalogue
    self.definitions = definitions
  }

  /// The schedules of a text, and what it says of optimizer and loop.
  ///
  /// - Throws: ``NotationError``, with the place of the culprit.
  /// - Complexity: O(n) for a text of n characters, which is limited to a million, and its run, which is limited too.
  public func read(_ text: String) throws(NotationError) -> Reading { try read(Program(text)) }

  /// The schedules of a program, and what it says of optimizers and loops.
  ///
  /// The program is run by an interpreter of ours, which touches nothing outside.
  ///
  /// - Throws: ``NotationError``, with the place of the culprit.
  public func read(_ program: Program) throws(NotationError) -> Reading {
    guard program.text.unicodeScalars.count <= Limits.characters else {
      throw NotationError(LocatedProblem(.tooLong(limit: Limits.characters)), in: SourceText(""))
    }
    var known: [Definition] = []
    // Sorted, so that of several bad definitions always the same one is named.
    for name in definitions.keys.sorted() { known.append(try definition(of: name)) }
    var declared: [ScriptArgument] = []
    do throws(LocatedProblem) {
      return try Interpreter.read(program, catalogue, known, declared: &declared)
    } catch {
      throw NotationError(error, in: SourceText(program.text), arguments: declared)
    }
  }

  private func definition(of name: String) throws(NotationError) -> Definition {
    let source = SourceText(definitions[name] ?? "")
    do throws(LocatedProblem) {
      guard source.codes.count <= Limits.characters else { throw LocatedProblem(.tooLong(limit: Limits.characters)) }
      let words = SourceText(name)
      let value = try Interpreter.value(of: source, named: name, catalogue)
      return Definition(
        name: CanonicalText.of(name), words: words.tokens().map { words.text($0.span) }, value: value)
    } catch {
      throw NotationError(error, in: source, definition: name)
    }
  }

  /// The one schedule of a text.
  ///
  /// - Throws: ``NotationError``, also when the text holds several.
  public func schedule(_ text: String) throws(NotationError) -> AnySchedule {
    let items = try read(text).items
    guard items.count == 1 else {
      throw NotationError(LocatedProblem(.severalSchedules(count: items.count)), in: SourceText(text))
    }
    return items[0].schedule
  }

  /// The schedule as a call that reads as an equal schedule: keyword arguments in the signature's order, without the
  /// optimizer, defaults left out.
  public func text(of schedule: AnySchedule) -> String { SchedulePrinter(optimizer: nil).text(of: schedule) }

  /// A value as it stands in such a call; schedules and lists are written out.
  package func text(of value: Value) -> String { SchedulePrinter(optimizer: nil).text(of: value) }

  /// The arguments of such a call, in order.
  package func arguments(of schedule: AnySchedule) -> [(name: String, text: String)] {
    SchedulePrinter.arguments(of: schedule).map { (name: $0.name, text: text(of: $0.value)) }
  }

  /// The schedule as a call for PyTorch, with the optimizer where PyTorch takes it. A sequence in a sequence is laid out.
  public func pythonText(of schedule: AnySchedule, optimizer: String = "optimizer") -> String {
    SchedulePrinter(optimizer: optimizer).text(of: schedule)
  }

  /// Schedules as code of another library or language.
  public func export(_ items: [ExportItem], to target: ExportTarget) -> Export {
    target.export(items, catalogue: catalogue)
  }
}
