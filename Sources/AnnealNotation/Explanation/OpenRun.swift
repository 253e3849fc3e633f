import Anneal
import PythonSyntax

/// A loop around a program's updates, kept so that one of its rounds can be run with an open step.
final class LoopFrame {
  let module: PythonModule
  let span: Span
  /// The values that the loop goes through; `nil` for a `while`.
  let target: Expression?
  /// The condition, for a `while`.
  let condition: Expression?
  let source: Iteration?
  let body: [Statement]
  let environment: Environment
  /// The names at the start of some rounds, with the updates made before.
  var samples: [(updates: Int, names: Names)] = []

  static let samples = 8

  init(
    module: PythonModule, span: Span, target: Expression?, condition: Expression? = nil, source: Iteration?,
    body: [Statement], environment: Environment
  ) {
    self.condition = condition
    self.module = module
    self.span = span
    self.target = target
    self.source = source
    self.body = body
    self.environment = environment
  }

  func sample(updates: Int) {
    guard samples.count < LoopFrame.samples else { return }
    samples.append((updates, environment.names))
  }
}

/// A round of a program's loops being run with an open step.
struct OpenRun {
  let frames: [LoopFrame]
  /// Each loop's round number as a term of the open step.
  let rounds: [StepTerm]
  /// Updates in a round of the outermost loop.
  let updatesPerRound: Int
  /// Whether the round is run to find out if it is the last, rather than for the rates of its update.
  var seeksEnd = false
  /// Whether the ways of a condition are joined, unless it is told apart.
  var joinsWays = false
  /// Conditions that a rate hangs on.
  var toldApart: [Unknown.Reason] = []
  /// Whether the open step counts rounds of the outermost loop instead of updates.
  let isByEpoch: Bool
}

extension Interpreter {
  /// A function of the step that gives all rates of a run; `nil` if none is found.
  func explainedByFunction(_ record: OptimizerRecord, isWhole: Bool) throws(Interruption) -> FunctionExplanation? {
    guard trace.setsRates || record.rates.count > 0, let outer = record.frames.first else { return nil }
    let perRound = record.loops.first.flatMap { $0.isUneven ? nil : $0.updatesPerRound } ?? 1
    var attempts: [OpenRun] = []
    let step = StepTerm.step
    if record.frames.count > 1, perRound > 1 {
      attempts.append(
        OpenRun(frames: record.frames, rounds: [step], updatesPerRound: perRound, isByEpoch: true))
      let per = StepTerm(.whole(Int64(perRound)))
      let round = StepTerm(.chain(step, [.init(sign: .floorDivide, operand: per)]))
      let inner = StepTerm(.chain(step, [.init(sign: .modulo, operand: per)]))
      attempts.append(
        OpenRun(frames: record.frames, rounds: [round, inner], updatesPerRound: perRound, isByEpoch: false))
    } else {
      attempts.append(OpenRun(frames: [outer], rounds: [step], updatesPerRound: 1, isByEpoch: false))
      if record.frames.count > 1 {
        attempts.append(
          OpenRun(frames: record.frames, rounds: [step, StepTerm(.whole(0))], updatesPerRound: 1, isByEpoch: false))
      }
    }
    for attempt in attempts {
      if attempt.isByEpoch == false, !openLengths.isEmpty, record.frames.count > 1 { continue }
      if let explanation = explained(record, attempt) { return explanation }
    }
    return nil
  }

  private func explained(_ record: OptimizerRecord, _ run: OpenRun) -> FunctionExplanation? {
    guard let terms = openRates(record, run) else { return nil }
    var functions: [Function] = []
    for (group, term) in terms.enumerated() {
      guard !term.canFail, matches(term, record.rates[group], run) else { return nil }
      functions.append(Interpreter.function(of: term, parameter: run.isByEpoch ? "epoch" : "step"))
    }
    guard let first = functions.first else { return nil }
    let isOne = functions.allSatisfy { $0 == first }
    return FunctionExplanation(
      schedule: FunctionLR(function: isOne ? .all(first) : .each(functions)).erased,
      updatesPerStep: run.isByEpoch ? run.updatesPerRound : 1, isByEpoch: run.isByEpoch)
  }

  /// The updates of a run that was cut short, derived from the loop's own condition. `nil` if that depends on more than
  /// the step.
  func wholeLength(_ record: OptimizerRecord) -> Int? {
    guard record.frames.count == 1, let frame = record.frames.first, frame.target == nil else { return nil }
    let run = OpenRun(frames: [frame], rounds: [.step], updatesPerRound: 1, seeksEnd: true, isByEpoch: false)
    let result = throughOpenRound(run, frame.span) { () throws(Interruption) in
      self.openCounters(frame, 0, run, frame.environment)
      if let condition = frame.condition, case .no = try self.truth(of: condition, frame.environment) {
        return .whole(2)
      }
      if case .break = try self.runRound(frame, 0) { return .whole(1) }
      return .whole(0)
    }
    guard let term = result.flatMap({ self.term(of: $0) }), term.usesStep, !term.canFail else { return nil }
    return lastRound(term, after: record.updates)
  }

  /// The updates until the term ends the loop: 1 after the round's own update, 2 before it.
  private func lastRound(_ term: StepTerm, after updates: Int) -> Int? {
    func ends(_ step: Int64) -> Int64? { (try? term.value(at: .whole(step)))?.whole }
    guard let first = ends(Int64(updates)) else { return nil }
    var (low, high) = (Int64(updates), Int64(updates) + 1)
    if first != 0 { return updates + (first == 1 ? 1 : 0) }
    while ends(high) == 0 {
      guard high < 1 << 40 else { return nil }
      (low, high) = (high, high * 2)
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if ends(middle) == 0 { low = middle } else { high = middle }
    }
    guard let kind = ends(high) else { return nil }
    return Int(exactly: high + (kind == 1 ? 1 : 0))
  }

  private func matches(_ term: StepTerm, _ rates: [Double], _ run: OpenRun) -> Bool {
    for (update, rate) in rates.enumerated() {
      let step = run.isByEpoch ? update / run.updatesPerRound : update
      guard let value = try? term.value(at: .whole(Int64(step))), value.double.bitPattern == rate.bitPattern else {
        return false
      }
    }
    return true
  }

  /// The rate of each group at the first update that a round with an open step reaches.
  private func openRates(_ record: OptimizerRecord, _ run: OpenRun) -> [StepTerm]? {
    let mappings = groups(of: record.optimizer)
    guard record.rates.count <= mappings.count, let frame = run.frames.first else { return nil }
    let result = throughOpenRound(run, frame.span) { () throws(Interruption) in
      do throws(Interruption) {
        _ = try self.runRound(frame, 0)
      } catch {
        guard case .reached = error else { throw error }
        return .tuple(mappings.prefix(record.rates.count).map { $0["lr"] ?? .none })
      }
      return .none
    }
    guard case .tuple(let rates)? = result else { return nil }
    let terms = rates.compactMap { term(of: $0) }
    return terms.count == rates.count ? terms : nil
  }

  /// Runs one round of a kept loop, its counters left open.
  func runRound(_ frame: LoopFrame, _ index: Int, in environment: Environment? = nil) throws(Interruption) -> Flow {
    guard let run = openRun else { return .next }
    let environment = environment ?? frame.environment
    let outer = (module, openDepth)
    module = frame.module
    openDepth = index + 1
    defer { (module, openDepth) = outer }
    openCounters(frame, index, run, environment)
    if let target = frame.target, let source = frame.source, index < run.rounds.count {
      guard let value = openElement(of: source, at: run.rounds[index]) else { throw Interruption.outOfFuel }
      try assign(value, to: target, environment)
    } else if let target = frame.target, let source = frame.source {
      try assign(firstElement(of: source), to: target, environment)
    }
    return try execute(frame.body, environment)
  }

  private func firstElement(of source: Iteration) -> PythonValue {
    switch source {
    case .range(let range): .number(.whole(range.start))
    case .enumerate(let inner, let start): .tuple([.number(.whole(start)), firstElement(of: inner)])
    default: unknown(programPlace.span)
    }
  }

  /// The element of an open round, if it follows from the round's number.
  private func openElement(of source: Iteration, at round: StepTerm) -> PythonValue? {
    switch source {
    case .range(let range): return .open(StepTerm.line(range.start, range.step, round))
    case .count(let start, let step):
      guard let first = start.whole, let slope = step.whole else { return nil }
      return .open(StepTerm.line(first, slope, round))
    case .enumerate(let inner, let start):
      guard let element = openElement(of: inner, at: round) else { return nil }
      return .tuple([.open(StepTerm.line(start, 1, round)), element])
    case .zip(let parts):
      var elements: [PythonValue] = []
      for part in parts {
        guard let element = openElement(of: part, at: round) else { return nil }
        elements.append(element)
      }
      return .tuple(elements)
    case .unknown(_, let unknown): return .unknown(unknown)
    case .shared(let iterator): return openElement(of: iterator.source, at: round)
    default: return unknown(programPlace.span)
    }
  }

  /// Sets the program's own counters to terms of the open step.
  private func openCounters(_ frame: LoopFrame, _ index: Int, _ run: OpenRun?, _ environment: Environment) {
    guard let run, frame.samples.count > 2 else { return }
    let first = frame.samples[0].names
    for (name, value) in zip(first.keys, first.values) {
      guard let start = value.whole, let term = fitted(name, start, frame, index, run) else { continue }
      willChange(environment)
      environment.names[name] = .open(term)
    }
  }

  private func fitted(_ name: String, _ start: Int64, _ frame: LoopFrame, _ index: Int, _ run: OpenRun) -> StepTerm? {
    var points: [(x: Int64, y: Int64)] = []
    for sample in frame.samples {
      guard let y = sample.names[name]?.whole else { return nil }
      points.append((Int64(sample.updates), y))
    }
    guard points.contains(where: { $0.y != start }) else { return nil }
    let per = Int64(run.updatesPerRound)
    let offset = points[0].x
    func fits(_ count: (Int64) -> Int64) -> Int64? {
      let counted = points.map { (count($0.x - offset), $0.y) }
      guard let other = counted.first(where: { $0.0 != counted[0].0 }) else { return nil }
      let (rise, run) = (other.1 - start, other.0 - counted[0].0)
      guard run != 0, rise % run == 0 else { return nil }
      let slope = rise / run
      return counted.allSatisfy { start + slope * ($0.0 - counted[0].0) == $0.1 } ? slope : nil
    }
    if run.isByEpoch {
      return fits({ $0 / per }).map { StepTerm.line(start, $0, .step) }
    }
    if let slope = fits({ $0 }) { return StepTerm.line(start, slope, .step) }
    guard run.rounds.count > 1, per > 1 else { return nil }
    if let slope = fits({ $0 / per }) { return StepTerm.line(start, slope, run.rounds[0]) }
    return fits({ $0 % per }).map { StepTerm.line(start, $0, run.rounds[1]) }
  }
}

/// A run's rates as a function of the step.
struct FunctionExplanation {
  let schedule: AnySchedule
  let updatesPerStep: Int
  let isByEpoch: Bool
}

extension StepTerm {
  /// `start + slope * x` in its shortest form.
  static func line(_ start: Int64, _ slope: Int64, _ x: StepTerm) -> StepTerm {
    var term = x
    if slope != 1 { term = StepTerm(.chain(x, [.init(sign: .times, operand: StepTerm(.whole(slope)))])) }
    guard start != 0 else { return term }
    return StepTerm(.chain(term, [.init(sign: .plus, operand: StepTerm(.whole(start)))]))
  }
}
