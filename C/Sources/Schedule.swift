import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText
import CAnnealInterface

@c @implementation
public func anneal_schedule_read(
  _ text: UnsafePointer<CChar>?, _ length: Int, _ error: UnsafeMutablePointer<anneal_error>?
) -> OpaquePointer? {
  do throws(CallError) {
    let text = try Texts.text(text, length)
    let items = try ReadingOptions(nil).read(text).reading.items
    guard items.count == 1 else {
      throw CallError(ANNEAL_NOTATION, "the text has \(items.count) schedules; anneal_read reads several")
    }
    return ScheduleHandle(items[0].schedule).retained()
  } catch let failure {
    failure.report(to: error)
    return nil
  }
}

@c @implementation
public func anneal_schedule_print(
  _ schedule: OpaquePointer?, _ style: Int32, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let schedule = schedule.map({ ScheduleHandle.at($0).schedule }) else { return nil }
  switch Int(style) {
  case ANNEAL_TEXT_PYTHON: return Texts.copied(Notation().pythonText(of: schedule), length)
  case ANNEAL_TEXT_SWIFT: return Texts.copied(Notation().export([ExportItem(schedule)], to: .swift).text, length)
  default: return Texts.copied(Notation().text(of: schedule), length)
  }
}

@c @implementation
public func anneal_schedule_describe(
  _ schedule: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let schedule else { return nil }
  var json = JSON()
  json.object { ReadAnswer.write(ScheduleHandle.at(schedule).schedule, to: &$0) }
  return Texts.copied(json.bytes, length)
}

@c @implementation
public func anneal_schedule_facts(_ schedule: OpaquePointer?, _ facts: UnsafeMutablePointer<anneal_facts>?) {
  guard let schedule = schedule.map({ ScheduleHandle.at($0).schedule }), let facts else { return }
  facts.pointee = anneal_facts(
    natural_length: Int64(schedule.naturalLength), last_step: Int64(schedule.lastStep ?? -1),
    horizon: Int64(schedule.horizon ?? -1), steps_per_epoch: Int64(schedule.stepsPerEpoch ?? 0),
    follows_metric: schedule.followsMetric ? 1 : 0, moves_momentum: schedule.movesMomentum ? 1 : 0)
}

@c @implementation
public func anneal_schedule_free(_ schedule: OpaquePointer?) {
  if let schedule { Unmanaged<ScheduleHandle>.fromOpaque(UnsafeRawPointer(schedule)).release() }
}
