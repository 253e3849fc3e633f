import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns
import AnnealText

enum CommandError: Error {
  case notation(NotationError, source: String)
  case open(OpenQuestions, source: String)
  case notebook(Notebook.Failure, path: String)
  case trainingCommand(TrainingCommandError)
  case noModule(String, paths: [String])
  case schedule(ScheduleError, label: String)
  case metrics(MetricSeries.Failure, source: String)
  case plan(PlanError)
  case unknownExample(String)
  case noClosedForm(schedule: String)
  case closedFormOfMetric(schedule: String)
  case unknownSchedule(String, nearest: String?)
  case figure(RunFigureError)
  case recorded(RecordedRates.Failure, source: String)
  case labels(given: Int, schedules: Int)
  case noSchedule
  case tooManyToExplore(Int, limit: Int)
  case noPage
  case nothingToCompare
  case nothingToExport(target: String, [String])
  case cannotRead(path: String, reason: String)
  case notText(path: String)
  case tooLarge(path: String, limit: Int)
  case cannotWrite(path: String, reason: String)
  case unknownEnding(path: String, known: [String])
  case formatMissing
  case formatContradicted(path: String, format: PictureFormat)
  case scaleWithoutPNG(format: PictureFormat)
  case optionWithoutFile(String)
  case bytesToTerminal(format: PictureFormat)
  case rendering(RenderingError, path: String)
  case standardOutput(reason: String)

  /// The exit status of every error. 1 means that compared schedules differ, and the argument parser ends with 64; the
  /// table of all codes is in `Documentation/Command.md`.
  static let exitCode: Int32 = 2
}

extension CommandError {
  /// What standard error says: one sentence, with a caret where text is at fault, cut to a terminal of `width` columns.
  func text(width: Int) -> String {
    switch self {
    case .notation(let error, let source): error.rendered(width: width) + place(source)
    case .open(_, let source): "error: " + sentence + place(source)
    default: "error: " + sentence
    }
  }

  private func place(_ source: String) -> String { source.isEmpty ? "" : "\n  in \(shown(source))" }

  /// What is wrong, without the place.
  var sentence: String {
    switch self {
    case .notation(let error, _): error.description
    case .open(let questions, _): OpenWording(questions).sentence
    case .notebook(let failure, let path): "cannot read \(shown(path)): \(failure.description)"
    case .trainingCommand(let error): shown(error.sentence)
    case .noModule(let name, let paths):
      "there is no module '\(shown(name))' here; looked for \(shown(paths.joined(separator: " and ")))"
    case .schedule(let error, let label): "\(CommandError.short(label)): \(error.description)"
    case .metrics(let failure, let source): "\(shown(source)): \(shown(failure.description))"
    case .plan(.metricsMissing(let schedule)):
      "\(PlanError.metricsMissing(schedule: schedule)); give --metrics FILE (one number a line, or CSV with a column "
        + "'metric'), or --metrics example:stall to try it"
    case .unknownExample(let name):
      "there is no example series 'example:\(shown(name))'; choose example:stall, example:noisy or example:diverge"
    case .plan(.runTooLong(let steps, let limit)):
      "\(PlanError.runTooLong(steps, limit: limit)); give the number to print with --steps"
    case .plan(let error): error.description
    case .noClosedForm(let schedule):
      "\(schedule) has no closed form in PyTorch; leave out --closed-form"
    case .closedFormOfMetric(let schedule):
      "\(schedule) follows a metric and has no closed form; leave out --closed-form"
    case .unknownSchedule(let name, let nearest):
      "there is no schedule '\(shown(name))'"
        + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'anneal list' shows them all")
    case .figure(let error): error.description
    case .recorded(let failure, let source): "\(shown(source)): \(shown(failure.description))"
    case .labels(let given, let schedules):
      "--label must be given once for each schedule, in order, but is given \(given) time\(given == 1 ? "" : "s") for \(schedules) schedule\(schedules == 1 ? "" : "s")"
    case .tooManyToExplore(let count, let limit):
      "the workbench overlays at most \(limit) schedules, but there are \(count); leave some out"
    case .noSchedule:
      "there is no schedule; give one, such as anneal 'StepLR(step_size=30)', a file, or '-' for standard input"
    case .noPage:
      "this build of anneal holds no workbench: it was built without the package's trait 'Page'"
    case .nothingToCompare:
      "compare needs at least two schedules, but got one; give another, such as anneal compare old.py new.py"
    case .nothingToExport(let target, let refusals):
      "\(target) cannot say \(refusals.map { SafeText.line($0) }.joined(separator: "; nor "))"
    case .cannotRead(let path, let reason): "cannot read \(shown(path)): \(reason)"
    case .notText(let path): "cannot read \(shown(path)): it is not UTF-8 text"
    case .tooLarge(let path, let limit): "cannot read \(shown(path)): it is larger than \(limit) bytes"
    case .cannotWrite(let path, let reason): "cannot write \(shown(path)): \(reason)"
    case .unknownEnding(let path, let known):
      "cannot write \(shown(path)): its extension must be \(OpenWording.list(known, "or")); "
        + "for another, give --format"
    case .formatMissing:
      "standard output has no extension that would give the format; add --format svg, png or pdf to -o -"
    case .formatContradicted(let path, let format):
      "--format \(format.rawValue) contradicts the extension of \(shown(path)); leave out --format, or name a file that "
        + "ends in \(format.ending)"
    case .scaleWithoutPNG(let format):
      "--scale is for PNG; \(format.name) is sharp at any size, so leave it out, or give --width and --height"
    case .optionWithoutFile(let option):
      "\(option) is for a picture in a file; give the file too, such as -o schedule.svg, or leave out \(option)"
    case .bytesToTerminal(let format):
      "standard output is a terminal, which cannot show \(format.name); write a file with -o picture\(format.ending), "
        + "or redirect: -o - --format \(format.rawValue) > picture\(format.ending)"
    case .rendering(let error, let path): "cannot write \(shown(path)): \(error.description)"
    case .standardOutput(let reason): "cannot write to standard output: \(reason)"
    }
  }

  /// Text from outside, shortened and without characters that act on a terminal.
  private func shown(_ text: String) -> String { SafeText.line(text, limit: 200) }
}

extension CommandError {
  /// A shortened label: a schedule's own text may be very long.
  private static func short(_ label: String) -> String {
    SafeText.line(label, limit: 100)
  }
}
