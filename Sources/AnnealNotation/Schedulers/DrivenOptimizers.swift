import PythonSyntax

/// Optimizers that a program sets the rates of without showing how it builds them:
///
///     optimizer = model.configure_optimizers(…)
///     for group in optimizer.param_groups: group["lr"] = get_lr(step)
extension Interpreter {
  /// The parameter groups of a value that seems to be an optimizer by its name: one group, of which nothing is known.
  func possibleGroups(of unknown: Unknown) -> PythonValue? {
    guard unknown.standIn == nil else { return nil }
    if let known = unknown.possibleOptimizer { return known.names["param_groups"] }
    guard let name = optimizerName(of: unknown) else { return nil }
    let optimizer = PythonInstance(Interpreter.standInType())
    let group = PythonMapping()
    group.storage.set(.text("lr"), .text("lr"), unknown.rate ?? .unknown(unknown))
    group.storage.uncertainty = unknown
    optimizer.names["param_groups"] = .list(PythonList([.mapping(group)]))
    unknown.possibleOptimizer = optimizer
    possibleOptimizers.append((name, optimizer, unknown))
    return optimizer.names["param_groups"]
  }

  /// Follows the updates of an optimizer from the first rate on that the program sets.
  func drive(_ mapping: PythonMapping) {
    guard !possibleOptimizers.isEmpty, tries.isEmpty,
      let index = possibleOptimizers.firstIndex(where: { groups(of: $0.optimizer).contains { $0 === mapping } })
    else { return }
    let (name, optimizer, unknown) = possibleOptimizers.remove(at: index)
    guard unknown.standIn == nil else { return }
    unknown.standIn = optimizer
    unknown.isDriven = true
    standIns.append((name, optimizer, unknown))
    unknownAttributes[name] = .instance(optimizer)
    note(Note.drivenOptimizer(name))
  }

  private func optimizerName(of unknown: Unknown) -> String? {
    if let name = unknown.aliases.first(where: { $0.mentions("opt") }) { return name }
    guard let text = unknown.reasons.first?.text, unknown.reasons.count == 1 else { return nil }
    return text.split(separator: ".").last.map { String($0).mentions("opt") } ?? false ? text : nil
  }
}
