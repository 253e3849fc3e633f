/// SVG text in the making: numbers of fixed precision, escaped text, one element a line.
struct SVGWriter {
  private(set) var text = ""
  var identifier = ""

  mutating func add(_ part: String) { text += part }

  /// Adds a number with two decimals at most: a hundredth of a pixel is beyond any screen.
  mutating func add(_ number: Double) {
    let hundredths = number.isFinite ? Int64((min(max(number, -1e12), 1e12) * 100).rounded()) : 0
    if hundredths < 0 { text += "-" }
    text += String(abs(hundredths) / 100)
    let rest = abs(hundredths) % 100
    guard rest != 0 else { return }
    text += rest < 10 ? ".0" : "."
    text += String(rest % 10 == 0 ? rest / 10 : rest)
  }

  mutating func attribute(_ name: String, _ value: Double) {
    text += " " + name + "=\""
    add(value)
    text += "\""
  }

  /// Adds text as content or as the value of an attribute, without what XML does not allow.
  mutating func addEscaped(_ raw: String) {
    for scalar in TextFitting.clean(raw).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
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
    text += "<path class=\"" + strokes.ink.strokeClass + "\""
    addPen(width: strokes.width, dash: strokes.dash)
    text += " d=\""
    for segment in strokes.segments {
      text += "M"
      add(segment.start)
      text += "L"
      add(segment.end)
    }
    text += "\"/>\n"
  }

  private mutating func add(_ line: Polyline) {
    text += "<polyline class=\"" + line.ink.strokeClass + "\" stroke-linejoin=\"round\""
    addPen(width: line.width, dash: line.dash)
    text += " points=\""
    for (index, point) in line.points.enumerated() {
      if index > 0 { text += " " }
      add(point)
    }
    text += "\"/>\n"
  }

  private mutating func add(_ circles: Circles) {
    text += "<g class=\"" + circles.ink.fillClass + "\">\n"
    for center in circles.centers {
      text += "<circle"
      attribute("cx", center.x)
      attribute("cy", center.y)
      attribute("r", circles.radius)
      text += "/>\n"
    }
    text += "</g>\n"
  }

  private mutating func add(_ line: TextLine) {
    text += "<text class=\"" + line.ink.fillClass + "\""
    if line.isVertical {
      text += " transform=\"translate("
      add(line.place)
      text += ") rotate(-90)\""
    } else {
      attribute("x", line.place.x)
      attribute("y", line.place.y)
    }
    if line.anchor != .start { text += line.anchor == .middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"" }
    attribute("font-size", line.fontSize)
    switch line.typeface {
    case .regular: break
    case .bold: text += " font-weight=\"bold\""
    case .monospaced: text += " font-family=\"Menlo, 'DejaVu Sans Mono', 'Liberation Mono', monospace\""
    }
    text += ">"
    addEscaped(line.text)
    text += "</text>\n"
  }

  private mutating func add(_ point: Point) {
    add(point.x)
    text += ","
    add(point.y)
  }

  private mutating func addPen(width: Double, dash: Dash) {
    attribute("stroke-width", width)
    if dash != .solid { text += " stroke-linecap=\"round\"" }
    switch dash {
    case .solid: break
    case .dashed: text += " stroke-dasharray=\"6 5\""
    case .dotted: text += " stroke-dasharray=\"0.1 5\""
    case .dashDotted: text += " stroke-dasharray=\"9 5 0.1 5\""
    case .longDashed: text += " stroke-dasharray=\"14 5\""
    }
  }
}
