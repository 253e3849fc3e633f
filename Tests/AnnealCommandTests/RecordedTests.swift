import AnnealTestSupport
import Foundation
import Testing

@Suite struct RecordedTests {
  @Test func `what a run logged is drawn beside its schedule`() throws {
    let scratch = try Scratch()
    try scratch.write("log.csv", "step,train_loss,lr-SGD\n0,2.5,0.1\n50,,\n50,1.2,0.02\n100,0.8,0.003\n")
    let path = scratch.path("log.csv")
    let run = try Command("StepLR(30)", "--lr", "0.1", "--steps", "100", "--recorded", path, "--style", "text")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(words.contains("recorded, log.csv: 3 recorded rates from step 0 to step 100: starts at 0.1"))
    let picture = scratch.path("both.svg")
    #expect(try Command("StepLR(30)", "--steps", "100", "--recorded", path, "-o", picture).status == 0)
    #expect(scratch.text("both.svg").contains("recorded, log.csv</text>"))
    let named = try Command(
      "StepLR(30)", "--steps", "100", "--recorded", path, "--recorded-columns", "step,train_loss", "--style", "text")
    #expect(named.output.contains("starts at 2.5"))
    let piped = try Command(["StepLR(30)", "--recorded", "-", "--style", "text"], input: "0.1\n0.1\n0.01\n")
    #expect(piped.output.contains("3 recorded rates"))
  }

  @Test(arguments: [
    ("step,loss\n0,1\n", "no column looks like a rate"), ("", "no rows"), ("step,lr\n0,fast\n", "line 2"),
    ("step,lr\n0.5,1\n", "whole number"),
  ])
  func `a log that cannot be read is told, and nothing is written`(text: String, part: String) throws {
    let scratch = try Scratch()
    try scratch.write("log.csv", text)
    let run = try Command("StepLR(30)", "--recorded", scratch.path("log.csv"), "-o", scratch.path("a.svg"))
    #expect(run.status == 2 && run.errors.contains("error: ") && run.errors.contains("log.csv"), "\(run.errors)")
    #expect(run.errors.contains(part) && scratch.text("a.svg").isEmpty, "\(run.errors)")
  }

  @Test func `options that say nothing are refused`() throws {
    let lost = try Command("StepLR(30)", "--recorded", "no-such.csv")
    #expect(lost.status == 2 && lost.errors.contains("no-such.csv: No such file or directory"), "\(lost.errors)")
    #expect(try Command("StepLR(30)", "--recorded-columns", "a,b").status == 64)
    #expect(try Command("StepLR(30)", "--recorded", "x.csv", "--recorded-columns", "a").status == 64)
  }

  @Test func `an epoch that no axis can count to is refused`() throws {
    let scratch = try Scratch()
    try scratch.write("log.csv", "epoch,lr\n0,0.1\n1e15,0.05\n")
    let path = scratch.path("log.csv")
    let epochs = ["--stepped", "epoch", "--steps-per-epoch", "100000", "--epochs", "10", "--style", "text"]
    let run = try Command(["StepLR(4)", "--recorded", path] + epochs)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors == "error: recorded, log.csv: epoch 1000000000000000, of 100000 steps each, begins beyond step 2^53\n")
    let alone = try Command("StepLR(4)", "--recorded", path, "--style", "text")
    #expect(alone.status == 0 && alone.output.contains("1000000000000000"), "\(alone.errors)")
  }
}
