extension Figure {
  /// The figure as SVG text: the same bytes for the same figure, everywhere.
  ///
  /// - Parameters:
  ///   - width: The width in pixels at scale 1; 1000 by default, at least 160.
  ///   - height: The height; by default ``naturalHeight``, at least 120.
  ///   - theme: The colours; by default those of the reader's light or dark surroundings.
  /// - Returns: Valid XML in UTF-8, ended by a line end.
  public func svg(width: Double = 1000, height: Double? = nil, theme: Theme = .auto) -> String {
    drawing(width: width, height: height).svg(theme: theme)
  }

  /// The figure at its final size.
  package func drawing(width: Double = 1000, height: Double? = nil) -> Drawing {
    drawing(of: Layout(self, size: Size(width: width, height: height ?? naturalHeight)))
  }

  /// The figure as it has been laid out, for those who need the places of its panels too.
  package func drawing(of layout: Layout) -> Drawing {
    Drawing(size: layout.size, shapes: layout.shapes, title: accessibleTitle, sentence: sentence)
  }
}

extension Drawing {
  /// The drawing as SVG text: the same bytes for the same drawing, everywhere.
  ///
  /// The text is a whole document, which can also stand within a page: identifiers derive from the content and rules
  /// of style from the theme, so that two drawings do not disturb each other.
  ///
  /// - Parameter theme: The colours; by default those of the reader's light or dark surroundings.
  /// - Returns: Valid XML in UTF-8, ended by a line end.
  package func svg(theme: Theme = .auto) -> String {
    var body = SVGWriter()
    body.add("<style>" + theme.style(for: inks) + "</style>\n")
    if theme.ground != nil { body.addGround(size) }
    for shape in shapes { body.add(shape) }
    var document = SVGWriter()
    document.open(size, theme: theme, id: "anneal-" + body.fingerprint(with: title, sentence))
    document.addNames(title: title, sentence: sentence)
    document.add(body)
    document.add("</svg>\n")
    return document.text
  }
}

extension SVGWriter {
  fileprivate mutating func open(_ size: Size, theme: Theme, id: String) {
    identifier = id
    add("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    attribute("width", size.width)
    attribute("height", size.height)
    add(" viewBox=\"0 0 ")
    add(size.width)
    add(" ")
    add(size.height)
    add("\" role=\"img\" aria-labelledby=\"" + id + "-title " + id + "-desc\"")
    add(" class=\"anneal-" + theme.name + "\"")
    add(" font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n")
  }

  fileprivate mutating func addNames(title: String, sentence: String) {
    add("<title id=\"" + identifier + "-title\">")
    addEscaped(title)
    add("</title>\n<desc id=\"" + identifier + "-desc\">")
    addEscaped(sentence)
    add("</desc>\n")
  }

  fileprivate mutating func addGround(_ size: Size) {
    add("<rect class=\"ground\"")
    attribute("width", size.width)
    attribute("height", size.height)
    add("/>\n")
  }

  /// Two figures in one page have the same identifiers only when they say the same.
  fileprivate func fingerprint(with names: String...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for name in names {
      name.utf8.forEach(add)
      add(0)
    }
    bytes.forEach(add)
    add(0)
    return String(hash, radix: 36)
  }
}
