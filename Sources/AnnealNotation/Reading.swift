import Anneal

/// What a text says.
public struct Reading: Sendable {
  /// A schedule to show.
  public struct Item: Sendable {
    /// The variable it was assigned to.
    public let name: String?
    /// The schedule.
    public let schedule: AnySchedule
    /// The optimizer that it is built on, where the text builds it.
    public let optimizer: Optimizer?
    /// What the text's training loop says of it.
    public let loop: TrainingLoop?

    /// A schedule, with or without a name, on its optimizer in its loop.
    package init(
      name: String?, schedule: AnySchedule, optimizer: Optimizer? = nil, loop: TrainingLoop? = nil
    ) {
      self.name = name
      self.schedule = schedule
      self.optimizer = optimizer
      self.loop = loop
    }
  }

  /// The schedules to show, in order; at least one. Each optimizer of a program has its own.
  public let items: [Item]
  /// The optimizer of the first schedule.
  public let optimizer: Optimizer?
  /// The training loop of the first schedule.
  public let loop: TrainingLoop?
  /// Assumptions and other remarks on the reading, a sentence each.
  public let notes: [String]
  /// Lengths that are still open, such as `len(train_loader)`.
  public let openLengths: [String]
  /// Base rates that the text leaves open, such as `args.lr`.
  public let openRates: [String]
  /// How many updates of the program were run and agree with the schedules, to the bit.
  public let checkedUpdates: Int
  /// Whether the program was followed to its end.
  public let isWhole: Bool
  /// What the program built and stepped, and where, a sentence each.
  package let trace: [String]
  /// What the program takes on its command line, as far as its parser declares it.
  package let arguments: [ScriptArgument]
}

/// An argument that a script declares with `argparse`.
package struct ScriptArgument: Hashable, Sendable {
  /// What its value is.
  package enum Kind: String, Hashable, Sendable {
    case text, whole, number
    /// It takes no value and is either present or not.
    case flag
    /// Flags that turn it on and off: `--nesterov` and `--no-nesterov`.
    case onOff
    /// Its value is how often it is given.
    case count
    /// One of several commands, whose own arguments follow it.
    case command
  }

  /// How many values it has.
  package enum Quantity: String, Hashable, Sendable {
    case one
    /// Several after one flag.
    case several
    /// One after each of its flags.
    case repeated
  }

  /// Its spellings; empty for a positional argument.
  package let flags: [String]
  /// The attribute that holds its value.
  package let destination: String
  /// Its default as a text; `nil` for `None`.
  package let defaultText: String?
  /// What its value is.
  package let kind: Kind
  /// How many values it has.
  package let quantity: Quantity
  /// Its possible values; empty if any value is allowed.
  package let choices: [String]
  /// Whether it is required.
  package let isRequired: Bool
  /// Its help text in the script.
  package let help: String
}

/// When a pasted training loop calls `scheduler.step()`, and how long it runs.
public struct TrainingLoop: Hashable, Sendable {
  /// When the schedule is stepped.
  public let stepping: Stepping
  /// Epochs of the run, if the text tells.
  public let epochs: Int?
  /// Updates in an epoch, if the text tells.
  public let stepsPerEpoch: Int?
  /// Steps of the schedule in the whole run, if the text tells.
  public let steps: Int?
}
