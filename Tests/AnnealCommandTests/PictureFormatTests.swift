import AnnealPlots
import AnnealTestSupport
import Foundation
import Testing

@Suite struct PictureFormatTests {
  private static let signatures = [
    "svg": Array("<svg".utf8), "png": [0x89, 0x50, 0x4E, 0x47], "pdf": Array("%PDF".utf8),
  ]

  private func bytes(_ path: String) -> [UInt8] { FileManager.default.contents(atPath: path).map(Array.init) ?? [] }

  /// A program of the system, run on a file; `nil` where it is not installed.
  private func tool(_ name: String, _ arguments: String...) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(name)")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? text : "failed"
  }

  /// Runs the command in a shell, for what a process's own streams do not give: redirection.
  private func shell(_ line: String, _ environment: [String: String] = [:]) throws -> (status: Int32, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ["ANNEAL": Command.folder.appending(path: "anneal").path].merging(environment) { $1 }
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  @Test(.enabled(if: Renderer.isAvailable), arguments: ["svg", "png", "pdf"])
  func `a file and standard output get the same bytes, each time`(format: String) throws {
    let scratch = try Scratch()
    let (path, other) = (scratch.path("a.\(format.uppercased())"), scratch.path("other"))
    let run = try Command("StepLR(4)", "--label", "学習率", "-o", path)
    #expect(run.status == 0 && run.output.isEmpty && run.errors.isEmpty, "\(run.errors)")
    let signature = try #require(Self.signatures[format])
    #expect(bytes(path).starts(with: signature))
    let piped = try shell(
      "\"$ANNEAL\" 'StepLR(4)' --label 学習率 -o - --format \(format) > \"$OUT\"", ["OUT": other, "LC_ALL": "C.UTF-8"])
    #expect(piped.status == 0 && bytes(other) == bytes(path), "\(piped.errors)")
  }

  @Test func `the format is the ending's, or the one that is named`() throws {
    let scratch = try Scratch()
    #expect(try Command("StepLR(4)", "-o", scratch.path("picture"), "--format", "svg").status == 0)
    #expect(scratch.text("picture").hasPrefix("<svg"))
    #expect(try Command("StepLR(4)", "-o", scratch.path("a.svg"), "--format", "svg").status == 0)
    #expect(try Command("StepLR(4)", "-o", "-", "--format", "svg").output == scratch.text("a.svg"))
  }

  @Test func `size and theme are those of the options`() throws {
    let dark = try Command(
      "StepLR(4)", "-o", "-", "--format", "svg", "--theme", "dark", "--width", "640", "--height", "240")
    #expect(dark.output.contains("width=\"640\" height=\"240\"") && dark.output.contains("class=\"anneal-dark\""))
    #expect(try Command("StepLR(4)", "-o", "-", "--format", "svg").output.contains("prefers-color-scheme"))
  }

  @Test(arguments: [
    (["-o", "a.gif"], ".svg, .png or .pdf"), (["-o", "-"], "--format svg, png or pdf"),
    (["-o", "a.png", "--format", "pdf"], "--format pdf contradicts"), (["-o", "a.svg", "--scale", "2"], "for PNG"),
    (["--scale", "2"], "-o schedule.svg"), (["--theme", "dark"], "--theme is for a picture in a file"),
    (["-o", "/no/such/a.png"], "/no/such"), (["-o", "/proc/a.svg"], "/proc/a.svg"),
  ])
  func `one error says what contradicts what`(arguments: [String], part: String) throws {
    let run = try Command(["StepLR(4)"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix("error: "), "\(run.errors)")
    #expect(run.errors.contains(part), "\(run.errors)")
  }

  @Test(arguments: [
    ["--scale", "0"], ["--scale", "-1"], ["--scale", "nan"], ["--scale", "10.5"], ["--width", "159"],
    ["--width", "10001"], ["--height", "119"], ["--height", "1e3"], ["--theme", "blue"], ["--format", "gif"],
  ])
  func `numbers and names out of range`(option: [String]) throws {
    let run = try Command(["StepLR(4)", "-o", "a.png"] + option)
    #expect(run.status == 64 && run.errors.contains(option[0]) && run.errors.contains(option[1]), "\(run.errors)")
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a picture of too many pixels is an error before it is drawn`() throws
  {
    let scratch = try Scratch()
    let run = try Command("StepLR(4)", "-o", scratch.path("a.png"), "--width", "10000", "--height", "10000")
    #expect(run.status == 2 && run.errors.contains("20000 x 20000 pixels"), "\(run.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).allSatisfy { !$0.contains("png") })
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a disk that is full`() throws {
    let file = try Command("StepLR(4)", "-o", "/dev/full", "--format", "png")
    #expect(file.status == 2 && file.errors.contains("cannot write /dev/full"), "\(file.errors)")
    let output = try shell("\"$ANNEAL\" 'StepLR(4)' -o - --format pdf > /dev/full")
    #expect(output.status == 2 && output.errors.contains("standard output"), "\(output.errors)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `bytes are not written to a terminal`() throws {
    let scratch = try Scratch()
    _ = try shell(
      "script -qec \"'$ANNEAL' 'StepLR(4)' -o - --format png\" /dev/null > \"$OUT\" < /dev/null",
      ["OUT": scratch.path("out"), "PATH": "/usr/bin:/bin"])
    let shown = scratch.text("out")
    #expect(shown.contains("-o - --format png > picture.png") && !shown.contains("IHDR"), "\(shown)")
  }

  #if os(Linux)
    @Test(arguments: ["png", "pdf"]) func `a broken librsvg is named, and an older file stays`(format: String) throws {
      let scratch = try Scratch()
      try scratch.write("librsvg-2.so.2", String(repeating: "no library\n", count: 100))
      try scratch.write("a.\(format)", "old")
      let run = try Command(
        ["StepLR(4)", "-o", scratch.path("a.\(format)")], environment: ["LD_LIBRARY_PATH": scratch.folder.path])
      #expect(run.status == 2 && run.errors.contains("librsvg-2.so.2 cannot be loaded"), "\(run.errors)")
      #expect(run.errors.contains("apt-get install librsvg2-2") && scratch.text("a.\(format)") == "old")
      let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
      #expect(!names.contains { $0.contains("tmp") })
    }
  #endif

  @Test(.enabled(if: Renderer.isAvailable)) func `a PDF's text is text, in fonts that come with it`() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.pdf")
    #expect(try Command("StepLR(4)", "ExponentialLR(0.9)", "--label", "学習率", "--label", "b", "-o", path).status == 0)
    if let fonts = try tool("pdffonts", path) {
      let rows = fonts.split(separator: "\n").dropFirst(2)
      #expect(!rows.isEmpty && rows.allSatisfy { $0.contains(" yes yes yes ") }, "\(fonts)")
    }
    if let text = try tool("pdftotext", path, "-") { #expect(text.contains("Learning Rate") && text.contains("学習率")) }
    if let information = try tool("pdfinfo", path) { #expect(information.contains("750 x 375 pts")) }
    #expect(try tool("pdftoppm", "-png", "-r", "20", path, scratch.path("page")) != "failed")
  }

  @Test(.enabled(if: Renderer.isAvailable)) func `a machine without fonts is told so`() throws {
    let scratch = try Scratch()
    try scratch.write("fonts.conf", "<fontconfig></fontconfig>")
    let run = try Command(
      ["StepLR(4)", "-o", scratch.path("a.png")], environment: ["FONTCONFIG_FILE": scratch.path("fonts.conf")])
    #expect(run.status == 2 && run.errors.contains("no fonts"), "\(run.errors)")
  }

  private static let dejaVu = "/usr/share/fonts/truetype/dejavu"

  @Test(.enabled(if: Renderer.isAvailable && FileManager.default.fileExists(atPath: dejaVu)))
  func `a wider typeface is set smaller, so that the legend stays on the page`() throws {
    let scratch = try Scratch()
    try scratch.write("fonts.conf", "<fontconfig><dir>\(Self.dejaVu)</dir></fontconfig>")
    let schedules = [
      "OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)", "StepLR(step_size=4)",
      "CosineAnnealingLR(T_max=20, eta_min=1e-5)",
    ]
    let run = try Command(
      schedules + ["-o", scratch.path("a.pdf")],
      environment: ["FONTCONFIG_FILE": scratch.path("fonts.conf"), "XDG_CACHE_HOME": scratch.folder.path])
    #expect(run.status == 0, "\(run.errors)")
    guard let words = try tool("pdftotext", "-bbox", scratch.path("a.pdf"), "-") else { return }
    let ends = words.components(separatedBy: "xMax=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
    #expect(ends.count > 10 && ends.allSatisfy { $0 < 745 }, "\(words)")
  }
}
