import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

/// What is asked: the lines of a request by their keys, and the text below them.
struct Request {
  /// A schedule of a picture.
  struct Entry {
    let isHidden: Bool
    /// What to call it; the schedule's own text if it is empty.
    let label: String
    let text: String
  }

  var run = RunRequest()
  var kind: Optimizer.Kind?
  var rates: [Double]?
  var momentum: Double?
  var beta1: Double?
  var metrics: MetricSource?
  var isLogarithmic = false
  var width = 1000.0
  var height: Double?
  var theme = Theme.auto
  var step = 0
  var entries: [Entry] = []
  /// Values of names that a text uses and does not define.
  var definitions: [String: String] = [:]
  /// The words of a script's command line.
  var arguments: [String] = []
  /// Whether what a script leaves open is assumed rather than asked.
  var isAssuming = false
  /// What stands below the empty line.
  private(set) var text = ""

  /// Reads the lines below the command. Keys that are not known are passed over: an older page may have sent them.
  init(_ lines: inout Lines) throws(RequestError) {
    while let line = lines.next(), !line.isEmpty, line != "\r" {
      let (key, value) = line.keyAndValue
      if !value.isEmpty { try set(key, value) }
    }
    text = lines.rest()
    try check()
  }

  private mutating func set(_ key: String, _ value: String) throws(RequestError) {
    switch key {
    case "steps": run.steps = try Field.whole(key, value)
    case "epochs": run.epochs = try Field.whole(key, value)
    case "stepsPerEpoch": run.stepsPerEpoch = try Field.whole(key, value)
    case "stepped": run.stepping = try Field.stepping(key, value)
    case "lr": rates = try Field.rates(value)
    case "momentum": momentum = try Field.number(key, value)
    case "beta1": beta1 = try Field.number(key, value)
    case "optimizer": kind = try Field.kind(key, value)
    case "metrics": metrics = try Field.metrics(key, value)
    case "at": step = try Field.whole(key, value, from: 0)
    case "schedule": entries.append(try Field.entry(value))
    case "let":
      let (name, value) = try Field.definition(value)
      definitions[name] = value
    case "argument": try add(argument: value)
    case "assume": isAssuming = value == "1"
    default: try setLook(key, value)
    }
  }

  private mutating func add(argument: String) throws(RequestError) {
    guard arguments.count < PageLimits.arguments else {
      throw RequestError("a command line can have at most \(PageLimits.arguments) words", key: "argument")
    }
    // In brackets, so that an empty word and blanks are words too.
    arguments.append(String(argument.unescaped.dropFirst().dropLast()))
  }

  private mutating func setLook(_ key: String, _ value: String) throws(RequestError) {
    switch key {
    case "log": isLogarithmic = value == "1"
    case "width": width = try Field.number(key, value, in: 1...100_000)
    case "height": height = try Field.number(key, value, in: 1...100_000)
    case "theme": theme = try Field.theme(key, value)
    default: break
    }
  }

  private func check() throws(RequestError) {
    guard entries.count <= PageLimits.schedules else {
      throw RequestError("there can be at most \(PageLimits.schedules) schedules", key: "schedule")
    }
    try check(limit: RunRequest.limit)
    try RequestError.check { () throws(RunProblem) in
      try Optimizer.check(kind: kind, momentum: momentum, beta1: beta1)
    }
  }

  /// Refuses a run that is longer than `limit` updates.
  func check(limit: Int) throws(RequestError) {
    // The page sends both, and the number of steps wins.
    let asked = RunRequest(
      steps: run.steps, epochs: run.steps == nil ? run.epochs : nil, stepsPerEpoch: run.stepsPerEpoch,
      stepping: run.stepping)
    try RequestError.check { () throws(RunProblem) in try asked.check(limit: limit) }
  }

  /// What is asked of the optimizer.
  var optimizer: Optimizer { Optimizer(kind: kind, rates: rates, momentum: momentum, beta1: beta1) }

  /// The text below the lines, if it is not too long.
  func readableText() throws(RequestError) -> String {
    guard text.utf8.count <= PageLimits.script else { throw Field.tooLong(text, limit: PageLimits.script) }
    return text
  }
}
