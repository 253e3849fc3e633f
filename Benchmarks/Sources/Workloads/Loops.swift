import Anneal
import AnnealNotation

/// The loops over one schedule. Generic, so that the compiler builds each for its kind of schedule, as it does for a
/// program that names one.
enum Loops {
  /// Sums what an optimizer reads of each step: the rate, and the momentum where the schedule moves it.
  @inline(__always)
  static func sequence<S: Schedule>(_ schedule: S, _ count: Int, readsMomentum: Bool) -> Double {
    var sum = 0.0
    if readsMomentum {
      var iterator = schedule.rates(from: baseRate, momentum: 0.9).makeIterator()
      for _ in 0..<count {
        guard let rate = iterator.next() else { break }
        sum += rate + (iterator.group.momentum ?? 0)
      }
    } else {
      for rate in schedule.rates(from: baseRate, momentum: 0.9).prefix(count) { sum += rate }
    }
    return sum
  }

  @inline(__always)
  static func array<S: Schedule>(_ schedule: S, _ count: Int) -> Double {
    sure { () throws(ScheduleError) in try schedule.values(count: count, from: baseRate, momentum: 0.9) }[count - 1]
  }

  /// Steps times groups are `count`; building the scheduler counts too.
  @inline(__always)
  static func driver<S: Schedule>(_ schedule: S, _ count: Int, groups size: Int, metrics: [Double] = []) -> Double {
    var groups = [ParameterGroup](repeating: ParameterGroup(rate: baseRate, momentum: 0.9), count: size)
    return sure { () throws(ScheduleError) in
      var scheduler = try LRScheduler(schedule, on: &groups)
      var sum = groups[0].rate
      for step in stride(from: 1, to: max(2, count / size), by: 1) {
        try scheduler.step(&groups, metric: metrics.isEmpty ? nil : metrics[step - 1])
        sum += groups[0].rate
      }
      return sum
    }
  }

  /// A thousand steps at a time, as pictures and tables read them.
  static func blocks(_ schedule: AnySchedule, _ count: Int, metrics: [Double] = []) -> Double {
    var group = ParameterGroup(rate: baseRate, momentum: 0.9)
    var block = CurveBlock(capacity: 1024)
    return sure { () throws(ScheduleError) in
      var cursor = try schedule.start(on: &group, at: .only)
      var sum = group.rate
      for done in stride(from: 1, to: count, by: 1024) {
        block.removeAll()
        let metrics = metrics.dropFirst(done - 1)
        try cursor.advance(&group, steps: min(1024, count - done), metrics: metrics, into: &block)
        sum = block.rates.reduce(sum, +)
      }
      return sum
    }
  }

  @inline(__always)
  static func closedForm<S: Schedule>(_ schedule: S, _ count: Int) -> Double {
    let steps = RandomSteps.all
    var (sum, index) = (0.0, 0)
    for _ in 0..<count {
      sum += sure { () throws(ScheduleError) in try schedule.closedForm(at: steps[index], from: baseRate) ?? 0 }
      index = index + 1 == steps.count ? 0 : index + 1
    }
    return sum
  }

  @inline(__always)
  static func checkpoint<S: Schedule>(_ schedule: S, _ count: Int) -> Double {
    var groups = [ParameterGroup(rate: baseRate, momentum: 0.9)]
    return sure { () throws(ScheduleError) in
      var scheduler = try LRScheduler(schedule, on: &groups)
      var sum = 0.0
      for _ in 0..<count {
        try scheduler.restore(scheduler.checkpoint(of: groups), to: &groups)
        sum += groups[0].rate
      }
      return sum
    }
  }

  static func parsing(_ text: String, _ count: Int) -> Double {
    let notation = Notation()
    return (0..<count).reduce(0.0) { sum, _ in
      sum + Double(sure { () throws(NotationError) in try notation.schedule(text) }.depth)
    }
  }

  static func printing(_ schedule: AnySchedule, _ count: Int) -> Double {
    let notation = Notation()
    return (0..<count).reduce(0.0) { sum, _ in sum + Double(notation.text(of: schedule).utf8.count) }
  }
}

/// Steps in no order, for the closed forms.
enum RandomSteps {
  static let all: [Int] = {
    var state: UInt64 = 1
    return (0..<1000).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % 100_000
    }
  }()
}
