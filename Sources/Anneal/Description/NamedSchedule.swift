/// A schedule that text can name: all of PyTorch's, and your own.
public protocol NamedSchedule: Schedule {
  /// The schedule described as data.
  static var signature: Signature { get }

  /// Builds the schedule from the arguments of a call.
  init(_ arguments: Arguments) throws(ScheduleError)

  /// The settings by parameter name: the inverse of ``init(_:)``, for printing and for comparing erased schedules.
  var arguments: [String: Value] { get }

  /// How many steps a picture shows by default: the whole run if the parameters determine it, else enough to show
  /// every event and what follows.
  var naturalLength: Int { get }

  /// The step after which nothing new happens, or the schedule repeats; `nil`, the default, if the parameters do not
  /// determine it.
  var horizon: Int? { get }

  /// The last step with an answer; `nil`, the default, for a schedule without an end.
  var lastStep: Int? { get }

  /// The parameter that determines the end: "OneCycleLR's total_steps"; `nil`, the default, without an end.
  var endingParameter: String? { get }

  /// The first step past the schedule's own plan, where PyTorch extrapolates; `nil`, the default, without one.
  var firstExtrapolatedStep: Int? { get }

  /// How many steps an epoch has; `nil`, the default, if the parameters do not say.
  var stepsPerEpoch: Int? { get }

  /// Whether it moves the optimizer's momentum or first beta; `false` by default.
  var movesMomentum: Bool { get }

  /// Whether it needs a metric at some step; `false` by default.
  var followsMetric: Bool { get }

  /// What to know about these settings, a sentence each; none by default.
  var remarks: [String] { get }

  /// The events up to and including `lastStep` that a picture marks, in order; none by default. A schedule that
  /// holds no other has at most ``Landmark/limit``.
  func landmarks(through lastStep: Int) -> [Landmark]

  /// Itself, if it is a sequence: a sequence in a sequence is built as one longer sequence.
  var asSequence: SequentialLR? { get }

  /// How deep compositions are nested in it; 0 for a schedule that holds no other.
  var depth: Int { get }

  /// Builds the schedule on a parameter group and hides the kind of its cursor.
  ///
  /// Every schedule has it. It is a requirement so that the compiler builds the steps behind ``AnyCursor`` for each
  /// kind of schedule.
  func startErased(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor
}

extension NamedSchedule {
  /// Starts, and hides the kind of the cursor.
  @inlinable
  public func startErased(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    AnyCursor(try start(on: &group, at: place))
  }

  public var horizon: Int? { nil }
  public var lastStep: Int? { nil }
  public var endingParameter: String? { nil }
  public var firstExtrapolatedStep: Int? { nil }
  public var stepsPerEpoch: Int? { nil }
  public var movesMomentum: Bool { false }
  public var followsMetric: Bool { false }
  public var remarks: [String] { [] }
  public func landmarks(through lastStep: Int) -> [Landmark] { [] }
  public var asSequence: SequentialLR? { nil }
  public var depth: Int { 0 }
}

enum NaturalLength {
  /// The least steps drawn of a schedule that does not name its run.
  static let least = 32

  /// `steps`, but at least ``least``.
  static func atLeast(_ steps: Int) -> Int { max(least, steps) }

  /// Steps until a rate that is multiplied by `gamma` has fallen to a hundredth.
  static func hundredth(gamma: Double) -> Int? {
    guard gamma > 0, gamma < 1 else { return nil }
    let steps = (LibM.log(0.01) / LibM.log(gamma)).rounded(.up)
    return Int(exactly: min(steps, Double(IntegerBounds.limit)))
  }
}
