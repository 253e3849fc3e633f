import AnnealPlots
import ArgumentParser

/// How a terminal shows a picture.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How to draw in the terminal: braille, ascii, text (sentences alone), kitty, iterm (images inside these terminals "
        + "and VS Code's). (default: braille, or ascii where the locale has no UTF-8)",
      valueName: "style"))
  var style: TerminalStyle?

  @Option(help: "Whether to colour the terminal's curves.")
  var color: ColorChoice = .auto

  /// Whether the terminal shows the picture itself.
  var isInline: Bool { style == .kitty || style == .iterm }

  /// A picture wider than this many columns would not be easier to read.
  private static let columnLimit = 120

  /// What standard output shows of a picture.
  ///
  /// - Parameter canvas: How an image inside the terminal is drawn.
  func text(of picture: RunFigure, canvas: PictureFile.Canvas) throws(CommandError) -> String {
    let columns = max(20, StandardOutput.width)
    switch style {
    case .text: return picture.text(columns: columns)
    case .kitty, .iterm:
      return try image(canvas.svg(picture.figure), scale: canvas.scale) + "\n" + picture.text(columns: columns)
    case .braille, .ascii, nil: return picture.terminal(columns: columns, charset: charset, color: color.isOn)
    }
  }

  /// The characters that the style asks for, or else the locale.
  var charset: Charset {
    switch style {
    case .braille: .unicode
    case .ascii: .ascii
    default: POSIX.hasUTF8Locale ? .unicode : .ascii
    }
  }

  /// A picture inside the terminal.
  func image(_ svg: String, scale: Double) throws(CommandError) -> String {
    do throws(RenderingError) {
      let png = try Renderer.png(svg: svg, scale: scale)
      let columns = min(StandardOutput.width, TerminalOptions.columnLimit)
      return style == .kitty
        ? InlineImage.kitty(png: png, columns: columns) : InlineImage.iterm(png: png, columns: columns)
    } catch {
      throw .rendering(error, path: "to standard output")
    }
  }
}

/// `--style`.
enum TerminalStyle: String, Choice {
  case braille
  case ascii
  case text
  case kitty
  case iterm
}

/// `--color`.
enum ColorChoice: String, Choice {
  case auto
  case always
  case never

  /// Whether to colour. By default: when writing to a terminal and `NO_COLOR` is not set (https://no-color.org).
  var isOn: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardOutput.isTerminal && (POSIX.environment("NO_COLOR") ?? "").isEmpty && POSIX.environment("TERM") != "dumb"
    }
  }
}
