import Anneal
public import AnnealNotation
import ArgumentParser

/// The command as a library: three lines of code make the command with your own schedules.
///
/// ```swift
/// import AnnealCommand
///
/// AnnealCommand.main(catalogue: .standard.adding(MySchedule.self))
/// ```
public enum AnnealCommand {
  /// Runs the command on the process's arguments and exits.
  public static func main(catalogue: Catalogue) -> Never { RootCommand.main(catalogue: catalogue) }
}

/// The command above all subcommands.
struct RootCommand: ParsableCommand {
  /// What `anneal --help` says.
  static let configuration = CommandConfiguration(
    commandName: "anneal",
    abstract: "See, compare and check learning-rate schedules.",
    discussion: """
      Paste the scheduler you have and see its curve, with the numbers PyTorch gives, to the bit:

        anneal 'OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)'
        anneal 'StepLR(step_size=30)' 'ExponentialLR(gamma=0.97)' --steps 100
        anneal train.py -- --lr 0.2 --epochs 30
        anneal -- torchrun --nproc-per-node 8 train.py --epochs 90
        anneal values train.py --let 'len(train_loader)=391' --format csv > rates.csv
        anneal compare 'StepLR(30)' 'StepLR(30, gamma=0.2)'
        anneal show CyclicLR

      Exit codes: 0 success; 1 compared schedules differ; 2 an error, described on standard error; 64 an option or argument that cannot be read.
      """,
    version: AnnealVersion.current,
    subcommands: [
      Plot.self, Values.self, Compare.self, ExportCommand.self, CheatSheetCommand.self, Explore.self, GuideCommand.self,
      List.self, Show.self,
    ],
    defaultSubcommand: Plot.self
  )

  static func main(catalogue: Catalogue) -> Never {
    POSIX.reportFullFiles()
    // Scripts ask for the version each time, and the parser takes longer to start than the whole answer.
    if CommandLine.arguments.dropFirst() == ["--version"] { end(saying: AnnealVersion.current) }
    let line = ArgumentLine(Array(CommandLine.arguments.dropFirst()), plain: plainSubcommands)
    let context = Context(catalogue: catalogue, words: line.words)
    do {
      if let subcommand = shortcut(line.arguments) { exit(withError: try subcommand.answer(in: context)) }
      var command = try parseAsRoot(line.arguments)
      if let subcommand = command as? any Answering { exit(withError: try subcommand.answer(in: context)) }
      // The parser's own: help and completions.
      try command.run()
      exit()
    } catch let error as CommandError {
      end(with: error)
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: CommandError) -> Never {
    StandardError.write(error.text(width: StandardError.width) + "\n")
    exit(withError: ExitCode(CommandError.exitCode))
  }

  /// Ends as the parser would. Its errors quote what was typed, and help is one of them.
  private static func end(with error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code == .success { end(saying: message) }
    if !message.isEmpty { StandardError.write(message + "\n") }
    exit(withError: code)
  }

  /// Ends with success once standard output has taken a text.
  private static func end(saying text: String) -> Never {
    do throws(CommandError) {
      var output = StandardOutput()
      try output.write(text + "\n")
      try output.flush()
      exit()
    } catch {
      end(with: error)
    }
  }
}

extension RootCommand {
  /// Subcommands that read no script, so that `--` has no meaning for them.
  private static var plainSubcommands: [String] {
    ["help"]
      + configuration.subcommands.filter { !($0 is any ReadsScripts.Type) }.compactMap { $0.configuration.commandName }
  }

  /// The subcommand that the arguments name, parsed by its own parser; `nil` if that parser does not accept them all.
  ///
  /// The parser of the whole command asks its subcommands for their options again and again, which takes longer than a
  /// picture. Help, completions and errors are still left to it, since it knows the whole line.
  private static func shortcut(_ arguments: [String]) -> (any Answering)? {
    let first = arguments.first ?? ""
    guard !first.hasPrefix("-"), first != "help" else { return nil }
    let named = configuration.subcommands.first { $0.configuration.commandName == first }
    let subcommand = named ?? Plot.self
    let parsed = try? subcommand.parseAsRoot(Array(arguments.dropFirst(named == nil ? 0 : 1)))
    return parsed.flatMap { $0 as? any Answering }
  }
}

/// What every subcommand receives.
struct Context: Sendable {
  let catalogue: Catalogue
  /// The words after `--`; `nil` if there is no `--`.
  var words: [String]?
}

/// A command line, divided at `--`: the command's own arguments before it, and a script's arguments or a whole training
/// command after it. The parser would take them all for its own.
struct ArgumentLine: Hashable {
  let arguments: [String]
  let words: [String]?

  /// - Parameter plain: Subcommands for which `--` has no such meaning.
  init(_ line: [String], plain: [String]) {
    let isPlain = line.first.map { plain.contains($0) || $0.hasPrefix("---") } ?? false
    guard !isPlain, let dashes = line.firstIndex(of: "--") else {
      arguments = line
      words = nil
      return
    }
    arguments = Array(line[..<dashes])
    words = Array(line[(dashes + 1)...])
  }
}

/// A subcommand that reads scripts, whose arguments follow `--`.
protocol ReadsScripts {}

/// A command that runs in a context instead of on its own, and answers with an exit code.
protocol Answering: ParsableCommand {
  func answer(in context: Context) throws(CommandError) -> ExitCode
}

/// A command without a verdict: if it ends, it succeeded.
protocol Subcommand: Answering {
  func run(in context: Context) throws(CommandError)
}

extension Subcommand {
  func answer(in context: Context) throws(CommandError) -> ExitCode {
    try run(in: context)
    return .success
  }
}
