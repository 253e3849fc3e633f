/// One plot of a figure: a vertical axis and the lines drawn against it.
public struct Panel: Hashable, Sendable {
  /// The vertical axis; "Learning Rate" from 0 by default.
  public var values: ValueAxis

  /// The lines, drawn in this order, so that later ones lie on top.
  public var series: [Series]

  /// Vertical guides, each with a word above the plot; none by default.
  public var guides: [GuideLine]

  /// How much of the figure's height this panel takes, relative to the other panels; 1 by default, from 1/4 to 4.
  public var weight: Double

  /// A panel.
  ///
  /// - Parameters:
  ///   - values: The vertical axis.
  ///   - series: The lines.
  ///   - guides: Vertical guides with a word on each.
  ///   - weight: The share of the height, relative to the other panels.
  public init(values: ValueAxis = ValueAxis(), series: [Series], guides: [GuideLine] = [], weight: Double = 1) {
    self.values = values
    self.series = series
    self.guides = guides
    self.weight = weight
  }

  var longestSeries: Int { series.reduce(0) { max($0, $1.trace.length) } }

  /// `weight`, with what makes no sense taken as the nearest that does.
  var share: Double { weight.isFinite ? min(max(weight, 0.25), 4) : 1 }
}

/// The vertical axis of a panel.
public struct ValueAxis: Hashable, Sendable {
  /// Where the axis begins.
  public enum Origin: Hashable, Sendable {
    /// At 0, or below the least value when that is negative: heights compare as numbers do. The default.
    case zero
    /// Just below the least value: for numbers like a momentum between 0.85 and 0.95.
    case data
  }

  /// What is measured, written along the axis; "Learning Rate" by default.
  public var label: String

  /// Where the axis begins; at zero by default.
  public var origin: Origin

  /// Whether equal factors are equally far apart; then ``origin`` counts for nothing, and what is not above 0 is a gap.
  public var isLogarithmic: Bool

  /// An axis.
  ///
  /// - Parameters:
  ///   - label: What is measured.
  ///   - origin: Where the axis begins.
  ///   - isLogarithmic: Whether equal factors are equally far apart.
  public init(label: String = "Learning Rate", origin: Origin = .zero, isLogarithmic: Bool = false) {
    self.label = label
    self.origin = origin
    self.isLogarithmic = isLogarithmic
  }
}

/// A vertical line at a step, with a word on it: "peak", "restart", "end of warm-up".
public struct GuideLine: Hashable, Sendable {
  /// The step at which it stands; drawn when it is on the axis.
  public var step: Int

  /// The word above it; left out where it would run into its neighbour.
  public var word: String

  /// A guide at `step` named `word`.
  public init(step: Int, word: String) {
    self.step = step
    self.word = word
  }
}
