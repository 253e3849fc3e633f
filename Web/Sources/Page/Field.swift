import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns
import AnnealText

/// Reads the values of a request's lines.
enum Field {
  static func whole(_ key: String, _ value: String, from least: Int = 1) throws(RequestError) -> Int {
    guard let whole = Int(value), whole >= least else {
      // The greatest number in the message is what any request is held to later.
      throw RequestError(
        "this must be a whole number from \(least) to \(PageLimits.drawn), but is '\(shown(value))'", key: key)
    }
    return whole
  }

  static func number(
    _ key: String, _ value: String, in range: ClosedRange<Double> = -Double.infinity...Double.infinity
  ) throws(RequestError) -> Double {
    guard let number = decimal(value), range.contains(number) else {
      throw RequestError("this must be a number within bounds, but is '\(shown(value))'", key: key)
    }
    return number
  }

  static func rates(_ value: String) throws(RequestError) -> [Double] {
    try RequestError.check { () throws(RunProblem) in
      try Optimizer.rates(in: value, limit: PageLimits.groups) { decimal(String($0)) }
    }
  }

  static func metrics(_ key: String, _ value: String) throws(RequestError) -> MetricSource {
    if value.hasPrefix("example:") {
      guard let example = ExampleSeries(rawValue: String(value.dropFirst("example:".count))) else {
        throw RequestError("there is no series '\(shown(value))'; there are stall, noisy and diverge", key: key)
      }
      return .example(example)
    }
    var values: [Double] = []
    for part in value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let number = decimal(String(Substring(part))) else {
        throw RequestError("metric \(values.count + 1) is not a number: '\(shown(String(Substring(part))))'", key: key)
      }
      values.append(number)
      guard values.count <= PageLimits.metrics else {
        throw RequestError("there can be at most \(PageLimits.metrics) metrics", key: key)
      }
    }
    return .series(MetricSeries(values))
  }

  /// Decimals with blanks around them, `nan`, `inf` and `-inf`; nothing that only Swift takes for a number.
  private static func decimal(_ text: String) -> Double? {
    var digits = Substring(text)
    while digits.utf8.first == UInt8(ascii: " ") { digits.removeFirst() }
    while digits.utf8.last == UInt8(ascii: " ") || digits.utf8.last == UInt8(ascii: "\r") { digits.removeLast() }
    guard digits.utf8.count <= 400, !digits.utf8.contains(where: { "xX(".utf8.contains($0) }) else { return nil }
    return Double(digits)
  }

  /// What came, short enough for a message.
  static func shown(_ text: String) -> String { SafeText.line(text, limit: 40) }
}

extension Field {
  static func stepping(_ key: String, _ value: String) throws(RequestError) -> Stepping {
    guard let stepping = Stepping(rawValue: value) else { throw choice(key, "update or epoch", value) }
    return stepping
  }

  static func kind(_ key: String, _ value: String) throws(RequestError) -> Optimizer.Kind {
    if value == "none" { return .neither }
    guard let kind = Optimizer.Kind(named: value) else {
      throw choice(key, "a class of torch.optim, such as sgd or adam, or none", value)
    }
    return kind
  }

  static func theme(_ key: String, _ value: String) throws(RequestError) -> Theme {
    switch value {
    case "auto": .auto
    case "light": .light
    case "dark": .dark
    case "article": .article
    default: throw choice(key, "auto, light, dark or article", value)
    }
  }

  /// `<hidden> <scalars of the label> <label> <notation>`
  static func entry(_ value: String) throws(RequestError) -> Request.Entry {
    let (hidden, rest) = value.keyAndValue
    let (length, text) = rest.keyAndValue
    let scalars = text.unicodeScalars
    guard hidden == "0" || hidden == "1", let length = Int(length), length >= 0,
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { throw RequestError("a schedule is its label and its text", key: "schedule") }
    let notation = String(scalars[end...].drop { $0 == " " }).unescaped
    guard notation.utf8.count <= PageLimits.text else { throw tooLong(notation, limit: PageLimits.text) }
    return Request.Entry(isHidden: hidden == "1", label: String(scalars[..<end]), text: notation)
  }

  /// `<scalars of the name> <name> <value>`
  static func definition(_ value: String) throws(RequestError) -> (name: String, value: String) {
    let (length, text) = value.keyAndValue
    let scalars = text.unescaped.unicodeScalars
    guard let length = Int(length), length > 0,
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { throw RequestError("a definition must have a name and a value", key: "let") }
    return (String(scalars[..<end]), String(scalars[end...].drop { $0 == " " }))
  }

  static func tooLong(_ text: String, limit: Int) -> RequestError {
    RequestError("this text has \(text.utf8.count) bytes; at most \(limit) are read")
  }

  private static func choice(_ key: String, _ words: String, _ value: String) -> RequestError {
    RequestError("this must be \(words), but is '\(shown(value))'", key: key)
  }
}

extension Optimizer.Kind {
  /// A class with neither momentum nor betas, whichever it is.
  static var neither: Optimizer.Kind { Optimizer.Kind(name: "", momentumKind: nil) }
}

extension RequestError {
  /// What a check gives; its problem as the fault of the request's line.
  static func check<Answer>(_ check: () throws(RunProblem) -> Answer) throws(RequestError) -> Answer {
    do throws(RunProblem) {
      return try check()
    } catch {
      throw RequestError(message(error), key: error.field == .rates ? "lr" : error.field.rawValue)
    }
  }

  private static func message(_ problem: RunProblem) -> String {
    switch problem.reason {
    case .outOfRange(let value, let range) where problem.field != .stepsPerEpoch && value > range.upperBound:
      "there can be at most \(range.upperBound) steps"
    case .tooLong(let limit): "there can be at most \(limit) steps"
    case .epochsWithoutLength:
      "epochs have a length only with the number of steps in one, or where the schedule is stepped once an epoch"
    case .rate(let text): RunProblem(problem.field, .rate(Field.shown(text))).sentence { _ in "" }
    default: problem.sentence { $0 == .momentum || $0 == .beta1 ? $0.rawValue : "this" }
    }
  }
}
