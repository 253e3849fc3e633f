import Foundation

/// The command as a process: arguments in, bytes and exit code out.
package struct Command: Sendable {
  package let output: String
  package let errors: String
  package let status: Int32

  /// The folder of the command that was built with the tests.
  package static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()

  /// Runs `anneal` with arguments, in an environment of its own.
  package init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL? = nil
  ) throws {
    let process = Process()
    process.executableURL = Command.folder.appending(path: "anneal")
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "COLUMNS": "80"].merging(environment) { $1 }
    process.currentDirectoryURL = folder
    // Files instead of pipes: a pipe that fills up would stop both sides.
    let scratch = try Scratch()
    let (input, output, errors) = try scratch.streams(input: input)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    self.output = scratch.text("output")
    self.errors = scratch.text("errors")
    self.status = process.terminationReason == .exit ? process.terminationStatus : -1
  }

  package init(_ arguments: String..., input: String = "") throws { try self.init(arguments, input: input) }
}

/// A folder that goes away with the value.
package final class Scratch: Sendable {
  package let folder: URL

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "anneal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  package func path(_ name: String) -> String { folder.appending(path: name).path }

  package func text(_ name: String) -> String {
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
  }

  package func write(_ name: String, _ text: String) throws {
    try text.write(to: folder.appending(path: name), atomically: false, encoding: .utf8)
  }

  func streams(input: String) throws -> (FileHandle, FileHandle, FileHandle) {
    for (name, text) in [("input", input), ("output", ""), ("errors", "")] { try write(name, text) }
    return (
      try FileHandle(forReadingFrom: folder.appending(path: "input")),
      try FileHandle(forWritingTo: folder.appending(path: "output")),
      try FileHandle(forWritingTo: folder.appending(path: "errors"))
    )
  }
}
