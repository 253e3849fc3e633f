import Anneal

/// Schedules as code, and what could not be said.
public struct Export: Hashable, Sendable {
  /// The code of one schedule. Each schedule has an optimizer and a loop of its own.
  public struct Part: Hashable, Sendable {
    /// What builds the schedule, and its optimizer where that was asked for.
    public let statements: [String]
    /// The training loop that steps it.
    public let loop: [String]
    /// Whether the loop does more than step what the statements build: without it, the schedule is not said.
    public let loopIsEssential: Bool

    init(statements: [String], loop: [String], loopIsEssential: Bool = false) {
      self.statements = statements
      self.loop = loop
      self.loopIsEssential = loopIsEssential
    }

    /// All lines.
    public var lines: [String] { statements + loop }
  }

  /// A schedule that the target cannot say.
  public struct Refusal: Hashable, Sendable {
    /// The schedule.
    public let schedule: AnySchedule
    /// Why, in one sentence without a full stop.
    public let reason: String
  }

  /// The lines that import what the code uses, with an empty one between groups.
  public internal(set) var imports: [String] = []
  /// The code of each schedule that could be said, in order.
  public internal(set) var parts: [Part] = []
  /// What to know of the code, a sentence each.
  public internal(set) var notes: [String] = []
  /// What could not be said.
  public internal(set) var unsupported: [Refusal] = []

  /// Adds a sentence, unless it is there.
  mutating func note(_ sentence: String) {
    if !notes.contains(sentence) { notes.append(sentence) }
  }

  /// What builds all schedules.
  public var statements: [String] { parts.flatMap { $0.statements } }

  /// The whole code: the imports, and each part after an empty line.
  public var text: String {
    var blocks = imports.isEmpty ? [] : [imports]
    blocks += parts.map { $0.lines }
    var text = ""
    for (index, block) in blocks.enumerated() {
      if index > 0 { text += "\n" }
      for line in block { text += line + "\n" }
    }
    return text
  }
}

extension [ExportItem] {
  /// The end of the names of a schedule's variables: none where it is the only one, else 1, 2 and so on.
  func suffix(at index: Int) -> String { count > 1 ? String(index + 1) : "" }
}
