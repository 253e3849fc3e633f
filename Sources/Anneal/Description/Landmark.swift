/// A step at which something happens that a picture names.
public struct Landmark: Hashable, Sendable {
  /// The kinds of landmarks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A rise to the base rate ends.
    case endOfWarmUp = "end of warm-up"
    /// The rate begins a cycle anew.
    case restart
    /// A step that the parameters name: the next schedule takes over, or the rate drops.
    case milestone
    /// A fall to the last rate that the parameters name ends.
    case endOfDecay = "end of decay"
    /// The plan ends: PyTorch extrapolates from here on, or the rate stays.
    case endOfSchedule = "end of schedule"
  }

  /// The step, counted by the schedule: how often it has been stepped when the new rate is read.
  public let step: Int
  /// What happens.
  public let kind: Kind

  /// Something that happens at a step.
  public init(_ kind: Kind, at step: Int) {
    self.kind = kind
    self.step = step
  }

  /// The most landmarks of one schedule; a picture cannot name more.
  public static let limit = 1000
}

extension Landmark {
  /// The same, so many steps later.
  func moved(by steps: Int) -> Landmark { Landmark(kind, at: step + steps) }

  /// What schedules that follow each other have: where each takes over, and what it does while its turn lasts.
  ///
  /// - Parameters:
  ///   - schedules: The schedules, in order.
  ///   - milestones: The steps at which the second, third, … take over.
  ///   - lead: How many steps of its own a schedule has taken when its turn begins.
  ///   - lastStep: The last step of interest.
  static func ofRow(
    _ schedules: [AnySchedule], milestones: [Int], lead: Int, through lastStep: Int
  ) -> [Landmark] {
    var landmarks: [Landmark] = []
    for (index, schedule) in schedules.enumerated() {
      let start = index == 0 ? 0 : max(milestones[index - 1], 0)
      let end = index < milestones.count ? milestones[index] : Int.max
      guard start < end, start <= lastStep else { continue }
      let lead = index == 0 ? 0 : lead
      // One step more, to see whether a warm-up ends just as the next schedule takes over.
      let own = schedule.landmarks(through: min(end, lastStep) - start + lead).map { $0.moved(by: start - lead) }
      landmarks += own.filter { $0.step > start && $0.step < end && $0.step <= lastStep }
      guard end <= lastStep else { continue }
      let isWarmUp = own.contains { $0.kind == .endOfWarmUp && $0.step == end }
      landmarks.append(Landmark(isWarmUp ? .endOfWarmUp : .milestone, at: end))
    }
    return landmarks
  }
}
