import AnnealPlots
import AnnealRuns
import AnnealText
import ArgumentParser

/// What a picture of rates shows, and how.
struct FigureOptions: ParsableArguments {
  @Flag(help: "Draw the rates on a logarithmic axis.")
  var log = false

  @Option(help: "The heading of the picture. (default: the schedule, where there is one)")
  var title: String?

  @Option(help: "A sentence below the picture.")
  var caption: String?

  @Option(
    help: ArgumentHelp(
      "Draw the rates that a run logged beside the schedule: CSV with a step and a rate. May be given several times.",
      valueName: "file"))
  var recorded: [String] = []

  @Option(
    help: ArgumentHelp(
      "The columns of --recorded. (default: those that loggers use, such as step,lr)", valueName: "step,rate"),
    transform: ColumnNames.init(text:))
  var recordedColumns: ColumnNames?

  /// The largest file to read, in bytes: more than the log of any run.
  private static let limit = 100_000_000

  mutating func validate() throws {
    if recordedColumns != nil, recorded.isEmpty { throw ValidationError("--recorded-columns needs --recorded") }
  }

  /// An option that says something of a picture, if one is given.
  var given: String? {
    let options = [
      ("--log", log), ("--title", title != nil), ("--caption", caption != nil), ("--recorded", !recorded.isEmpty),
    ]
    return options.first { $0.1 }?.0
  }

  /// The rates that the files hold.
  func recordedRates() throws(CommandError) -> [RecordedRates] {
    var rates: [RecordedRates] = []
    for path in recorded {
      let text = try TextFile.read(argument: path, limit: FigureOptions.limit)
      do throws(RecordedRates.Failure) {
        rates.append(try RecordedRates(reading: text, label: label(of: path), columns: recordedColumns?.names))
      } catch {
        throw .recorded(error, source: path)
      }
    }
    return rates
  }

  /// The picture of some tracks, with what the options add.
  func picture(_ tracks: [Track], showsEpochs: Bool) throws(CommandError) -> RunFigure {
    var picture = try RunFigure.drawn(
      tracks, recorded: recordedRates(), isLogarithmic: log, showsEpochs: showsEpochs)
    if let title { picture.figure.title = SafeText.line(title) }
    if let caption { picture.figure.caption.append(SafeText.line(caption)) }
    return picture
  }

  /// The file's name without its folder.
  private func label(of path: String) -> String {
    path == "-" ? "recorded" : "recorded, " + SafeText.line(String(path.split(separator: "/").last ?? ""))
  }
}

/// Two names of columns, separated by a comma.
struct ColumnNames {
  let names: (step: String, rate: String)

  init(text: String) throws {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0.trimmed) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw ValidationError("write two names separated by a comma, such as step,lr")
    }
    names = (parts[0], parts[1])
  }
}
