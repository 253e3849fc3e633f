import AnnealTestSupport
import Foundation
import Testing

/// What people did not type themselves (names of files, logs, arguments of scripts) cannot act on their terminal.
@Suite struct HostileTextTests {
  /// A colour, a window's title, and writing turned around.
  private static let hostile = "x\u{1B}[31m\u{9B}0m\u{7}\u{202E}\u{2066}y"

  private static let schedule = "StepLR(4)"

  static let options = [
    "--steps", "--epochs", "--steps-per-epoch", "--lr", "--optimizer", "--stepped", "--let", "--env", "--examples",
    "--momentum", "--beta1", "--scale", "--width", "--height", "--format", "--theme", "--style", "--color", "--metrics",
    "--recorded", "--recorded-columns", "-o", "--label", "--title", "--caption",
  ].map { [schedule, $0, hostile] }

  static let lines = [
    [schedule, "--" + hostile], [schedule, "--metrics", "example:" + hostile], [schedule, "-o", hostile + "/a.svg"],
    [schedule, "-o", hostile + ".svg", "--format", "png"], [schedule, "--let", "n=" + hostile],
    [schedule, "--let", hostile + "=3"], ["StepLR(n)", "--let", "n=" + hostile], ["values", schedule, "--at", hostile],
    ["values", schedule, "--format", hostile], ["compare", schedule, "--table", hostile], ["show", hostile],
    ["list", hostile], ["cheatsheet", "--paper", hostile], ["guide", "-o", "/no/" + hostile], ["guide", hostile],
    ["explore", hostile], ["help", hostile], [hostile], [hostile + ".py"], ["--", "python", hostile + ".py"],
    ["--", "python", "-m", hostile], ["--", "torchrun", "--" + hostile, "a.py"], ["LambdaLR(lambda e: '\(hostile)')"],
    ["values", schedule, schedule, "--label", hostile, "--label", "b", "--steps", "2"],
    ["values", schedule, schedule, "--label", hostile, "--label", "b", "--steps", "2", "--format", "json"],
    ["compare", schedule, "StepLR(3)", "--label", hostile, "--label", "b", "--steps", "9"],
  ]

  @Test(arguments: options + lines)
  func `nothing on the command line acts on the terminal`(arguments: [String]) throws {
    let scratch = try Scratch()
    let run = try Command(arguments, in: scratch.folder)
    #expect(run.status >= 0)
    expectHarmless(run)
  }

  @Test func `the names and words of files do not act on the terminal`() throws {
    let scratch = try Scratch()
    let script = "\(Self.hostile).py"
    let parser =
      "import argparse\np = argparse.ArgumentParser()\np.add_argument('--lr', type=float)\na = p.parse_args()\n"
    try scratch.write(
      script, parser + "opt = torch.optim.SGD(m.parameters(), lr=a.lr)\ns = torch.optim.lr_scheduler.StepLR(opt, 4)\n")
    try scratch.write("log.csv", "step,\(Self.hostile)\n0,1\n")
    try scratch.write("\(Self.hostile).csv", "step,lr\n0,0.1\n")
    try scratch.write("raise.py", "s = StepLR(opt, 4)\nraise ValueError('\(Self.hostile)')\n")
    for arguments in [
      [script, "--verbose", "--", "--lr", "0.1"], [script, "--", "--lr", Self.hostile],
      [script, "--", "--" + Self.hostile],
      ["StepLR(4)", "--recorded", "log.csv"], ["StepLR(4)", "--recorded", "\(Self.hostile).csv"], ["raise.py"],
      ["ReduceLROnPlateau()", "--metrics", "log.csv"],
    ] {
      expectHarmless(try Command(arguments, in: scratch.folder))
    }
  }

  private func expectHarmless(_ run: Command) {
    for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
      let value = scalar.value
      let acts = value < 0x20 || (0x7F..<0xA0).contains(value) || (0x202A...0x202E).contains(value)
      #expect(
        !acts && !(0x2066...0x2069).contains(value), "U+\(String(value, radix: 16)) in \(run.output)\(run.errors)")
    }
  }
}
