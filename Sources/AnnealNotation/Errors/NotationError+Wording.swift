import Anneal
import AnnealText

extension NotationError {
  /// What is wrong, without what to write instead.
  public var message: String {
    switch problem {
    case .empty: "there is no text to read"
    case .tooLong(let limit): "the text has more than \(limit) characters"
    case .noSchedule: "no scheduler found in this text"
    case .severalSchedules(let count): "expected one scheduler, found \(count)"
    case .unknownSchedule(let name, _): "there is no scheduler called '\(SafeText.quoted(name))'"
    case .notCalled(let name, _): "\(name) is the name of a scheduler, without its arguments"
    case .unknownNames(let names): NotationError.unknown(names)
    case .badDefinition(let name): "the definition of \(SafeText.quoted(name)) has no value"
    case .schedule(let error): NotationError.safe(error.description)
    case .notFinite(let schedule, let parameter, let value):
      "\(parameter) of \(schedule) must be a finite number, but is \(SafeText.quoted(value))"
    case .arithmetic(let reason): "this has no value: \(reason)"
    default: callMessage ?? functionMessage ?? programMessage ?? syntaxMessage
    }
  }

  private var programMessage: String? {
    switch problem {
    case .undecided(let texts):
      "the schedule depends on '\(SafeText.quoted(texts.first ?? "a condition"))', which the text does not decide"
    case .differentPaces(let names):
      "\(NotationError.list(names.map { SafeText.quoted($0) }, "and")) are stepped at different times, and without "
        + "updates of the optimizer the text does not say how they combine"
    case .raised(let type, let message):
      "the program raises \(type)" + (message.isEmpty ? "" : ": \(NotationError.safe(message))")
    case .exits(let code, let message):
      message.isEmpty ? "the program exits with code \(code)" : NotationError.safe(message)
    case .tooMuchWork: "the program does too much before its first update"
    case .recursion: "calls are nested too deeply"
    case .textTooLong: "this string grows too long"
    case .notFollowed(let name): "this use of \(SafeText.quoted(name)) cannot be followed"
    default: nil
    }
  }

  private var callMessage: String? {
    switch problem {
    case .unknownParameter(let schedule, let parameter, _, _):
      "\(schedule) has no parameter '\(SafeText.quoted(parameter))'"
    case .missingParameter(let schedule, let parameter, _, _): "\(schedule) needs \(parameter)"
    case .repeatedParameter(let schedule, let parameter): "\(schedule) is given \(parameter) twice"
    case .tooManyArguments(let schedule, _): "\(schedule) is given more values than it has parameters"
    case .positionAfterName: "a positional argument follows a keyword argument"
    case .wrongKind(let schedule, let parameter, let expected, let value, _):
      "\(parameter) of \(schedule) must be \(expected), but is \(SafeText.quoted(value))"
    case .unknownWord(let schedule, let parameter, let word, _, _):
      "\(parameter) of \(schedule) cannot be '\(SafeText.quoted(word))'"
    case .lastEpoch(let schedule): "last_epoch of \(schedule) can only be -1 here"
    default: nil
    }
  }

  private var functionMessage: String? {
    switch problem {
    case .notAllowed(let name, _): "a function of the step cannot use '\(SafeText.quoted(name))'"
    case .argumentCount(let function, let given, let expected):
      "\(SafeText.quoted(function)) takes \(NotationError.count(expected)), but is given \(given)"
    case .parameterCount(let count): "a function of the step takes one value, but this one takes \(count)"
    case .notAFunction(let name): "'\(SafeText.quoted(name))' does not compute one number from its parameter"
    case .functionTooLong(let limit): "the function has more than \(limit) operations, with those it calls written out"
    default: nil
    }
  }

  private var syntaxMessage: String {
    switch problem {
    case .unclosedBracket: "this bracket is never closed"
    case .unopenedBracket(let bracket): "nothing opens this '\(bracket)'"
    case .mismatchedBracket(let opening, let closing): "this '\(opening)' is closed by '\(closing)'"
    case .unclosedString: "this string is never closed"
    case .oddCharacter(let text): "'\(SafeText.quoted(text))' has no meaning here"
    case .unexpected(let text, let expected): "expected \(expected), found '\(SafeText.quoted(text))'"
    case .endsEarly(let expected): "the text ends where \(expected) is expected"
    case .badNumber(let text): "'\(SafeText.quoted(text))' is not a number"
    case .wholeTooLarge(let text): "\(SafeText.quoted(text)) does not fit in \(Int.bitWidth) bits"
    case .tooDeep(let limit): "this is nested more than \(limit) levels deep"
    case .nameTooLong: "this name is too long"
    case .numberTooLong(let limit): "this number has more than \(limit) characters"
    case .scheduleTooLong(let limit): "this has more than \(limit) characters when it is written out"
    case .listTooLong(let limit): "this list has more than \(limit) elements"
    default: ""
    }
  }
}

extension NotationError {
  /// What to write instead; empty when the message says it.
  public var hint: String {
    switch problem {
    case .empty: "write a scheduler, such as StepLR(step_size=4)"
    case .tooLong: "paste the part that builds the scheduler"
    case .noSchedule(let examples): "write one, such as \(NotationError.list(examples, "or"))"
    case .severalSchedules: "give one, or combine them with SequentialLR or ChainedScheduler"
    case .unknownSchedule(_, let nearest): NotationError.didYouMean(nearest)
    case .notCalled(_, let example): "write \(example)"
    case .unknownNames(let names): NotationError.give(names)
    case .undecided(let texts): "say which: " + NotationError.options(texts.prefix(1).map { ($0, "True") })
    case .differentPaces: "show each alone"
    case .badDefinition: "write a number or a list"
    case .notAllowed(_, let allowed): allowed.isEmpty ? "" : "it may use \(NotationError.list(allowed, "and"))"
    case .notAFunction: "it may assign, return, and choose by if, elif and else"
    case .functionTooLong, .scheduleTooLong, .tooDeep: "write it more simply"
    case .wholeTooLarge, .notFinite: "write a smaller number"
    default: callHint
    }
  }

  private var callHint: String {
    switch problem {
    case .unknownParameter(_, _, let nearest, let parameters):
      nearest == nil ? "it has \(NotationError.list(parameters, "and"))" : NotationError.didYouMean(nearest)
    case .missingParameter(_, let parameter, let kind, let summary): "\(parameter) is \(kind): \(summary)"
    case .tooManyArguments(_, let parameters): "its parameters are \(NotationError.list(parameters, "and"))"
    case .positionAfterName: "write its name and '=' before it"
    case .wrongKind(_, _, _, _, let fix): fix.map { $0.text } ?? ""
    case .unknownWord(_, _, _, let nearest, let words):
      nearest == nil ? "write \(NotationError.list(words.map { "'\($0)'" }, "or"))" : NotationError.didYouMean(nearest)
    case .lastEpoch: "to resume a run, restore a checkpoint"
    case .unclosedString: "close it with the quote it begins with"
    default: ""
    }
  }

  private static func didYouMean(_ name: String?) -> String { name.map { "did you mean '\($0)'?" } ?? "" }

  private static func unknown(_ names: [String]) -> String {
    let names = names.map { SafeText.quoted($0) }
    return list(names, "and") + (names.count == 1 ? " is" : " are") + " not known here"
  }

  private static func give(_ names: [String]) -> String {
    "give \(names.count == 1 ? "it" : "them") with \(options(names.map { ($0, Example.value(of: $0)) }))"
  }

  private static func options(_ answers: [(name: String, value: String)]) -> String {
    answers.map { name, value in
      let quote = name.contains("'") ? "\"" : "'"
      return "--let \(quote)\(SafeText.quoted(name))=\(value)\(quote)"
    }.joined(separator: " ")
  }

  private static func count(_ range: ClosedRange<Int>) -> String {
    if range.lowerBound == range.upperBound { return "\(range.lowerBound) value\(range.lowerBound == 1 ? "" : "s")" }
    if range.upperBound >= 1000 { return "at least \(range.lowerBound) values" }
    return "\(range.lowerBound) or \(range.upperBound) values"
  }

  static func list(_ words: [String], _ conjunction: String) -> String {
    var text = ""
    for (index, word) in words.enumerated() {
      text += index == 0 ? "" : index == words.count - 1 ? " \(conjunction) " : ", "
      text += word
    }
    return text
  }

  /// A value that fits what is asked for: a rate, a length, a word.
  private enum Example {
    static func value(of name: String) -> String {
      let last = name.lowercasedASCII
      let asksWhether = [" ", "<", ">", "==", "!=", "is_", "exists", "isfile", "isdir"].contains {
        last.contains(text: $0)
      }
      if asksWhether { return "True" }
      if last.hasSuffix("lr") || last.contains(text: "learning_rate") { return "0.1" }
      if last.hasSuffix("gamma") || last.hasSuffix("factor") || last.hasSuffix("decay") { return "0.5" }
      return "391"
    }
  }

  /// A core message may quote a function's text, which comes from outside.
  private static func safe(_ text: String) -> String { SafeText.line(text) }
}

extension NotationError.Fix {
  var text: String {
    switch self {
    case .floorDivision: "'/' always gives a float; divide with '//'"
    case .whole(let text): "write \(text)"
    case .fraction(let text): "write \(text)"
    case .brackets(let text): "write [\(text)]"
    }
  }
}

/// Why arithmetic fails, in Python's words or close to them.
enum Wording {
  static let zeroDivision = "division by zero"
  static let zeroToNegative = "0 cannot be raised to a negative power"
  static let overflow = "the result is too large"
  static let domain = "math domain error"
  static let complex = "a negative number to a fractional power is a complex number"
  static let infinityToWhole = "cannot convert infinity to a whole number"
  static let nanToWhole = "cannot convert NaN to a whole number"
  static let roundDigits = "the number of digits must be a whole number"
  static let gcdOfFloat = "gcd takes whole numbers only"
}

/// What reading did that the reader of the result may want to know.
enum Note {
  static func ignored(_ argument: String) -> String {
    "\(SafeText.quoted(argument)) is ignored: PyTorch 2.13 has no such parameter"
  }
  static let lastEpoch = "last_epoch=-1 is the default: the schedule starts at step 0"
  static func optimizerUnknown(_ name: String) -> String {
    "the optimizer \(SafeText.quoted(name)) is not known; give its settings with options"
  }
  static func drivenOptimizer(_ name: String) -> String {
    "\(SafeText.quoted(name)) is not built here; the rates that the script sets are followed for one parameter group"
  }
  static let execSkipped = "exec is skipped: the text that it runs is not known"
  static func optimizerPartly(_ name: String) -> String {
    "the optimizer \(SafeText.quoted(name)) is not known; only its lr is used"
  }
  static func optimizerValue(_ parameter: String, _ text: String) -> String {
    "\(parameter)=\(SafeText.quoted(text)) of the optimizer is not known here and is ignored"
  }
  static func unknownScheduler(_ name: String) -> String {
    "\(SafeText.quoted(name)) is not known here, and the rate is shown as if it did nothing"
  }
  static func replaced(_ name: String) -> String {
    "\(SafeText.quoted(name)) is assigned more than once; the last scheduler counts"
  }
  static let chained = "several schedulers are stepped in the same place; they act as one ChainedScheduler"
  static let stepArgument =
    "scheduler.step() is given a value that the text does not say; each call is taken as one step"
  static func takenForOptimizer(_ name: String) -> String {
    "\(SafeText.quoted(name)) is assumed to be the optimizer; if it is not, name the parameter or give the value with --let"
  }
  static let handover = "the loop steps one scheduler and then another; together they are a HandoverLR"
  static func unstepped(_ name: String) -> String {
    "\(SafeText.quoted(name)) is never stepped by the loop and is left out"
  }
  static func neverStepped(_ name: String) -> String {
    "\(SafeText.quoted(name)) is built and never stepped: the rate stays as it is"
  }
  static func steppedBefore(_ name: String) -> String {
    "\(SafeText.quoted(name)) is stepped before the first update: the run never uses its first rate"
  }
  static func idle(_ name: String) -> String {
    "\(SafeText.quoted(name)) steps an optimizer that makes no updates and is left out"
  }
  static func taken(_ condition: String, holds: Bool) -> String {
    "'\(SafeText.quoted(condition))' is not known and is taken to be \(holds ? "true" : "false")"
  }
  static func table(_ updates: Int, isWhole: Bool) -> String {
    "no single schedule gives these rates; they are the run's own, one for each of \(updates) updates"
      + (isWhole ? "" : "; the run goes on, and later rates are not known")
  }
  static let laterGroups = "a parameter group is added during the run; it is shown with rate 0 until then"
  static func cut(_ updates: Int) -> String { "the program was followed for its first \(updates) updates" }
  static let resumed = "the script loads a saved state that is not here; the run is shown from its beginning"
  static func assumedLength(_ length: String, _ value: Int) -> String {
    "\(SafeText.quoted(length)) is not known and is taken to be \(value); give it with --let '\(SafeText.quoted(length))=…'"
  }
}
