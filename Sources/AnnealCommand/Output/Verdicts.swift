import AnnealRuns
import AnnealText

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
