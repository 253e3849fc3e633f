/// What a caller of a schedule can get wrong. Each case carries what its sentence needs; the sentences are in
/// `ScheduleError+Wording.swift`. Parameters go by PyTorch's names, also where Swift spells the label differently.
public enum ScheduleError: Error, Hashable, Sendable {
  /// A value breaks its parameter's rule.
  case outOfRange(schedule: String, parameter: String, rule: String, value: String, fix: String)
  /// A value is not of the parameter's kind.
  case wrongKind(schedule: String, parameter: String, expected: String, value: String)
  /// A parameter without a default was not given.
  case missing(schedule: String, parameter: String, hint: String)
  /// A list whose length differs from the number of the optimizer's groups.
  case groupCount(schedule: String, parameter: String, given: Int, groups: Int)
  /// An optimizer without a parameter group.
  case noGroups
  /// A group was added to the optimizer, or removed, after the scheduler was built.
  case groupsChanged(built: Int, now: Int)
  /// The schedule moves momentum, and the optimizer has neither momentum nor betas.
  case momentumRequired(schedule: String)
  /// The schedule follows a metric, and none came. Nothing has moved.
  case metricRequired(schedule: String)
  /// The schedule answers up to `lastStep`, which its parameter determines.
  case pastTheEnd(schedule: String, parameter: String, lastStep: Int)
  /// A function could not be evaluated at a step.
  case function(text: String, step: Int, reason: String)
  /// The arithmetic of a step fails in PyTorch too: a division by zero, or a power that overflows.
  case arithmetic(schedule: String, step: Int, reason: String)
  /// Compositions are nested deeper than ``Nesting/limit``.
  case tooDeep(limit: Int)
  /// A checkpoint does not fit; the text names the first difference.
  case checkpoint(String)
}
