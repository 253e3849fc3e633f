import AnnealCommand

/// The command with the standard catalogue. Your own is as short: `.standard.adding(MySchedule.self)`.
@main
enum Main {
  static func main() { AnnealCommand.main(catalogue: .standard) }
}
