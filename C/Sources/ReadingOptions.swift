import Anneal
import AnnealNotation
import AnnealRuns
import CAnnealInterface

/// What goes with a text that is read: `anneal_options`, checked.
struct ReadingOptions {
  private var definitions: [String: String] = [:]
  private var arguments: [String] = []
  private var environment: [String: String] = [:]
  private var stepsPerEpoch: Int?
  private var assumedLength: Int?

  /// More than any command line has.
  private static let most = 10_000

  init(_ options: anneal_options?) throws(CallError) {
    guard let options else { return }
    definitions = try ReadingOptions.pairs(options.definitions, options.definition_count)
    environment = try ReadingOptions.pairs(options.environment, options.environment_count)
    arguments = try ReadingOptions.texts(options.arguments, options.argument_count)
    stepsPerEpoch = try ReadingOptions.length(options.steps_per_epoch, "steps_per_epoch")
    assumedLength = try ReadingOptions.length(options.assumed_length, "assumed_length")
  }

  /// Reads a program with these.
  func read(_ text: String) throws(CallError) -> ProgramReader.Result {
    // Where a schedule is stepped once an epoch, it does not matter how long an epoch is.
    let reader = ProgramReader(
      notation: Notation(definitions: definitions), run: RunRequest(stepsPerEpoch: stepsPerEpoch, stepping: .epoch),
      hasRates: true, openLength: assumedLength.map { .assumed($0) } ?? .asked)
    var outcome: Result<ProgramReader.Result, ProgramReader.Failure>?
    try Stack.run {
      var program = Program(text, arguments: arguments, environment: environment)
      program.stackBudget = PageLimits.stack
      do throws(ProgramReader.Failure) {
        outcome = .success(try reader.read(program))
      } catch {
        outcome = .failure(error)
      }
    }
    switch outcome {
    case .success(let result): return result
    case .failure(let failure): throw CallError(failure)
    case nil: throw CallError(ANNEAL_MEMORY, "the text was not read")
    }
  }

  private static func pairs(
    _ pairs: UnsafePointer<anneal_pair>?, _ count: Int
  ) throws(CallError) -> [String: String] {
    var texts: [String: String] = [:]
    for pair in try checked(pairs, count) { texts[try Texts.text(pair.name)] = try Texts.text(pair.value) }
    return texts
  }

  private static func texts(_ words: UnsafePointer<anneal_text>?, _ count: Int) throws(CallError) -> [String] {
    var texts: [String] = []
    for word in try checked(words, count) { texts.append(try Texts.text(word)) }
    return texts
  }

  private static func checked<Element>(
    _ start: UnsafePointer<Element>?, _ count: Int
  ) throws(CallError) -> UnsafeBufferPointer<Element> {
    guard (0...most).contains(count) else { throw .argument("an option has more than \(most) entries") }
    guard start != nil || count == 0 else { throw .argument("an option is null, but has entries") }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// A number of updates; 0 stands for none.
  private static func length(_ value: Int64, _ name: String) throws(CallError) -> Int? {
    guard value != 0 else { return nil }
    guard (1...Int64(RunRequest.limit)).contains(value) else {
      throw .argument("\(name) must be from 1 to \(RunRequest.limit), but is \(value)")
    }
    return Int(value)
  }
}
