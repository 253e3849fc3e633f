import PythonSyntax

/// A text to read, and what goes with it: the command line, the environment, and answers to what it leaves open.
public struct Program: Sendable {
  /// The text.
  public var text: String
  /// The file's name, for messages; empty for a text that was typed.
  public var file: String
  /// What follows the script's name on its command line.
  public var arguments: [String]
  /// Environment variables, by name.
  public var environment: [String: String]
  /// The number of examples in data sets whose size the text leaves open.
  public var examples: Int?
  /// How many processes the run has.
  public var processes: Int
  /// The value assumed for unknown lengths; `nil` to leave them open.
  public var assumedLength: Int?
  /// Reads a file beside the script, by its path from the script's folder.
  public var read: @Sendable (String) -> String?
  /// Expressions that may be visited.
  public var fuel = 10_000_000
  /// Calls, statements and expressions inside one another.
  public var depthLimit = 10_000
  /// How many bytes of the thread's stack a run may take. Threads that are not the main one have half a megabyte on
  /// macOS and eight on Linux.
  public var stackBudget = StackPosition.usual

  /// A text alone, or a script with its command line.
  public init(
    _ text: String, file: String = "", arguments: [String] = [], environment: [String: String] = [:],
    examples: Int? = nil, processes: Int = 1, assumedLength: Int? = nil,
    read: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.text = text
    self.file = file
    self.arguments = arguments
    self.environment = environment
    self.examples = examples
    self.processes = processes
    self.assumedLength = assumedLength
    self.read = read
  }

  /// Rounds of a loop over something of unknown length.
  static let nominalRounds = 3
  /// Updates whose rates are kept.
  static let recordedUpdates = 1_000_000
  /// Values of a generator that are kept.
  static let generatedValues = 2_000
  /// Calls inside one another.
  static let callDepth = 1_000
  /// Files beside the script that are imported.
  static let files = 200
  /// Visited expressions for finding a function that explains a run.
  static let explanationFuel = 12_000_000
  /// The part of it that may go into walking every way of a round.
  static let everyWayFuel = 500_000
  /// Attempts to find the conditions that rates hang on.
  static let joinedAttempts = 8
}

/// The position of the stack, which a run checks before it goes deeper, so that no program overflows it.
struct StackPosition {
  let address: UInt

  /// The place of the caller's frame, or near it.
  static var now: StackPosition {
    @inline(__always) get {
      var marker: UInt8 = 0
      return withUnsafeMutablePointer(to: &marker) { StackPosition(address: UInt(bitPattern: $0)) }
    }
  }

  @inline(__always)
  func distance(from other: StackPosition) -> Int {
    Int(address > other.address ? address - other.address : other.address - address)
  }

  /// What any thread can spare.
  static var usual: Int {
    #if os(Linux)
      6_500_000
    #else
      300_000
    #endif
  }
}
