/// A place on a canvas: x to the right, y downwards, in pixels at scale 1.
package struct Point: Hashable, Sendable {
  /// The distance from the left edge.
  package var x: Double

  /// The distance from the top edge.
  package var y: Double

  /// A place.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// A width and a height, in pixels at scale 1.
package struct Size: Hashable, Sendable {
  /// The width.
  package var width: Double

  /// The height.
  package var height: Double

  /// 1000 x 500, the proportion of the article's figures.
  package static let standard = Size(width: 1000, height: 500)

  /// A size.
  package init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle, in pixels at scale 1.
package struct Rect: Hashable, Sendable {
  /// The left edge.
  package var left: Double

  /// The upper edge.
  package var top: Double

  /// The right edge.
  package var right: Double

  /// The lower edge.
  package var bottom: Double

  /// A rectangle between four edges.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The distance between the left and the right edge.
  package var width: Double { right - left }

  /// The distance between the upper and the lower edge.
  package var height: Double { bottom - top }

  /// Whether the two share more than an edge.
  package func overlaps(_ other: Rect) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` lies within, edges included.
  package func contains(_ other: Rect) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}
