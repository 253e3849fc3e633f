import Anneal
import PythonSyntax

/// Finds the simplest schedule that explains a run, and checks it against the run.
struct Explanation {
  let interpreter: Interpreter
  /// Whether the run came to its end.
  let isWhole: Bool
  private(set) var items: [Reading.Item] = []
  private(set) var notes: [String] = []
  private(set) var checked = 0
  private(set) var openRates: [String] = []

  private var trace: Trace { interpreter.trace }
  /// Whether loops of unknown length were run for a few rounds only.
  private var isNominal: Bool { !interpreter.openLengths.isEmpty }

  init(_ interpreter: Interpreter, isWhole: Bool) {
    self.interpreter = interpreter
    self.isWhole = isWhole
  }

  /// The schedulers of an optimizer outside any composition, in order. A scheduler whose name was reassigned before its
  /// first step is left out.
  private mutating func schedulers(of optimizer: PythonInstance) -> [PythonInstance] {
    var result: [PythonInstance] = []
    for instance in trace.schedulers {
      guard let scheduler = instance.scheduler, scheduler.optimizer === optimizer, !scheduler.isChild else { continue }
      if scheduler.steps.isEmpty, let name = scheduler.replacedName {
        note(Note.replaced(name))
      } else {
        result.append(instance)
      }
    }
    return result
  }

  private mutating func note(_ text: String) {
    if notes.count < Limits.notes, !notes.contains(text) { notes.append(text) }
  }

  mutating func explainAll() throws(Interruption) {
    var optimizers: [PythonInstance] = trace.optimizers.map { $0.optimizer }
    for instance in trace.schedulers {
      guard let optimizer = instance.scheduler?.optimizer, !optimizers.contains(where: { $0 === optimizer }) else {
        continue
      }
      optimizers.append(optimizer)
    }
    optimizers.sort { $0.serial < $1.serial }
    // If all compositions have been taken apart, the last one is meant.
    for optimizer in optimizers { try explain(optimizer, isOnly: optimizers.count == 1) }
  }

  private mutating func explain(_ optimizer: PythonInstance, isOnly: Bool) throws(Interruption) {
    let all = schedulers(of: optimizer)
    let record = optimizer.record
    let stepped = all.filter { !($0.scheduler?.steps.isEmpty ?? true) }
    guard let record, record.updates > 0 else {
      if trace.optimizers.isEmpty { return try withoutUpdates(all, stepped, optimizer) }
      for instance in all { note(Note.idle(instance.scheduler?.name ?? instance.type.name)) }
      return
    }
    if record.unknown != nil { return try withoutRates(all, stepped, record) }
    for instance in all where stepped.count < all.count && instance.scheduler?.steps.isEmpty ?? false {
      noteUnstepped(instance, isAlone: stepped.isEmpty)
    }
    if let candidate = candidate(stepped, record), verify(candidate, record) {
      checked += record.updates
      return add(candidate, record, optimizer, isOnly: isOnly)
    }
    try withoutSchedule(stepped, record, optimizer, isOnly: isOnly)
  }

  private mutating func noteUnstepped(_ instance: PythonInstance, isAlone: Bool) {
    // A scheduler that continues as a library's text counts its steps there.
    guard instance.replacement == nil else { return }
    let name = instance.scheduler?.name ?? instance.type.name
    note(isAlone ? Note.neverStepped(name) : Note.unstepped(name))
  }
}

extension ParameterGroup {
  /// The group as an optimizer is built with it.
  fileprivate var withoutMarks: ParameterGroup {
    momentumKind == .beta1
      ? ParameterGroup(rate: rate, beta1: momentum ?? 0.9) : ParameterGroup(rate: rate, momentum: momentum)
  }
}

/// A schedule that may explain a run.
struct Candidate {
  let schedule: AnySchedule
  let scheduler: PythonScheduler
  let name: String?
  /// How many updates share a step.
  let updatesPerStep: Int
  let isByEpoch: Bool
}

extension Explanation {
  /// The reading of a text that builds schedulers but makes no visible updates.
  private mutating func withoutUpdates(
    _ all: [PythonInstance], _ stepped: [PythonInstance], _ optimizer: PythonInstance
  ) throws(Interruption) {
    for instance in all where !stepped.isEmpty && instance.scheduler?.steps.isEmpty ?? true {
      noteUnstepped(instance, isAlone: false)
    }
    let setting = setting(of: optimizer, all.compactMap { $0.scheduler?.before }.first)
    if !interpreter.isStandIn(optimizer) { noteOpenRate(optimizer) }
    guard !stepped.isEmpty else {
      for instance in all.isEmpty ? [] : all {
        guard let scheduler = instance.scheduler, let schedule = scheduler.schedule else { continue }
        items.append(Reading.Item(name: scheduler.name, schedule: schedule, optimizer: setting, loop: nil))
      }
      return
    }
    guard let unit = try unit(stepped, byUpdates: false), let first = stepped.first?.scheduler else {
      if let pending = stepped.lazy.compactMap({ $0.scheduler?.pending }).first { throw .fault(pending) }
      throw differentPaces(stepped)
    }
    items.append(
      Reading.Item(
        name: stepped.count == 1 ? first.name : nil, schedule: unit, optimizer: setting, loop: loopOfSteps(first)))
  }

  private mutating func noteOpenRate(_ optimizer: PythonInstance) {
    for mapping in interpreter.groups(of: optimizer) {
      guard let reason = mapping["lr"]?.unknown?.reasons.first else { continue }
      note(Note.optimizerValue("lr", reason.text))
      return
    }
  }

  private func differentPaces(_ stepped: [PythonInstance]) -> Interruption {
    let names = stepped.map { $0.scheduler?.name ?? $0.type.name }
    let scheduler = stepped.first?.scheduler
    return .fault(LocatedProblem(.differentPaces(names), scheduler?.span, scheduler?.module))
  }

  /// Rates that depend on something that is not known: on a metric, which a picture can make up, or on a base rate.
  private mutating func withoutRates(
    _ all: [PythonInstance], _ stepped: [PythonInstance], _ record: OptimizerRecord
  ) throws(Interruption) {
    let baseIsUnknown = record.base == nil
    if !stepped.isEmpty, trace.lostMetric || baseIsUnknown, let unit = try unit(stepped, byUpdates: true),
      let first = stepped.first?.scheduler
    {
      if baseIsUnknown { openRates += rateQuestions(record.optimizer) }
      let setting = setting(of: record.optimizer, first.before ?? record.base)
      let pace = pace(of: first, record)
      items.append(
        Reading.Item(
          name: stepped.count == 1 ? first.name : nil, schedule: unit, optimizer: setting,
          loop: loop(record, pace?.updates ?? 1, isByEpoch: pace?.isByEpoch ?? false)))
      return
    }
    if stepped.isEmpty, !all.isEmpty || !trace.setsRates, baseIsUnknown {
      openRates += rateQuestions(record.optimizer)
      let setting = setting(of: record.optimizer, nil)
      guard let constant = try? ConstantLR(factor: 1) else { return }
      items.append(
        Reading.Item(
          name: record.name, schedule: constant.erased, optimizer: setting, loop: loop(record, 1, isByEpoch: false)))
      return
    }
    if let unknown = record.unknown { interpreter.ask(unknown) }
  }

  private func rateQuestions(_ optimizer: PythonInstance) -> [String] {
    var texts: [String] = []
    for mapping in interpreter.groups(of: optimizer) {
      for reason in mapping["lr"]?.unknown?.reasons ?? [] where !texts.contains(reason.text) {
        texts.append(reason.text)
      }
    }
    return texts
  }

  func setting(of optimizer: PythonInstance, _ groups: [ParameterGroup]?) -> Optimizer? {
    guard !interpreter.isStandIn(optimizer) else {
      guard let unknown = interpreter.standIns.first(where: { $0.optimizer === optimizer })?.unknown,
        let rate = unknown.rate?.number?.double
      else { return nil }
      return Optimizer(kind: Optimizer.Kind(name: "", momentumKind: nil), rates: [rate])
    }
    let mapping = interpreter.groups(of: optimizer).first
    let (momentumKind, momentum): (ParameterGroup.MomentumKind?, PythonValue?) =
      if let betas = mapping?["betas"] { (.beta1, betas.elements?.first) } else if let own = mapping?["momentum"] {
        (.momentum, own)
      } else { (nil, nil) }
    return Optimizer(
      kind: Optimizer.Kind(name: optimizer.type.name, momentumKind: momentumKind), rates: groups?.map { $0.rate },
      momentum: momentumKind == nil ? nil : groups?.first?.momentum ?? momentum?.number?.double)
  }
}

extension Explanation {
  /// Several schedulers as one: a chain or a handover. `nil` for anything else.
  private mutating func unit(_ stepped: [PythonInstance], byUpdates: Bool) throws(Interruption) -> AnySchedule? {
    let schedulers = stepped.compactMap { $0.scheduler }
    guard schedulers.allSatisfy({ $0.schedule != nil }) else { return nil }
    guard schedulers.count > 1 else { return schedulers.first?.schedule }
    let times = schedulers.map { $0.steps.map { byUpdates ? $0.updates : $0.round } }
    if times.allSatisfy({ $0 == times[0] }) { return try chain(schedulers) }
    return try handover(schedulers)
  }

  private mutating func chain(_ schedulers: [PythonScheduler]) throws(Interruption) -> AnySchedule? {
    let ordered = schedulers.sorted { ($0.steps.first?.order ?? 0) < ($1.steps.first?.order ?? 0) }
    guard ordered.reduce(100, { $0 + $1.length + 2 }) <= Limits.characters else {
      throw .fault(LocatedProblem(.scheduleTooLong(limit: Limits.characters), nil, interpreter.module))
    }
    note(Note.chained)
    do throws(ScheduleError) {
      return try ChainedScheduler(ordered.compactMap { $0.schedule }).erased
    } catch {
      throw .fault(LocatedProblem(.schedule(error), nil, interpreter.module))
    }
  }

  /// One scheduler up to some step, and another from there on.
  private mutating func handover(_ schedulers: [PythonScheduler]) throws(Interruption) -> AnySchedule? {
    var steps: [(order: Int, scheduler: Int)] = []
    for (index, scheduler) in schedulers.enumerated() {
      steps += scheduler.steps.map { ($0.order, index) }
    }
    steps.sort { $0.order < $1.order }
    var members: [Int] = []
    var milestones: [Int] = []
    for (tick, step) in steps.enumerated() where step.scheduler != members.last {
      guard !members.contains(step.scheduler) else { return nil }
      if !members.isEmpty { milestones.append(tick + 1) }
      members.append(step.scheduler)
    }
    note(Note.handover)
    do throws(ScheduleError) {
      return try HandoverLR(members.compactMap { schedulers[$0].schedule }, milestones: milestones).erased
    } catch {
      throw .fault(LocatedProblem(.schedule(error), nil, interpreter.module))
    }
  }

  private mutating func candidate(_ stepped: [PythonInstance], _ record: OptimizerRecord) -> Candidate? {
    let kept = notes
    guard
      let first = stepped.compactMap({ $0.scheduler }).min(by: {
        ($0.steps.first?.order ?? 0) < ($1.steps.first?.order ?? 0)
      }),
      let unit = try? unit(stepped, byUpdates: true),
      let pace = stepped.count == 1 ? pace(of: first, record) : paceOfAll(stepped, record)
    else {
      notes = kept
      return nil
    }
    guard let built = stepped.first?.scheduler else { return nil }
    return Candidate(
      schedule: unit, scheduler: built, name: stepped.count == 1 ? first.name : nil, updatesPerStep: pace.updates,
      isByEpoch: pace.isByEpoch)
  }

  /// The number of updates between a scheduler's steps, if it is constant.
  private func pace(of scheduler: PythonScheduler, _ record: OptimizerRecord) -> (updates: Int, isByEpoch: Bool)? {
    pace(of: scheduler.steps.map { $0.updates }, scheduler, record)
  }

  private func pace(
    of times: [Int], _ scheduler: PythonScheduler, _ record: OptimizerRecord
  ) -> (updates: Int, isByEpoch: Bool)? {
    guard let first = times.first, first > 0 else { return nil }
    for (index, time) in times.enumerated() where time != first * (index + 1) { return nil }
    // A run that goes on after its last step would have stepped.
    guard record.updates <= first * (times.count + 1) || times.count == Program.recordedUpdates else { return nil }
    let own = scheduler.loops.last
    let isInner = own.map { loop in record.loops.last === loop } ?? false
    let isByEpoch = first > 1 || own.map { $0.saysEpochs || !isInner } ?? false
    return (first, isByEpoch)
  }

  private func paceOfAll(_ stepped: [PythonInstance], _ record: OptimizerRecord) -> (updates: Int, isByEpoch: Bool)? {
    guard let first = stepped.first?.scheduler else { return nil }
    let times = stepped.compactMap { $0.scheduler }.map { $0.steps.map { $0.updates } }
    if times.allSatisfy({ $0 == times[0] }) { return pace(of: times[0], first, record) }
    return pace(of: times.flatMap { $0 }.sorted(), first, record)
  }

  /// Whether a schedule gives the run's rates and momenta, to the bit.
  private func verify(_ candidate: Candidate, _ record: OptimizerRecord) -> Bool {
    guard let groups = candidate.scheduler.before, groups.count == record.rates.count else { return false }
    for index in groups.indices {
      // A picture starts without what earlier schedulers left in the groups.
      var group = groups[index].withoutMarks
      let place = GroupPlace(index: index, count: groups.count)
      guard var cursor = try? candidate.schedule.start(on: &group, at: place) else { return false }
      let (rates, momenta) = (record.rates[index], record.momenta[index])
      for update in rates.indices {
        if update > 0, update % candidate.updatesPerStep == 0 {
          guard (try? cursor.advance(&group, metric: nil)) != nil else { return false }
        }
        guard group.rate.bitPattern == rates[update].bitPattern || rates[update].isNaN else { return false }
        if let momentum = group.momentum, momentum != momenta[update], !momenta[update].isNaN { return false }
      }
    }
    return true
  }

  private mutating func add(
    _ candidate: Candidate, _ record: OptimizerRecord, _ optimizer: PythonInstance, isOnly: Bool
  ) {
    let setting = setting(of: optimizer, candidate.scheduler.before)
    items.append(
      Reading.Item(
        name: candidate.name ?? (isOnly ? nil : record.name), schedule: candidate.schedule, optimizer: setting,
        loop: loop(record, candidate.updatesPerStep, isByEpoch: candidate.isByEpoch)))
  }
}

extension Explanation {
  /// The run as a training loop.
  private func loop(_ record: OptimizerRecord, _ updatesPerStep: Int, isByEpoch: Bool) -> TrainingLoop {
    let epochs = epochLoop(record)
    var perEpoch = epochs.flatMap { $0.isUneven ? nil : $0.updatesPerRound }
    if isByEpoch { perEpoch = updatesPerStep }
    let updates = total(record)
    let isOpen = record.loops.contains { $0.isNominal } || isNominal && epochs?.inner?.isNominal ?? false
    let rounds = perEpoch.flatMap { per in updates.map { ($0 + per - 1) / per } } ?? epochs?.count
    if isByEpoch {
      return TrainingLoop(
        stepping: .epoch, epochs: rounds, stepsPerEpoch: isOpen ? nil : perEpoch, steps: rounds)
    }
    return TrainingLoop(
      stepping: .update, epochs: perEpoch == nil ? nil : rounds, stepsPerEpoch: isOpen ? nil : perEpoch,
      steps: isOpen ? nil : updates)
  }

  /// The loop over epochs: named so, or the loop around the one over batches.
  private func epochLoop(_ record: OptimizerRecord) -> LoopStatistics? {
    let loops = record.loops
    if let named = loops.last(where: { $0.saysEpochs }) { return named }
    return loops.count > 1 ? loops[loops.count - 2] : nil
  }

  /// The updates of the whole run, if they are known beyond the part that ran.
  private func total(_ record: OptimizerRecord) -> Int? {
    guard !isWhole else { return record.updates }
    if let whole = interpreter.wholeLength(record) { return whole }
    var total = 1
    for loop in record.loops {
      guard let count = loop.count else { return record.updates }
      let (product, overflows) = total.multipliedReportingOverflow(by: count)
      guard !overflows else { return record.updates }
      total = product
    }
    return max(total, record.updates)
  }

  /// The run that the loops around a step imply, in a text whose updates are made elsewhere.
  private func loopOfSteps(_ scheduler: PythonScheduler) -> TrainingLoop? {
    guard let loop = scheduler.loops.last else { return nil }
    let steps = scheduler.steps.count
    if let inner = loop.inner, !inner.holdsStep {
      return TrainingLoop(
        stepping: .epoch, epochs: loop.count, stepsPerEpoch: inner.isNominal ? nil : inner.count, steps: loop.count)
    }
    if loop.saysEpochs {
      return TrainingLoop(stepping: .epoch, epochs: loop.count, stepsPerEpoch: nil, steps: loop.count)
    }
    if let parent = loop.parent {
      let isOpen = loop.isNominal
      return TrainingLoop(
        stepping: .update, epochs: parent.count, stepsPerEpoch: isOpen ? nil : loop.count, steps: isOpen ? nil : steps)
    }
    return TrainingLoop(stepping: .update, epochs: nil, stepsPerEpoch: nil, steps: loop.isNominal ? nil : steps)
  }
}

extension Explanation {
  /// A run that its own schedules do not explain: rates set by hand, steps at several paces, a scheduler never stepped.
  private mutating func withoutSchedule(
    _ stepped: [PythonInstance], _ record: OptimizerRecord, _ optimizer: PythonInstance, isOnly: Bool
  ) throws(Interruption) {
    let base = record.base ?? interpreter.parameterGroups(of: optimizer)
    let setting = setting(of: optimizer, base)
    if let first = stepped.first?.scheduler, first.steps.first?.updates == 0 {
      note(Note.steppedBefore(first.name ?? first.entry.signature.name))
    }
    checked += record.updates
    if record.rates.allSatisfy({ rates in rates.allSatisfy { $0.bitPattern == rates[0].bitPattern } }) {
      let isBase = zip(record.rates, base ?? []).allSatisfy { $0[0] == $1.rate } && record.rates.count == base?.count
      let schedule: AnySchedule?
      if isBase {
        schedule = (try? ConstantLR(factor: 1))?.erased
      } else {
        schedule = FunctionLR(function: .each(record.rates.map { constant($0[0]) })).erased
      }
      if let schedule {
        items.append(
          Reading.Item(
            name: record.name, schedule: schedule, optimizer: setting, loop: loop(record, 1, isByEpoch: false)))
      }
      return
    }
    if let function = try interpreter.explainedByFunction(record, isWhole: isWhole) {
      items.append(
        Reading.Item(
          name: isOnly ? nil : record.name, schedule: function.schedule, optimizer: setting,
          loop: loop(record, function.updatesPerStep, isByEpoch: function.isByEpoch)))
      return
    }
    if isNominal {
      // The rates themselves depend on unknown lengths.
      for length in interpreter.openLengths { interpreter.ask(length) }
      return
    }
    try addTable(record, setting, isOnly: isOnly)
  }

  private func constant(_ rate: Double) -> Function {
    Interpreter.function(of: StepTerm(.float(rate)), parameter: "step")
  }

  private mutating func addTable(
    _ record: OptimizerRecord, _ setting: Optimizer?, isOnly: Bool
  ) throws(Interruption) {
    guard record.rates.allSatisfy({ !$0.contains { $0.isNaN } }) else {
      // A group that was added later has no rate before.
      return try addPaddedTable(record, setting)
    }
    note(Note.table(record.updates, isWhole: isWhole))
    let perEpoch = epochLoop(record).flatMap { $0.isUneven ? nil : $0.updatesPerRound } ?? 1
    let isByEpoch = perEpoch > 1 && record.rates.allSatisfy { isConstant($0, each: perEpoch) }
    let rows = record.rates.map { rates in
      isByEpoch ? stride(from: 0, to: rates.count, by: perEpoch).map { rates[$0] } : rates
    }
    do throws(ScheduleError) {
      let schedule = try TableLR(rates: rows.count == 1 ? .all(rows[0]) : .each(rows)).erased
      items.append(
        Reading.Item(
          name: isOnly ? nil : record.name, schedule: schedule, optimizer: setting,
          loop: loop(record, isByEpoch ? perEpoch : 1, isByEpoch: isByEpoch)))
    } catch {
      throw .fault(LocatedProblem(.schedule(error), nil, interpreter.module))
    }
  }

  private func isConstant(_ rates: [Double], each count: Int) -> Bool {
    for start in stride(from: 0, to: rates.count, by: count) {
      for index in start..<min(start + count, rates.count) where rates[index] != rates[start] { return false }
    }
    return true
  }

  private mutating func addPaddedTable(_ record: OptimizerRecord, _ setting: Optimizer?) throws(Interruption) {
    note(Note.laterGroups)
    let padded = OptimizerRecord(record.optimizer)
    padded.updates = record.updates
    padded.loops = record.loops
    padded.name = record.name
    padded.rates = record.rates.map { $0.map { $0.isNaN ? 0 : $0 } }
    padded.momenta = record.momenta
    let groups = interpreter.parameterGroups(of: record.optimizer)
    try addTable(padded, self.setting(of: record.optimizer, groups), isOnly: true)
  }
}
