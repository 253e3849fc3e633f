import Anneal
import AnnealRuns

/// The lines of a figure that was drawn before, so that the next one walks only the tracks that are new.
///
/// Whoever draws again and again, as a page does while a slider moves, keeps one and hands it to each
/// ``RunFigure/init(_:recorded:isLogarithmic:showsEpochs:places:memory:)``. It holds the lines of the last figure alone:
/// about half a megabyte for each line of a long run.
package struct RunMemory: Sendable {
  private var last: [Entry] = []
  private var present: [Entry] = []

  private struct Entry: Sendable {
    let track: Track
    let isAlone: Bool
    let lines: [RunLine]
  }

  /// Remembers nothing yet.
  package init() {}

  /// Forgets, once a figure begins, what the one before it did not show.
  mutating func beginFigure() {
    last = present
    present = []
  }

  /// The lines of a track, walked unless the figure before had the same.
  mutating func lines(of track: Track, isAlone: Bool) throws(RunFigureError) -> [RunLine] {
    let known = last.first { $0.isAlone == isAlone && $0.track == track }
    let entry =
      if let known { known } else {
        Entry(track: track, isAlone: isAlone, lines: try RunLine.lines(of: track, isAlone: isAlone))
      }
    present.append(entry)
    return entry.lines
  }
}
