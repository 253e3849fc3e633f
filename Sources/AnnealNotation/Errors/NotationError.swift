import Anneal
import AnnealText
import PythonSyntax

/// Why a text does not read: what is wrong, where, and what to write instead.
///
///     error: StepLR has no parameter 'gama'; did you mean 'gamma'?
///       StepLR(step_size=4, gama=0.5)
///                           ^^^^
public struct NotationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  package let problem: Problem
  /// The line of the text that holds the culprit, as it came; characters that would move a terminal's cursor are shown
  /// as symbols. Empty when the problem is the text as a whole.
  public let sourceLine: String
  /// The line's number in the text, from 1.
  public let line: Int
  /// The culprit's characters in ``sourceLine``, from 0. Empty if something is missing.
  public let columns: Range<Int>

  /// The file beside the script that contains the line; empty for the program's own text.
  public let file: String
  /// The name of the definition at fault; `nil` if the fault is in the text.
  public let definition: String?
  /// The arguments that the program declared before the error.
  package let arguments: [ScriptArgument]

  /// What is wrong, and what to write instead, in one sentence.
  public var description: String { place + (hint.isEmpty ? message : "\(message); \(hint)") }

  /// Where to look, unless the message says so.
  private var place: String {
    guard let definition else { return file.isEmpty ? "" : "in \(SafeText.quoted(file)): " }
    if case .badDefinition = problem { return "" }
    return "in the value of \(SafeText.quoted(definition)): "
  }

  init(_ fault: LocatedProblem, in source: SourceText, definition: String? = nil, arguments: [ScriptArgument] = []) {
    problem = fault.problem
    self.arguments = arguments
    file = fault.file
    self.definition = definition
    guard let span = fault.span else {
      (sourceLine, line, columns) = ("", 1, 0..<0)
      return
    }
    let place = SourceLine(fault.source ?? source, span)
    sourceLine = place.text
    line = place.number
    columns = place.columns
  }
}

extension NotationError {
  /// What can be wrong with a text.
  package enum Problem: Hashable, Sendable {
    /// There is nothing but white space and comments.
    case empty
    /// The text has more characters than are read.
    case tooLong(limit: Int)
    /// No schedule is in the text; some that could be.
    case noSchedule(examples: [String])
    /// Exactly one schedule was asked for.
    case severalSchedules(count: Int)
    /// Nothing is known under this name.
    case unknownSchedule(String, nearest: String?)
    /// The name of a schedule without its arguments.
    case notCalled(String, example: String)
    /// The schedule does not take this parameter.
    case unknownParameter(schedule: String, parameter: String, nearest: String?, parameters: [String])
    /// A parameter without a default is not given.
    case missingParameter(schedule: String, parameter: String, kind: String, summary: String)
    /// A parameter is given twice.
    case repeatedParameter(schedule: String, parameter: String)
    /// More values by position than parameters.
    case tooManyArguments(schedule: String, parameters: [String])
    /// A value by position after one by name.
    case positionAfterName
    /// The value is not of the parameter's kind.
    case wrongKind(schedule: String, parameter: String, expected: String, value: String, fix: Fix?)
    /// The parameter does not accept this word.
    case unknownWord(schedule: String, parameter: String, word: String, nearest: String?, words: [String])
    /// The schedule's own objection to its values.
    case schedule(ScheduleError)
    /// `last_epoch`, PyTorch's way to start later, is not -1.
    case lastEpoch(schedule: String)
    /// Names or expressions that the text leaves open.
    case unknownNames([String])
    /// A definition that cannot be read.
    case badDefinition(of: String)
    /// A bracket that is never closed.
    case unclosedBracket
    /// A closing bracket without an opening one.
    case unopenedBracket(String)
    /// A bracket that another kind of bracket closes.
    case mismatchedBracket(String, String)
    /// A string without its end.
    case unclosedString
    /// A character that Python does not know.
    case oddCharacter(String)
    /// Something else should stand here.
    case unexpected(String, expected: String)
    /// The statement ends before it is complete.
    case endsEarly(expected: String)
    /// Not a number, though it begins like one.
    case badNumber(String)
    /// A whole number beyond 64 bits.
    case wholeTooLarge(String)
    /// A number that is infinite or not a number at all.
    case notFinite(schedule: String, parameter: String, value: String)
    /// Too many levels of nesting.
    case tooDeep(limit: Int)
    /// A name with too many characters.
    case nameTooLong
    /// A number with too many characters.
    case numberTooLong(limit: Int)
    /// A list with too many elements.
    case listTooLong(limit: Int)
    /// A schedule, or all of a text, with too many characters once written out.
    case scheduleTooLong(limit: Int)
    /// A function with too many operations once the functions it calls are written out.
    case functionTooLong(limit: Int)
    /// A function that calls or does something it may not.
    case notAllowed(String, allowed: [String])
    /// A function called with too few or too many values.
    case argumentCount(function: String, given: Int, expected: ClosedRange<Int>)
    /// A function of the step that does not take exactly one value.
    case parameterCount(Int)
    /// A `def` that does not return on every path, or does more than assign and return.
    case notAFunction(String)
    /// Arithmetic on constants that has no answer.
    case arithmetic(String)
    /// Unknown conditions on which different schedules or steps depend.
    case undecided([String])
    /// Schedulers of one optimizer that are stepped at different paces, in a text that makes no updates.
    case differentPaces([String])
    /// A Python exception that the program does not handle.
    case raised(String, String)
    /// The program ends itself with an error.
    case exits(code: Int, String)
    /// The program does more than is followed before there is anything to show.
    case tooMuchWork
    /// Calls that recurse too deeply.
    case recursion
    /// A string that grows beyond the limit.
    case textTooLong
    /// A use of a scheduler that cannot be followed.
    case notFollowed(String)
  }

  /// What to write instead of a value of another kind.
  package enum Fix: Hashable, Sendable {
    /// `//` instead of `/`.
    case floorDivision
    /// The same number without a decimal point.
    case whole(String)
    /// The same number with a decimal point.
    case fraction(String)
    /// Brackets around it.
    case brackets(String)
  }
}

/// A problem with its place. ``NotationError`` adds the line of text when reading ends.
struct LocatedProblem: Error {
  let problem: NotationError.Problem
  /// Where; `nil` when it is the text as a whole.
  let span: Span?
  /// Which text; `nil` for the one at hand.
  let source: SourceText?
  /// The file of that text; empty for the one at hand.
  let file: String

  init(_ problem: NotationError.Problem, _ span: Span? = nil, _ module: PythonModule? = nil) {
    self.problem = problem
    self.span = span
    source = module?.source
    file = module?.name == "__main__" ? "" : module?.file ?? ""
  }
}

extension NotationError.Problem {
  /// What a problem of Python's syntax is called here.
  init(_ kind: SyntaxProblem.Kind) {
    switch kind {
    case .unclosedBracket: self = .unclosedBracket
    case .unopenedBracket(let bracket): self = .unopenedBracket(bracket)
    case .mismatchedBracket(let opening, let closing): self = .mismatchedBracket(opening, closing)
    case .unclosedString: self = .unclosedString
    case .oddCharacter(let text): self = .oddCharacter(text)
    case .unexpected(let text, let expected): self = .unexpected(text, expected: expected)
    case .endsEarly(let expected): self = .endsEarly(expected: expected)
    case .badNumber(let text): self = .badNumber(text)
    case .wholeTooLarge(let text): self = .wholeTooLarge(text)
    case .tooDeep(let limit): self = .tooDeep(limit: limit)
    case .nameTooLong: self = .nameTooLong
    case .numberTooLong(let limit): self = .numberTooLong(limit: limit)
    case .listTooLong(let limit): self = .listTooLong(limit: limit)
    case .positionAfterName: self = .positionAfterName
    }
  }
}
