import Anneal
public import AnnealNotation
import Foundation

/// A run of a golden script, as CPython and PyTorch made it.
public struct ScriptGolden: Sendable, CustomStringConvertible {
  /// The optimizers that made updates, in the order in which they were built.
  public struct Optimizer: Sendable {
    /// Its class and how many groups it has.
    public let name: String
    /// Of each group; `nil` before it was added.
    public var rates: [[Double?]] = []
  }

  /// The program's name, without its ending.
  public let name: String
  /// The program.
  public let file: URL
  /// Which run of the program it is, from 0.
  let place: Int
  /// What follows the program's name on its command line.
  public var arguments: [String] = []
  /// Environment variables.
  public var environment: [String: String] = [:]
  /// Answers to what the text alone does not say.
  public var definitions: [String: String] = [:]
  /// The optimizers that made updates.
  public var optimizers: [Optimizer] = []
  /// How Python fails: `SystemExit 2`.
  public var failure: String?
  /// The last line of what Python says then.
  public var message: String?
  /// What the text does not say.
  public var asks: String?

  /// The command line, and the answers.
  public var description: String { ([name] + arguments + definitions.map { "\($0)=\($1)" }).joined(separator: " ") }

  /// All runs of a folder's programs, with the traces in another.
  public static func all(programs: String, traces: String) -> [ScriptGolden] {
    let folder = Project.root.appending(path: "Goldens/scripts/\(programs)")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter {
      $0.hasSuffix(".py")
    }
    return names.sorted().flatMap { name -> [ScriptGolden] in
      let stem = String(name.dropLast(3))
      let trace = Project.text("Goldens/scripts/\(traces)/\(stem).txt")
      return runs(of: stem, at: folder.appending(path: name), trace)
    }
  }

  private static func runs(of name: String, at file: URL, _ trace: String) -> [ScriptGolden] {
    var runs: [ScriptGolden] = []
    for line in trace.split(separator: "\n") {
      guard line != "run" else {
        runs.append(ScriptGolden(name: name, file: file, place: runs.count))
        continue
      }
      if !runs.isEmpty { runs[runs.count - 1].read(String(line)) }
    }
    return runs
  }

  private mutating func read(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    let rest = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "arguments:": arguments = Shell.words(rest)
    case "environment:":
      let pair = rest.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      environment[pair[0]] = pair.count > 1 ? pair[1] : ""
    case "let:":
      if let equals = rest.range(of: "=", options: .backwards) {
        definitions[String(rest[..<equals.lowerBound])] = String(rest[equals.upperBound...])
      }
    case "optimizer": optimizers.append(Optimizer(name: rest))
    case "rates":
      let values = rest.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
      optimizers[optimizers.count - 1].rates.append(ScriptGolden.expanded(values))
    case "fails:": failure = rest
    case "message:": message = rest
    case "asks:": asks = rest
    default: break
    }
  }

  private static func expanded(_ coded: String) -> [Double?] {
    coded.split(separator: " ").flatMap { run -> [Double?] in
      let parts = run.split(separator: "*")
      return Array(repeating: Double(parts[0]), count: parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
    }
  }

  /// The program as it is read.
  public var program: Program {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let files = asks == nil ? ScriptGolden.files(in: text, ofRun: place) : [:]
    return Program(
      text, file: file.lastPathComponent, arguments: arguments, environment: environment, read: { files[$0] })
  }

  /// The files that a program's first lines give a run: `# file: name text`.
  private static func files(in text: String, ofRun place: Int) -> [String: String] {
    var files: [String: String] = [:]
    var run = -1
    for line in text.split(separator: "\n") {
      guard line.hasPrefix("#") else { break }
      if line.hasPrefix("# run:") || line.hasPrefix("# asks:") && run == -1 { run += 1 }
      guard line.hasPrefix("# file: "), run == -1 || run == place else { continue }
      let parts = line.dropFirst(8).split(separator: " ", maxSplits: 1).map(String.init)
      files[parts[0]] = (parts.count > 1 ? parts[1] : "").replacingOccurrences(of: "\\n", with: "\n")
    }
    return files
  }

  /// What our reading says of the run.
  public func verdict() -> Verdict {
    do throws(NotationError) {
      let reading = try Notation(definitions: definitions).read(program)
      return compare(reading)
    } catch {
      return refusal(error)
    }
  }

  /// How a reading compares with the truth.
  public enum Verdict: Equatable, Sendable {
    case right
    /// It asks or refuses where it could have answered.
    case refused(String)
    case wrong(String)
  }

  private func refusal(_ error: NotationError) -> Verdict {
    let text = error.description
    if let failure {
      switch error.problem {
      case .raised, .exits, .schedule, .unknownParameter, .missingParameter, .wrongKind, .unknownWord,
        .tooManyArguments,
        .repeatedParameter, .lastEpoch, .noSchedule, .argumentCount, .arithmetic, .unknownSchedule:
        if failure.hasPrefix("SystemExit 2"), let message,
          !text.contains(
            message.dropFirst(
              (message.firstIndex(of: ":").map { message.distance(from: message.startIndex, to: $0) } ?? 0)))
        {
          return .refused("\(text) INSTEAD OF \(message)")
        }
        return .right
      // What Python does not know either is asked for.
      case .unknownNames where failure.hasPrefix("NameError") || failure.hasPrefix("KeyError"): return .right
      default: return .refused("FAILS \(failure): \(text)")
      }
    }
    if let asks {
      switch error.problem {
      case .unknownNames, .undecided: return .right
      default: break
      }
      return text.contains(asks) || text.contains(asks.replacingOccurrences(of: " ", with: ""))
        ? .right : .refused("asks \(asks): \(text)")
    }
    if optimizers.isEmpty { return .right }
    return .refused(text)
  }

  private func compare(_ reading: Reading) -> Verdict {
    if reading.items.contains(where: { $0.schedule.followsMetric }), asks != nil { return .right }
    if failure != nil, !reading.openLengths.isEmpty || !reading.openRates.isEmpty { return .right }
    if failure?.contains("TypeError") ?? false, reading.notes.contains(where: { $0.hasPrefix("verbose=") }) {
      return .right
    }
    if optimizers.isEmpty, failure == nil, asks == nil, reading.checkedUpdates == 0 { return .right }
    if let asks {
      let open = reading.openLengths + reading.openRates
      return open.contains {
        $0.replacingOccurrences(of: "'", with: "\"").contains(asks.replacingOccurrences(of: "'", with: "\""))
      } ? .right : .wrong("answers although \(asks) is open")
    }
    if let failure { return .wrong("answers although Python fails: \(failure) \(message ?? "")") }
    guard reading.openLengths.isEmpty, reading.openRates.isEmpty else {
      return .refused("open: \(reading.openLengths + reading.openRates)")
    }
    guard reading.items.count == optimizers.count else {
      return .wrong("\(reading.items.count) schedules for \(optimizers.count) optimizers")
    }
    for (item, optimizer) in zip(reading.items, optimizers) {
      if let difference = difference(item, optimizer) { return .wrong(difference) }
    }
    return .right
  }

  private func difference(_ item: Reading.Item, _ optimizer: Optimizer) -> String? {
    let text = Notation().text(of: item.schedule).prefix(60)
    let perStep = item.loop?.stepping == .epoch ? item.loop?.stepsPerEpoch ?? 1 : 1
    for (index, rates) in optimizer.rates.enumerated() {
      let bases = item.optimizer?.rates ?? [1e-3]
      var group = ScriptGolden.group(bases[min(index, bases.count - 1)], item.optimizer)
      guard
        var cursor = try? item.schedule.start(on: &group, at: GroupPlace(index: index, count: optimizer.rates.count))
      else { return "\(text) does not start on group \(index)" }
      for (update, rate) in rates.enumerated() {
        if update > 0, update % perStep == 0, (try? cursor.advance(&group, metric: nil)) == nil {
          return "\(text) ends before update \(update)"
        }
        guard let rate else { continue }
        if abs(group.rate - rate) > 4 * rate.ulp {
          return "\(text): update \(update) of group \(index): \(group.rate) instead of \(rate)"
        }
      }
    }
    let count = optimizer.rates.first?.count ?? 0
    let said = item.loop.flatMap { loop in
      loop.stepping == .epoch ? loop.epochs.map { $0 * perStep } : loop.steps
    }
    if let said, (said + perStep - 1) / perStep != (count + perStep - 1) / perStep {
      return "\(text): \(said) updates instead of \(count)"
    }
    return nil
  }

  private static func group(_ rate: Double, _ setting: Anneal.Optimizer?) -> ParameterGroup {
    guard let setting, let kind = setting.kind else { return ParameterGroup(rate: rate, momentum: 0) }
    return switch kind.momentumKind {
    case .beta1: ParameterGroup(rate: rate, beta1: setting.momentum ?? 0.9)
    case .momentum: ParameterGroup(rate: rate, momentum: setting.momentum ?? 0)
    case nil: ParameterGroup(rate: rate, momentum: nil)
    }
  }
}

/// The words of a command line.
enum Shell {
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    var isOpen = false
    for character in line {
      if let open = quote {
        if character == open { quote = nil } else { word.append(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        isOpen = true
      } else if character == " " {
        if isOpen || !word.isEmpty { words.append(word) }
        (word, isOpen) = ("", false)
      } else {
        word.append(character)
      }
    }
    if isOpen || !word.isEmpty { words.append(word) }
    return words
  }
}
