import AnnealPlots
import ArgumentParser

/// `anneal cheatsheet`: all schedules on one sheet.
struct CheatSheetCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "cheatsheet",
    abstract: "Draw all schedules on one sheet, to print and pin to the wall.",
    discussion: """
      Each schedule has its name, what it is for, the curve of an example and the call that \
      makes it. Without -o the sheet is drawn in the terminal.

        anneal cheatsheet -o cheatsheet.svg
        anneal cheatsheet --paper letter -o wall.pdf
      """)

  @OptionGroup var picture: PictureOptions

  @Option(help: "Where the sheet goes: a page to print, or a screen. (default: a4 for PDF, else screen)")
  var paper: Paper?

  @OptionGroup var terminal: TerminalOptions

  func run(in context: Context) throws(CommandError) {
    let file = try picture.file(drawsInTerminal: terminal.isInline)
    let sheet = try sheet(of: context)
    if let file {
      let drawing = sheet.drawing(paper: paper ?? (file.format == .pdf ? .a4 : .screen))
      return try file.write(title: drawing.title) { drawing.svg(theme: $0.theme) }
    }
    var output = StandardOutput()
    try output.write(text(of: sheet))
    try output.flush()
  }

  private func text(of sheet: CheatSheet) throws(CommandError) -> String {
    let columns = StandardOutput.width
    switch terminal.style {
    case .kitty, .iterm:
      let canvas = picture.canvas(.png)
      return try terminal.image(
        sheet.drawing(paper: paper ?? .screen).svg(theme: canvas.theme), scale: canvas.scale) + "\n"
    case .text:
      let cards = sheet.groups.flatMap(\.cards)
      return cards.map { Wrapped.text("\($0.name): \($0.purpose). \($0.code)", columns: columns) + "\n" }.joined()
    case .braille, .ascii, nil:
      return sheet.terminal(columns: columns, color: terminal.color.isOn, charset: terminal.charset)
    }
  }

  private func sheet(of context: Context) throws(CommandError) -> CheatSheet {
    do throws(CheatSheetError) {
      return try CheatSheet(catalogue: context.catalogue)
    } catch {
      switch error {
      case .notation(let error, let name): throw .notation(error, source: "the example of \(name)")
      case .schedule(let error, let name): throw .schedule(error, label: "the example of \(name)")
      }
    }
  }
}

extension Paper: Choice {}
