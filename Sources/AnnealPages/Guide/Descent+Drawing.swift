import AnnealPlots

/// Where things stand in the picture of a ball. The script puts them at the same places.
private enum Place {
  static let size = Size(width: 400, height: 306)
  static let across = Scale(from: -Descent.edge, through: Descent.edge, onto: 10, 390)
  static let down = Scale(from: 0, through: 1.5, onto: 206, 26)
  static let time = Scale(from: 0, through: Double(Guide.updates), onto: 10, 390)
  static let rate = Scale(from: 0, through: Guide.greatestRate, onto: 298, 248)
}

extension Descent {
  /// The valley with the ball's jumps in it, and below it the rate of each update.
  ///
  /// - Parameters:
  ///   - title: The name of the picture.
  ///   - sentence: What it shows.
  func drawing(title: String, sentence: String) -> Drawing {
    let valley = stride(from: -Descent.edge, through: Descent.edge, by: 0.01).map(Descent.point)
    let seen = places[..<(escape ?? places.count)].map(Descent.point)
    // The line goes on to the first place outside, where the picture's edge cuts it.
    let path = places[...min(escape ?? places.count, places.count - 1)].map(Descent.point)
    let last = escape == nil ? seen.suffix(1) : []
    let steps = rates.enumerated().map { Point(x: Place.time.position(of: Double($0)), y: Place.rate.position(of: $1)) }
    return Drawing(
      size: Place.size,
      shapes: [
        Descent.floor, .polyline(Polyline(points: valley, ink: .axis, width: 1.5)),
        .polyline(Polyline(points: path, ink: .line(.palette(0)), width: 1)),
        .circles(Circles(centers: seen, radius: 4, ink: .line(.palette(0)))),
        .circles(Circles(centers: Array(last), radius: 7, ink: .line(.palette(1)))),
        .polyline(Polyline(points: steps, ink: .line(.palette(0)), width: 2)),
      ], title: title, sentence: sentence)
  }

  private static func point(_ place: Double) -> Point {
    Point(x: Place.across.position(of: place), y: Place.down.position(of: loss(at: place)))
  }

  /// The rate's 0.
  private static var floor: Shape {
    .polyline(
      Polyline(
        points: [Point(x: Place.time.start, y: Place.rate.start), Point(x: Place.time.end, y: Place.rate.start)],
        ink: .grid, width: 1))
  }

  /// The picture as SVG, with a word on each of its two parts.
  func svg(title: String, sentence: String) -> String {
    let words = [("Loss", 16), ("Rate of each update, from 0 to 2", 238)].map { word, height in
      "<text class=\"word\" x=\"10\" y=\"\(height)\" font-size=\"13\">\(word)</text>\n"
    }
    let svg = drawing(title: title, sentence: sentence).svg()
    guard let end = svg.firstRange(of: "</svg>") else { return svg }
    return svg[..<end.lowerBound] + words.joined() + svg[end.lowerBound...]
  }
}
