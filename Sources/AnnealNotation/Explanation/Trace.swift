import Anneal
import PythonSyntax

/// Everything in a run that decides rates.
struct Trace {
  /// The optimizers that made updates, in order.
  var optimizers: [OptimizerRecord] = []
  /// Optimizers in the order in which they were built.
  var builtOptimizers: [PythonInstance] = []
  /// Schedulers in the order in which they were built.
  var schedulers: [PythonInstance] = []
  /// The schedulers that are not built on their optimizer's groups yet.
  var pending: [PythonInstance] = []
  /// Rounds of all loops that have ended.
  var round = 0
  /// Steps of all schedulers.
  var order = 0
  /// Updates of all optimizers.
  var updates = 0
  /// Whether the rates depend on an unknown metric.
  var lostMetric = false
  /// Whether rates were set by hand.
  var setsRates = false
}

/// The updates that an optimizer made.
final class OptimizerRecord {
  let optimizer: PythonInstance
  var name: String?
  var updates = 0
  /// The rates of each group at each update.
  var rates: [[Double]] = []
  var momenta: [[Double]] = []
  /// Why rates are not known, from some update on.
  var unknown: Unknown?
  /// The loops around the first update, the innermost last.
  var loops: [LoopStatistics] = []
  /// The same loops, to run a round of them again.
  var frames: [LoopFrame] = []
  /// The groups as the optimizer was built with them.
  var base: [ParameterGroup]?

  init(_ optimizer: PythonInstance) { self.optimizer = optimizer }
}

/// What a loop of the text did in all of its runs.
final class LoopStatistics {
  let variable: String?
  let saysEpochs: Bool
  let parent: LoopStatistics?
  /// The first loop seen inside it.
  var inner: LoopStatistics?
  /// The number of its rounds, if known in advance.
  var count: Int?
  /// Whether it runs over something of unknown length.
  var isNominal: Bool
  /// Updates per round, while all rounds with updates agree.
  var updatesPerRound: Int?
  var isUneven = false
  var holdsStep = false
  var callsUnknown = false
  /// Rounds of its latest run.
  var rounds = 0
  private var updatesBefore = 0

  init(variable: String?, saysEpochs: Bool, parent: LoopStatistics?, count: Int?, isNominal: Bool) {
    self.variable = variable
    self.saysEpochs = saysEpochs
    self.parent = parent
    self.count = count
    self.isNominal = isNominal
  }

  func begin(updates: Int) {
    updatesBefore = updates
    rounds = 0
  }

  func endRound(updates: Int) {
    rounds += 1
    let made = updates - updatesBefore
    updatesBefore = updates
    guard made > 0 else { return }
    if let updatesPerRound, updatesPerRound != made { isUneven = true }
    updatesPerRound = updatesPerRound ?? made
  }
}

extension Interpreter {
  /// Notes that an optimizer was built.
  func built(_ optimizer: PythonInstance) {
    effect(.built(optimizer.type.name))
    guard tries.isEmpty, forks.isEmpty, optimizer.record == nil else { return }
    let record = OptimizerRecord(optimizer)
    record.base = parameterGroups(of: optimizer)
    optimizer.record = record
    trace.builtOptimizers.append(optimizer)
  }

  /// An update: the rates that it uses are kept.
  func recordUpdate(of optimizer: PythonInstance) throws(Interruption) {
    updates &+= 1
    if !forks.isEmpty {
      if openRun?.seeksEnd ?? false { return }
      if openRun?.joinsWays ?? false, joinedDepth > 0 { throw .outOfFuel }
      throw Interruption.reached
    }
    effect(.update(ObjectIdentifier(optimizer)))
    guard tries.isEmpty else { return }
    try startPending(on: optimizer)
    let record = optimizer.record ?? OptimizerRecord(optimizer)
    optimizer.record = record
    if record.updates == 0 {
      trace.optimizers.append(record)
      record.loops = loops.map { $0.statistics }
      record.frames = loops.compactMap { $0.frame }
      if record.base == nil { record.base = parameterGroups(of: optimizer) }
    }
    record.updates += 1
    if trace.optimizers.first === record { trace.updates += 1 }
    guard record.unknown == nil else { return }
    try keepRates(of: optimizer, record)
    guard record.updates < Program.recordedUpdates else { throw Interruption.outOfFuel }
  }

  private func keepRates(of optimizer: PythonInstance, _ record: OptimizerRecord) throws(Interruption) {
    let mappings = groups(of: optimizer)
    for (index, mapping) in mappings.enumerated() {
      let rate = mapping["lr"] ?? .none
      if rate.text != nil || rate.elements != nil {
        throw raise("TypeError", "a learning rate must be a number, not \(rate.typeName)", programPlace.span)
      }
      guard let number = settled(rate).number else {
        record.unknown = rate.unknown ?? Unknown([])
        return
      }
      if index == record.rates.count {
        record.rates.append(Array(repeating: .nan, count: record.updates - 1))
        record.momenta.append(Array(repeating: .nan, count: record.updates - 1))
      }
      guard index < record.rates.count else { continue }
      record.rates[index].append(number.double)
      let momentum = mapping["momentum"]?.number?.double ?? mapping["betas"]?.elements?.first?.number?.double
      record.momenta[index].append(momentum ?? .nan)
    }
  }

  /// Notes that a program writes a rate itself.
  func noteRateSet(_ mapping: PythonMapping, _ value: PythonValue) {
    if !module.isLibrary { drive(mapping) }
    guard !module.isLibrary, !trace.setsRates else { return }
    trace.setsRates =
      trace.builtOptimizers.contains { groups(of: $0).contains { $0 === mapping } }
      || standIns.contains { groups(of: $0.optimizer).contains { $0 === mapping } }
  }
}
