/// What an optimizer holds for one group of parameters, as far as schedules read or write it.
///
/// The fields are the keys PyTorch keeps in `optimizer.param_groups[i]`. They are shared: two schedules on one
/// optimizer see each other's marks, and valid PyTorch programs depend on that.
public struct ParameterGroup: Hashable, Sendable {
  /// Which of the optimizer's numbers ``momentum`` is.
  public enum MomentumKind: String, Hashable, Sendable {
    /// The momentum of SGD, RMSprop and their kin.
    case momentum
    /// The first beta of Adam and its kin.
    case beta1
  }

  /// η, the learning rate that the next update uses.
  public var rate: Double
  /// The momentum or first beta that the next update uses; `nil` for an optimizer without either.
  public var momentum: Double?
  /// Whether ``momentum`` is SGD's momentum or Adam's first beta.
  public var momentumKind: MomentumKind

  /// PyTorch's `initial_lr`: the base rate, set by the first schedule that is built on the group.
  public var initialRate: Double?
  /// PyTorch's `max_lr`, written by ``OneCycleLR``.
  public var maxRate: Double?
  /// PyTorch's `min_lr`, written by ``OneCycleLR``.
  public var minRate: Double?
  /// PyTorch's `max_momentum`, written by ``CyclicLR`` and ``OneCycleLR``.
  public var maxMomentum: Double?
  /// PyTorch's `base_momentum`, written by ``CyclicLR`` and ``OneCycleLR``.
  public var baseMomentum: Double?
  /// PyTorch's `swa_lr`, written by ``SWALR``.
  public var swaRate: Double?

  /// A group of an optimizer with a momentum (SGD), or with neither momentum nor betas (`momentum: nil`).
  public init(rate: Double, momentum: Double? = 0) {
    self.rate = rate
    self.momentum = momentum
    self.momentumKind = .momentum
  }

  /// A group of an optimizer with betas (Adam).
  public init(rate: Double, beta1: Double) {
    self.rate = rate
    self.momentum = beta1
    self.momentumKind = .beta1
  }
}

/// Where a group stands among the groups of its optimizer.
public struct GroupPlace: Hashable, Sendable {
  /// The group's index, from 0.
  public let index: Int
  /// How many groups the optimizer has.
  public let count: Int

  /// The only group of an optimizer.
  public static let only = GroupPlace(index: 0, count: 1)

  /// The place of group `index` of `count`.
  ///
  /// - Precondition: `index` lies in `0..<count`.
  public init(index: Int, count: Int) {
    precondition(index >= 0 && index < count, "a group's index lies below the number of groups")
    self.index = index
    self.count = count
  }
}
