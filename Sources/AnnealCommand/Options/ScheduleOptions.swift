import ArgumentParser

/// The schedules, and what their text leaves open.
struct ScheduleOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A scheduler as PyTorch code, a file that holds one (a script, a notebook), or '-' for standard input. After -- "
        + "follow the script's arguments; without a script, a whole training command.", valueName: "schedule"))
  var schedules: [String] = []

  @OptionGroup var script: ScriptOptions

  @Option(help: ArgumentHelp("What to call a schedule; once for each, in order.", valueName: "name"))
  var label: [String] = []

  @Flag(help: "Leave out notes.")
  var quiet = false

  @Flag(help: "Report what the script builds and steps, and how much of its run was checked.")
  var verbose = false

  /// Where notes go.
  var notes: Notes { Notes(isQuiet: quiet, isVerbose: verbose) }
}
