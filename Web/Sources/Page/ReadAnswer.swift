import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText

/// What pasted code says.
enum ReadAnswer {
  static func write(_ request: Request, to json: inout JSON) throws(RequestError) {
    let code = Code(try request.readableText())
    let reader = ProgramReader(
      notation: Notation(definitions: request.definitions), run: RunRequest(), hasRates: true,
      openLength: .assumed(PageLimits.assumedLength))
    var program = Program.shown(code.text, arguments: request.arguments)
    if request.isAssuming { program.assumedLength = PageLimits.assumedLength }
    do throws(ProgramReader.Failure) {
      let result = try reader.read(program)
      let open = (result.assumed?.names ?? []) + result.reading.openRates
      json.object { json in
        if open.isEmpty || request.isAssuming {
          write(result.reading, to: &json)
        } else {
          ask(open, to: &json)
        }
        write(code.isNotebook ? [] : result.reading.arguments, to: &json)
      }
    } catch {
      // What is open is assumed, so that nothing else can be wrong.
      guard case .notation(let error) = error else { return }
      json.object { json in
        json.name("error")
        json.object { json in Failure(error, in: code).fields(&json) }
        write(code.isNotebook ? [] : error.arguments, to: &json)
      }
    }
  }

  /// Asks what a script leaves open, and could be assumed.
  private static func ask(_ open: [String], to json: inout JSON) {
    json.name("error")
    json.object { json in
      json.field("message", "the code does not say what some of its words are")
      json.field("unknown", open)
      json.field("canAssume", flag: true)
    }
  }

  private static func write(_ reading: Reading, to json: inout JSON) {
    json.field("items") { json in
      for item in reading.items {
        json.object { json in
          json.field("name", item.name)
          write(item.schedule, to: &json)
          json.field("optimizer", item.optimizer.flatMap { OptimizerCall.text(of: $0) })
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
  static func write(_ schedule: AnySchedule, to json: inout JSON) {
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

  static func write(_ optimizer: Optimizer, to json: inout JSON) {
    let moved = optimizer.kind?.momentumKind
    json.object { json in
      json.field("kind", moved == .beta1 ? "adam" : moved == .momentum ? "sgd" : "none")
      json.field("name", optimizer.kind?.name ?? "")
      json.name("rates")
      if let rates = optimizer.rates { json.numbers(rates) } else { json.null() }
      json.field("momentum", moved == .momentum ? optimizer.momentum : nil)
      json.field("beta1", moved == .beta1 ? optimizer.momentum : nil)
    }
  }

  static func write(_ loop: TrainingLoop, to json: inout JSON) {
    json.object { json in
      json.field("stepping", loop.stepping.rawValue)
      json.field("epochs", whole: loop.epochs)
      json.field("stepsPerEpoch", whole: loop.stepsPerEpoch)
      json.field("steps", whole: loop.steps)
    }
  }

  /// The arguments of a script, with what fields are made of.
  static func write(_ arguments: [ScriptArgument], to json: inout JSON) {
    json.field("declared") { json in
      for argument in arguments {
        json.object { json in
          json.field("flags", argument.flags)
          json.field("name", argument.destination)
          json.field("default", argument.defaultText)
          json.field("kind", argument.kind.rawValue)
          json.field("quantity", argument.quantity.rawValue)
          json.field("choices", argument.choices)
          json.field("isRequired", flag: argument.isRequired)
          json.field("help", argument.help)
        }
      }
    }
  }
}

/// Code as it was pasted: Python, or the cells of a notebook.
struct Code {
  let text: String
  private let notebook: Notebook?

  var isNotebook: Bool { notebook != nil }

  init(_ text: String) {
    // A script hardly ever begins with a dictionary, and such a script is not a notebook.
    let first = text.utf8.first { $0 > UInt8(ascii: " ") }
    var notebook: Notebook?
    if first == UInt8(ascii: "{") {
      do throws(Notebook.Failure) { notebook = try Notebook(text) } catch { notebook = nil }
    }
    self.notebook = notebook
    self.text = notebook?.text ?? text
  }

  /// Where a line stands, where that is not what its number says.
  func place(ofLine line: Int) -> String? {
    guard let place = notebook?.place(ofLine: line) else { return nil }
    return "cell \(place.cell), line \(place.line)"
  }
}

/// An optimizer as a call, for a schedule that brings its own.
enum OptimizerCall {
  /// `nil` where its rates are not known.
  static func text(of optimizer: Optimizer) -> String? {
    guard let rates = optimizer.rates, let first = rates.first else { return nil }
    var text = name(of: optimizer) + "("
    if rates.count == 1 {
      text += "params, lr=\(first.description)"
    } else {
      text += "["
      for (index, rate) in rates.enumerated() {
        text += (index > 0 ? ", " : "") + "{'params': params, 'lr': \(rate.description)}"
      }
      text += "]"
    }
    guard let momentum = optimizer.momentum?.description else { return text + ")" }
    return text + (optimizer.kind?.momentumKind == .beta1 ? ", betas=(\(momentum), 0.999))" : ", momentum=\(momentum))")
  }

  /// A class with the same momentum or first beta, whose other settings do not matter.
  private static func name(of optimizer: Optimizer) -> String {
    switch optimizer.kind?.momentumKind {
    case .momentum: "SGD"
    case .beta1: "Adam"
    case nil: "Adagrad"
    }
  }
}
