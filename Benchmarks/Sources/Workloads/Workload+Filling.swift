import Anneal

extension Workload {
  /// With the loop that fills an array by the closed form, into memory that is there already.
  func filling<S: FillableSchedule>(_ schedule: S, from base: Double = baseRate) -> Workload {
    var workload = self
    workload.loops[.fill] = { count in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { rates in
        sure { () throws(ScheduleError) in try schedule.fill(rates, from: 0, base: base, at: .only) }
        return rates[count - 1]
      }
    }
    return workload
  }
}
