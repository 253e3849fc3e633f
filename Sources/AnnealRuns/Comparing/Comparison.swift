import Anneal

/// Two tracks compared update by update, to the bit.
///
/// Step n of one is compared with step n of the other, whatever the two count as an epoch; and group n with group n.
package struct Comparison: Hashable, Sendable {
  /// What a parameter group has in one track and in the other.
  package struct Group: Hashable, Sendable {
    /// How the rates differ; `nil` when they are equal at every common step.
    package fileprivate(set) var rate: Difference?
    /// How the momenta (or first betas) differ; `nil` when they are equal, or not compared.
    package fileprivate(set) var momentum: Difference?

    /// Whether rates and momenta have the same bits at every common step.
    package var isEqual: Bool { rate == nil && momentum == nil }
  }

  /// How many steps the first track has.
  package let firstSteps: Int
  /// How many steps the second track has.
  package let secondSteps: Int
  /// How many parameter groups the first track has.
  package let firstGroups: Int
  /// How many parameter groups the second track has.
  package let secondGroups: Int
  /// The groups that both tracks have, in order.
  package private(set) var groups: [Group]
  /// Whether momenta are compared: where either schedule moves its optimizer's. A group without one counts as NaN.
  package let comparesMomentum: Bool
  /// At how many of the common steps any group differs.
  package private(set) var differingSteps = 0

  /// Compares two tracks.
  ///
  /// - Throws: what building and stepping either schedule throw.
  /// - Complexity: one step of each schedule a common step; memory for the groups alone, however long the tracks.
  package init(_ first: Track, _ second: Track) throws(ScheduleError) {
    firstSteps = first.run.updates
    secondSteps = second.run.updates
    firstGroups = first.groups.count
    secondGroups = second.groups.count
    comparesMomentum = first.schedule.movesMomentum || second.schedule.movesMomentum
    groups = Array(repeating: Group(), count: min(firstGroups, secondGroups))
    var one = try first.walk()
    var other = try second.walk()
    while try one.next(), try other.next() { compare(one, other) }
  }

  /// How many steps both tracks have.
  package var commonSteps: Int { min(firstSteps, secondSteps) }

  /// Whether the tracks have the same length, the same number of groups, and the same bits at every step.
  package var isEqual: Bool { firstSteps == secondSteps && firstGroups == secondGroups && differingSteps == 0 }

  /// The first step at which any group differs; `nil` when the common steps are equal.
  package var firstStep: Int? {
    var first: Int?
    for group in groups {
      for step in [group.rate?.firstStep, group.momentum?.firstStep] {
        if let step { first = min(step, first ?? step) }
      }
    }
    return first
  }

  private mutating func compare(_ one: Walk, _ other: Walk) {
    var differs = false
    for index in groups.indices {
      let (left, right) = (one.groups[index], other.groups[index])
      if let rate = Difference(left.rate, right.rate, at: one.step) {
        groups[index].rate = Comparison.sum(groups[index].rate, rate)
        differs = true
      }
      guard comparesMomentum else { continue }
      if let momentum = Difference(left.momentum ?? .nan, right.momentum ?? .nan, at: one.step) {
        groups[index].momentum = Comparison.sum(groups[index].momentum, momentum)
        differs = true
      }
    }
    if differs { differingSteps += 1 }
  }

  private static func sum(_ earlier: Difference?, _ later: Difference) -> Difference {
    guard var sum = earlier else { return later }
    sum.merge(later)
    return sum
  }
}
