import Anneal
import AnnealNotation

/// What pasted code says.
enum ReadAnswer {
  static func write(_ request: Request, to json: inout JSON) throws(RequestFault) {
    let text = try request.readableText()
    do throws(NotationError) {
      let reading = try Notation(definitions: request.definitions).read(text)
      json.object { json in write(reading, to: &json) }
    } catch {
      json.object { json in
        json.name("error")
        json.object { json in Failure(error).fields(&json) }
      }
    }
  }

  private static func write(_ reading: Reading, to json: inout JSON) {
    json.field("items") { json in
      for item in reading.items {
        json.object { json in
          json.field("name", item.name)
          write(item.schedule, to: &json)
        }
      }
    }
    json.name("optimizer")
    if let optimizer = reading.optimizer { write(optimizer, to: &json) } else { json.null() }
    json.name("loop")
    if let loop = reading.loop { write(loop, to: &json) } else { json.null() }
    json.field("notes", reading.notes)
  }

  /// The call, its arguments that are not the default, and the same of the schedules in it.
  private static func write(_ schedule: AnySchedule, to json: inout JSON) {
    json.field("text", Notation().text(of: schedule))
    json.field("schedule", schedule.signature.name)
    json.field("naturalLength", whole: schedule.naturalLength)
    json.field("lastStep", whole: schedule.lastStep)
    json.name("arguments")
    json.object { json in
      for (name, text) in Notation().arguments(of: schedule) { json.field(name, text) }
    }
    json.field("members") { json in
      guard case .list(let members)? = schedule.arguments["schedulers"] else { return }
      for case .schedule(let member) in members {
        json.object { json in write(member, to: &json) }
      }
    }
  }

  private static func write(_ optimizer: OptimizerSetting, to json: inout JSON) {
    json.object { json in
      json.field("kind", optimizer.kind.rawValue)
      json.field("name", optimizer.name)
      json.name("rates")
      if let rates = optimizer.rates { json.numbers(rates) } else { json.null() }
      json.field("momentum", optimizer.momentum)
      json.field("beta1", optimizer.beta1)
    }
  }

  private static func write(_ loop: TrainingLoop, to json: inout JSON) {
    json.object { json in
      json.field("stepping", loop.stepping.rawValue)
      json.field("epochs", whole: loop.epochs)
      json.field("stepsPerEpoch", whole: loop.stepsPerEpoch)
      json.field("steps", whole: loop.steps)
    }
  }
}
