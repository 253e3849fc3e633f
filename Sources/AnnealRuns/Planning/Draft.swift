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

  /// A schedule of a reading.
  public init(_ item: Reading.Item, of reading: Reading) {
    name = item.name
    schedule = item.schedule
    optimizer = reading.optimizer
    loop = reading.loop
  }
}
