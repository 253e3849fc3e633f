import Anneal

extension Track {
  /// Shows every value of every group once, in order, and sums the groups up.
  ///
  /// Nothing is held but the summaries. The steps before the last peak are walked a second time: only the whole run
  /// tells what a tenth of the peak is.
  ///
  /// - Parameter visit: Takes a group's index, and its rate and momentum at the step of the walk.
  /// - Returns: A summary for each group.
  /// - Throws: what building and stepping the schedule throw.
  /// - Complexity: one or two steps of the schedule an update.
  public func summaries(
    visiting visit: (_ group: Int, _ rate: Double, _ momentum: Double?) -> Void = { _, _, _ in }
  ) throws(ScheduleError) -> [CurveSummary] {
    var walk = try walk()
    let moves = schedule.movesMomentum
    var summaries: [CurveSummary] = []
    for index in groups.indices {
      let group = walk.groups[index]
      let momentum = moves ? group.momentum : nil
      summaries.append(CurveSummary(rate: group.rate, momentum: momentum))
      visit(index, group.rate, momentum)
    }
    while try walk.advance() {
      for index in summaries.indices {
        let rate = walk.groups[index].rate
        let momentum = moves ? walk.groups[index].momentum : nil
        summaries[index].include(rate: rate, momentum: momentum)
        visit(index, rate, momentum)
      }
    }
    try recount(&summaries)
    return summaries
  }

  private func recount(_ summaries: inout [CurveSummary]) throws(ScheduleError) {
    let last = summaries.reduce(0) { max($0, $1.peakStep) }
    guard last > 0 else { return }
    var walk = try walk()
    while walk.step < last {
      for index in summaries.indices where walk.step < summaries[index].peakStep {
        summaries[index].recount(walk.groups[index].rate)
      }
      guard try walk.advance() else { return }
    }
  }
}
