import Anneal
import AnnealNotation
import AnnealRuns
import AnnealText

/// Reads the schedules that the command line names.
struct ScheduleReader {
  let catalogue: Catalogue
  let script: ScriptOptions
  let run: RunRequest
  let hasRates: Bool
  let openLength: ProgramReader.OpenLength
  let notes: Notes

  /// What an open length is taken to be where a picture is worth more than an exact number.
  static let assumedLength = 100

  /// A schedule, and its name in a source that has several.
  struct Named {
    let item: Reading.Item
    /// The length that was assumed to read it, if one was.
    let assumed: AssumedLength?
    let name: String?
  }

  /// The schedules of all sources, in order.
  func schedules(of sources: [ScheduleSource]) throws(CommandError) -> [Named] {
    let notation = Notation(catalogue: catalogue, definitions: script.values)
    let reader = ProgramReader(notation: notation, run: run, hasRates: hasRates, openLength: openLength)
    var named: [Named] = []
    for source in sources {
      let result = try read(source, with: reader)
      let items = result.reading.items
      named += items.map { Named(item: $0, assumed: result.assumed, name: items.count > 1 ? $0.name : nil) }
      tell(result.reading, result.assumed, of: source)
    }
    return named
  }

  private func read(_ source: ScheduleSource, with reader: ProgramReader) throws(CommandError) -> ProgramReader.Result {
    do throws(ProgramReader.Failure) {
      return try reader.read(source.program)
    } catch {
      source.unreadable.forEach(notes.note)
      switch error {
      case .notation(let error): throw .notation(error, source: source.place(of: error))
      case .open(let questions): throw .open(questions, source: source.name)
      }
    }
  }

  private static func sentence(_ assumed: AssumedLength) -> String {
    let isOne = assumed.names.count == 1
    return
      "\(OpenWording.list(assumed.names)) \(isOne ? "is" : "are") not known and taken to be \(assumed.length); give "
      + (isOne ? "it" : "them") + " with " + assumed.names.map { OpenWording.option($0, "391") }.joined(separator: " ")
  }

  private func tell(_ reading: Reading, _ assumed: AssumedLength?, of source: ScheduleSource) {
    (source.notes + source.unreadable + reading.notes).forEach(notes.note)
    if let assumed { notes.note(ScheduleReader.sentence(assumed)) }
    guard notes.isVerbose else { return }
    reading.trace.forEach { notes.trace(source.traced($0)) }
    notes.trace(ScheduleReader.checked(reading))
  }

  private static func checked(_ reading: Reading) -> String {
    let count = reading.checkedUpdates
    guard count > 0 else { return "no updates were made, so nothing could be checked" }
    return
      "\(count) update\(count == 1 ? "" : "s") of the run agree\(count == 1 ? "s" : "") with what is shown, to the bit"
      + (reading.isWhole ? "" : "; the run goes on")
  }
}

/// Asks for what a script leaves open, with the options that answer.
struct OpenWording {
  private let questions: OpenQuestions

  init(_ questions: OpenQuestions) { self.questions = questions }

  var sentence: String { [lengths, rates].compactMap { $0 }.joined(separator: "; and ") }

  private var lengths: String? {
    let names = questions.lengths
    guard !names.isEmpty else { return nil }
    let isOne = names.count == 1
    return "\(OpenWording.list(names)) \(isOne ? "is" : "are") not known here; give \(isOne ? "it" : "them") with "
      + names.map { OpenWording.option($0, "391") }.joined(separator: " ")
  }

  private var rates: String? {
    let names = questions.rates
    guard !names.isEmpty else { return nil }
    let owner = questions.optimizer.isEmpty ? "" : " of \(SafeText.line(questions.optimizer))"
    return "the base rate\(owner) is \(OpenWording.list(names)), which the text does not say; give --lr 0.1 or "
      + names.map { OpenWording.option($0, "0.1") }.joined(separator: " ")
  }

  /// The names as a sentence lists them: "a, b and c".
  static func list(_ names: [String], _ conjunction: String = "and") -> String {
    let names = names.map { SafeText.line($0) }
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The option that answers for a name, as it is typed.
  static func option(_ name: String, _ value: String) -> String {
    let quote = name.contains("'") ? "\"" : "'"
    return "--let \(quote)\(SafeText.line(name))=\(value)\(quote)"
  }
}
