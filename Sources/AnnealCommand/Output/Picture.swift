import AnnealPlots
import AnnealRuns

/// The curves of some tracks as one figure, with a sentence for each.
struct Picture {
  private let run: RunFigure
  /// The figure.
  var figure: Figure

  /// Walks all tracks through their runs.
  init(
    _ tracks: [Track], recorded: [RecordedRates] = [], isLogarithmic: Bool = false, showsEpochs: Bool = true
  ) throws(CommandError) {
    do throws(RunFigureError) {
      run = try RunFigure(tracks, recorded: recorded, isLogarithmic: isLogarithmic, showsEpochs: showsEpochs)
      figure = run.figure
    } catch {
      throw .figure(error)
    }
  }

  /// What cannot be drawn.
  var warnings: [String] { run.warnings }

  /// The figure for a terminal, with the sentences under it.
  func terminal(columns: Int, charset: Charset, color: Bool) -> String {
    let rows = min(24, max(10, columns / 4))
    let drawing = figure.terminal(columns: columns, rows: rows, color: color, charset: charset)
    return drawing + (drawing.hasSuffix("\n") ? "\n" : "\n\n") + text(columns: columns)
  }

  /// The sentences alone, a paragraph each.
  func text(columns: Int) -> String {
    run.sentences.map { Wrapped.text($0, columns: columns) + "\n" }.joined()
  }
}
