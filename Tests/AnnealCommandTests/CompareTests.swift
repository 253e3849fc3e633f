import AnnealTestSupport
import Foundation
import Testing

@Suite struct CompareTests {
  private static let cosine = "CosineAnnealingLR(T_max=32)"
  private static let closedCosine = "LambdaLR(lambda t: (1 + math.cos(math.pi * t / 32)) / 2)"

  /// A line of the table, as its words.
  private func row(_ name: String, in run: Command) -> [Substring]? {
    run.output.split(separator: "\n").last { $0.hasPrefix(name) }?.dropFirst(name.count).split(separator: " ")
  }

  private func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test func `one schedule spelled in two ways is equal, and the exit code says so`() throws {
    let run = try Command("compare", "LinearLR(0.5, 1.0, 4)", "LinearLR(optimizer, start_factor=1/2, total_iters=4)")
    #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("Learning Rate") && run.output.contains("A  LinearLR(start_factor=0.5"))
    #expect(run.output.hasSuffix("\nB equals A to the bit over 32 steps.\n"), "\(run.output)")
    #expect(row("first step that differs", in: run) == ["none"] && !run.output.contains("ulps"))
  }

  @Test func `PyTorch's cosine drifts from its closed form by ulps only`() throws {
    let run = try Command("compare", Self.cosine, Self.closedCosine)
    #expect(run.status == 1 && run.errors.isEmpty, "\(run.errors)")
    #expect(words(run.output).contains("by rounding only (at most a billionth of the peak)."))
    let ulps = try #require(row("  in ulps", in: run)?.first.flatMap { Int($0) })
    #expect((1...1000).contains(ulps))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `the table has the numbers of both`() throws {
    let run = try Command(
      "compare", "StepLR(step_size=2, gamma=0.5)", "StepLR(step_size=3, gamma=0.01)", "--lr", "1", "--steps", "6",
      "--label", "old", "--label", "new")
    #expect(run.status == 1)
    #expect(row("first step that differs", in: run) == ["2"])
    #expect(row("largest difference", in: run) == ["0.5", "at", "step", "2"])
    #expect(row("  relative", in: run) == ["1", "at", "step", "2"])
    #expect(row("peak", in: run) == ["1", "at", "step", "0", "1", "at", "step", "0"])
    #expect(row("last rate", in: run) == ["0.25", "0.01"])
    #expect(row("area (sum of the rates)", in: run) == ["3.5", "3.03"])
    #expect(row("steps under 10 % of peak", in: run) == ["0", "3"])
    #expect(run.output.hasSuffix("\nnew differs from old at 4 of 6 steps, first at step 2.\n"), "\(run.output)")
  }

  @Test func `numbers that differ look different, unless by rounding`() throws {
    let run = try Command("compare", "ConstantLR(1.0)", "ConstantLR(0.9999)", "--lr", "1", "--steps", "1")
    #expect(row("last rate", in: run) == ["1", "0.9999"])
  }

  @Test func `all schedules are compared with the first`() throws {
    let run = try Command("compare", "StepLR(4)", "StepLR(4, 0.1)", "StepLR(5)", "--steps", "20", "--quiet")
    #expect(run.status == 1, "\(run.errors)")
    let verdicts = run.output.split(separator: "\n").suffix(2)
    #expect(verdicts.first == "B equals A to the bit over 20 steps.")
    #expect(verdicts.last == "C differs from A at 10 of 20 steps, first at step 4.")
  }

  @Test func `other lengths are told, and are a difference`() throws {
    let run = try Command(
      "compare", "OneCycleLR(max_lr=0.1, total_steps=100)", "OneCycleLR(max_lr=0.1, total_steps=120)", "--quiet")
    #expect(run.status == 1 && words(run.output).contains("of the first 100 steps, first at step "), "\(run.output)")
    #expect(words(run.output).hasSuffix("A has 100 steps and B 120.") && row("steps  ", in: run) == ["100", "120"])
    let cycle = "OneCycleLR(max_lr=0.1, total_steps=100)"
    let prefix = try Command(
      "compare", cycle, "SequentialLR([\(cycle), StepLR(5)], milestones=[100])", "--quiet")
    #expect(prefix.status == 1 && words(prefix.output).contains("B equals A to the bit over the first 100 steps; but"))
  }

  @Test func `a paste may hold all of them`() throws {
    let run = try Command(["compare"], input: "StepLR(4)\nChainedScheduler([StepLR(4)])\n")
    #expect(run.status == 0 && run.output.contains("B equals A"), "\(run.output)\(run.errors)")
  }

  @Test func `parameter groups are compared one by one`() throws {
    let run = try Command("compare", "StepLR(4)", "ExponentialLR(0.9)", "--lr", "0.1,0.01", "--steps", "9")
    #expect(run.status == 1 && run.output.contains("\ngroup 0 ") && run.output.contains("\ngroup 1 "))
    // The picture's letters are those of groups, so the schedules have names of their own in both.
    #expect(words(run.output).contains("S2: ExponentialLR(gamma=0.9), group 1"))
    #expect(run.output.hasSuffix("S2 differs from S1 at 8 of 9 steps, first at step 1.\n"), "\(run.output)")
  }

  @Test func `another number of groups is a difference`() throws {
    let scratch = try Scratch()
    try scratch.write("a.py", "o = SGD([{'params': a, 'lr': 0.1}, {'params': b, 'lr': 0.2}])\ns = StepLR(o, 4)\n")
    try scratch.write("b.py", "o = SGD(p, lr=0.1)\ns = StepLR(o, 4)\n")
    let run = try Command("compare", scratch.path("a.py"), scratch.path("b.py"), "--quiet")
    #expect(run.status == 1, "\(run.errors)")
    let last = words(run.output)
    #expect(last.contains("to the bit over") && last.hasSuffix("has 2 parameter groups and S2 1."), "\(run.output)")
    let csv = try Command("compare", scratch.path("b.py"), scratch.path("a.py"), "--table", "csv", "--quiet")
    let equal = csv.output.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false)[8] }
    #expect(csv.status == 1 && equal == ["equal", "", "true", "false"], "\(csv.output)")
  }

  @Test func `momentum alone can differ`() throws {
    let cycle = "OneCycleLR(max_lr=0.1, total_steps=20"
    let run = try Command("compare", cycle + ")", cycle + ", max_momentum=0.96)")
    #expect(run.status == 1 && words(run.output).hasSuffix("first at step 0, in momentum only."), "\(run.output)")
    #expect(row("first step that differs", in: run) == ["none"] && row("  in momentum", in: run) == ["0"])
    let adam = try Command("compare", cycle + ")", cycle + ", max_momentum=0.96)", "--optimizer", "adam")
    #expect(row("  in beta1", in: adam) == ["0"])
    let three = try Command("compare", "StepLR(4)", "StepLR(5)", cycle + ")", "--steps", "9")
    #expect(row("  in momentum", in: three) == ["0"], "nothing is said of two that leave it alone")
  }

  @Test func `CSV has a record a schedule and group, and no picture`() throws {
    let run = try Command(
      "compare", "StepLR(2, 0.5)", "StepLR(3, 0.5)", "--lr", "1", "--steps", "4", "--label", "a, b", "--label", "c",
      "--table", "csv")
    let expected = """
      schedule,group,steps,peak,peak_step,last,area,steps_under_tenth,equal,differing_steps,first_difference,\
      largest_difference,largest_difference_step,largest_relative,largest_relative_step,largest_ulps,largest_ulps_step,\
      first_momentum_difference
      "a, b",0,4,1.0,0,0.5,3.0,0,,,,,,,,,,
      c,0,4,1.0,0,0.5,3.5,0,false,1,2,0.5,2,1.0,2,4503599627370496,2,

      """
    #expect(run.output == expected && run.status == 1 && run.errors.isEmpty)
  }

  @Test func `JSON is JSON`() throws {
    let run = try Command(
      "compare", "StepLR(2, 0.0)", "StepLR(3, 0.5)", "StepLR(2, 0.0)", "--steps", "4", "--table", "json")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(!document.equal && document.records.map(\.equal) == [nil, false, true] && run.status == 1)
    #expect(document.records[1].first_difference == 2 && document.records[1].differing_steps == 2)
    #expect(document.records[1].largest_relative == nil, "infinite at 0, which JSON cannot hold")
    #expect(document.records.map(\.steps_under_tenth) == [2, 0, 2] && document.records[0].area == 0.002)
  }

  private struct Document: Decodable {
    struct Record: Decodable {
      let equal: Bool?
      let first_difference: Int?
      let differing_steps: Int?
      let largest_relative: Double?
      let area: Double
      let steps_under_tenth: Int
    }
    let equal: Bool
    let records: [Record]
  }

  @Test func `with -o the picture goes into the file, and the table stays`() throws {
    let scratch = try Scratch()
    let run = try Command("compare", "StepLR(4)", "StepLR(5)", "-o", scratch.path("both.svg"))
    #expect(run.status == 1 && run.errors.isEmpty && !run.output.contains("Learning Rate"))
    #expect(scratch.text("both.svg").contains("<svg ") && run.output.contains("largest difference"))
  }

  @Test func `errors are no answer`() throws {
    for (arguments, part) in [
      ([], "at least two schedules"), (["StpLR(4)"], "'StpLR'; did you mean 'StepLR'?\n  StpLR(4)\n  ^^^^^"),
      (["LambdaLR(lambda t: 1 / (t - 3))"], "'lambda t: 1 / (t - 3)' fails at step 3: division by zero"),
      (["StepLR(4)", "-o", "a.gif"], "a.gif: its extension must be"), (["ReduceLROnPlateau()"], "--metrics FILE"),
      (["StepLR(4)", "--label", "a"], "--label must be given once for each schedule"),
      (["nofile.py"], "cannot read nofile.py: No such file or directory"),
    ] {
      let run = try Command(["compare", "StepLR(4)"] + arguments)
      #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix("error: "), "\(arguments) \(run.errors)")
      #expect(run.errors.contains(part), "\(arguments) \(run.errors)")
    }
    for option in [["--table", "xml"], ["--steps", "0"], ["--no-such-option"]] {
      #expect(try Command(["compare", "StepLR(4)", "StepLR(5)"] + option).status == 64)
    }
  }

  @Test func `a plateau is compared on metrics that are given`() throws {
    let plateaus = ["ReduceLROnPlateau(patience=3)", "ReduceLROnPlateau(patience=4)"]
    let run = try Command(["compare"] + plateaus + ["--metrics", "example:stall"])
    #expect(run.status == 1 && run.output.contains("example metrics"), "\(run.errors)")
  }

  @Test func `a reader that leaves early ends it by the signal`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let anneal = Command.folder.appending(path: "anneal").path
    // Enough records to fill the pipe.
    let rates = (1...1000).map { "0.\($0)" }.joined(separator: ",")
    let command =
      "'\(anneal)' compare 'StepLR(4)' 'StepLR(5)' --table csv --steps 9 --lr \(rates) | head -1 >/dev/null"
    process.arguments = ["-c", "\(command); exit ${PIPESTATUS[0]}"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 128 + SIGPIPE)
  }

  @Test func `a picture on standard output is alone there`() throws {
    let run = try Command("compare", "StepLR(4)", "StepLR(5)", "-o", "-", "--format", "svg")
    #expect(run.status == 1 && run.output.hasSuffix("</svg>\n") && run.errors.contains("B differs from A"))
    for option in [["--log"], ["--recorded", "x.csv"], ["--title", "t"]] {
      let refused = try Command(["compare", "StepLR(4)", "StepLR(5)", "--table", "csv"] + option)
      #expect(refused.status == 2 && refused.errors.contains(option[0]), "\(option)")
    }
  }

  @Test func `a long run`() throws {
    let run = try Command("compare", "StepLR(4)", "StepLR(4)", "--steps", "100000", "--table", "json")
    #expect(run.status == 0 && run.output.contains("\"steps\":100000"))
  }
}
