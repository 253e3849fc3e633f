import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText
import CAnnealInterface

@c @implementation
public func anneal_read(
  _ text: UnsafePointer<CChar>?, _ length: Int, _ options: UnsafePointer<anneal_options>?,
  _ error: UnsafeMutablePointer<anneal_error>?
) -> OpaquePointer? {
  do throws(CallError) {
    let text = try Texts.text(text, length)
    return ReadingHandle(try ReadingOptions(options?.pointee).read(text)).retained()
  } catch let failure {
    failure.report(to: error)
    return nil
  }
}

@c @implementation
public func anneal_reading_count(_ reading: OpaquePointer?) -> Int {
  reading.map { ReadingHandle.at($0).result.reading.items.count } ?? 0
}

@c @implementation
public func anneal_reading_schedule(_ reading: OpaquePointer?, _ index: Int) -> OpaquePointer? {
  guard let reading else { return nil }
  let items = ReadingHandle.at(reading).result.reading.items
  return items.indices.contains(index) ? ScheduleHandle(items[index].schedule).retained() : nil
}

@c @implementation
public func anneal_reading_describe(
  _ reading: OpaquePointer?, _ length: UnsafeMutablePointer<Int>?
) -> UnsafeMutablePointer<CChar>? {
  guard let reading else { return nil }
  var json = JSON()
  ReadingDescription(ReadingHandle.at(reading).result).write(to: &json)
  return Texts.copied(json.bytes, length)
}

@c @implementation
public func anneal_reading_free(_ reading: OpaquePointer?) {
  if let reading { Unmanaged<ReadingHandle>.fromOpaque(UnsafeRawPointer(reading)).release() }
}
