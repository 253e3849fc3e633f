import PythonSyntax

/// An `if` whose condition is being evaluated in a round with an open step.
///
/// Each open condition doubles the ways through the round. Most decide nothing about rates (`if step % 10 == 0: log()`),
/// so where the ways are too many, both ways of such an `if` are walked and joined, and what they disagree on is unknown.
/// A rate that comes out unknown names the conditions that matter, and only those are told apart in the next attempt.
struct OpenConditional {
  let module: PythonModule
  let condition: Expression
  let branches: ArraySlice<Statement.Branch>

  var reason: Unknown.Reason { .init(module: module, span: condition.span) }

  /// Whether its ways can be joined: none leaves the block around it.
  var canBeJoined: Bool { !branches.contains { $0.body.contains { $0.leaves } } }
}

extension Statement {
  /// Whether it may leave the block it stands in.
  fileprivate var leaves: Bool {
    switch kind {
    case .return, .break, .continue, .raise: true
    case .conditional(let branches): branches.contains { $0.body.contains { $0.leaves } }
    case .for(_, _, let body, let otherwise), .while(_, let body, let otherwise):
      (body + otherwise).contains { $0.leaves }
    case .with(_, let body): body.contains { $0.leaves }
    case .try(let body, let handlers, let otherwise, let finally):
      (body + otherwise + finally).contains { $0.leaves } || handlers.contains { $0.body.contains { $0.leaves } }
    case .match(_, let cases): cases.contains { $0.body.contains { $0.leaves } }
    default: false
    }
  }
}

extension Interpreter {
  /// Whether a branch of an `if` is taken.
  func truth(
    of condition: Expression, before branches: ArraySlice<Statement.Branch>, _ branch: Statement.Branch,
    _ environment: Environment
  ) throws(Interruption) -> Truth {
    guard openRun?.joinsWays ?? false else { return try truth(of: condition, environment) }
    let outer = openConditional
    openConditional = OpenConditional(module: module, condition: condition, branches: [branch] + branches)
    defer { openConditional = outer }
    return try truth(of: condition, environment)
  }

  /// Whether a condition on the open step holds; unknown if its ways are to be joined.
  func truth(ofOpen term: StepTerm) throws(Interruption) -> Truth {
    if let known = try known(term) { return Truth(known) }
    guard let conditional = openConditional, let run = openRun, run.joinsWays, conditional.canBeJoined,
      !run.toldApart.contains(where: { $0.module === conditional.module && $0.span == conditional.condition.span })
    else { return Truth(try decide(term)) }
    return .unknown(Unknown([conditional.reason]))
  }

  /// Walks a round with an open step: every way, or if those are too many, the ways that matter.
  func throughOpenRound(
    _ run: OpenRun, _ span: Span, _ body: () throws(Interruption) -> PythonValue
  ) -> PythonValue? {
    let fuelLeft = fuel
    defer { (fuel, openRun) = (fuelLeft, nil) }
    (fuel, openRun) = (min(explanationFuel, Program.everyWayFuel), run)
    explanationFuel -= fuel
    if let result = try? forked(span, body) {
      explanationFuel += max(fuel, 0)
      return result
    }
    guard fuel < 0 else { return nil }
    (fuel, explanationFuel) = (explanationFuel, 0)
    openRun?.joinsWays = true
    defer { explanationFuel = max(fuel, 0) }
    for _ in 0..<Program.joinedAttempts {
      guard let result = try? forked(span, body) else { return nil }
      let added = (result.elements ?? [result]).flatMap { $0.unknown?.reasons ?? [] }.filter { reason in
        !(openRun?.toldApart.contains { $0.module === reason.module && $0.span == reason.span } ?? true)
      }
      guard !added.isEmpty else { return result }
      openRun?.toldApart += added
    }
    return nil
  }
}
