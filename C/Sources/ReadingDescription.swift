import AnnealNotation
import AnnealRuns
import AnnealText

/// A reading as JSON: what the page is told, with each schedule's optimizer and loop.
struct ReadingDescription {
  private let result: ProgramReader.Result

  init(_ result: ProgramReader.Result) { self.result = result }

  func write(to json: inout JSON) {
    let reading = result.reading
    json.object { json in
      json.field("items") { json in
        for item in reading.items { write(item, to: &json) }
      }
      json.field("notes", reading.notes)
      json.field("openRates", reading.openRates)
      write(result.assumed, to: &json)
      ReadAnswer.write(reading.arguments, to: &json)
    }
  }

  private func write(_ item: Reading.Item, to json: inout JSON) {
    json.object { json in
      json.field("name", item.name)
      ReadAnswer.write(item.schedule, to: &json)
      json.name("optimizer")
      if let optimizer = item.optimizer { ReadAnswer.write(optimizer, to: &json) } else { json.null() }
      json.name("loop")
      if let loop = item.loop { ReadAnswer.write(loop, to: &json) } else { json.null() }
    }
  }

  private func write(_ assumed: AssumedLength?, to json: inout JSON) {
    json.name("assumed")
    guard let assumed else { return json.null() }
    json.object { json in
      json.field("names", assumed.names)
      json.field("length", whole: assumed.length)
    }
  }
}
