/// Bounds on what is read, so that no input takes long or much memory.
enum Limits {
  /// Characters of a text.
  static let characters = 1_000_000
  /// Brackets, operators and lambdas inside one another. 100 nested schedules need two brackets each.
  static let nesting = 320
  /// The same inside one function, so that it can still be printed inside a hundred schedules.
  static let functionNesting = 100
  /// Elements of a list.
  static let list = 100_000
  /// Characters of a name.
  static let name = 1000
  /// Characters of a number.
  static let number = 1000
  /// Operations of a function once the functions it calls are written out.
  static let operations = 10_000
  /// The same for all functions of a text together.
  static let allOperations = 300_000
  /// Elements of all lists of a text together, since a short expression can make a long list.
  static let elements = 1_000_000
  /// Characters of all schedules of a text when printed. A single schedule has at most ``characters``, so that it can
  /// be read again.
  static let printed = 20_000_000
  /// Tuples inside one another.
  static let tuples = 100
  /// A class with its bases and theirs.
  static let bases = 100
  /// Arguments of a script that are kept.
  static let scriptArguments = 500
  /// The cost of building a scheduler, in units of fuel, for the memory that its run keeps.
  static let workOfBuilding = 400
  /// What building a library's own text of a schedule may cost.
  static let workOfReplacing = 500_000
  /// Calls that are remembered because functions were made in them.
  static let closures = 10_000
  /// Missing names that one message lists.
  static let missing = 8
  /// Notes of a reading.
  static let notes = 40
  /// Characters of the text that an error message quotes.
  static let quoted = 60
}
