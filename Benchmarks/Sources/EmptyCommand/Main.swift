import ArgumentParser

/// What any command costs that reads its arguments with swift-argument-parser.
@main
struct EmptyCommand: ParsableCommand {
  func run() {}
}
