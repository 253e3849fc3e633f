/// A schedule that text can name: all of PyTorch's, and the user's own.
public protocol NamedSchedule: Schedule {
  /// The schedule described as data.
  static var signature: Signature { get }

  /// Builds the schedule from the arguments of a call.
  init(_ arguments: Arguments) throws(ScheduleError)

  /// The settings by parameter name: the inverse of ``init(_:)``, for printing and for comparing erased schedules.
  var arguments: [String: Value] { get }

  /// How many steps a picture shows when nobody says: the whole run where the parameters name it, else enough to see
  /// every event and what follows.
  var naturalLength: Int { get }

  /// The step after which nothing new happens, or after which it repeats; `nil` when the parameters do not tell.
  var horizon: Int? { get }

  /// The last step with an answer; `nil` for a schedule without end.
  var lastStep: Int? { get }

  /// Whose parameter says where it ends: "OneCycleLR's total_steps"; `nil` without end.
  var endingParameter: String? { get }

  /// The first step whose rate lies outside the schedule's own plan: PyTorch extrapolates there.
  var firstExtrapolatedStep: Int? { get }

  /// How many steps an epoch has, when the parameters say so.
  var stepsPerEpoch: Int? { get }

  /// Whether it moves the optimizer's momentum or first beta.
  var movesMomentum: Bool { get }

  /// Whether it needs a metric at some step.
  var followsMetric: Bool { get }

  /// What a person should know of these settings: one sentence each.
  var remarks: [String] { get }

  /// What happens up to and including `lastStep` that a picture names, in order; of a schedule that
  /// holds no other, at most ``Landmark/most``.
  func landmarks(through lastStep: Int) -> [Landmark]

  /// The schedule with its kind hidden.
  ///
  /// Every schedule has it. It is a requirement so that the compiler builds the steps behind ``AnyCursor`` for each
  /// kind of schedule.
  var erased: AnySchedule { get }
}

extension NamedSchedule {
  /// Unknown.
  public var horizon: Int? { nil }
  /// Without end.
  public var lastStep: Int? { nil }
  /// Without end.
  public var endingParameter: String? { nil }
  /// Nowhere.
  public var firstExtrapolatedStep: Int? { nil }
  /// Unknown.
  public var stepsPerEpoch: Int? { nil }
  /// Momentum stays.
  public var movesMomentum: Bool { false }
  /// Time alone.
  public var followsMetric: Bool { false }
  /// Nothing worth a remark.
  public var remarks: [String] { [] }
  /// Nothing.
  public func landmarks(through lastStep: Int) -> [Landmark] { [] }
}

/// Lengths of pictures.
enum NaturalLength {
  /// The least steps drawn of a schedule that does not name its run.
  static let least = 32

  /// `steps`, but at least ``least``.
  static func atLeast(_ steps: Int) -> Int { max(least, steps) }

  /// Steps until a rate that is multiplied by `gamma` has fallen to a hundredth.
  static func hundredth(gamma: Double) -> Int? {
    guard gamma > 0, gamma < 1 else { return nil }
    let steps = (LibM.log(0.01) / LibM.log(gamma)).rounded(.up)
    return Int(exactly: min(steps, Double(Wholes.limit)))
  }
}
