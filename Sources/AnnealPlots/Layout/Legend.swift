import AnnealText

/// What a legend says about one line.
struct LegendEntry: Hashable, Sendable {
  let label: String
  let stroke: Stroke
}

extension Figure {
  /// The stroke of each line of a panel: what the line asks for, else by its place, so that the same schedule looks
  /// the same in each panel.
  func strokes(of panel: Panel) -> [Stroke] {
    let several = panels.contains { $0.series.count > 1 }
    return panel.series.enumerated().map { index, series in
      series.stroke ?? (several ? Stroke(index: index) : .only)
    }
  }

  /// The lines to name: none while each panel has one line, which its axis names; each look and label once.
  var legend: [LegendEntry] {
    guard panels.contains(where: { $0.series.count > 1 }) else { return [] }
    var entries: [LegendEntry] = []
    for panel in panels {
      for (series, stroke) in zip(panel.series, strokes(of: panel)) {
        let entry = LegendEntry(label: SafeText.line(series.label), stroke: stroke)
        if !entries.contains(entry) { entries.append(entry) }
      }
    }
    return entries
  }
}

extension Composer {
  private var sampleLength: Double { measures.tickText * 2.2 }
  private var legendGap: Double { measures.tickText * 1.6 }

  private func width(_ text: String) -> Double { TextMetrics.width(of: text, fontSize: measures.tickText) }

  /// The legend stands above the plots, in rows, where it covers no data.
  mutating func placeLegend() {
    let entries = figure.legend
    guard !entries.isEmpty else { return }
    let rowHeight = measures.lineHeight(measures.tickText) * 1.15
    let rows = legendRows(entries, limit: max(1, Int(size.height * 0.35 / rowHeight)))
    for row in rows {
      var x = free.left
      for entry in row {
        x = add(entry, x: x, top: free.top) + legendGap
      }
      free.top += rowHeight
    }
    free.top += measures.gap
  }

  /// The entries in rows; when there are too many rows, the last entry says how many lines go unnamed.
  private func legendRows(_ entries: [LegendEntry], limit: Int) -> [[LegendEntry]] {
    var rows: [[LegendEntry]] = [[]]
    var x = 0.0
    for (index, entry) in entries.enumerated() {
      let entry = LegendEntry(label: fitted(entry.label), stroke: entry.stroke)
      let wide = sampleLength + measures.gap + width(entry.label)
      let fits = rows[rows.count - 1].isEmpty || x + wide <= free.width
      if !fits, rows.count == limit { return closing(rows, unnamed: entries.count - index) }
      if !fits {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append(entry)
      x += wide + legendGap
    }
    return rows
  }

  private func closing(_ rows: [[LegendEntry]], unnamed: Int) -> [[LegendEntry]] {
    var rows = rows
    let last = rows[rows.count - 1].removeLast()
    rows[rows.count - 1].append(LegendEntry(label: "and " + String(unnamed + 1) + " more", stroke: last.stroke))
    return rows
  }

  private func fitted(_ label: String) -> String {
    TextFitting.cut(label, to: free.width - sampleLength - measures.gap, width: width)
  }

  /// Draws an entry and answers where it ends.
  private mutating func add(_ entry: LegendEntry, x: Double, top: Double) -> Double {
    let middle = top + measures.tickText * (TextMetrics.ascent - TextMetrics.middle)
    let sample = Strokes.Segment(start: Point(x: x, y: middle), end: Point(x: x + sampleLength, y: middle))
    add([sample], .line(entry.stroke.color), width: measures.line, dash: entry.stroke.dash)
    let textStart = x + sampleLength + measures.gap
    add(entry.label, x: textStart, top: top, fontSize: measures.tickText, ink: .text)
    return textStart + width(entry.label)
  }
}
