import AnnealPlots
import ArgumentParser

/// The formats of a picture.
enum PictureFormat: String, Choice {
  case svg
  case png
  case pdf

  /// The end of a file's name.
  var ending: String { "." + rawValue }

  /// The name for people.
  var name: String { rawValue.uppercased() }

  /// The format of a file: given by its extension in any case, or else the one that is asked for.
  ///
  /// - Throws: if neither gives a format, or both do and differ.
  init(of path: String, asked: PictureFormat?) throws(CommandError) {
    let fromExtension = PictureFormat.allCases.first {
      path.lowercased().hasSuffix($0.ending) && path.count > $0.ending.count
    }
    if let fromExtension, let asked, fromExtension != asked { throw .formatContradicted(path: path, format: asked) }
    guard let format = fromExtension ?? asked else {
      if path == PictureFile.standardOutput { throw .formatMissing }
      throw .unknownEnding(path: path, known: PictureFormat.allCases.map(\.ending))
    }
    self = format
  }
}

/// A picture that is to be written: where, in which format and how large.
struct PictureFile {
  /// Where the bytes go.
  enum Place {
    case file(OutputFile)
    case standardOutput

    /// - Throws: for a folder that is not there, or a terminal that would show a PNG's or PDF's bytes as letters.
    init(_ path: String, format: PictureFormat) throws(CommandError) {
      guard path == PictureFile.standardOutput else {
        self = .file(try OutputFile(path))
        return
      }
      if format != .svg, StandardOutput.isTerminal { throw .bytesToTerminal(format: format) }
      self = .standardOutput
    }
  }

  /// How the command's options name standard output.
  static let standardOutput = "-"

  /// How a picture is drawn.
  struct Canvas {
    /// The colours; with a ground for all formats but SVG.
    let theme: Theme
    /// The width in CSS pixels, if it was asked for.
    let width: Double?
    /// The height, if it was asked for.
    let height: Double?
    /// The pixels of a PNG for each CSS pixel.
    let scale: Double

    /// A figure as SVG: 1000 wide and as high as suits it, in that proportion where only the width is known.
    func svg(_ figure: Figure) -> String {
      let width = width ?? Size.standard.width
      let natural = figure.naturalHeight * width / Size.standard.width
      return figure.svg(width: width, height: height ?? natural, theme: theme)
    }
  }

  let format: PictureFormat
  let place: Place
  let canvas: Canvas

  /// Whether standard output is the picture's alone.
  var isStandardOutput: Bool {
    switch place {
    case .file: false
    case .standardOutput: true
    }
  }

  /// Writes a figure.
  func write(_ figure: Figure) throws(CommandError) {
    try write(title: figure.accessibleTitle) { $0.svg(figure) }
  }

  /// Writes whatever can be drawn as SVG. Nothing is written unless all of it has been drawn.
  ///
  /// - Parameters:
  ///   - title: The title that a PDF's reader shows.
  ///   - svg: Draws the picture as a whole document.
  func write(title: String, svg: (Canvas) -> String) throws(CommandError) {
    let bytes = try rendered(svg(canvas), title: title)
    switch place {
    case .file(let file): try file.write(bytes)
    case .standardOutput:
      var output = StandardOutput()
      try output.write(bytes)
      try output.flush()
    }
  }

  private func rendered(_ svg: String, title: String) throws(CommandError) -> [UInt8] {
    do throws(RenderingError) {
      switch format {
      case .svg: return Array(svg.utf8)
      case .png: return try Renderer.png(svg: svg, scale: canvas.scale)
      case .pdf: return try Renderer.pdf(svg: svg, title: title)
      }
    } catch {
      throw .rendering(error, path: path)
    }
  }

  private var path: String {
    switch place {
    case .file(let file): file.path
    case .standardOutput: "to standard output"
    }
  }
}
