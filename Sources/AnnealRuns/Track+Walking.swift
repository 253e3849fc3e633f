import Anneal

extension Track {
  /// How many steps of the schedule are taken at a time.
  private static let blockLength = 1024

  /// Shows the whole curve of each group, block after block and group after group, and sums the groups up.
  ///
  /// Nothing is held but a block. The steps before a group's peak are walked a second time: only the whole run tells
  /// what a tenth of the peak is.
  ///
  /// - Parameter visit: Takes a group's index, and what its next updates read.
  /// - Returns: A summary for each group.
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one or two steps of the schedule an update.
  public func summaries(
    visiting visit: (_ group: Int, _ block: CurveBlock) -> Void = { _, _ in }
  ) throws(ScheduleError) -> [CurveSummary] {
    var summaries: [CurveSummary] = []
    for group in groups.indices {
      var summary: CurveSummary?
      try blocks(ofGroup: group, updates: run.updates) { block in
        include(block, in: &summary)
        visit(group, block)
      }
      guard var summary else { continue }
      try blocks(ofGroup: group, updates: summary.peakStep) { block in
        for rate in block.rates { summary.recount(rate) }
      }
      summaries.append(summary)
    }
    return summaries
  }

  /// What update `step` reads; `nil` past the end of the run.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule an update before it, a block at a time.
  public func row(at step: Int) throws(ScheduleError) -> ValueRow? {
    guard step >= 0, step < run.updates else { return nil }
    var read: [ParameterGroup] = []
    for group in groups.indices {
      var last: (rate: Double, momentum: Double)?
      try blocks(ofGroup: group, updates: step + 1) { block in
        guard block.count > 0 else { return }
        last = (block.rates[block.count - 1], block.momenta[block.count - 1])
      }
      guard let last else { return nil }
      read.append(ParameterGroup(rate: last.rate, momentum: last.momentum.isNaN ? nil : last.momentum))
    }
    return ValueRow(step: step, groups: read)
  }

  private func include(_ block: CurveBlock, in summary: inout CurveSummary?) {
    let moves = schedule.movesMomentum
    func momentum(_ index: Int) -> Double? { moves && !block.momenta[index].isNaN ? block.momenta[index] : nil }
    var first = 0
    if summary == nil, block.count > 0 {
      summary = CurveSummary(rate: block.rates[0], momentum: momentum(0))
      first = 1
    }
    guard var known = summary else { return }
    // Two copies of a summary would double the work of every step.
    summary = nil
    for index in first..<block.count { known.include(rate: block.rates[index], momentum: momentum(index)) }
    summary = known
  }

  /// Walks one group through its first updates.
  private func blocks(
    ofGroup index: Int, updates: Int, _ visit: (CurveBlock) -> Void
  ) throws(ScheduleError) {
    guard updates > 0 else { return }
    var group = groups[index]
    var cursor = try schedule.start(on: &group, at: GroupPlace(index: index, count: groups.count))
    var block = CurveBlock(capacity: Track.blockLength)
    show(group, times: min(run.updatesPerTick, updates), &block, visit)
    var done = min(run.updatesPerTick, updates)
    while done < updates {
      if run.updatesPerTick == 1 {
        block.removeAll()
        let steps = min(Track.blockLength, updates - done)
        try cursor.advance(&group, steps: steps, metrics: metrics.block(from: done - 1, count: steps), into: &block)
        visit(block)
        done += steps
      } else {
        try cursor.advance(&group, metric: done - 1 < metrics.count ? metrics[done - 1] : nil)
        let times = min(run.updatesPerTick, updates - done)
        show(group, times: times, &block, visit)
        done += times
      }
    }
  }

  /// Shows what so many updates read alike, in blocks of bounded length.
  private func show(_ group: ParameterGroup, times: Int, _ block: inout CurveBlock, _ visit: (CurveBlock) -> Void) {
    for start in stride(from: 0, to: times, by: Track.blockLength) {
      block.removeAll()
      block.append(group, times: min(Track.blockLength, times - start))
      visit(block)
    }
  }
}
