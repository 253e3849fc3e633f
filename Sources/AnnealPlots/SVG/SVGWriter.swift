import AnnealText

/// A builder of SVG: numbers of fixed precision, escaped text, one element a line.
struct SVGWriter {
  /// The text as UTF-8: appending to a string one number after the other takes three times as long.
  private(set) var bytes: [UInt8] = []
  var identifier = ""

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ part: String) { bytes += part.utf8 }
  mutating func add(_ other: SVGWriter) { bytes += other.bytes }

  /// Adds a number with two decimals at limit: a hundredth of a pixel is beyond any screen.
  mutating func add(_ number: Double) {
    let hundredths = number.isFinite ? Int64((min(max(number, -1e12), 1e12) * 100).rounded()) : 0
    if hundredths < 0 { add("-") }
    addDigits(of: abs(hundredths) / 100)
    let rest = abs(hundredths) % 100
    guard rest != 0 else { return }
    add(rest < 10 ? ".0" : ".")
    addDigits(of: rest % 10 == 0 ? rest / 10 : rest)
  }

  private mutating func addDigits(of whole: Int64) {
    var unit: Int64 = 1
    while whole / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(whole / unit % 10))
      unit /= 10
    }
  }

  mutating func attribute(_ name: String, _ value: Double) {
    add(" " + name + "=\"")
    add(value)
    add("\"")
  }

  /// Adds text as content or as the value of an attribute, without what XML does not allow.
  mutating func addEscaped(_ raw: String) {
    Markup.add(SafeText.line(raw), to: &bytes)
  }
}

extension SVGWriter {
  mutating func add(_ shape: Shape) {
    switch shape {
    case .strokes(let strokes): add(strokes)
    case .polyline(let line): add(line)
    case .circles(let circles): add(circles)
    case .text(let line): add(line)
    }
  }

  private mutating func add(_ strokes: Strokes) {
    add("<path class=\"" + strokes.ink.strokeClass + "\"")
    addPen(width: strokes.width, dash: strokes.dash)
    add(" d=\"")
    for segment in strokes.segments {
      add("M")
      add(segment.start)
      add("L")
      add(segment.end)
    }
    add("\"/>\n")
  }

  private mutating func add(_ line: Polyline) {
    add("<polyline class=\"" + line.ink.strokeClass + "\" stroke-linejoin=\"round\"")
    addPen(width: line.width, dash: line.dash)
    add(" points=\"")
    for (index, point) in line.points.enumerated() {
      if index > 0 { add(" ") }
      add(point)
    }
    add("\"/>\n")
  }

  private mutating func add(_ circles: Circles) {
    add("<g class=\"" + circles.ink.fillClass + "\">\n")
    for center in circles.centers {
      add("<circle")
      attribute("cx", center.x)
      attribute("cy", center.y)
      attribute("r", circles.radius)
      add("/>\n")
    }
    add("</g>\n")
  }

  private mutating func add(_ line: TextLine) {
    add("<text class=\"" + line.ink.fillClass + "\"")
    if line.isVertical {
      add(" transform=\"translate(")
      add(line.place)
      add(") rotate(-90)\"")
    } else {
      attribute("x", line.place.x)
      attribute("y", line.place.y)
    }
    if line.anchor != .start { add(line.anchor == .middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"") }
    attribute("font-size", line.fontSize)
    switch line.typeface {
    case .regular: break
    case .bold: add(" font-weight=\"bold\"")
    case .monospaced: add(" font-family=\"Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace\"")
    }
    add(">")
    addEscaped(line.text)
    add("</text>\n")
  }

  private mutating func add(_ point: Point) {
    add(point.x)
    add(",")
    add(point.y)
  }

  private mutating func addPen(width: Double, dash: Dash) {
    attribute("stroke-width", width)
    if dash != .solid { add(" stroke-linecap=\"round\"") }
    switch dash {
    case .solid: break
    case .dashed: add(" stroke-dasharray=\"6 5\"")
    case .dotted: add(" stroke-dasharray=\"0.1 5\"")
    case .dashDotted: add(" stroke-dasharray=\"9 5 0.1 5\"")
    case .longDashed: add(" stroke-dasharray=\"14 5\"")
    }
  }
}
