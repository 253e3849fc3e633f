import Anneal
import AnnealRuns

/// What callers hold: an address of one of these, which counts as one reference.
class Handle {
  /// The address, with a reference of the caller's own.
  final func retained() -> OpaquePointer { OpaquePointer(Unmanaged.passRetained(self).toOpaque()) }
}

/// A reading. It never changes, so that threads may share it.
final class ReadingHandle: Handle {
  let result: ProgramReader.Result

  init(_ result: ProgramReader.Result) { self.result = result }

  static func at(_ address: OpaquePointer) -> ReadingHandle {
    Unmanaged<ReadingHandle>.fromOpaque(UnsafeRawPointer(address)).takeUnretainedValue()
  }
}

/// A schedule. It never changes, so that threads may share it.
final class ScheduleHandle: Handle {
  let schedule: AnySchedule

  init(_ schedule: AnySchedule) { self.schedule = schedule }

  static func at(_ address: OpaquePointer) -> ScheduleHandle {
    Unmanaged<ScheduleHandle>.fromOpaque(UnsafeRawPointer(address)).takeUnretainedValue()
  }
}

/// A schedule on its way. One thread at a time uses it.
final class WalkHandle: Handle {
  var groups: [ParameterGroup]
  var scheduler: LRScheduler<AnySchedule>

  private init(_ scheduler: LRScheduler<AnySchedule>, _ groups: [ParameterGroup]) {
    self.scheduler = scheduler
    self.groups = groups
  }

  // No initializer that throws: the half-made object would never be let go.
  static func start(_ schedule: AnySchedule, on groups: [ParameterGroup]) throws(ScheduleError) -> WalkHandle {
    var built = groups
    let scheduler = try LRScheduler(schedule, on: &built)
    return WalkHandle(scheduler, built)
  }

  static func at(_ address: OpaquePointer) -> WalkHandle {
    Unmanaged<WalkHandle>.fromOpaque(UnsafeRawPointer(address)).takeUnretainedValue()
  }
}
