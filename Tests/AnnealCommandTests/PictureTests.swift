import AnnealTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Pictures of what is hard to draw: each is a picture, or one clear error.
@Suite struct PictureTests {
  private func svg(_ arguments: String...) throws -> String { try svg(arguments) }

  @Test(arguments: [
    ["LambdaLR(lambda t: 1)"], ["LambdaLR(lambda t: 0)"], ["StepLR(4)", "--steps", "1"],
    ["LambdaLR(lambda t: 10.0 ** -t)", "--steps", "20"], ["LambdaLR(lambda t: 3 - t)"],
    ["LambdaLR(lambda t: -1)"], ["ExponentialLR(1e200)"], ["StepLR(4)", "--lr", "0"], ["StepLR(4)", "--lr", "1e-320"],
    ["StepLR(4)", "--lr", "1e308"], ["MultiStepLR([])"],
  ])
  func `odd values give a picture`(arguments: [String]) throws {
    let text = try svg(arguments)
    #expect(text.contains("<polyline") || text.contains("<circle"))
  }

  private func svg(_ arguments: [String]) throws -> String {
    let run = try Command(arguments + ["-o", "-", "--format", "svg"])
    #expect(run.status == 0, "\(arguments): \(run.errors)")
    #expect(XMLParser(data: Data(run.output.utf8)).parse(), "\(arguments)")
    return run.output
  }

  @Test func `a logarithmic axis draws twenty orders of magnitude, and says what it cannot`() throws {
    #expect(try svg("LambdaLR(lambda t: 10.0 ** -t)", "--steps", "20", "--log").contains("1e-2"))
    let some = try Command("LambdaLR(lambda t: 3 - t)", "--log", "-o", "-", "--format", "svg", "--steps", "10")
    #expect(some.status == 0 && some.errors.contains("7 of 10 rates are not above 0"))
    let none = try Command("LambdaLR(lambda t: -1)", "--log", "-o", "-", "--format", "svg")
    #expect(none.status == 2 && none.output.isEmpty && none.errors.contains("leave out --log"), "\(none.errors)")
  }

  @Test func `long runs are small pictures`() throws {
    let cyclic = try svg("CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=37)", "--steps", "1000000")
    #expect(cyclic.utf8.count < 200_000 && !cyclic.contains("<circle"))
    let stairs = try svg("StepLR(step_size=500000, gamma=0.5)", "--steps", "5000000")
    #expect(stairs.utf8.count < 200_000)
  }

  @Test func `the picture names itself and tells what it shows`() throws {
    let text = try svg("OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)")
    #expect(text.contains("role=\"img\"") && text.contains("aria-labelledby"))
    #expect(text.contains("starts at 4e-05, peaks at 0.001 at step 9, ends at 4e-09"))
    for word in ["peak", "Epochs", "Momentum", "Learning Rate", "Steps"] { #expect(text.contains(">\(word)</text>")) }
  }

  @Test func `a title and a caption are those that are asked for`() throws {
    let text = try svg("StepLR(4)", "StepLR(5)", "--title", "学習率 & <more>", "--caption", "Two stairs.")
    #expect(text.contains("font-weight=\"bold\">学習率 &amp; &lt;more&gt;</text>") && text.contains(">Two stairs.</text>"))
  }

  @Test func `the article's theme has the article's axes`() throws {
    let text = try svg("StepLR(4)", "--steps", "32", "--steps-per-epoch", "8", "--theme", "article")
    #expect(!text.contains("Epochs") && text.contains("class=\"anneal-article\""))
  }

  @Test func `a reader that leaves early is no error of ours`() throws {
    let command = Command.folder.appending(path: "anneal").path
    for tail in ["--style braille", "-o - --format svg", "--style text"] {
      let line = "'\(command)' 'StepLR(4)' 'ExponentialLR(0.9)' --steps 100000 \(tail) | head -c 1 > /dev/null"
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/bash")
      shell.arguments = ["-c", line + "; exit ${PIPESTATUS[0]}"]
      let errors = Pipe()
      shell.standardError = errors
      try shell.run()
      shell.waitUntilExit()
      let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      #expect(text.isEmpty, "\(text)")
      // Ended by the closed pipe, as usual, or done before the reader left.
      #expect([0, 128 + SIGPIPE].contains(shell.terminationStatus), "\(tail): \(shell.terminationStatus)")
    }
  }
}
