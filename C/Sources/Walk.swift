import Anneal
import AnnealText
import CAnnealInterface

@c @implementation
public func anneal_walk_start(
  _ schedule: OpaquePointer?, _ groups: UnsafePointer<anneal_groups>?, _ error: UnsafeMutablePointer<anneal_error>?
) -> OpaquePointer? {
  do throws(CallError) {
    guard let schedule else { throw .argument("the schedule is null") }
    let groups = try Groups.checked(groups)
    do throws(ScheduleError) {
      return try WalkHandle.start(ScheduleHandle.at(schedule).schedule, on: groups).retained()
    } catch let failure {
      throw CallError(failure)
    }
  } catch let failure {
    failure.report(to: error)
    return nil
  }
}

@c @implementation
public func anneal_walk_advance(
  _ walk: OpaquePointer?, _ metric: UnsafePointer<Double>?, _ rates: UnsafeMutablePointer<Double>?,
  _ momenta: UnsafeMutablePointer<Double>?, _ error: UnsafeMutablePointer<anneal_error>?
) -> Int32 {
  guard let walk else { return CallError.argument("the walk is null").report(to: error) }
  let handle = WalkHandle.at(walk)
  do throws(ScheduleError) {
    try handle.scheduler.step(&handle.groups, metric: metric?.pointee)
  } catch let failure {
    return CallError(failure).report(to: error)
  }
  handle.write(rates, momenta)
  return Int32(ANNEAL_OK)
}

@c @implementation
public func anneal_walk_read(
  _ walk: OpaquePointer?, _ rates: UnsafeMutablePointer<Double>?, _ momenta: UnsafeMutablePointer<Double>?
) -> Int32 {
  guard let walk else { return 0 }
  let handle = WalkHandle.at(walk)
  handle.write(rates, momenta)
  return Int32(clamping: handle.groups.count)
}

@c @implementation
public func anneal_walk_needs_metric(_ walk: OpaquePointer?) -> Int32 {
  walk.map { WalkHandle.at($0).scheduler.needsMetric } ?? false ? 1 : 0
}

@c @implementation
public func anneal_walk_save(
  _ walk: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let walk else { return nil }
  let handle = WalkHandle.at(walk)
  return Texts.copied(SavedCheckpoint.bytes(of: handle.scheduler.checkpoint(of: handle.groups)), length)
}

@c @implementation
public func anneal_walk_restore(
  _ walk: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ error: UnsafeMutablePointer<anneal_error>?
) -> Int32 {
  do throws(CallError) {
    guard let walk else { throw .argument("the walk is null") }
    let handle = WalkHandle.at(walk)
    let saved = try SavedCheckpoint.read(try Texts.text(text, length))
    do throws(ScheduleError) {
      try handle.scheduler.restore(saved, to: &handle.groups)
    } catch let failure {
      throw CallError(failure)
    }
    return Int32(ANNEAL_OK)
  } catch let failure {
    return failure.report(to: error)
  }
}

@c @implementation
public func anneal_walk_free(_ walk: OpaquePointer?) {
  if let walk { Unmanaged<WalkHandle>.fromOpaque(UnsafeRawPointer(walk)).release() }
}

extension WalkHandle {
  @inline(__always)
  fileprivate func write(_ rates: UnsafeMutablePointer<Double>?, _ momenta: UnsafeMutablePointer<Double>?) {
    for index in groups.indices {
      rates?[index] = groups[index].rate
      momenta?[index] = groups[index].momentum ?? .nan
    }
  }
}
