import AnnealTestSupport
import Foundation
import Testing

/// Files are written whole, through links, with the permissions they had, and nothing else is left in their folder.
@Suite struct OutputFileTests {
  private let scratch: Scratch
  private let manager = FileManager.default

  init() throws { scratch = try Scratch() }

  private func draw(_ path: String) throws -> Command {
    try Command(["StepLR(4)", "-o", path], in: scratch.folder)
  }

  private func link(_ name: String, to target: String) throws {
    try manager.createSymbolicLink(atPath: scratch.path(name), withDestinationPath: target)
  }

  private var names: [String] { get throws { try manager.contentsOfDirectory(atPath: scratch.folder.path).sorted() } }

  private func mode(_ name: String) throws -> Int? {
    try manager.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int
  }

  @Test(arguments: [0o000, 0o444, 0o600, 0o644, 0o777])
  func `a file keeps its permissions`(mode: Int) throws {
    try scratch.write("a.svg", "old")
    try manager.setAttributes([.posixPermissions: mode], ofItemAtPath: scratch.path("a.svg"))
    #expect(try draw("a.svg").status == 0)
    #expect(try self.mode("a.svg") == mode)
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.path("a.svg"))
    #expect(scratch.text("a.svg").hasPrefix("<svg "))
  }

  @Test func `a new file has the permissions of any other`() throws {
    #expect(manager.createFile(atPath: scratch.path("other"), contents: nil))
    #expect(try draw("a.svg").status == 0)
    #expect(try mode("a.svg") == mode("other"))
  }

  @Test func `a link to nowhere stays, and its target is written`() throws {
    try manager.createDirectory(atPath: scratch.path("folder"), withIntermediateDirectories: false)
    try link("first.svg", to: "folder/second.svg")
    try link("folder/second.svg", to: "third.svg")
    #expect(try draw("first.svg").status == 0)
    #expect(scratch.text("folder/third.svg").hasPrefix("<svg "))
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("first.svg")) == "folder/second.svg")
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("folder/second.svg")) == "third.svg")
    try link("lost.svg", to: "/no/such/folder/a.svg")
    let lost = try draw("lost.svg")
    #expect(lost.status == 2 && lost.errors.contains("there is no folder /no/such/folder"), "\(lost.errors)")
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("lost.svg")) == "/no/such/folder/a.svg")
  }

  @Test func `a loop of links is refused and stays`() throws {
    try link("a.svg", to: "b.svg")
    try link("b.svg", to: "a.svg")
    let run = try draw("a.svg")
    #expect(run.status == 2 && run.errors.contains("cannot write a.svg: "), "\(run.errors)")
    #expect(run.errors.contains("symbolic links"), "\(run.errors)")
    #expect(try names == ["a.svg", "b.svg"])
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("a.svg")) == "b.svg")
  }

  @Test func `a name may be as long as names can be`() throws {
    let name = String(repeating: "a", count: 251) + ".svg"
    #expect(try draw(name).status == 0)
    #expect(try names == [name])
  }

  @Test func `many processes write one file, and what others left is no hindrance`() async throws {
    for number in 1..<50 { try scratch.write("a.svg.\(number).tmp", "left over") }
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<16 { group.addTask { try self.draw("a.svg").status } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses == Array(repeating: 0, count: 16))
    #expect(try names.count == 50)
    #expect(scratch.text("a.svg").hasSuffix("</svg>\n"))
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
  func `a signal leaves no temporary file`(signal: Int32) throws {
    for wait in 0..<12 {
      let process = Process()
      process.executableURL = Command.folder.appending(path: "anneal")
      process.arguments = ["StepLR(4)", "-o", "a.svg"]
      process.currentDirectoryURL = scratch.folder
      try process.run()
      usleep(UInt32(wait) * 4000)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(try names.filter { $0 != "a.svg" } == [])
      let text = scratch.text("a.svg")
      #expect(text.isEmpty || text.hasSuffix("</svg>\n"))
    }
  }
}
