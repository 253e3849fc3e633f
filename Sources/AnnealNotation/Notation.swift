import Anneal

/// Text to schedules and back.
///
///     let schedule = try Notation().schedule("StepLR(optimizer, step_size=4, gamma=0.5)")
///     Notation().text(of: schedule)   // "StepLR(step_size=4, gamma=0.5)"
///
/// The text is Python as people have it: one call, or a whole script. Nothing in it is run.
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
  /// - Complexity: O(n) for a text of n characters, which is limited to a million.
  public func read(_ text: String) throws(NotationError) -> Reading {
    guard text.unicodeScalars.count <= Limits.characters else {
      throw NotationError(Fault(.tooLong(limit: Limits.characters)), in: SourceText(""))
    }
    var known: [String: Binding] = [:]
    // Sorted, so that of several bad definitions always the same one is named.
    for name in definitions.keys.sorted() { known[Normal.text(name)] = try definition(of: name) }
    let source = SourceText(text)
    do throws(Fault) {
      return try Reader.read(source, catalogue, known)
    } catch {
      throw NotationError(error, in: source)
    }
  }

  private func definition(of name: String) throws(NotationError) -> Binding {
    let source = SourceText(definitions[name] ?? "")
    do throws(Fault) {
      guard source.codes.count <= Limits.characters else { throw Fault(.tooLong(limit: Limits.characters)) }
      return try Reader.value(source, named: name, catalogue)
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
      throw NotationError(Fault(.severalSchedules(count: items.count)), in: SourceText(text))
    }
    return items[0].schedule
  }

  /// The schedule as a call that reads as an equal schedule: keyword arguments in the signature's order, without the
  /// optimizer, defaults left out.
  public func text(of schedule: AnySchedule) -> String { SchedulePrinter(optimizer: nil).text(of: schedule) }

  /// A value as it stands in such a call; schedules and lists are written out.
  public func text(of value: Value) -> String { SchedulePrinter(optimizer: nil).text(of: value) }

  /// The arguments of such a call, in order.
  public func arguments(of schedule: AnySchedule) -> [(name: String, text: String)] {
    SchedulePrinter.arguments(of: schedule).map { (name: $0.name, text: text(of: $0.value)) }
  }

  /// The schedule as a call for PyTorch, with the optimizer where PyTorch takes it.
  public func pythonText(of schedule: AnySchedule, optimizer: String = "optimizer") -> String {
    SchedulePrinter(optimizer: optimizer).text(of: schedule)
  }

  /// The schedule as an expression of Swift, `try` included where it can throw: `try StepLR(stepSize: 4, gamma: 0.5)`.
  ///
  /// A function for which Swift has no like is left to a notation: `try Notation().schedule("LambdaLR(…)")`.
  public func swiftText(of schedule: AnySchedule) -> String { SwiftPrinter().text(of: schedule) }
}
