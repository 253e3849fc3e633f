import AnnealNotation
import AnnealPlots
import AnnealRuns
import AnnealText

/// Reads the values of a request's lines.
enum Field {
  static func whole(_ key: String, _ value: String, from least: Int = 1) throws(RequestFault) -> Int {
    guard let whole = Int(value), whole >= least else {
      // The greatest number in the message is what any request is held to later.
      throw RequestFault(
        "this must be a whole number from \(least) to \(Limits.drawn), but is '\(shown(value))'", key: key)
    }
    return whole
  }

  static func number(
    _ key: String, _ value: String, in range: ClosedRange<Double>
  ) throws(RequestFault) -> Double {
    guard let number = decimal(value), range.contains(number) else {
      throw RequestFault("this must be a number within bounds, but is '\(shown(value))'", key: key)
    }
    return number
  }

  static func rates(_ key: String, _ value: String) throws(RequestFault) -> [Double] {
    var rates: [Double] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let rate = decimal(String(part)), rate.isFinite, rate >= 0 else {
        throw RequestFault(
          "a learning rate must be a finite number of at least 0, but one is '\(shown(String(part)))'", key: key)
      }
      rates.append(rate)
    }
    guard rates.count <= Limits.groups else {
      throw RequestFault("there can be at most \(Limits.groups) learning rates", key: key)
    }
    return rates
  }

  static func metrics(_ key: String, _ value: String) throws(RequestFault) -> MetricSource {
    if value.hasPrefix("example:") {
      guard let example = ExampleSeries(rawValue: String(value.dropFirst("example:".count))) else {
        throw RequestFault("there is no series '\(shown(value))'; there are stall, noisy and diverge", key: key)
      }
      return .example(example)
    }
    var values: [Double] = []
    for part in value.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let number = decimal(String(Substring(part))) else {
        throw RequestFault("metric \(values.count + 1) is not a number: '\(shown(String(Substring(part))))'", key: key)
      }
      values.append(number)
      guard values.count <= Limits.metrics else {
        throw RequestFault("there can be at most \(Limits.metrics) metrics", key: key)
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
  static func stepping(_ key: String, _ value: String) throws(RequestFault) -> Stepping {
    guard let stepping = Stepping(rawValue: value) else { throw choice(key, "update or epoch", value) }
    return stepping
  }

  static func kind(_ key: String, _ value: String) throws(RequestFault) -> OptimizerSetting.Kind {
    guard let kind = OptimizerSetting.Kind(rawValue: value) else { throw choice(key, "sgd, adam or none", value) }
    return kind
  }

  static func theme(_ key: String, _ value: String) throws(RequestFault) -> Theme {
    switch value {
    case "auto": .auto
    case "light": .light
    case "dark": .dark
    case "article": .article
    default: throw choice(key, "auto, light, dark or article", value)
    }
  }

  /// `<hidden> <scalars of the label> <label> <notation>`
  static func entry(_ value: String) throws(RequestFault) -> Request.Entry {
    let (hidden, rest) = value.keyAndValue
    let (length, text) = rest.keyAndValue
    let scalars = text.unicodeScalars
    guard hidden == "0" || hidden == "1", let length = Int(length), length >= 0,
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { throw RequestFault("a schedule is its label and its text", key: "schedule") }
    let notation = String(scalars[end...].drop { $0 == " " }).unescaped
    guard notation.utf8.count <= Limits.text else { throw tooLong(notation, most: Limits.text) }
    return Request.Entry(isHidden: hidden == "1", label: String(scalars[..<end]), text: notation)
  }

  /// `<scalars of the name> <name> <value>`
  static func definition(_ value: String) throws(RequestFault) -> (name: String, value: String) {
    let (length, text) = value.keyAndValue
    let scalars = text.unescaped.unicodeScalars
    guard let length = Int(length), length > 0,
      let end = scalars.index(scalars.startIndex, offsetBy: length, limitedBy: scalars.endIndex)
    else { throw RequestFault("a definition is a name and its value", key: "let") }
    return (String(scalars[..<end]), String(scalars[end...].drop { $0 == " " }))
  }

  static func tooLong(_ text: String, most: Int) -> RequestFault {
    RequestFault("this text has \(text.utf8.count) bytes; at most \(most) are read")
  }

  private static func choice(_ key: String, _ words: String, _ value: String) -> RequestFault {
    RequestFault("this must be \(words), but is '\(shown(value))'", key: key)
  }
}
