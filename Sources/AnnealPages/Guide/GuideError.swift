import Anneal
import AnnealNotation
import AnnealPlots

/// Why a guide cannot be written: an example in the catalogue does not hold.
package enum GuideError: Error {
  /// The example cannot be read.
  case notation(NotationError, schedule: String)
  /// The example cannot be drawn.
  case figure(RunFigureError, schedule: String)
  /// The cheat sheet cannot be drawn.
  case cheatSheet(CheatSheetError)
}
