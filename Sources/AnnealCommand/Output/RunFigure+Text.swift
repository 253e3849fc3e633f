import AnnealPlots
import AnnealRuns

extension RunFigure {
  /// The figure of some tracks; its error as one of the command.
  static func drawn(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false, showsEpochs: Bool = true
  ) throws(CommandError) -> RunFigure {
    do throws(RunFigureError) {
      return try RunFigure(tracks, recorded: recorded, isLogarithmic: isLogarithmic, showsEpochs: showsEpochs)
    } catch {
      throw .figure(error)
    }
  }

  /// The figure for a terminal, with the sentences under it.
  func terminal(columns: Int, charset: Charset, color: Bool) -> String {
    let rows = min(24, max(10, columns / 4))
    let drawing = figure.terminal(columns: columns, rows: rows, color: color, charset: charset)
    return drawing + (drawing.hasSuffix("\n") ? "\n" : "\n\n") + text(columns: columns)
  }

  /// The sentences alone, a paragraph each.
  func text(columns: Int) -> String {
    sentences.map { Wrapped.text($0, columns: columns) + "\n" }.joined()
  }
}
