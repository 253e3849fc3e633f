/// A schedule of any kind, as text gives it and compositions hold it. Equal by name and arguments.
public struct AnySchedule: Schedule {
  private let box: ScheduleBox

  /// What it is called, and what it takes.
  public let signature: Signature
  /// Its settings by parameter name.
  public let arguments: [String: Value]
  /// How deep compositions are nested in it; 0 for a schedule that holds no other.
  public let depth: Int

  /// Hides the kind of a schedule.
  public init<S: NamedSchedule>(_ schedule: S) { self = schedule.erased }

  /// Hides the kind of a schedule where it is known, so that what its cursors do is compiled for it.
  @inlinable
  init<S: NamedSchedule>(hiding schedule: S, members: [AnySchedule] = [], turns: Turns? = nil) {
    self.init(
      TypedScheduleBox(schedule, members, turns) { (schedule, group, place) throws(ScheduleError) in
        AnyCursor(try schedule.start(on: &group, at: place))
      })
  }

  @usableFromInline
  init<S: NamedSchedule>(_ box: TypedScheduleBox<S>) {
    self.box = box
    signature = S.signature
    arguments = box.schedule.arguments
    depth = box.members.map { $0.depth + 1 }.max() ?? 0
  }

  /// Builds the schedule on a parameter group.
  public func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    try box.start(on: &group, at: place)
  }

  /// PyTorch's closed form, where it has one.
  public func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    try box.closedForm(at: step, from: base)
  }

  /// The schedules it is made of, in order; none for one that is no composition.
  public var members: [AnySchedule] { box.members }
  /// When each member has its turn; `nil` if all of them move the rate at every step, and without members.
  public var turns: Turns? { box.turns }
  /// How many steps a picture shows when nobody says.
  public var naturalLength: Int { box.naturalLength }
  /// The step after which nothing new happens, where the parameters tell.
  public var horizon: Int? { box.horizon }
  /// The last step with an answer; `nil` without end.
  public var lastStep: Int? { box.lastStep }
  /// Whose parameter says where it ends.
  public var endingParameter: String? { box.endingParameter }
  /// The first step that PyTorch extrapolates.
  public var firstExtrapolatedStep: Int? { box.firstExtrapolatedStep }
  /// How many steps an epoch has, when the parameters say so.
  public var stepsPerEpoch: Int? { box.stepsPerEpoch }
  /// Whether it moves momentum.
  public var movesMomentum: Bool { box.movesMomentum }
  /// Whether it needs a metric at some step.
  public var followsMetric: Bool { box.followsMetric }
  /// What a person should know of these settings: one sentence each.
  public var remarks: [String] { box.remarks }
  /// What happens up to and including `lastStep` that a picture names, in order.
  public func landmarks(through lastStep: Int) -> [Landmark] { box.landmarks(through: lastStep) }

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
  @inlinable
  public var erased: AnySchedule { AnySchedule(hiding: self) }
}

/// A class instead of an existential: Embedded Swift has no `any`. It never changes.
@usableFromInline
class ScheduleBox: @unchecked Sendable {
  final let members: [AnySchedule]
  final let turns: Turns?

  init(_ members: [AnySchedule], _ turns: Turns?) {
    self.members = members
    self.turns = turns
  }

  func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    preconditionFailure("a box has a type")
  }
  func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? { nil }
  var naturalLength: Int { 0 }
  var horizon: Int? { nil }
  var lastStep: Int? { nil }
  var endingParameter: String? { nil }
  var firstExtrapolatedStep: Int? { nil }
  var stepsPerEpoch: Int? { nil }
  var movesMomentum: Bool { false }
  var followsMetric: Bool { false }
  var remarks: [String] { [] }
  func landmarks(through lastStep: Int) -> [Landmark] { [] }
}

@usableFromInline
final class TypedScheduleBox<S: NamedSchedule>: ScheduleBox, @unchecked Sendable {
  @usableFromInline
  typealias Start = @Sendable (S, inout ParameterGroup, GroupPlace) throws(ScheduleError) -> AnyCursor

  let schedule: S
  private let start: Start

  @usableFromInline
  init(_ schedule: S, _ members: [AnySchedule], _ turns: Turns?, start: @escaping Start) {
    self.schedule = schedule
    self.start = start
    super.init(members, turns)
  }

  override func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    try start(schedule, &group, place)
  }
  override func closedForm(at step: Int, from base: Double) throws(ScheduleError) -> Double? {
    try schedule.closedForm(at: step, from: base)
  }
  override var naturalLength: Int { schedule.naturalLength }
  override var horizon: Int? { schedule.horizon }
  override var lastStep: Int? { schedule.lastStep }
  override var endingParameter: String? { schedule.endingParameter }
  override var firstExtrapolatedStep: Int? { schedule.firstExtrapolatedStep }
  override var stepsPerEpoch: Int? { schedule.stepsPerEpoch }
  override var movesMomentum: Bool { schedule.movesMomentum }
  override var followsMetric: Bool { schedule.followsMetric }
  override var remarks: [String] { schedule.remarks }
  override func landmarks(through lastStep: Int) -> [Landmark] { schedule.landmarks(through: lastStep) }
}
