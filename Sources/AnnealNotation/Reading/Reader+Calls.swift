import Anneal

extension Reader {
  /// The value of a call: a schedule, an optimizer, or a function of constants.
  mutating func call(
    _ callee: Expression, _ arguments: [Expression.Argument], _ span: Span
  ) throws(Fault) -> Binding {
    let path = callee.path ?? []
    if let last = path.last, let name = scheduleName(last), let entry = catalogue[name] {
      return try schedule(entry, callee, arguments, span)
    }
    if let last = path.last, isSchedulerModule(path.dropLast()), !isOtherScheduler(last) {
      throw Fault(.unknownSchedule(last, nearest: catalogue.nearest(to: last)), callee.span)
    }
    if let last = path.last, let kind = optimizerClass(last) {
      return try optimizer(kind, arguments)
    }
    let function = try value(of: callee)
    if case .builtin(let builtin) = function { return try call(builtin, arguments, span) }
    switch path {
    case ["range"]: return try range(arguments, span)
    case ["list"], ["tuple"], ["sorted"]:
      if arguments.count == 1, case .list(let elements) = try value(of: arguments[0].value) { return .list(elements) }
    case ["len"]:
      if arguments.count == 1, case .list(let elements) = try value(of: arguments[0].value) {
        return .number(.whole(Int64(elements.count)))
      }
    case ["dict"]: return try dictionary(arguments)
    default:
      for argument in arguments { _ = try value(of: argument.value) }
      noteUnused(path.last ?? "", arguments)
    }
    return .unknown([Missing(span: span)])
  }

  /// Says what of a paste matters to the rate and is not read.
  private mutating func noteUnused(_ name: String, _ arguments: [Expression.Argument]) {
    if NamesLike.scheduler(name), !isOtherScheduler(name), !arguments.isEmpty {
      note(Note.unknownScheduler(name))
    } else if arguments.contains(where: { $0.name == "lr" }) {
      note(Note.optimizerUnknown(name))
    }
  }

  private func optimizerClass(_ name: String) -> OptimizerClass? {
    if case .alias(let original)? = names[name] { return OptimizerClass(rawValue: original) }
    return OptimizerClass(rawValue: name)
  }

  private func isSchedulerModule(_ path: ArraySlice<String>) -> Bool {
    path.last == "lr_scheduler" || path.last == "swa_utils"
  }

  /// What else the modules of the schedulers hold.
  private func isOtherScheduler(_ name: String) -> Bool {
    ["LRScheduler", "_LRScheduler", "AveragedModel", "update_bn"].contains(name) || name.hasPrefix("get_")
  }

  private mutating func dictionary(_ arguments: [Expression.Argument]) throws(Fault) -> Binding {
    var values: [String: Binding] = [:]
    for argument in arguments {
      let value = try value(of: argument.value)
      if let name = argument.name { values[name] = value }
    }
    return .dictionary(values)
  }

  private mutating func call(
    _ builtin: Builtin, _ arguments: [Expression.Argument], _ span: Span
  ) throws(Fault) -> Binding {
    var numbers: [PythonNumber] = []
    var missing: [Missing] = []
    for argument in arguments {
      switch try value(of: argument.value) {
      case .number(let number): numbers.append(number)
      case .list(let elements) where arguments.count == 1: numbers += elements.compactMap { $0.number }
      case .failed(let fault): return .failed(fault)
      case let other: missing += other.missing.prefix(Limits.missing - missing.count)
      }
    }
    guard missing.isEmpty else { return .unknown(missing) }
    guard builtin.arity.contains(numbers.count), arguments.allSatisfy({ $0.name == nil }) else {
      return .failed(
        Fault(.argumentCount(function: builtin.rawValue, given: numbers.count, expected: builtin.arity), span))
    }
    do throws(ArithmeticFault) {
      return .number(try builtin(numbers))
    } catch {
      return .failed(Fault(.arithmetic(error.reason), span))
    }
  }

  private mutating func range(_ arguments: [Expression.Argument], _ span: Span) throws(Fault) -> Binding {
    var bounds: [Int64] = []
    for argument in arguments {
      let value = try value(of: argument.value)
      guard let whole = value.whole else { return rest(value) }
      bounds.append(whole)
    }
    guard let range = PythonRange(bounds) else { return .unknown([]) }
    do throws(Fault) {
      try makeElements(range.count, span)
    } catch {
      return .failed(error)
    }
    return .list((0..<range.count).map { .number(.whole(range.start + Int64($0) * range.step)) })
  }
}

/// What names are usually given to.
enum NamesLike {
  /// A class or function of some library that makes a scheduler.
  static func scheduler(_ name: String) -> Bool {
    name.mentions("schedule") || name.mentions("warmup") || (name.hasSuffix("LR") && name.utf8.count > 2)
  }
}

/// Python's `range`.
struct PythonRange {
  let start: Int64
  let step: Int64
  let count: Int

  /// `nil` for a step of 0, another number of bounds than one to three, or bounds beyond 2^53.
  init?(_ bounds: [Int64]) {
    guard (1...3).contains(bounds.count), bounds.allSatisfy({ $0.magnitude <= 1 << 53 }) else { return nil }
    start = bounds.count == 1 ? 0 : bounds[0]
    step = bounds.count == 3 ? bounds[2] : 1
    let end = bounds.count == 1 ? bounds[0] : bounds[1]
    guard step != 0 else { return nil }
    let length = step > 0 ? end - start : start - end
    count = length <= 0 ? 0 : Int(clamping: (length - 1) / Int64(step.magnitude) + 1)
  }
}
