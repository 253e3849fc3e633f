import AnnealTestSupport
import Foundation
import Testing

@Suite struct PlotTests {
  @Test func `plot is the default, and draws in the terminal`() throws {
    let run = try Command("OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)")
    #expect(run.status == 0, "\(run.errors)")
    let words = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Learning Rate") && words.contains("starts at 4e-05, peaks at 0.001 at step 9"))
    #expect(words.contains("moves momentum 0.95 to 0.85") && !run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try Command("plot", "OneCycleLR(max_lr=1e-3, steps_per_epoch=8, epochs=4)").output == run.output)
  }

  @Test func `a file, standard input, and a dash are read`() throws {
    let scratch = try Scratch()
    let text = "scheduler = StepLR(optimizer, step_size = 4, gamma = 0.5)\n"
    try scratch.write("train.py", text)
    let direct = try Command("StepLR(step_size=4, gamma=0.5)").output
    #expect(try Command(scratch.path("train.py")).output == direct)
    #expect(try Command(["-"], input: text).output == direct)
    #expect(try Command([], input: text).output == direct)
  }

  @Test func `an SVG is written whole, the same each time`() throws {
    let scratch = try Scratch()
    let path = scratch.path("picture.svg")
    let run = try Command("plot", "StepLR(4)", "ExponentialLR(0.9)", "-o", path)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    let first = scratch.text("picture.svg")
    #expect(
      first.contains("<svg ") && first.contains("<title") && first.contains("<desc") && first.hasSuffix("</svg>\n"))
    _ = try Command("plot", "StepLR(4)", "ExponentialLR(0.9)", "-o", path)
    #expect(scratch.text("picture.svg") == first)
  }

  @Test func `a failed command leaves an older file as it was`() throws {
    let scratch = try Scratch()
    try scratch.write("picture.svg", "old")
    let run = try Command("plot", "StepLR(step_sze=4)", "-o", scratch.path("picture.svg"))
    #expect(run.status == 2 && run.errors.contains("'step_sze'") && scratch.text("picture.svg") == "old")
    let late = try Command("plot", "LambdaLR(lambda t: 1 / (t - 7))", "-o", scratch.path("picture.svg"))
    #expect(late.status == 2 && late.errors.contains("step 7: division by zero"), "\(late.errors)")
    #expect(scratch.text("picture.svg") == "old")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(names == ["picture.svg"])
  }

  @Test func `a file that is there keeps its permissions, and a link stays a link`() throws {
    let scratch = try Scratch()
    try scratch.write("real.svg", "old")
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: scratch.path("real.svg"))
    try manager.createSymbolicLink(atPath: scratch.path("link.svg"), withDestinationPath: scratch.path("real.svg"))
    #expect(try Command("StepLR(4)", "-o", scratch.path("link.svg")).status == 0)
    #expect(scratch.text("real.svg").contains("<svg "))
    let attributes = try manager.attributesOfItem(atPath: scratch.path("real.svg"))
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try manager.destinationOfSymbolicLink(atPath: scratch.path("link.svg")) == scratch.path("real.svg"))
  }

  @Test func `a rate that is no number is warned of`() throws {
    #expect(try Command("ExponentialLR(1e200)").errors.contains("step 2 is not a finite number"))
  }

  @Test func `a label cannot act on the terminal`() throws {
    let run = try Command("StepLR(4)", "--label", "a\u{1B}[31m\nb")
    #expect(run.status == 0 && !run.output.contains("\u{1B}") && run.output.contains("a␛[31m b: starts"))
  }

  @Test func `colours come when they are asked for`() throws {
    #expect(try Command("StepLR(4)", "ExponentialLR(0.9)", "--color", "always").output.contains("\u{1B}["))
    #expect(try !Command("StepLR(4)", "ExponentialLR(0.9)", "--color", "never").output.contains("\u{1B}"))
  }

  @Test func `without UTF-8 the picture is ASCII`() throws {
    let run = try Command(["StepLR(4)"], environment: ["LC_ALL": "C"])
    #expect(run.status == 0 && run.output.allSatisfy(\.isASCII))
  }

  @Test func `a plateau without metrics says that they are made up`() throws {
    let run = try Command("ReduceLROnPlateau(patience=3)")
    #expect(run.status == 0 && run.errors.contains("example series 'stall'") && run.output.contains("example metrics"))
    #expect(!run.output.contains("ends at 0.001"), "the example makes the schedule do something")
    #expect(try !Command("ReduceLROnPlateau()").output.contains("ends at 0.001"))
    let quiet = try Command("ReduceLROnPlateau(patience=3)", "--quiet")
    #expect(quiet.errors.isEmpty)
    let named = try Command("ReduceLROnPlateau(patience=3)", "--metrics", "example:noisy")
    #expect(named.status == 0 && named.errors.isEmpty)
  }

  @Test func `numbers that look like epochs are pointed out`() throws {
    let run = try Command("StepLR(step_size=30)", "--epochs", "100", "--steps-per-epoch", "391")
    #expect(run.errors.contains("--stepped epoch"))
    let article = try Command("StepLR(step_size=4)", "--epochs", "4", "--steps-per-epoch", "8")
    #expect(article.errors.isEmpty)
  }

  @Test func `groups are told apart`() throws {
    let run = try Command("StepLR(4)", "--lr", "0.1,0.01")
    #expect(
      run.output.contains("group 0 (lr 0.1): starts at its peak, 0.1") && run.output.contains("group 1 (lr 0.01)"))
  }

  @Test func `exp_range without gamma is pointed out`() throws {
    let cycle = "CyclicLR(base_lr=1e-4, max_lr=1e-3, step_size_up=4, mode='exp_range'"
    #expect(try Command(cycle + ")").errors.contains("triangular curve"))
    #expect(try Command(cycle + ", gamma=0.95)").errors.isEmpty)
  }

  @Test func `a loop per epoch with a known loader has all its updates`() throws {
    let loop = """
      optimizer = SGD(model.parameters(), lr=0.1)
      scheduler = StepLR(optimizer, 2)
      for epoch in range(4):
          for batch in train_loader:
              optimizer.step()
          scheduler.step()
      """
    let run = try Command(["values", "-", "--format", "csv", "--steps-per-epoch", "5"], input: loop)
    #expect(run.output.split(separator: "\n").count == 21 && run.output.hasSuffix("\n19,3,0.010000000000000002\n"))
  }

  @Test func `the loop of a paste says when the scheduler is stepped`() throws {
    let perEpoch = """
      optimizer = SGD(model.parameters(), lr=0.1)
      scheduler = ExponentialLR(optimizer, gamma=0.5)
      for epoch in range(4):
          train(model)
          scheduler.step()
      """
    let run = try Command(["values", "--format", "csv"], input: perEpoch)
    #expect(run.output == "step,lr\n0,0.1\n1,0.05\n2,0.025\n3,0.0125\n", "\(run.errors)")
    let updates = try Command(["values", "--format", "csv", "--steps-per-epoch", "2"], input: perEpoch)
    #expect(updates.output.hasPrefix("step,epoch,lr\n0,0,0.1\n1,0,0.1\n2,1,0.05\n3,1,0.05\n"), "\(updates.errors)")
  }
}
