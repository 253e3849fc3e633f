/// Removes the points of a line that do not change how it looks.
///
/// Rates move smoothly: on a canvas of a thousand pixels most samples lie on the straight line between their neighbours.
/// Without them a picture is a tenth of the text, and no point of the line moves by more than a fiftieth of a pixel.
enum Straightening {
  /// How far, in pixels and straight up or down, a point that is left out may lie from the line: twice as far as
  /// writing two decimals moves it anyhow, and less than a screen of any sharpness shows.
  static let tolerance = 0.02

  /// The points that a line through them needs; the first and the last are always among them.
  ///
  /// The slopes that pass all points since the last one kept, each closely enough, are a cone that every further point
  /// makes narrower. The first point outside it ends the straight piece.
  ///
  /// - Complexity: O(n).
  static func points(of line: [Point]) -> [Point] {
    guard line.count > 2 else { return line }
    var kept = [line[0]]
    var cone = Cone(from: line[0])
    for index in 1..<line.count where !cone.takes(line[index]) {
      kept.append(line[index - 1])
      cone = Cone(from: line[index - 1])
      _ = cone.takes(line[index])
    }
    kept.append(line[line.count - 1])
    return kept
  }
}

/// The slopes of all straight lines from a point that pass others closely enough.
private struct Cone {
  let apex: Point
  var least = -Double.infinity
  var greatest = Double.infinity

  init(from apex: Point) { self.apex = apex }

  /// Narrows itself by a point to the right of the apex, unless the line there would miss an earlier one.
  mutating func takes(_ point: Point) -> Bool {
    let width = point.x - apex.x
    guard width > 0 else { return takesAbove() }
    let rise = point.y - apex.y
    let slope = rise / width
    guard slope >= least, slope <= greatest else { return false }
    least = max(least, (rise - Straightening.tolerance) / width)
    greatest = min(greatest, (rise + Straightening.tolerance) / width)
    return true
  }

  /// Straight above or below the apex only a first point is taken, since each piece must grow, and none behind it.
  private mutating func takesAbove() -> Bool {
    defer { (least, greatest) = (.infinity, -.infinity) }
    return least == -.infinity && greatest == .infinity
  }
}
