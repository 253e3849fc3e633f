import Anneal
import PythonSyntax

/// Runs a Python program on its own values and touches nothing outside.
///
/// Whatever the text leaves open is an ``Unknown``, which spreads. If a condition is unknown, both ways are tried, and
/// whatever they disagree on becomes unknown. Fuel bounds the work.
final class Interpreter {
  let catalogue: Catalogue
  let program: Program
  var journal = Journal()
  /// The remaining work, in visited expressions.
  var fuel: Int
  /// What is left for finding functions that explain runs.
  var explanationFuel = Program.explanationFuel
  /// Calls and expressions inside one another.
  var depth = 0
  /// The position of the stack when the run began.
  private let stackStart = StackPosition.now

  /// The modules that are loaded, by name.
  var modules: [String: PythonModule] = [:]
  private(set) var main: PythonModule
  /// The module whose code runs.
  var module: PythonModule
  /// The place in the program's own code, for errors inside a library's text.
  var programPlace: (module: PythonModule, span: Span)
  /// Places of the text that a definition answers, by module and span.
  var answers = Answers()

  /// Open functions being run, the innermost last.
  var forks: [Fork] = []
  /// The number of unknown conditions around the code that runs.
  var tries: [Trying] = []

  var trace = Trace()
  var notes: [String] = []
  /// What has to be asked, in the order of appearance.
  var questions: [Unknown.Reason] = []
  /// The first reason why a schedule could not be built although the run went on.
  var pending: LocatedProblem?
  /// The number of elements in all lists made so far.
  var elements = 0
  /// The number of elements in the lists of schedules.
  var converted = 0
  var printed = 0
  /// Functions under way, for recursion and for `super()`.
  var callDepth = 0
  var loops: [RunningLoop] = []
  var loopStatistics: [Answers.Key: LoopStatistics] = [:]
  /// The round being run with an open step, and how many of its loops are entered.
  var openRun: OpenRun?
  var openDepth = 0
  /// The `if` whose condition is being evaluated there.
  var openConditional: OpenConditional?
  /// How many conditions there are unknown around what runs.
  var joinedDepth = 0
  /// What the functions with an open step that run look at.
  var dependencies: [Dependency] = []
  /// Steps, updates and schedules built so far, also by ways that were only tried.
  var effects = 0
  var optimizersBuilt = 0
  /// Updates of all optimizers, also by ways that were only tried.
  var updates = 0
  /// The calls under way.
  var callStack: [Environment] = []
  /// The depth of calls at which the innermost function with an open step runs.
  var forkDepth = 0
  /// Statements that cannot be parsed and were skipped.
  var brokenStatements = 0
  /// Exceptions whose handlers run.
  var handled: [PythonException] = []
  /// Handlers of `NameError` around what runs: with one, a name that is nowhere is an error as in Python.
  var expectedNameErrors = 0
  /// For each call under way, what it may return under unknown conditions.
  var skippedReturns: [[(PythonValue, Unknown)]] = []
  /// Attributes set on what is not known, by their text.
  var unknownAttributes: [String: PythonValue] = [:]
  var settingAttributes = false
  /// Unknown lengths of loops.
  var openLengths: [Unknown] = []
  /// Unknown lengths for which a value was assumed.
  var assumedLengths: [String] = []
  var comprehensionDoubt: Unknown?
  /// Blocks of `with` that run where a generator yields, the innermost last.
  var blocks: [WithBlock] = []
  /// What the block that ran last led to.
  var blockFlow = Flow.next
  /// Whether the next generator that is called is a context.
  var runsBlock = false
  /// What the generator at hand has yielded.
  var yielded: [PythonValue] = []
  var yieldStart = 0
  var globals: [String: PythonValue] = [:]
  var scheduleTypes: [String: PythonClass] = [:]
  var importedFiles = 0
  var definitionValues: [Definition] = []
  /// The arguments that the program's command-line parser declares.
  var declared: [ScriptArgument] = []
  var makingEnum = false
  /// The first library whose text failed, which is a bug in Anneal.
  var libraryFailure: String?
  var savedStates: [ObjectIdentifier: (PythonMapping, SchedulerState)] = [:]
  /// Operations of all functions written out.
  var operations = 0
  /// Values that seem to be optimizers, by name, before the program sets a rate of one.
  var possibleOptimizers: [(name: String, optimizer: PythonInstance, unknown: Unknown)] = []
  /// Stand-ins for optimizers that the text does not build.
  var standIns: [(name: String, optimizer: PythonInstance, unknown: Unknown?)] = []
  /// Calls in which functions were made, which hold what they see.
  var closures: [Environment] = []
  private(set) var changed = ChangedCells()
  /// Functions and methods of the program that were defined, in order.
  var definitions: [PythonFunction] = []

  init(_ program: Program, catalogue: Catalogue) {
    self.catalogue = catalogue
    self.program = program
    fuel = program.fuel
    main = PythonModule("__main__", source: SourceText(""), isLibrary: false)
    module = main
    programPlace = (main, Span(0, 0))
  }

  deinit {
    // Functions and the names they see hold each other, and so do objects of a program.
    var roots = changed.cells
    for closure in closures { roots.append(closure) }
    for type in scheduleTypes.values { roots.append(type) }
    for module in Array(modules.values) + [main, module] {
      if let environment = module.environment { roots.append(environment) }
      module.clear()
    }
    Teardown.empty(all: roots)
  }

  /// Runs a text as the program.
  func run(_ parsed: Module, file: String) throws(Interruption) {
    main.clear()
    main = PythonModule("__main__", source: parsed.source, isLibrary: false, file: file)
    modules["__main__"] = main
    answers.find(in: main, definitionValues)
    _ = try execute(parsed.statements, in: main)
  }

  /// Executes a module's statements.
  func execute(_ statements: [Statement], in module: PythonModule) throws(Interruption) -> Flow {
    guard let environment = module.environment else { return .next }
    let outer = self.module
    self.module = module
    environment.names["__name__"] = .text(module.name)
    defer { self.module = outer }
    return try execute(statements, environment)
  }
}

extension Interpreter {
  /// Pays for work.
  @inline(__always)
  func spend(_ work: Int) throws(Interruption) {
    fuel &-= work
    if fuel < 0 { throw .outOfFuel }
  }

  /// Keeps what a cell holds if a way is being tried.
  @inline(__always)
  func willChange(_ cell: Cell) {
    if cell.version == 0 { changed.add(cell) }
    cell.version &+= 1
    if journal.isActive, cell.mark != journal.mark { journal.keep(cell) }
  }

  /// Whether calls and expressions may go deeper still.
  @inline(__always)
  var hasStack: Bool {
    depth < program.depthLimit && StackPosition.now.distance(from: stackStart) < program.stackBudget
  }

  func note(_ text: String) {
    if notes.count < Limits.notes, !notes.contains(text) { notes.append(text) }
  }

  /// An error of ours at a place of the module at hand.
  func fault(_ problem: NotationError.Problem, _ span: Span?) -> Interruption {
    guard module.isLibrary else { return .fault(LocatedProblem(problem, span, module)) }
    return .fault(LocatedProblem(problem, programPlace.span, programPlace.module))
  }

  /// A Python exception at a place of the module at hand.
  func raise(_ type: String, _ message: String, _ span: Span) -> Interruption {
    let place = module.isLibrary ? programPlace : (module: module, span: span)
    return .raised(
      PythonException(type: type, message: message, value: nil, module: place.module, span: place.span))
  }

  func raise(_ fault: ArithmeticError, _ span: Span) -> Interruption {
    raise(fault.kind == .complex ? "TypeError" : fault.kind.rawValue, fault.reason, span)
  }

  /// A value that has to be asked for by the text at a place.
  func unknown(_ span: Span, name: String? = nil) -> PythonValue {
    let place = module.isLibrary && name == nil ? programPlace : (module: module, span: span)
    return .unknown(Unknown([.init(module: place.module, span: place.span, name: name)]))
  }

  /// Counts the elements that an expression makes, so that no text makes too many.
  func makeElements(_ count: Int, _ span: Span) throws(Interruption) {
    elements += min(count, Limits.elements)
    try spend(min(count, Limits.elements) / 4)
    guard count <= Limits.list, elements <= Limits.elements * 20 else {
      throw fault(.listTooLong(limit: Limits.list), span)
    }
  }

  /// Notes that a function with an open step looks at something that may change later.
  @inline(__always)
  func willRead(_ cell: Cell) {
    if !forks.isEmpty, dependencies.count < 64 { dependencies.append(Dependency(cell: cell, version: cell.version)) }
  }

  /// The same for the elements of schedules.
  func convertElements(_ count: Int, _ span: Span) throws(Interruption) {
    converted += min(count, Limits.elements)
    try spend(min(count, Limits.elements) / 4)
    guard count <= Limits.list, converted <= Limits.elements else {
      throw fault(.listTooLong(limit: Limits.list), span)
    }
  }

  /// Notes what has to be asked.
  func ask(_ unknown: Unknown) {
    for reason in unknown.reasons where questions.count < Limits.missing {
      let text = reason.text
      if !questions.contains(where: { $0.text == text }) { questions.append(reason) }
    }
  }
}

/// Places that definitions answer.
struct Answers {
  struct Key: Hashable {
    let module: ObjectIdentifier
    let start: Int
    let end: Int
  }

  private var values: [Key: PythonValue] = [:]
  private(set) var isEmpty = true

  /// The answer to the expression at a place.
  func answer(_ module: PythonModule, _ span: Span) -> PythonValue? {
    values[Key(module: ObjectIdentifier(module), start: span.start, end: span.end)]
  }

  /// Whether two words are the same; strings may have other quotes.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard one.utf8.count == other.utf8.count, let first = one.utf8.first, first == 34 || first == 39 else {
      return false
    }
    return one.dropFirst().dropLast() == other.dropFirst().dropLast() && other.utf8.first == (first == 34 ? 39 : 34)
  }

  /// Finds the places in a module's text that a definition's words match.
  mutating func find(in module: PythonModule, _ definitions: [Definition]) {
    guard !definitions.isEmpty else { return }
    let source = module.source
    let tokens = source.tokens()
    for definition in definitions {
      let words = definition.words
      guard !words.isEmpty, words.count <= tokens.count else { continue }
      for start in 0...(tokens.count - words.count) where source.text(tokens[start].span) == words[0] {
        let matches = words.indices.allSatisfy { Answers.isSame(source.text(tokens[start + $0].span), words[$0]) }
        guard matches, start == 0 || tokens[start - 1].kind != .punctuation(.dot) else { continue }
        let end = tokens[start + words.count - 1].span.end
        let key = Key(module: ObjectIdentifier(module), start: tokens[start].span.start, end: end)
        values[key] = definition.value
        isEmpty = false
      }
    }
  }
}

/// Something that a function of the step looks at, as it was then.
struct Dependency {
  let cell: Cell
  /// Its changes by then; of a variable, -1.
  let version: Int
  var name = ""
  var value = PythonValue.none

  /// Whether it is still as it was.
  var holds: Bool {
    if version >= 0 { return cell.version == version }
    guard case .names(let names) = cell.contents, let now = names[name] else { return false }
    return now.isSame(as: value)
  }
}

/// A value that is given from outside, by the expression it answers.
struct Definition {
  let name: String
  /// The expression's tokens.
  let words: [String]
  let value: PythonValue
}
