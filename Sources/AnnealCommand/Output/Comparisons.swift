import Anneal
import AnnealRuns
import AnnealText

/// Some tracks with the numbers of each, and how each after the first differs from the first.
struct Comparisons {
  /// A track with its numbers.
  struct Entry {
    /// What the table calls it.
    let name: String
    /// The track.
    let track: Track
    /// The numbers of each parameter group.
    let summaries: [CurveSummary]
    /// How it differs from the first; `nil` of the first itself.
    let comparison: Comparison?
  }

  /// The tracks in order.
  let entries: [Entry]

  /// Walks all tracks through their runs.
  init(_ tracks: [Track], names: ScheduleNames) throws(CommandError) {
    var entries: [Entry] = []
    for (index, track) in tracks.enumerated() {
      do throws(ScheduleError) {
        entries.append(
          Entry(
            name: names[index], track: track, summaries: try track.summaries(),
            comparison: index == 0 ? nil : try Comparison(tracks[0], track)))
      } catch {
        throw .schedule(error, label: track.label)
      }
    }
    self.entries = entries
  }

  /// Whether all tracks equal the first to the bit.
  var areEqual: Bool { entries.allSatisfy { $0.comparison?.isEqual ?? true } }
}

/// What a table calls schedules: by their labels where those are short, else by letters.
struct ScheduleNames {
  /// A label longer than this would make the columns too wide for a terminal.
  private static let longest = 16

  private let names: [String]
  /// Whether the labels do not serve, so that a key has to tell them.
  let needKey: Bool
  /// Whether the names are not those that a picture's key gives, too.
  private let areOwn: Bool

  init(_ tracks: [Track]) {
    let labels = tracks.map(\.label)
    let areShort = labels.allSatisfy { !$0.isEmpty && $0.columns <= ScheduleNames.longest }
    needKey = !areShort || Set(labels).count < labels.count
    // A picture has a letter for each group, so that its letters are not the schedules' where one has several.
    areOwn = needKey && (tracks.count > 26 || tracks.contains { $0.groups.count > 1 })
    if !needKey {
      names = labels
    } else if areOwn {
      names = labels.indices.map { "S\($0 + 1)" }
    } else {
      names = labels.indices.map { String(UnicodeScalar(UInt8(65 + $0))) }
    }
  }

  /// The name of a schedule.
  subscript(index: Int) -> String { names[index] }

  /// The tracks for a picture above the table, from which the names can be told.
  func marked(_ tracks: [Track]) -> [Track] {
    guard areOwn else { return tracks }
    return tracks.enumerated().map { index, track in
      var track = track
      track.label = "\(names[index]): \(track.label)"
      return track
    }
  }
}
