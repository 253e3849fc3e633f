/// What a picture shows, as a value: no sizes, no colours, no canvas.
///
/// One description serves every canvas: ``Layout`` places it, ``svg(width:height:theme:)`` and
/// ``terminal(columns:rows:color:charset:)`` draw it. Every combination of values is valid and gives a picture,
/// an empty figure included.
///
/// ```swift
/// let figure = Figure(series: [Series(label: "StepLR(step_size=4)", values: rates)])
/// print(figure.svg())
/// ```
public struct Figure: Hashable, Sendable {
  /// The heading above the picture; none by default. Long titles wrap.
  public var title: String?

  /// Sentences below the picture, one paragraph each; long ones wrap. None by default.
  public var caption: [String]

  /// The horizontal axis, shared by all panels.
  public var steps: StepAxis

  /// The plots, stacked from top to bottom over the one step axis.
  public var panels: [Panel]

  /// The name of the picture for screen readers (SVG's `<title>`). Default: the title, else the labels of the series.
  public var accessibleTitle: String

  /// What the picture shows, in words, for people who cannot see it (SVG's `<desc>`).
  public var sentence: String

  /// A figure of stacked panels.
  ///
  /// - Parameters:
  ///   - title: The heading above the picture.
  ///   - caption: Sentences below the picture.
  ///   - steps: The horizontal axis; by default "Steps", as long as the longest series.
  ///   - panels: The plots from top to bottom.
  ///   - accessibleTitle: The name for screen readers; by default the title, else the labels of the series.
  ///   - sentence: The description for screen readers; by default the caption, else what the axes show.
  public init(
    title: String? = nil, caption: [String] = [], steps: StepAxis? = nil, panels: [Panel],
    accessibleTitle: String? = nil, sentence: String? = nil
  ) {
    let axis = steps ?? StepAxis(length: panels.reduce(1) { max($0, $1.longestSeries) })
    self.title = title
    self.caption = caption
    self.steps = axis
    self.panels = panels
    self.accessibleTitle = accessibleTitle ?? title ?? Figure.names(of: panels)
    self.sentence = sentence ?? Figure.sentence(caption: caption, steps: axis, panels: panels)
  }

  /// A figure of one panel.
  ///
  /// - Parameters:
  ///   - title: The heading above the picture.
  ///   - caption: Sentences below the picture.
  ///   - steps: The horizontal axis; by default "Steps", as long as the longest series.
  ///   - values: The vertical axis; by default "Learning Rate", from 0.
  ///   - series: The lines.
  ///   - guides: Vertical guides with a word on each.
  ///   - accessibleTitle: The name for screen readers; by default the title, else the labels of the series.
  ///   - sentence: The description for screen readers; by default the caption, else what the axes show.
  public init(
    title: String? = nil, caption: [String] = [], steps: StepAxis? = nil, values: ValueAxis = ValueAxis(),
    series: [Series], guides: [GuideLine] = [], accessibleTitle: String? = nil, sentence: String? = nil
  ) {
    self.init(
      title: title, caption: caption, steps: steps, panels: [Panel(values: values, series: series, guides: guides)],
      accessibleTitle: accessibleTitle, sentence: sentence)
  }
}

extension Figure {
  /// The height that suits it at a width of 1000: 500 with one panel, as the article's figures have, more with several.
  public var naturalHeight: Double { 500 + 200 * Double(max(panels.count - 1, 0)) }

  /// "A, B and C", without repeats: several panels often draw the same schedules.
  static func names(of panels: [Panel]) -> String {
    var names: [String] = []
    for panel in panels {
      for series in panel.series where !names.contains(series.label) { names.append(series.label) }
    }
    guard let last = names.popLast() else { return "Empty figure" }
    return names.isEmpty ? last : names.joined(separator: ", ") + " and " + last
  }

  static func sentence(caption: [String], steps: StepAxis, panels: [Panel]) -> String {
    guard caption.isEmpty else { return caption.joined(separator: " ") }
    let axes = panels.map { $0.values.label }.joined(separator: " and ")
    return axes + " over " + String(steps.length) + " " + steps.label + ": " + names(of: panels) + "."
  }
}

/// The horizontal axis: training steps from 0 to the length of the run.
///
/// The value drawn at step n is the rate used by update n, counted from 0, so the last value of a run of 32 steps
/// stands at 31 while the axis ends at 32.
public struct StepAxis: Hashable, Sendable {
  /// What is counted, written under the axis; "Steps" by default.
  public var label: String

  /// The number of steps from the left end to the right end; at least 1 and at most 2^53. Values past it are not drawn.
  public var length: Int {
    didSet { length = StepAxis.valid(length) }
  }

  /// How many steps make an epoch: then major ticks stand at epochs. `nil` (default) or below 1: at round numbers.
  public var stepsPerEpoch: Int?

  /// Whether epochs are counted on an axis of their own above the plots, where they are known; they are by default.
  public var showsEpochs: Bool

  /// An axis of `length` steps.
  ///
  /// - Parameters:
  ///   - label: What is counted; "Steps" by default.
  ///   - length: The number of steps; held within 1 and 2^53.
  ///   - stepsPerEpoch: How many steps make an epoch, if that is known.
  ///   - showsEpochs: Whether epochs have an axis of their own.
  public init(label: String = "Steps", length: Int, stepsPerEpoch: Int? = nil, showsEpochs: Bool = true) {
    self.label = label
    self.length = StepAxis.valid(length)
    self.stepsPerEpoch = stepsPerEpoch
    self.showsEpochs = showsEpochs
  }

  /// Beyond 2^53 neighbouring steps are the same double.
  private static func valid(_ length: Int) -> Int { min(max(length, 1), Int(clamping: Int64(1) << 53)) }
}
