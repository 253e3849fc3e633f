import Workloads

/// How the cost of a step grows: with the number of steps before it, with groups, and with levels of nesting.
enum Growth {
  static func print() {
    Swift.print("what,size,ns")
    for steps in [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000] {
      for workload in Workload.all where ["ExponentialLR", "CosineAnnealingLR"].contains(workload.name) {
        row("\"steps, \(workload.name)\"", steps, best(workload.loops[.sequence], steps: steps) * Double(steps))
      }
    }
    for groups in [1, 2, 5, 10, 20, 50] + Array(stride(from: 100, through: 1000, by: 50)) {
      row("groups", groups, best(Workload.driver(groups: groups), steps: max(100, 100_000 / groups)))
    }
    for depth in 0...50 { row("nesting", depth, best(Workload.nested(depth: depth), steps: 2_000)) }
  }

  /// The least of several: what the loop takes when nothing disturbs it.
  private static func best(_ loop: Workload.Loop?, steps: Int) -> Double {
    (0..<25).map { _ in Clock.nanoseconds(loop, steps: steps) }.min() ?? .nan
  }

  private static func row(_ what: String, _ size: Int, _ nanoseconds: Double) {
    Swift.print(what, size, nanoseconds, separator: ",")
  }
}
