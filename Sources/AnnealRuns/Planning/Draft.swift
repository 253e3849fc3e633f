import Anneal
import AnnealNotation

/// A schedule as it was read, with what its text says of optimizer and loop.
public struct Draft: Sendable {
  /// The variable it was assigned to.
  public let name: String?
  /// The schedule.
  public let schedule: AnySchedule
  /// The optimizer that the text builds.
  public let optimizer: OptimizerSetting?
  /// What the text's training loop says.
  public let loop: TrainingLoop?
  /// The length that was assumed to read it, if one was.
  public let assumed: AssumedLength?

  /// A schedule of a reading.
  public init(_ item: Reading.Item, of reading: Reading, assumed: AssumedLength? = nil) {
    self.assumed = assumed
    name = item.name
    schedule = item.schedule
    optimizer = item.optimizer
    loop = item.loop
  }
}
