import AnnealCommand

/// The command itself, built with this package's settings: static, as it is released.
@main
enum Main {
  static func main() { AnnealCommand.main(catalogue: .standard) }
}
