/// An optimizer, as far as schedules care: its class, the rate of each parameter group, and its momentum or first beta.
///
/// Each part may be left open, to be filled in from another source; ``groups`` takes the defaults for what still is.
///
///     Optimizer(rates: [0.5]).completed(by: Optimizer(kind: Optimizer.Kind(named: "AdamW"), momentum: 0.95))
public struct Optimizer: Hashable, Sendable {
  /// Its class.
  public var kind: Kind?
  /// The learning rate of each parameter group.
  public var rates: [Double]?
  /// Its momentum or first beta, whichever the class has.
  public var momentum: Double?

  /// An optimizer of these parts.
  public init(kind: Kind? = nil, rates: [Double]? = nil, momentum: Double? = nil) {
    self.kind = kind
    self.rates = rates
    self.momentum = momentum
  }

  /// The optimizer with its open parts taken from another. A momentum is taken from the same sort of class only.
  public func completed(by other: Optimizer?) -> Optimizer {
    let kind = kind ?? other?.kind
    let hasSameMomentum = kind?.momentumKind == other?.kind?.momentumKind
    return Optimizer(
      kind: kind, rates: rates ?? other?.rates, momentum: momentum ?? (hasSameMomentum ? other?.momentum : nil))
  }

  /// The parameter groups, with the class's defaults for what is open. Without a class it is SGD.
  public var groups: [ParameterGroup] {
    let kind = kind ?? .sgd
    let momentum = momentum ?? kind.momentum
    return (rates ?? [kind.rate]).map { rate in
      switch kind.momentumKind {
      case .beta1: ParameterGroup(rate: rate, beta1: momentum)
      case .momentum: ParameterGroup(rate: rate, momentum: momentum)
      case nil: ParameterGroup(rate: rate, momentum: nil)
      }
    }
  }
}

extension Optimizer {
  /// A class of optimizers.
  public struct Kind: Hashable, Sendable {
    /// The name, such as `AdamW`; empty for a class without one.
    public let name: String
    /// Which number schedules move besides the rate; `nil` for a class with neither momentum nor betas.
    public let momentumKind: ParameterGroup.MomentumKind?
    /// The rate it is built with by default.
    public let rate: Double
    /// The momentum or first beta it is built with by default. For SGD the usual 0.9, where PyTorch has 0.
    public let momentum: Double

    /// A class of any name, with PyTorch's defaults where it is one of PyTorch's.
    public init(name: String, momentumKind: ParameterGroup.MomentumKind?) {
      let known = Kind.all.first { $0.name == name && $0.momentumKind == momentumKind }
      self = known ?? Kind(name, momentumKind, rate: 1e-3, momentum: 0.9)
    }

    /// A class of PyTorch, written as there or in lower case; `nil` for any other name.
    public init?(named name: String) {
      guard let known = Kind.all.first(where: { $0.name == name || $0.name.lowercased() == name }) else { return nil }
      self = known
    }

    private init(
      _ name: String, _ momentumKind: ParameterGroup.MomentumKind?, rate: Double, momentum: Double = 0
    ) {
      self.name = name
      self.momentumKind = momentumKind
      self.rate = rate
      self.momentum = momentum
    }
  }
}

extension Optimizer.Kind {
  /// SGD.
  public static let sgd = Optimizer.Kind("SGD", .momentum, rate: 1e-3, momentum: 0.9)
  /// Adam.
  public static let adam = Optimizer.Kind("Adam", .beta1, rate: 1e-3, momentum: 0.9)

  /// All classes of `torch.optim`, with the defaults of PyTorch 2.13.
  public static let all: [Optimizer.Kind] = [
    sgd, adam,
    Optimizer.Kind("AdamW", .beta1, rate: 1e-3, momentum: 0.9),
    Optimizer.Kind("NAdam", .beta1, rate: 2e-3, momentum: 0.9),
    Optimizer.Kind("RAdam", .beta1, rate: 1e-3, momentum: 0.9),
    Optimizer.Kind("Adamax", .beta1, rate: 2e-3, momentum: 0.9),
    Optimizer.Kind("SparseAdam", .beta1, rate: 1e-3, momentum: 0.9),
    Optimizer.Kind("RMSprop", .momentum, rate: 1e-2),
    Optimizer.Kind("Muon", .momentum, rate: 1e-3, momentum: 0.95),
    Optimizer.Kind("Adadelta", nil, rate: 1),
    Optimizer.Kind("Adafactor", nil, rate: 1e-2),
    Optimizer.Kind("Adagrad", nil, rate: 1e-2),
    Optimizer.Kind("ASGD", nil, rate: 1e-2),
    Optimizer.Kind("LBFGS", nil, rate: 1),
    Optimizer.Kind("Rprop", nil, rate: 1e-2),
  ]
}
