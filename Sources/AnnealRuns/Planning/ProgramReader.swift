import Anneal
import AnnealNotation

/// What a program leaves open, by its own words, and a person has to say.
package struct OpenQuestions: Error, Hashable, Sendable {
  /// Lengths, such as `len(train_loader)`.
  package let lengths: [String]
  /// Base rates, such as `args.lr`.
  package let rates: [String]
  /// The name of the optimizer whose rate is open; empty where it has none.
  package let optimizer: String

  /// Whether nothing is open.
  package var isEmpty: Bool { lengths.isEmpty && rates.isEmpty }
}

/// A length that a program does not say, and what it was taken to be.
package struct AssumedLength: Hashable, Sendable {
  /// The program's words for it, in order.
  package let names: [String]
  /// What each is taken to be.
  package let length: Int

  /// An assumption.
  package init(names: [String], length: Int) {
    self.names = names
    self.length = length
  }
}

/// Reads programs, and settles what they leave open: by what is asked of the run, by an assumption, or not at all.
package struct ProgramReader: Sendable {
  /// What is done about a length that nobody gave.
  package enum OpenLength: Hashable, Sendable {
    /// It is asked for.
    case asked
    /// It is taken to be this.
    case assumed(Int)
  }

  /// Why a program gives no schedules.
  package enum Failure: Error {
    /// It does not read.
    case notation(NotationError)
    /// It leaves something open.
    case open(OpenQuestions)
  }

  /// What a program says, and how it was read.
  package struct Result: Sendable {
    /// All that the program says, its schedules first.
    package let reading: Reading
    /// What was assumed to read it.
    package let assumed: AssumedLength?
  }

  private let notation: Notation
  private let run: RunRequest
  private let hasRates: Bool
  private let openLength: OpenLength

  /// A reader for a run of which this is asked.
  ///
  /// - Parameter hasRates: whether the base rates are given, so that the program need not say them.
  package init(notation: Notation, run: RunRequest, hasRates: Bool, openLength: OpenLength) {
    self.notation = notation
    self.run = run
    self.hasRates = hasRates
    self.openLength = openLength
  }

  /// The schedules of a program.
  package func read(_ program: Program) throws(Failure) -> Result {
    var reading = try reading(of: program, notation)
    var assumed: AssumedLength?
    if !reading.openLengths.isEmpty { (reading, assumed) = try settled(reading, program) }
    if !hasRates, !reading.openRates.isEmpty { throw .open(questions(reading, lengths: [])) }
    return Result(reading: reading, assumed: assumed)
  }

  /// The reading once its lengths are known, or do not matter.
  private func settled(_ open: Reading, _ program: Program) throws(Failure) -> (Reading, AssumedLength?) {
    if let length = run.stepsPerEpoch, open.openLengths.count == 1 {
      return (try reading(of: program, defining(open.openLengths, as: length)), nil)
    }
    if countsEpochs(open, of: program) { return (open, nil) }
    switch openLength {
    case .asked: throw .open(questions(open, lengths: open.openLengths))
    case .assumed(let length): return try assuming(length, of: open, program)
    }
  }

  /// The reading with its open lengths as if they had been given, and those that come to light by that.
  private func assuming(
    _ length: Int, of open: Reading, _ program: Program
  ) throws(Failure) -> (Reading, AssumedLength?) {
    var names = open.openLengths
    var settled = try reading(of: program, defining(names, as: length))
    for _ in 0..<ProgramReader.rounds where !settled.openLengths.isEmpty {
      names += settled.openLengths.filter { !names.contains($0) }
      settled = try reading(of: program, defining(names, as: length))
    }
    if !settled.openLengths.isEmpty {
      var program = program
      program.assumedLength = length
      settled = try reading(of: program, defining(names, as: length))
    }
    return (settled, AssumedLength(names: names, length: length))
  }

  /// How often new lengths may come to light.
  private static let rounds = 3

  private func defining(_ names: [String], as length: Int) -> Notation {
    var definitions = notation.definitions
    for name in names { definitions[name] = String(length) }
    return Notation(catalogue: notation.catalogue, definitions: definitions)
  }

  /// Whether a step is an epoch, however long that is: of a loop that was pasted, or where epochs were asked for. For
  /// numbers of updates it has to be asked for.
  private func countsEpochs(_ reading: Reading, of program: Program) -> Bool {
    let isPasted = openLength != .asked && program.file.isEmpty
    guard isPasted || run.stepping == .epoch || run.stepsPerEpoch != nil else { return false }
    return reading.items.allSatisfy { $0.loop?.stepping == .epoch && $0.loop?.stepsPerEpoch == nil }
  }

  private func questions(_ reading: Reading, lengths: [String]) -> OpenQuestions {
    let open = reading.items.first { $0.optimizer != nil && $0.optimizer?.rates == nil }
    return OpenQuestions(
      lengths: lengths, rates: hasRates ? [] : reading.openRates, optimizer: open?.optimizer?.kind?.name ?? "")
  }

  private func reading(of program: Program, _ notation: Notation) throws(Failure) -> Reading {
    do throws(NotationError) {
      return try notation.read(program)
    } catch {
      throw .notation(error)
    }
  }
}
