import AnnealPlots
import AnnealTestSupport
import Foundation
import Testing

@Suite struct TerminalStyleTests {
  @Test func `braille and ascii are drawn whatever the locale`() throws {
    let ascii = try Command("OneCycleLR(1e-3, epochs=4, steps_per_epoch=8)", "--style", "ascii")
    #expect(ascii.status == 0 && ascii.output.allSatisfy(\.isASCII) && ascii.output.contains("Epochs"))
    let braille = try Command(["StepLR(4)", "--style", "braille"], environment: ["LC_ALL": "C"])
    #expect(braille.output.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) })
  }

  @Test func `text is the sentences alone`() throws {
    let run = try Command("StepLR(4)", "ExponentialLR(0.9)", "--style", "text")
    #expect(run.status == 0 && run.output.hasPrefix("StepLR(step_size=4): starts at its peak"))
    #expect(run.output.contains("\nExponentialLR(gamma=0.9): starts") && !run.output.contains("┤"))
  }

  @Test(.enabled(if: Renderer.isAvailable), arguments: ["kitty", "iterm"])
  func `terminals with images get the PNG itself`(style: String) throws {
    let run = try Command("StepLR(4)", "--style", style, "--scale", "1", "--theme", "dark", "--width", "400")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix(style == "kitty" ? "\u{1B}_G" : "\u{1B}]1337;File=inline=1;"))
    #expect(run.output.contains("StepLR(step_size=4): starts at its peak"))
    let payload = run.output.components(separatedBy: style == "kitty" ? ";" : ":")[1].prefix(44)
    let head = try #require(Data(base64Encoded: String(payload.prefix(32))))
    #expect(Array(head.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // Bytes 16 to 19 of a PNG are its width.
    #expect(Array(head[16..<20]) == [0, 0, 1, 0x90])
  }

  @Test func `options of a file need one`() throws {
    for option in [["--theme", "dark"], ["--width", "400"], ["--scale", "1"], ["--format", "png"]] {
      let run = try Command(["StepLR(4)"] + option)
      #expect(run.status == 2 && run.errors.contains(option[0]), "\(option)")
    }
    #expect(try Command("StepLR(4)", "--style", "etching").status == 64)
  }

  @Test func `a terminal of any width is filled and not overrun`() throws {
    for columns in [20, 41, 80, 133] {
      let run = try Command(
        ["OneCycleLR(1e-3, epochs=4, steps_per_epoch=8)", "StepLR(4)"], environment: ["COLUMNS": "\(columns)"])
      let drawing = run.output.components(separatedBy: "\n\n")[0]
      let widest = drawing.split(separator: "\n").map(\.count).max() ?? 0
      #expect(widest <= columns && widest >= columns - 2, "\(columns): \(widest)")
    }
  }
}
