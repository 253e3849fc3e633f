/// One line of a figure: values over the steps.
public struct Series: Hashable, Sendable {
  /// The name, shown in the legend when a figure has several lines.
  public var label: String

  /// The values over the steps.
  public var trace: Trace

  /// The colour and line style; by default a figure's only line is ink, and several are told apart by their order.
  public var stroke: Stroke?

  /// Whether steps get a marker.
  public var markers: Markers

  /// When the steps of a line are marked.
  public enum Markers: Hashable, Sendable {
    /// While neighbouring steps can be told apart. The default.
    case automatic
    /// Never: a plain line.
    case never
  }

  /// A line.
  ///
  /// - Parameters:
  ///   - label: The name in the legend.
  ///   - trace: The values over the steps.
  ///   - stroke: The colour and line style; chosen by the order of the lines when `nil`.
  ///   - markers: Whether steps get a marker.
  public init(label: String, trace: Trace, stroke: Stroke? = nil, markers: Markers = .automatic) {
    self.label = label
    self.trace = trace
    self.stroke = stroke
    self.markers = markers
  }

  /// A line with a value at each step.
  ///
  /// - Parameters:
  ///   - label: The name in the legend.
  ///   - values: The value at each step, from step 0. What is not finite leaves a gap.
  ///   - stroke: The colour and line style; chosen by the order of the lines when `nil`.
  ///   - markers: Whether steps get a marker.
  public init(label: String, values: [Double], stroke: Stroke? = nil, markers: Markers = .automatic) {
    self.init(label: label, trace: Trace(values), stroke: stroke, markers: markers)
  }
}

/// How a line looks, independent of the theme: a place in the palette and a dash pattern.
///
/// Lines differ in both, so that they stay apart in grey print and for people who see few colours.
public struct Stroke: Hashable, Sendable {
  /// The colour.
  public var color: LineColor

  /// The dash pattern.
  public var dash: Dash

  /// The number of palette colours.
  package static let paletteSize = 6

  /// The stroke of a figure's only line: solid ink.
  public static let only = Stroke(color: .ink, dash: .solid)

  /// A stroke of this colour and pattern; solid by default.
  public init(color: LineColor, dash: Dash = .solid) {
    self.color = color
    self.dash = dash
  }

  /// The stroke of the line in place `index` (from 0) among several; 30 lines differ from each other.
  public init(index: Int) {
    let index = max(index, 0)
    let dashes: [Dash] = [.solid, .dashed, .dotted, .dashDotted, .longDashed]
    self.init(color: .palette(index % Stroke.paletteSize), dash: dashes[index % dashes.count])
  }
}

/// The colour of a line: what it means, not how it looks; the theme decides that.
public enum LineColor: Hashable, Sendable {
  /// The colour of the text: black on light ground, near white on dark.
  case ink
  /// A colour of the palette, from 0; numbers past ``Stroke/paletteSize`` begin again.
  case palette(Int)
}

/// A dash pattern.
public enum Dash: Hashable, Sendable {
  /// Unbroken.
  case solid
  /// Dashes a few line widths long.
  case dashed
  /// Round dots.
  case dotted
  /// A dash and a dot in turn.
  case dashDotted
  /// Long dashes.
  case longDashed
}
