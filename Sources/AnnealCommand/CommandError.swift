import Anneal
import AnnealNotation
import AnnealPlots
import AnnealRuns

/// Why the command ends before its work is done. The sentences are in `CommandError+Wording.swift`.
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
