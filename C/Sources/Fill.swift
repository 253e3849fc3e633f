import Anneal
import CAnnealInterface

@c @implementation
public func anneal_schedule_fill(
  _ schedule: OpaquePointer?, _ groups: UnsafePointer<anneal_groups>?, _ metrics: UnsafePointer<Double>?,
  _ metricCount: Int, _ first: Int64, _ count: Int64, _ rates: UnsafeMutablePointer<Double>?,
  _ momenta: UnsafeMutablePointer<Double>?, _ error: UnsafeMutablePointer<anneal_error>?
) -> Int64 {
  do throws(CallError) {
    guard let schedule else { throw .argument("the schedule is null") }
    let groups = try Groups.checked(groups)
    let rows = try Rows(first: first, count: count, width: groups.count, rates, momenta)
    let metrics = try Metrics(metrics, metricCount)
    return Int64(try rows.fill(ScheduleHandle.at(schedule).schedule, on: groups, metrics))
  } catch let failure {
    return -Int64(failure.report(to: error))
  }
}

/// What a run reports after each update, as far as it goes.
struct Metrics {
  private let values: UnsafeBufferPointer<Double>

  init(_ start: UnsafePointer<Double>?, _ count: Int) throws(CallError) {
    guard count >= 0 else { throw .argument("there cannot be so many metrics") }
    guard start != nil || count == 0 else { throw .argument("the metrics are null, but have a count") }
    values = UnsafeBufferPointer(start: start, count: count)
  }

  subscript(update: Int) -> Double? { update < values.count ? values[update] : nil }

  /// Those after some updates in a row.
  func slice(from start: Int, count: Int) -> ArraySlice<Double> {
    guard start < values.count else { return [] }
    return Array(values[start..<min(start + count, values.count)])[...]
  }
}

/// The caller's buffers: rows of updates, with a value for each group.
struct Rows {
  private let first: Int
  private let count: Int
  private let width: Int
  private let rates: UnsafeMutablePointer<Double>?
  private let momenta: UnsafeMutablePointer<Double>?

  /// Steps beyond it are no longer exact as doubles.
  private static let most = Int64(1) << 53
  /// Updates that are walked at once.
  private static let block = 1024
  /// Below it, a block costs more than it saves.
  private static let few = 8

  init(
    first: Int64, count: Int64, width: Int, _ rates: UnsafeMutablePointer<Double>?,
    _ momenta: UnsafeMutablePointer<Double>?
  ) throws(CallError) {
    let range = 0...Rows.most
    guard range.contains(first), range.contains(count), range.contains(first + count) else {
      throw .argument("first and count must be at least 0, and their sum at most 2^53")
    }
    guard !Int(count).multipliedReportingOverflow(by: width * MemoryLayout<Double>.size).overflow else {
      throw .argument("no buffer has room for \(count) rows of \(width) values")
    }
    (self.first, self.count, self.width) = (Int(first), Int(count), width)
    (self.rates, self.momenta) = (rates, momenta)
  }

  /// Fills them, group by group; gives the number of rows that the schedule has.
  func fill(_ schedule: AnySchedule, on groups: [ParameterGroup], _ metrics: Metrics) throws(CallError) -> Int {
    var rows = count
    for index in groups.indices {
      var column = Column(group: groups[index], index: index, end: first + rows)
      do throws(ScheduleError) {
        try fill(&column, schedule, metrics)
      } catch {
        guard case .pastTheEnd = error else { throw CallError(error) }
        rows = max(min(rows, column.step + 1 - first), 0)
      }
    }
    return rows
  }

  /// One group on its way.
  private struct Column {
    var group: ParameterGroup
    let index: Int
    /// The step behind the last.
    let end: Int
    /// The step that the group stands at.
    var step = 0
  }

  private func fill(_ column: inout Column, _ schedule: AnySchedule, _ metrics: Metrics) throws(ScheduleError) {
    var cursor = try schedule.start(on: &column.group, at: GroupPlace(index: column.index, count: width))
    guard column.end > 0 else { return }
    write(column.group.rate, column.group.momentum ?? .nan, at: 0, column.index)
    if column.end <= Rows.few {
      while column.step + 1 < column.end {
        try cursor.advance(&column.group, metric: metrics[column.step])
        column.step += 1
        write(column.group.rate, column.group.momentum ?? .nan, at: column.step, column.index)
      }
    } else {
      try fillBlocks(&column, &cursor, metrics)
    }
  }

  private func fillBlocks(
    _ column: inout Column, _ cursor: inout AnyCursor, _ metrics: Metrics
  ) throws(ScheduleError) {
    var block = CurveBlock(capacity: min(Rows.block, column.end))
    while column.step + 1 < column.end {
      let steps = min(Rows.block, column.end - 1 - column.step)
      block.removeAll()
      do throws(ScheduleError) {
        let reported = metrics.slice(from: column.step, count: steps)
        try cursor.advance(&column.group, steps: steps, metrics: reported, into: &block)
      } catch {
        // The steps before the one that fails are in the block.
        write(block, &column)
        throw error
      }
      write(block, &column)
    }
  }

  /// Writes the steps that follow the column's.
  private func write(_ block: CurveBlock, _ column: inout Column) {
    for index in max(first - column.step - 1, 0)..<max(block.count, first - column.step - 1, 0) {
      write(block.rates[index], block.momenta[index], at: column.step + 1 + index, column.index)
    }
    column.step += block.count
  }

  @inline(__always)
  private func write(_ rate: Double, _ momentum: Double, at step: Int, _ index: Int) {
    guard step >= first else { return }
    let place = (step - first) * width + index
    rates?[place] = rate
    momenta?[place] = momentum
  }
}
