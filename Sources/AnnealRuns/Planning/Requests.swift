import Anneal
import AnnealNotation

/// What a person asks of a run; all that is `nil` is left to the schedules and their texts.
public struct RunRequest: Hashable, Sendable {
  /// How many updates to show.
  public var steps: Int?
  /// How many epochs to show; ``steps`` wins.
  public var epochs: Int?
  /// How many updates an epoch has.
  public var stepsPerEpoch: Int?
  /// When the scheduler is stepped.
  public var stepping: Stepping?

  /// A request of these parts, each at least 1.
  public init(steps: Int? = nil, epochs: Int? = nil, stepsPerEpoch: Int? = nil, stepping: Stepping? = nil) {
    self.steps = steps
    self.epochs = epochs
    self.stepsPerEpoch = stepsPerEpoch
    self.stepping = stepping
  }

  /// The updates asked for; the greatest number where they are beyond it.
  public var updates: Int? { steps ?? epochs.map { RunRequest.product($0, stepsPerEpoch ?? 1) } }

  /// A product that stops at the largest number instead of overflowing.
  static func product(_ one: Int, _ other: Int) -> Int {
    let (product, overflows) = one.multipliedReportingOverflow(by: other)
    return overflows ? Int.max : product
  }
}

/// What a person says of the optimizer; all that is `nil` is left to the text, and then to usual values.
public struct OptimizerRequest: Hashable, Sendable {
  /// The rate of each parameter group.
  public var rates: [Double]?
  /// What schedules move besides the rate.
  public var kind: OptimizerSetting.Kind?
  /// SGD's momentum; implies SGD.
  public var momentum: Double?
  /// Adam's first beta; implies Adam.
  public var beta1: Double?

  /// A request of these parts.
  public init(
    rates: [Double]? = nil, kind: OptimizerSetting.Kind? = nil, momentum: Double? = nil, beta1: Double? = nil
  ) {
    self.rates = rates
    self.kind = kind
    self.momentum = momentum
    self.beta1 = beta1
  }

  /// The groups of the optimizer: what is asked for, else what the text says, else SGD with momentum 0.9.
  public func groups(pasted: OptimizerSetting?) -> [ParameterGroup] {
    let rates = rates ?? pasted?.rates ?? [1e-3]
    return rates.map { rate in group(rate: rate, pasted: pasted) }
  }

  private func group(rate: Double, pasted: OptimizerSetting?) -> ParameterGroup {
    switch kind ?? implied ?? pasted?.kind ?? .sgd {
    case .adam: ParameterGroup(rate: rate, beta1: beta1 ?? pasted?.beta1 ?? 0.9)
    case .sgd: ParameterGroup(rate: rate, momentum: momentum ?? pasted?.momentum ?? 0.9)
    case .none: ParameterGroup(rate: rate, momentum: nil)
    }
  }

  private var implied: OptimizerSetting.Kind? { beta1 != nil ? .adam : momentum != nil ? .sgd : nil }
}

/// Where the metrics of a run come from.
public enum MetricSource: Hashable, Sendable {
  /// What a run reported.
  case series(MetricSeries)
  /// An example, of any length.
  case example(ExampleSeries)
}
