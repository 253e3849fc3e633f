import Anneal

/// What a text says.
public struct Reading: Sendable {
  /// A schedule to show.
  public struct Item: Sendable {
    /// The variable it was assigned to.
    public let name: String?
    /// The schedule.
    public let schedule: AnySchedule

    /// A schedule, with or without a name.
    public init(name: String?, schedule: AnySchedule) {
      self.name = name
      self.schedule = schedule
    }
  }

  /// The schedules to show, in order; at least one.
  public let items: [Item]
  /// The optimizer that the text builds.
  public let optimizer: OptimizerSetting?
  /// What the text's training loop says.
  public let loop: TrainingLoop?
  /// What was skipped or read in a way to mention, a sentence each.
  public let notes: [String]
}

/// An optimizer as a text builds it, as far as schedules care.
public struct OptimizerSetting: Hashable, Sendable {
  /// What schedules move besides the rate.
  public enum Kind: String, Hashable, Sendable {
    /// A momentum: SGD, RMSprop.
    case sgd
    /// Betas: Adam and its kin.
    case adam
    /// Neither: Adagrad, Adadelta, LBFGS and others.
    case none
  }

  /// What it has.
  public let kind: Kind
  /// Its name, such as `AdamW`.
  public let name: String
  /// The learning rate of each parameter group; `nil` where the text does not tell.
  public let rates: [Double]?
  /// SGD's momentum; `nil` without one, or where the text does not tell.
  public let momentum: Double?
  /// Adam's first beta; `nil` without one, or where the text does not tell.
  public let beta1: Double?
}

/// When a pasted training loop calls `scheduler.step()`, and how long it runs.
public struct TrainingLoop: Hashable, Sendable {
  /// What a step of the schedule is.
  public enum Stepping: String, Hashable, Sendable {
    /// An update of the parameters.
    case update
    /// An epoch.
    case epoch
  }

  /// What a step of the schedule is.
  public let stepping: Stepping
  /// Epochs of the run, where the text tells.
  public let epochs: Int?
  /// Updates in an epoch, where the text tells.
  public let stepsPerEpoch: Int?
  /// Steps of the schedule in the whole run, where the text tells.
  public let steps: Int?
}
