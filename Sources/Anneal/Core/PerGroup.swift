/// A setting that is one value for all parameter groups, or a list with one value for each.
///
///     try CyclicLR(baseLR: 0.01, maxLR: [0.1, 0.05])
public enum PerGroup<Element: Hashable & Sendable>: Hashable, Sendable {
  /// The same value for each group.
  case all(Element)
  /// One value a group, in the order of the optimizer's groups.
  case each([Element])

  /// The values that were written, whichever way.
  public var elements: [Element] {
    switch self {
    case .all(let element): [element]
    case .each(let elements): elements
    }
  }

  /// The value for the group at `place`. The list's length has been checked by ``check(_:of:for:)`` before.
  @inlinable
  subscript(place: GroupPlace) -> Element {
    switch self {
    case .all(let element): element
    case .each(let elements): elements[place.index]
    }
  }

  /// Throws unless there is one value for each of the optimizer's groups.
  func check(_ parameter: String, of schedule: String, for place: GroupPlace) throws(ScheduleError) {
    guard case .each(let elements) = self, elements.count != place.count else { return }
    throw .groupCount(schedule: schedule, parameter: parameter, given: elements.count, groups: place.count)
  }
}

extension PerGroup: ExpressibleByFloatLiteral where Element == Double {
  /// One value for all groups.
  public init(floatLiteral value: Double) { self = .all(value) }
}

extension PerGroup: ExpressibleByIntegerLiteral where Element == Double {
  /// One value for all groups.
  public init(integerLiteral value: Int) { self = .all(Double(value)) }
}

extension PerGroup: ExpressibleByArrayLiteral {
  /// One value for each group.
  public init(arrayLiteral elements: Element...) { self = .each(elements) }
}
