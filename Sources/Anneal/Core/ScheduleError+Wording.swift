extension ScheduleError: CustomStringConvertible {
  /// One sentence that names the parameter, the rule, the value and the fix.
  public var description: String {
    switch self {
    case .outOfRange(let schedule, let parameter, let rule, let value, let fix):
      "\(parameter) of \(schedule) must be \(rule), but is \(value)" + (fix.isEmpty ? "" : "; \(fix)")
    case .wrongKind(let schedule, let parameter, let expected, let value):
      "\(parameter) of \(schedule) must be \(expected), but is \(value)"
    case .missing(let schedule, let parameter, let hint):
      "\(schedule) needs \(parameter)" + (hint.isEmpty ? "" : "; \(hint)")
    case .groupCount(let schedule, let parameter, let given, let groups):
      "\(parameter) of \(schedule) must have one value for each parameter group: it has \(given), and the optimizer "
        + "has \(groups); give as many learning rates as values, or one value for all groups"
    case .noGroups:
      "the optimizer has no parameter group; a schedule needs at least one"
    case .groupsChanged(let built, let now):
      "the scheduler was built for \(built) parameter group\(built == 1 ? "" : "s"), but the optimizer now has "
        + "\(now); build a new scheduler after adding or removing a group"
    case .momentumRequired(let schedule):
      "\(schedule) moves the optimizer's momentum, but this optimizer has neither momentum nor betas; "
        + "use one that has, or set cycle_momentum=False"
    case .metricRequired(let schedule):
      "\(schedule) follows a metric, and none was given for its step; report the metric, such as the validation loss"
    case .pastTheEnd(let schedule, let parameter, let lastStep):
      "\(schedule)'s \(parameter) end at step \(lastStep); ask for no later step, or extend \(parameter)"
    case .function(let text, let step, let reason):
      "'\(text)' fails at step \(step): \(reason)"
    case .arithmetic(let schedule, let step, let reason):
      "\(schedule) fails at step \(step): \(reason), as in PyTorch"
    case .tooDeep(let limit):
      "schedules are nested more than \(limit) deep; a sequence of a sequence is the same as one longer sequence"
    case .checkpoint(let difference):
      "the checkpoint does not fit this schedule: \(difference)"
    }
  }

  /// The schedule and the parameter at fault, where one is: what a caret in text points at.
  public var culprit: (schedule: String, parameter: String)? {
    switch self {
    case .outOfRange(let schedule, let parameter, _, _, _), .wrongKind(let schedule, let parameter, _, _),
      .missing(let schedule, let parameter, _), .groupCount(let schedule, let parameter, _, _),
      .pastTheEnd(let schedule, let parameter, _):
      (schedule, parameter)
    case .noGroups, .groupsChanged, .momentumRequired, .metricRequired, .function, .arithmetic, .tooDeep, .checkpoint:
      nil
    }
  }
}
