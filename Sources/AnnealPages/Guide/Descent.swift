import AnnealPlots
import AnnealText

/// A ball that gradient descent rolls down a loss: the simplest picture of what a rate does.
///
/// The loss is x² / 2 - 0.05 cos 7x + 0.05: one valley with two shelves, least at 0. The script of the page computes the
/// same numbers to the bit, since it does the same operations in the same order.
struct Descent {
  /// The rate of each update.
  let rates: [Double]
  /// Where the ball stands before the first update and after each.
  let places: [Double]

  /// Rolls from `start`.
  ///
  /// - Parameters:
  ///   - start: Where the ball lies at first.
  ///   - rates: The rate of each update.
  ///   - noise: What is added to the slope of each update; nothing by default.
  init(from start: Double, rates: [Double], noise: [Double] = []) {
    var place = start
    var places = [place]
    for (update, rate) in rates.enumerated() {
      place -= rate * (Descent.slope(at: place) + (update < noise.count ? noise[update] : 0))
      places.append(place)
    }
    self.rates = rates
    self.places = places
  }
}

extension Descent {
  /// How often the loss goes up and down across the valley, and how deep its bumps are.
  private static let bump = (wave: 7.0, depth: 0.05)

  /// The loss at a place.
  static func loss(at place: Double) -> Double {
    place * place / 2 - bump.depth * cosine(bump.wave * place) + bump.depth
  }

  /// The slope of the loss.
  static func slope(at place: Double) -> Double { place + bump.depth * bump.wave * sine(bump.wave * place) }

  /// Cosine and sine by their series, so that the numbers are the same everywhere, in browsers too.
  private static func cosine(_ angle: Double) -> Double {
    let turned = angle - (angle / (2 * .pi) + 0.5).rounded(.down) * 2 * .pi
    var (sum, term) = (1.0, 1.0)
    for index in stride(from: 1.0, through: 25, by: 2) {
      term *= -turned * turned / (index * (index + 1))
      sum += term
    }
    return sum
  }

  private static func sine(_ angle: Double) -> Double { cosine(angle - .pi / 2) }

  /// Numbers from -1 to 1 that imitate the noise of batches: Park and Miller's generator (CACM 31, 1988, with
  /// the factor 48271 of their later advice), whose products a double holds.
  ///
  /// - Parameter seed: From 1 to 2^31 - 2.
  static func noise(seed: Int, count: Int) -> [Double] {
    var state = seed
    return (0..<count).map { _ in
      state = state * 48271 % 2_147_483_647
      return Double(state) / 2_147_483_647 * 2 - 1
    }
  }
}

/// What became of a ball.
enum DescentOutcome: String {
  case left = "has left the picture"
  case arrived = "has arrived at the bottom"
  case jumping = "still jumps about"
  case rolling = "is still on its way"
}

extension Descent {
  /// The picture shows the places up to here, to the left and to the right.
  static let edge = 1.6

  /// The first place outside the picture, counted in updates.
  var escape: Int? { places.firstIndex { abs($0) > Descent.edge } }

  var outcome: DescentOutcome {
    if escape != nil { return .left }
    if places.suffix(4).allSatisfy({ Descent.loss(at: $0) < 0.02 }) { return .arrived }
    let moves = zip(places.dropFirst(), places).map { $0 - $1 }.suffix(7)
    let turns = zip(moves, moves.dropFirst()).filter { $0 * $1 < 0 }.count
    return turns >= 3 ? .jumping : .rolling
  }

  /// What became of the ball, in words.
  var sentence: String {
    if let escape { return "The ball has left the picture after update \(escape)." }
    let last = places[places.count - 1]
    let loss = Descent.text(Descent.loss(at: last))
    return "After \(rates.count) updates the ball is at x = \(Descent.text(last)), where the loss is \(loss): "
      + "it \(outcome.rawValue)."
  }

  /// A number with four decimals at most.
  static func text(_ number: Double) -> String {
    let rounded = (number * 1e4 + 0.5).rounded(.down) / 1e4
    return rounded.plain
  }
}

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
