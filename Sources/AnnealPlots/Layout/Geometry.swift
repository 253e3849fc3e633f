/// A place on a canvas: x to the right, y downwards, in pixels at scale 1.
public struct Point: Hashable, Sendable {
  /// The distance from the left edge.
  public var x: Double

  /// The distance from the top edge.
  public var y: Double

  /// A place.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height, in pixels at scale 1.
public struct Size: Hashable, Sendable {
  /// The width.
  public var width: Double

  /// The height.
  public var height: Double

  /// 1000 x 500, the proportion of the article's figures.
  public static let standard = Size(width: 1000, height: 500)

  /// A size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle, in pixels at scale 1.
public struct Rect: Hashable, Sendable {
  /// The left edge.
  public var left: Double

  /// The upper edge.
  public var top: Double

  /// The right edge.
  public var right: Double

  /// The lower edge.
  public var bottom: Double

  /// A rectangle between four edges.
  public init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The distance between the left and the right edge.
  public var width: Double { right - left }

  /// The distance between the upper and the lower edge.
  public var height: Double { bottom - top }

  /// Whether the two share more than an edge.
  public func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` lies within, edges included.
  public func contains(_ other: Rect) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
