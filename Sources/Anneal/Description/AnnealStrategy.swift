/// How a rate goes from one value to another.
public enum AnnealStrategy: String, Hashable, Sendable, CaseIterable {
  /// Along half a cosine.
  case cos
  /// Along a line.
  case linear
}
