import AnnealPlots
import AnnealText

/// Answers the page: the text of a request in, JSON out.
enum Router {
  /// The answer; an object with `error` if the request as a whole cannot be answered.
  ///
  /// - Parameter memory: What the requests before left.
  static func answer(to bytes: UnsafeRawBufferPointer, remembering memory: inout PageMemory) -> [UInt8] {
    var json = JSON()
    do throws(RequestError) {
      guard bytes.count <= PageLimits.request else {
        throw RequestError("this is too much text: \(bytes.count) bytes, and at most \(PageLimits.request) are read")
      }
      var lines = Lines(bytes)
      let command = lines.next() ?? ""
      try answer(command, Request(&lines), &memory, &json)
    } catch {
      json = JSON()
      json.object { json in
        json.name("error")
        error.write(to: &json)
      }
    }
    return json.bytes
  }

  private static func answer(
    _ command: String, _ request: Request, _ memory: inout PageMemory, _ json: inout JSON
  ) throws(RequestError) {
    switch command {
    case "catalogue": CatalogueAnswer.write(to: &json)
    case "read": try ReadAnswer.write(request, to: &json)
    case "draw": try DrawAnswer.write(request, remembering: &memory, to: &json)
    case "readout": try ReadoutAnswer.write(request, remembering: &memory.readings, to: &json)
    case "values": try ValuesAnswer.write(request, remembering: &memory.readings, to: &json)
    case "code": try CodeAnswer.write(request, to: &json)
    case "plateau": try PlateauAnswer.write(request, remembering: &memory.readings, to: &json)
    default: throw RequestError("there is no request '\(command)'")
    }
  }
}

/// Bounds on requests, so that none takes long or much memory.
enum PageLimits {
  /// Bytes of a request.
  static let request = 4_000_000
  /// Bytes of a schedule's text.
  static let text = 20_000
  /// Bytes of code that is read: a whole training script.
  static let script = 1_000_000
  /// Expressions that a script may visit: some tens of thousands of updates, in less than half a second.
  static let fuel = 600_000
  /// The value assumed for a length that is otherwise unknown.
  static let assumedLength = 100
  /// Words of a command line.
  static let arguments = 1_000
  /// Steps of a picture, and of a place in it.
  static let drawn = 1_000_000
  /// Steps of a table.
  static let listed = 100_000
  /// Schedules of a picture.
  static let schedules = 6
  /// Parameter groups of an optimizer.
  static let groups = 8
  /// Metrics of a series.
  static let metrics = 100_000
  /// Steps times what a step has to compute, of all schedules of a picture: about a second of a slow machine.
  static let work = 30_000_000
}

/// Why a request cannot be answered.
struct RequestError: Error {
  let message: String
  /// The key of the line at fault, if there is one.
  let key: String?

  init(_ message: String, key: String? = nil) {
    self.message = message
    self.key = key
  }

  func write(to json: inout JSON) {
    json.object { json in
      json.field("message", message)
      json.field("key", key)
    }
  }
}
