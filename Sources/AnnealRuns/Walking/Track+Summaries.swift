import Anneal

extension Track {
  /// Shows the whole curve of each group, block after block, and sums the groups up.
  ///
  /// Nothing is held but a block for each group. The updates before a peak are walked a second time: only the whole run
  /// tells what a tenth of the peak is.
  ///
  /// - Parameter visit: Takes a group's index, and what its next updates read.
  /// - Returns: A summary for each group.
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one or two steps of the schedule an update.
  package func summaries(
    visiting visit: (_ group: Int, _ block: CurveBlock) -> Void = { _, _ in }
  ) throws(ScheduleError) -> [CurveSummary] {
    var walk = try walk()
    var blocks: [CurveBlock] = []
    var summaries: [CurveSummary?] = groups.map { _ in nil }
    while try walk.next(into: &blocks) {
      for index in groups.indices {
        include(blocks[index], in: &summaries[index])
        visit(index, blocks[index])
      }
    }
    var whole = summaries.compactMap { $0 }
    try recount(&whole, &blocks)
    return whole
  }

  /// What update `step` reads; `nil` past the end of the run.
  ///
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one step of the schedule an update before it, a block at a time.
  package func row(at step: Int) throws(ScheduleError) -> ValueRow? {
    guard step >= 0, step < run.updates else { return nil }
    var walk = try walk()
    try walk.skip(through: step)
    return ValueRow(step: step, groups: walk.groups)
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

  /// Shows each summary the rates before its peak again.
  private func recount(_ summaries: inout [CurveSummary], _ blocks: inout [CurveBlock]) throws(ScheduleError) {
    let last = summaries.reduce(0) { max($0, $1.peakStep) } - 1
    guard last >= 0 else { return }
    var walk = try walk()
    while try walk.next(into: &blocks, through: last) {
      for index in summaries.indices {
        var summary = summaries[index]
        let first = walk.step + 1 - blocks[index].count
        for rate in blocks[index].rates.prefix(max(summary.peakStep - first, 0)) { summary.recount(rate) }
        summaries[index] = summary
      }
    }
  }
}
