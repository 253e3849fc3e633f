import AnnealNotation
import AnnealPlots
import Foundation
import Testing

/// Pictures compared byte for byte. A picture that changed is written beside the old one as `NAME.actual.svg` (or
/// `.txt`): look at it, and rename it when it is right.
@Suite struct SnapshotTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")

  static let overlay = Figure(
    title: "Three ways down", caption: ["The rate drawn at step n is the one used by update n, counted from 0."],
    steps: StepAxis(length: 32, stepsPerEpoch: 8),
    series: [0, 8, 12].map { Series(label: ArticleFigures.all[$0].name, values: ArticleFigures.all[$0].values) },
    guides: [GuideLine(step: 16, word: "restart")], sentence: "StepLR, CosineAnnealingWarmRestarts and OneCycleLR.")

  static let panels = Figure(
    title: "OneCycleLR(max_lr=0.001)", steps: StepAxis(length: 32, stepsPerEpoch: 8),
    panels: [
      Panel(series: [Series(label: "rate", values: ArticleFigures.all[13].values)], weight: 2),
      Panel(
        values: ValueAxis(label: "Momentum", origin: .data),
        series: [Series(label: "momentum", values: ArticleFigures.all[13].values.map { 0.95 - 100 * $0 })]),
    ])

  static let signs = Figure(
    title: "学習率 <both signs> & gaps",
    series: [Series(label: "x", values: [1, 2, .nan, 3, .nan, 4, 5, -2, .infinity, 1])])

  static let long = Figure(
    steps: StepAxis(length: 12_000, stepsPerEpoch: 400),
    series: [Series(label: "triangles", values: (0..<12_000).map { 1e-5 * abs(Double($0 % 1000) / 500 - 1) })])

  static let step = ArticleFigures.figure("StepLR(step_size=4, gamma=0.5)", ArticleFigures.all[0].values)

  static let sheet = (try? CheatSheet(catalogue: .standard)) ?? CheatSheet(title: "none", groups: [])

  static let pictures: [(name: String, text: String)] =
    [
      ("step.svg", step.svg()), ("step-article.svg", step.svg(theme: .article)), ("overlay.svg", overlay.svg()),
      ("overlay-small-dark.svg", overlay.svg(width: 480, height: 320, theme: .dark)),
      ("panels.svg", panels.svg(height: 640, theme: .light)), ("signs.svg", signs.svg(theme: .light)),
      ("long.svg", long.svg(theme: .light)), ("step.txt", step.terminal(columns: 80, rows: 24)),
      ("overlay.txt", overlay.terminal(columns: 80, rows: 24)),
      ("overlay-color.txt", overlay.terminal(columns: 80, rows: 24, color: true)),
      ("overlay-ascii.txt", overlay.terminal(columns: 40, rows: 15, charset: .ascii)),
      ("panels.txt", panels.terminal(columns: 60, rows: 24)), ("signs.txt", signs.terminal(columns: 40, rows: 15)),
      ("cheatsheet.svg", sheet.drawing(paper: .a4).svg()), ("cheatsheet.txt", sheet.terminal(columns: 80)),
      ("cheatsheet-ascii.txt", sheet.terminal(columns: 40, charset: .ascii)),
      ("long-narrow.txt", long.terminal(columns: 20, rows: 10)),
    ] + RunSnapshots.pictures

  @Test(arguments: pictures.indices)
  func isUnchanged(_ index: Int) throws {
    let (name, text) = Self.pictures[index]
    let file = Self.folder.appending(path: name)
    let actual = file.deletingPathExtension().appendingPathExtension("actual." + file.pathExtension)
    let known = (try? Data(contentsOf: file)) ?? Data()
    if known == Data(text.utf8) {
      try? FileManager.default.removeItem(at: actual)
    } else {
      try Data(text.utf8).write(to: actual)
      Issue.record("\(name) differs: compare it with \(actual.lastPathComponent)")
    }
  }
}
