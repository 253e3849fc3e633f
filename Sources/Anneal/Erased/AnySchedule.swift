/// A schedule of any kind, as text gives it and compositions hold it. Equal by name and arguments.
public struct AnySchedule: Schedule {
  private let box: ScheduleBox

  /// What it is called, and what it takes.
  public let signature: Signature
  /// Its settings by parameter name.
  public let arguments: [String: Value]

  /// Hides the kind of a schedule.
  public init<S: NamedSchedule>(_ schedule: S) {
    box = TypedScheduleBox(schedule)
    signature = S.signature
    arguments = schedule.arguments
  }

  /// Builds the schedule on a parameter group.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    try box.start(on: &group, at: place)
  }

  /// PyTorch's closed form, where it has one.
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    try box.closedForm(at: step, from: base)
  }

  /// How many steps a picture shows when nobody says.
  public var naturalLength: Int { box.traits.naturalLength }
  /// The step after which nothing new happens, where the parameters tell.
  public var horizon: Int? { box.traits.horizon }
  /// The last step with an answer; `nil` without end.
  public var lastStep: Int? { box.traits.lastStep }
  /// Whose parameter says where it ends.
  public var endingParameter: String? { box.traits.endingParameter }
  /// The first step that PyTorch extrapolates.
  public var firstExtrapolatedStep: Int? { box.traits.firstExtrapolatedStep }
  /// How many steps an epoch has, when the parameters say so.
  public var stepsPerEpoch: Int? { box.traits.stepsPerEpoch }
  /// Whether it moves momentum.
  public var movesMomentum: Bool { box.traits.movesMomentum }
  /// Whether it needs a metric at some step.
  public var followsMetric: Bool { box.traits.followsMetric }
  /// What a person should know of these settings: one sentence each.
  public var remarks: [String] { box.traits.remarks }
  /// What happens up to and including `lastStep` that a picture names, in order.
  public func landmarks(through lastStep: Int) -> [Landmark] { box.landmarks(through: lastStep) }
  /// The sequence it is, if it is one.
  public var asSequence: SequentialLR? { box.traits.asSequence }
  /// How deep compositions are nested in it.
  public var depth: Int { box.traits.depth }

  /// Whether both have the same name and arguments.
  public static func == (one: AnySchedule, other: AnySchedule) -> Bool {
    one.signature.name == other.signature.name && one.arguments == other.arguments
  }

  /// Hashes name and arguments.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(signature.name)
    hasher.combine(arguments)
  }
}

extension NamedSchedule {
  /// The schedule with its kind hidden.
  public var erased: AnySchedule { AnySchedule(self) }
}

/// What a schedule says of itself, computed once.
private struct Traits: Sendable {
  let naturalLength: Int
  let horizon: Int?
  let lastStep: Int?
  let endingParameter: String?
  let firstExtrapolatedStep: Int?
  let stepsPerEpoch: Int?
  let movesMomentum: Bool
  let followsMetric: Bool
  let remarks: [String]
  let asSequence: SequentialLR?
  let depth: Int

  init<S: NamedSchedule>(_ schedule: S) {
    naturalLength = schedule.naturalLength
    horizon = schedule.horizon
    lastStep = schedule.lastStep
    endingParameter = schedule.endingParameter
    firstExtrapolatedStep = schedule.firstExtrapolatedStep
    stepsPerEpoch = schedule.stepsPerEpoch
    movesMomentum = schedule.movesMomentum
    followsMetric = schedule.followsMetric
    remarks = schedule.remarks
    asSequence = schedule.asSequence
    depth = schedule.depth
  }
}

/// A class instead of an existential: Embedded Swift has no `any`.
private class ScheduleBox: @unchecked Sendable {
  let traits: Traits
  init(_ traits: Traits) { self.traits = traits }
  func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    preconditionFailure("a box has a type")
  }
  func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? { nil }
  func landmarks(through lastStep: Int) -> [Landmark] { [] }
}

private final class TypedScheduleBox<S: NamedSchedule>: ScheduleBox, @unchecked Sendable {
  private let schedule: S

  init(_ schedule: S) {
    self.schedule = schedule
    super.init(Traits(schedule))
  }

  override func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    try schedule.startErased(on: &group, at: place)
  }
  override func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    try schedule.closedForm(at: step, from: base)
  }
  override func landmarks(through lastStep: Int) -> [Landmark] { schedule.landmarks(through: lastStep) }
}
