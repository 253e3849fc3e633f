import Anneal

/// An iterator over a run: each step gives the groups as the next update reads them.
///
/// ```swift
/// var walk = try track.walk()
/// while try walk.next() { print(walk.step, walk.groups[0].rate) }
/// ```
///
/// Long runs go faster in blocks of updates (``next(into:through:)``), and the two may be mixed. Nothing is kept of the
/// updates before, so a run of any length costs the same memory.
package struct Walk: Sendable {
  /// How many updates a block holds at most.
  package static let blockLength = 1024

  private let updates: Int
  private let updatesPerTick: Int
  private let metrics: RunMetrics
  private var cursors: [AnyCursor] = []
  /// The update whose groups ``groups`` are; -1 before the first.
  package private(set) var step = -1
  /// The groups as update ``step`` reads them.
  package private(set) var groups: [ParameterGroup]

  /// Builds the track's schedule on its groups.
  ///
  /// - Throws: what building throws: a list that does not fit the groups, a momentum that is not there.
  init(_ track: Track) throws(ScheduleError) {
    updates = track.run.updates
    updatesPerTick = track.run.updatesPerTick
    metrics = track.metrics
    groups = track.groups
    for index in groups.indices {
      let place = GroupPlace(index: index, count: groups.count)
      cursors.append(try track.schedule.start(on: &groups[index], at: place))
    }
  }

  /// Moves on to the next update; `false` after the last.
  package mutating func next() throws(ScheduleError) -> Bool {
    let next = step + 1
    guard next < updates else { return false }
    if next > 0, updatesPerTick == 1 || next % updatesPerTick == 0 {
      let metric = metric(after: step)
      for index in groups.indices { try cursors[index].advance(&groups[index], metric: metric) }
    }
    step = next
    return true
  }

  /// Moves on by a block of updates; `false` after the last.
  ///
  /// - Parameters:
  ///   - blocks: A block for each group, with what its next updates read. What they held before is forgotten.
  ///   - last: The last update to move on to.
  package mutating func next(into blocks: inout [CurveBlock], through last: Int = .max) throws(ScheduleError) -> Bool {
    let end = min(updates - 1, last, step + Walk.blockLength)
    guard step < end else { return false }
    while blocks.count < groups.count { blocks.append(CurveBlock(capacity: Walk.blockLength)) }
    for index in groups.indices {
      blocks[index].removeAll()
      try move(index, through: end, into: &blocks[index])
    }
    step = end
    return true
  }

  /// Moves on through update `last`, unless the run ends before.
  ///
  /// - Complexity: one step of the schedule an update, a block at a time.
  package mutating func skip(through last: Int) throws(ScheduleError) {
    var blocks: [CurveBlock] = []
    while try next(into: &blocks, through: last) {}
  }

  /// The last decision of each plateau in the schedules of all groups, always in the same order.
  var plateauDecisions: [PlateauDecision?] { cursors.flatMap { $0.plateauDecisions } }

  private func metric(after update: Int) -> Double? { update < metrics.count ? metrics[update] : nil }

  private mutating func move(
    _ index: Int, through end: Int, into block: inout CurveBlock
  ) throws(ScheduleError) {
    var done = step
    if done < 0 {
      block.append(groups[index])
      done = 0
    }
    if updatesPerTick == 1, done < end {
      let reported = metrics.block(from: done, count: end - done)
      try cursors[index].advance(&groups[index], steps: end - done, metrics: reported, into: &block)
      done = end
    }
    while done < end {
      let place = (done + 1) % updatesPerTick
      if place == 0 { try cursors[index].advance(&groups[index], metric: metric(after: done)) }
      let times = min(updatesPerTick - place, end - done)
      block.append(groups[index], times: times)
      done += times
    }
  }
}
