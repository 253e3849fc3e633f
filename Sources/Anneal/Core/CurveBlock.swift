/// What neighbouring updates of one parameter group read: a piece of a curve, to be looked at and used again.
public struct CurveBlock: Hashable, Sendable {
  /// The rates.
  public var rates: [Double] = []
  /// The momenta (or first betas); NaN where the group has none.
  public var momenta: [Double] = []

  /// Empty, with room for so many steps.
  public init(capacity: Int) {
    rates.reserveCapacity(capacity)
    momenta.reserveCapacity(capacity)
  }

  /// How many steps it holds.
  public var count: Int { rates.count }

  /// Adds what the next `times` updates read of a group.
  @inlinable
  public mutating func append(_ group: ParameterGroup, times: Int = 1) {
    for _ in 0..<times {
      rates.append(group.rate)
      momenta.append(group.momentum ?? .nan)
    }
  }

  /// Forgets what it holds, and keeps the room.
  public mutating func removeAll() {
    rates.removeAll(keepingCapacity: true)
    momenta.removeAll(keepingCapacity: true)
  }
}
