import Anneal
public import AnnealNotation
import ArgumentParser

/// The command as a library: a program of three lines is the command with schedules of its own.
public struct AnnealCommand: ParsableCommand {
  /// What `anneal --help` says.
  public static let configuration = CommandConfiguration(
    commandName: "anneal",
    abstract: "See, compare and check learning-rate schedules.",
    discussion: """
      Paste the scheduler you have and see its curve, with the numbers PyTorch gives, to the bit:

        anneal 'OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)'
        anneal 'StepLR(step_size=30)' 'ExponentialLR(gamma=0.97)' --steps 100
        anneal train.py --let 'len(train_loader)=391' -o schedule.svg
        anneal values 'CosineAnnealingLR(T_max=32)' --format csv > rates.csv
        anneal compare 'StepLR(30)' 'StepLR(30, gamma=0.2)'
        anneal show CyclicLR

      Exit codes: 0 fine; 1 compared schedules differ; 2 an error, named on standard error; 64 an option, number or subcommand that cannot be read.
      """,
    version: AnnealVersion.current,
    subcommands: [
      Plot.self, Values.self, Compare.self, CheatSheetCommand.self, Explore.self, GuideCommand.self, List.self,
      Show.self,
    ],
    defaultSubcommand: Plot.self
  )

  /// Made by the argument parser.
  public init() {}

  /// Runs the command on the process's arguments and exits.
  public static func main(catalogue: Catalogue) -> Never {
    // What scripts ask each time needs no parser, which takes longer to start than the whole answer.
    if CommandLine.arguments.dropFirst() == ["--version"] {
      print(AnnealVersion.current)
      exit()
    }
    POSIX.reportFullFiles()
    do {
      if let subcommand = shortcut(Array(CommandLine.arguments.dropFirst())) {
        exit(withError: try subcommand.answer(in: Context(catalogue: catalogue)))
      }
      var command = try parseAsRoot()
      if let subcommand = command as? any Answering {
        exit(withError: try subcommand.answer(in: Context(catalogue: catalogue)))
      }
      // The parser's own: help and completions.
      try command.run()
      exit()
    } catch let error as CommandError {
      StandardError.write(error.text(width: StandardError.width) + "\n")
      exit(withError: ExitCode(error.exitCode))
    } catch {
      exit(withError: error)
    }
  }
}

extension AnnealCommand {
  /// The subcommand that the arguments name, read by its own parser; `nil` where they are not all it takes.
  ///
  /// The parser of the whole command asks subcommands again and again what they take, for longer than a picture takes.
  /// Help, completions and what is wrong are left to it: it knows the names of the whole line.
  private static func shortcut(_ arguments: [String]) -> (any Answering)? {
    guard let first = arguments.first, !first.hasPrefix("-"), first != "help" else { return nil }
    let named = configuration.subcommands.first { $0.configuration.commandName == first }
    let subcommand = named ?? Plot.self
    let parsed = try? subcommand.parseAsRoot(Array(arguments.dropFirst(named == nil ? 0 : 1)))
    return parsed.flatMap { $0 as? any Answering }
  }
}

/// What every subcommand is handed.
struct Context: Sendable {
  let catalogue: Catalogue
}

/// A command that runs in a context instead of on its own, and answers with an exit code.
protocol Answering: ParsableCommand {
  func answer(in context: Context) throws(CommandError) -> ExitCode
}

/// A command that asks nothing: when it ends, all went well.
protocol Subcommand: Answering {
  func run(in context: Context) throws(CommandError)
}

extension Subcommand {
  func answer(in context: Context) throws(CommandError) -> ExitCode {
    try run(in: context)
    return .success
  }
}
