import Anneal
import AnnealNotation

extension Workload {
  /// A schedule that time alone moves, with every loop.
  static func timed<S: NamedSchedule>(
    _ name: String, _ kind: Kind, _ schedule: S, as written: String? = nil, _ c: CArithmetic
  ) -> Workload {
    let text = written ?? Notation().text(of: schedule.erased)
    let erased = sure { () throws(NotationError) in try Notation().schedule(text) }
    let momentum = schedule.movesMomentum
    var loops = drivers(schedule)
    loops[.sequence] = { Loops.sequence(schedule, $0, readsMomentum: momentum) }
    loops[.array] = { Loops.array(schedule, $0) }
    loops[.erased] = { Loops.sequence(erased, $0, readsMomentum: momentum) }
    loops[.blocks] = { Loops.blocks(erased, $0) }
    loops[.checkpoint] = { Loops.checkpoint(schedule, $0) }
    loops[.parsing] = { Loops.parsing(text, $0) }
    loops[.printing] = { Loops.printing(erased, $0) }
    if sure({ () throws(ScheduleError) in try schedule.closedForm(at: 1, from: baseRate) }) != nil {
      loops[.closedForm] = { Loops.closedForm(schedule, $0) }
    }
    return Workload(name, kind, text, c, loops)
  }

  private static func drivers<S: NamedSchedule>(_ schedule: S) -> [Form: Loop] {
    [
      .driver1: { Loops.driver(schedule, $0, groups: 1) },
      .driver10: { Loops.driver(schedule, $0, groups: 10) },
      .driver1000: { Loops.driver(schedule, $0, groups: 1000) },
    ]
  }
}

extension Workload {
  /// A plateau. It needs a metric at each step, so a lazy sequence has nothing to say of it; its cursor does.
  static func plateau(_ schedule: ReduceLROnPlateau, _ c: CArithmetic) -> Workload {
    let text = Notation().text(of: schedule.erased)
    let erased = sure { () throws(NotationError) in try Notation().schedule(text) }
    var loops: [Form: Loop] = [
      .sequence: { walk(schedule, $0) },
      .array: { count in
        sure { () throws(ScheduleError) in
          try schedule.values(count: count, from: baseRate, metrics: Metrics.all)
        }[count - 1]
      },
      .erased: { walk(erased, $0) },
      .blocks: { Loops.blocks(erased, $0, metrics: Metrics.all) },
      .checkpoint: { Loops.checkpoint(schedule, $0) },
      .parsing: { Loops.parsing(text, $0) },
      .printing: { Loops.printing(erased, $0) },
    ]
    for (form, size) in [(Form.driver1, 1), (.driver10, 10), (.driver1000, 1000)] {
      loops[form] = { Loops.driver(schedule, $0, groups: size, metrics: Metrics.all) }
    }
    return Workload("ReduceLROnPlateau", .plateau, text, c, loops)
  }

  @inline(__always)
  private static func walk<S: Schedule>(_ schedule: S, _ count: Int) -> Double {
    var group = ParameterGroup(rate: baseRate)
    let metrics = Metrics.all
    return sure { () throws(ScheduleError) in
      var cursor = try schedule.start(on: &group, at: .only)
      var sum = group.rate
      for step in stride(from: 1, to: count, by: 1) {
        try cursor.advance(&group, metric: metrics[step - 1])
        sum += group.rate
      }
      return sum
    }
  }
}

/// What a run reports: a loss that falls more slowly with time, with noise. Scripts compute the same numbers.
public enum Metrics {
  /// As many as the longest loop reads.
  public static let all: [Double] = (0..<1_000_000).map { step in
    let fall: Double = 1 / (1 + Double(step) / 1000)
    let noise: Double = Double((step * 7919) % 1000) / 100_000
    return fall + noise
  }
}
