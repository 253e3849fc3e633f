import AnnealPlots

/// A ball that gradient descent rolls down a loss: the simplest picture of what a rate does.
///
/// The loss is x² / 2 - 0.05 cos 7x + 0.05: one valley with bumps, least at 0.
struct Descent {
  /// Where the ball stands after each update.
  let places: [Double]

  /// Rolls from `start`, with the rates given.
  init(from start: Double, rates: [Double]) {
    var place = start
    var places = [place]
    for rate in rates {
      place -= rate * Descent.slope(at: place)
      // A ball that has left the picture does not come back.
      place = min(max(place, -3), 3)
      places.append(place)
    }
    self.places = places
  }

  /// How often the loss goes up and down across the valley, and how deep its bumps are.
  private static let bump = (wave: 7.0, depth: 0.05)

  /// The loss at a place.
  static func loss(at place: Double) -> Double {
    place * place / 2 - bump.depth * cosine(bump.wave * place) + bump.depth
  }

  /// The slope of the loss.
  static func slope(at place: Double) -> Double { place + bump.depth * bump.wave * sine(bump.wave * place) }

  /// Cosine and sine by their series, so that the picture is the same everywhere.
  private static func cosine(_ angle: Double) -> Double {
    let turned = angle - (angle / (2 * .pi)).rounded() * 2 * .pi
    var (sum, term) = (1.0, 1.0)
    for index in stride(from: 1.0, through: 25, by: 2) {
      term *= -turned * turned / (index * (index + 1))
      sum += term
    }
    return sum
  }

  private static func sine(_ angle: Double) -> Double { cosine(angle - .pi / 2) }
}

extension Descent {
  /// The valley, and the ball's places on it with its jumps between them.
  func drawing(title: String, sentence: String) -> Drawing {
    let size = Size(width: 480, height: 260)
    let across = Scale(from: -1.6, through: 1.6, onto: 10, size.width - 10)
    let down = Scale(from: 0, through: 1.5, onto: size.height - 16, 14)
    func point(_ place: Double) -> Point {
      Point(x: across.position(of: place), y: down.position(of: Descent.loss(at: place)))
    }
    let valley = stride(from: -1.6, through: 1.6, by: 0.01).map(point)
    let seen = places.filter { abs($0) <= 1.6 }.map(point)
    var shapes: [Shape] = [
      .polyline(Polyline(points: valley, ink: .axis, width: 1.5, dash: .solid)),
      .polyline(Polyline(points: seen, ink: .line(.palette(0)), width: 1, dash: .solid)),
      .circles(Circles(centers: seen, radius: 4, ink: .line(.palette(0)))),
    ]
    if let last = seen.last { shapes.append(.circles(Circles(centers: [last], radius: 7, ink: .line(.palette(1))))) }
    return Drawing(size: size, shapes: shapes, title: title, sentence: sentence)
  }
}
