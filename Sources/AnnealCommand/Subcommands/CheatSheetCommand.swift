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
        anneal cheatsheet --paper a4 --theme light -o wall.svg
      """)

  @Option(name: [.short, .long], help: ArgumentHelp("Write the sheet to this file.", valueName: "file.svg"))
  var output: String?

  @Option(help: "Where the sheet goes: a page to print, or a screen.")
  var paper: Paper = .screen

  @Option(help: "The colours of the file.")
  var theme: ThemeChoice = .auto

  @Option(help: "Whether to colour the terminal's curves.")
  var color: ColorChoice = .auto

  func run(in context: Context) throws(CommandError) {
    let file = try output.map { (path) throws(CommandError) in try OutputFile(path) }
    let sheet = try sheet(of: context)
    if let file {
      try file.write(sheet.drawing(paper: paper).svg(theme: theme.theme))
      return
    }
    var output = StandardOutput()
    let charset: Charset = POSIX.hasUTF8Locale ? .unicode : .ascii
    try output.write(sheet.terminal(columns: StandardOutput.width, color: color.isOn, charset: charset))
    try output.flush()
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

extension Paper: ExpressibleByArgument {}

/// `--theme`.
enum ThemeChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case light
  case dark
  case article

  var theme: Theme {
    switch self {
    case .auto: .auto
    case .light: .light
    case .dark: .dark
    case .article: .article
    }
  }
}
