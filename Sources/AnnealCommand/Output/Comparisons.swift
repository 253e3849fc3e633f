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

/// The verdict of a comparison, a sentence for each schedule compared with the first.
struct Verdicts {
  /// The sentences in order.
  let sentences: [String]

  init(_ comparisons: Comparisons) {
    guard let first = comparisons.entries.first else {
      sentences = []
      return
    }
    sentences = comparisons.entries.compactMap { entry in
      entry.comparison.map { Verdict(first: first, second: entry, comparison: $0).sentence }
    }
  }
}

private struct Verdict {
  /// Differences up to this share of the peak come from another order of the same operations.
  private static let rounding = 1e-9

  let first: Comparisons.Entry
  let second: Comparisons.Entry
  let comparison: Comparison

  var sentence: String {
    let shapes = [steps, groups].compactMap { $0 }.joined(separator: ", and ")
    guard let step = comparison.firstStep else {
      return "\(second.name) equals \(first.name) to the bit over \(common)"
        + (shapes.isEmpty ? "." : "; but \(shapes).")
    }
    let count = Thousands.text(comparison.differingSteps)
    return "\(second.name) differs from \(first.name) at \(count) of \(common), first at step \(step)\(size)"
      + (shapes.isEmpty ? "." : "; \(shapes).")
  }

  private var common: String {
    let steps = Verdict.counted(comparison.commonSteps, "step")
    return comparison.firstSteps == comparison.secondSteps ? steps : "the first \(steps)"
  }

  private var steps: String? {
    guard comparison.firstSteps != comparison.secondSteps else { return nil }
    let count = Verdict.counted(comparison.firstSteps, "step")
    return "\(first.name) has \(count) and \(second.name) \(Thousands.text(comparison.secondSteps))"
  }

  private var groups: String? {
    guard comparison.firstGroups != comparison.secondGroups else { return nil }
    let count = Verdict.counted(comparison.firstGroups, "parameter group")
    return "\(first.name) has \(count) and \(second.name) \(comparison.secondGroups)"
  }

  /// Says if only the last bits differ, or only the momentum.
  private var size: String {
    let rates = comparison.groups.compactMap(\.rate)
    let isRounding = comparison.groups.indices.allSatisfy { group in
      let momentum = comparison.groups[group].momentum?.absolute ?? 0
      let rate = comparison.groups[group].rate?.absolute ?? 0
      let peak = first.summaries[group].peak.magnitude
      return peak.isFinite && rate <= Verdict.rounding * peak && momentum <= Verdict.rounding
    }
    if isRounding { return ", by rounding only (at most a billionth of the peak)" }
    return rates.isEmpty ? ", in \(second.track.momentumName) only" : ""
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(Thousands.text(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
