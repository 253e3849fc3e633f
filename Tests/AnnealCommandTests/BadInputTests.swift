import AnnealTestSupport
import Foundation
import Testing

/// Every mistake ends with its exit code and one message on standard error that names the culprit.
@Suite struct BadInputTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let names: [String]
    let status: Int32
    var testDescription: String { String(arguments.joined(separator: " ").prefix(100)) }

    init(_ arguments: String..., names: String..., status: Int32 = 2) {
      self.arguments = arguments
      self.names = names
      self.status = status
    }
  }

  /// A line as errors show it, with the caret below its first `culprit`.
  private static func caret(_ culprit: String, _ line: String) -> String {
    let place = line.components(separatedBy: culprit)[0].count
    return "  \(line)\n" + String(repeating: " ", count: place + 2) + String(repeating: "^", count: culprit.count)
  }

  static let texts = [
    Mistake("StpLR(step_size=4)", names: "StpLR", "did you mean", "StepLR"),
    Mistake("Nothing(step_size=4)", names: "Nothing"),
    Mistake("StepLR(step_size=4, gama=0.5)", names: "gama", "gamma", "^^^^"),
    Mistake("StepLR(gamma=0.5)", names: "step_size"),
    Mistake("StepLR(step_size=4, step_size=5)", names: "step_size"),
    Mistake("StepLR(4, step_size=5)", names: "step_size"),
    Mistake("StepLR(step_size='four')", names: "step_size", "whole number"),
    Mistake("StepLR(step_size=4.0)", names: "step_size", "whole number"),
    Mistake("StepLR(step_size=0)", names: "step_size", "at least 1", "0"),
    Mistake("CosineAnnealingLR(T_max=0)", names: "T_max", "at least 1"),
    Mistake("StepLR(step_size=99999999999999999999999999)", names: "99999999999999999999"),
    Mistake("StepLR(step_size=9007199254740993)", names: "step_size", "2^53"),
    Mistake("StepLR(step_size=4, gamma=1e999)", names: "1e999"),
    Mistake("StepLR(step_size=4, gamma=nan)", names: "nan"),
    Mistake("StepLR(step_size=4", names: "bracket", caret("(", "StepLR(step_size=4")),
    Mistake("StepLR step_size=4)", names: "')'", caret(")", "StepLR step_size=4)")),
    Mistake("", names: "no text"),
    Mistake("   \n ", names: "no text"),
    Mistake("CyclicLR(base_lr=0.1, max_lr=1.0, mode='square')", names: "mode", "square", "triangular"),
    Mistake("OneCycleLR(max_lr=0.1, total_steps=10, pct_start=0.1)", names: "pct_start"),
    Mistake("OneCycleLR(max_lr=0.1)", names: "total_steps"),
    Mistake("LambdaLR(lambda t: open('x'))", names: "open"),
    Mistake("LambdaLR(lambda t: __import__('os').system('true'))", names: "__import__"),
    Mistake("LambdaLR(lambda t: 1 / (t - 3))", names: "division by zero", "step 3"),
    Mistake("LambdaLR(lambda t: t * rate)", names: "rate"),
    Mistake("OneCycleLR(max_lr=0.1, epochs=4, steps_per_epoch=len(train_loader))", names: "--let", "len(train_loader)"),
    Mistake("SequentialLR([StepLR(4)], milestones=[3])", names: "milestones"),
    Mistake("LambdaLR([lambda t: 1, lambda t: 1])", names: "lr_lambda", "2"),
    Mistake("TableLR(rates=[])", names: "rates", "at least one", "[]"),
    Mistake("TableLR(rates=[[0.1], [0.1, 0.2]])", "--lr", "1,1", names: "rows of one length", "1 and 2"),
    Mistake("TableLR([0.1, 0.2])", "--steps", "3", names: "TableLR's rates", "at most 2 steps"),
    Mistake("FunctionLR(0.1)", names: "function", "0.1", "^^^"),
  ]

  static let options = [
    Mistake("StepLR(4)", "--steps", "0", names: "--steps", status: 64),
    Mistake("StepLR(4)", "--steps", "-5", names: "--steps", status: 64),
    Mistake("StepLR(4)", "--steps", "many", names: "many", status: 64),
    Mistake("StepLR(4)", "--lr", "nan", names: "nan", status: 64),
    Mistake("StepLR(4)", "--lr", "-0.1", names: "-0.1", status: 64),
    Mistake("StepLR(4)", "--lr", "0.1,", names: "0.1,", status: 64),
    Mistake("StepLR(4)", "--optimizer", "lion", names: "lion", status: 64),
    Mistake("StepLR(4)", "--optimizer", "Adagrad", "--momentum", "0.9", names: "Adagrad has neither", status: 64),
    Mistake("StepLR(4)", "--optimizer", "AdamW", "--momentum", "0.9", names: "AdamW has --beta1", status: 64),
    Mistake("StepLR(4)", "--momentum", "0.9", "--beta1", "0.9", names: "--momentum or --beta1", status: 64),
    Mistake("StepLR(4)", "--steps", "4", "--epochs", "4", names: "--steps and --epochs", status: 64),
    Mistake("StepLR(4)", "--stepped", "often", names: "often", status: 64),
    Mistake("StepLR(4)", "--epochs", "4", names: "--steps-per-epoch", status: 64),
    Mistake("StepLR(4)", "--let", "nothing", names: "nothing", status: 64),
    Mistake("StepLR(4)", "--no-such-option", names: "--no-such-option", status: 64),
    Mistake("values", "StepLR(4)", "--at", "-1", names: "--at", status: 64),
    Mistake("values", "StepLR(4)", "--format", "xml", names: "xml", status: 64),
    Mistake("StepLR(4)", "--metrics", "/no/such/file", names: "/no/such/file"),
    Mistake("ReduceLROnPlateau()", "--metrics", "example:none", names: "example:none"),
    Mistake("StepLR(4)", "-o", "/no/such/folder/a.svg", names: "/no/such/folder"),
    Mistake("StepLR(4)", "-o", "picture.gif", names: "picture.gif", ".svg"),
    Mistake("StepLR(4)", "-o", "picture", names: "picture", ".svg"),
    Mistake("StepLR(4)", "--label", "a", "--label", "b", names: "--label"),
    Mistake("/", names: "/"),
    Mistake("nofile.py", names: "nofile.py", "No such file"),
    Mistake("values", "OneCycleLR(max_lr=0.1, total_steps=4)", "--at", "9", names: "total_steps"),
  ]

  @Test(arguments: texts) func `a mistake in the text`(mistake: Mistake) throws { try expect(mistake) }
  @Test(arguments: options) func `a mistake in an option`(mistake: Mistake) throws { try expect(mistake) }

  private func expect(_ mistake: Mistake) throws {
    let run = try Command(mistake.arguments)
    #expect(run.status == mistake.status, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.lowercased().hasPrefix("error: "), "\(run.output)\(run.errors)")
    #expect(run.errors.lowercased().ranges(of: "error: ").count == 1, "\(run.errors)")
    for name in mistake.names { #expect(run.errors.contains(name), "\(name) is not in: \(run.errors)") }
  }

  @Test func `a loop without a single pass`() throws {
    let run = try Command(
      ["-"], input: "s = StepLR(optimizer, 4)\nfor e in range(3):\n    for i in range(0):\n        s.step()\n")
    #expect(run.status == 0 && run.errors.isEmpty && run.output.hasPrefix("StepLR(step_size=4)\n"), "\(run.errors)")
  }

  @Test func `what PyTorch refuses, as a process`() throws {
    let refused = Golden.table("Rejected").filter {
      ($0.fields["error"] ?? "").hasPrefix("ValueError") && $0.fields["at"] == "construction"
        && !($0.fields["error"] ?? "").contains("ReduceLROnPlateau") && !$0.groups.contains { $0.momentum == nil }
    }
    #expect(refused.count > 30)
    for golden in refused {
      let rates = golden.groups.map { "\($0.rate)" }.joined(separator: ",")
      let run = try Command("values", golden.program, "--lr", rates)
      #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix("error: "), "\(golden.program)")
    }
  }

  @Test func `eighty thousand brackets`() throws {
    for bracket in ["(", "[", "{", "StepLR(", "((lambda x: "] {
      let run = try Command(["-"], input: "StepLR(" + String(repeating: bracket, count: 80_000))
      #expect(run.status == 2 && run.errors.hasPrefix("error: ") && run.errors.utf8.count < 2000)
      #expect(run.errors.contains("nested more than 320 levels deep"), "\(run.errors)")
    }
  }

  @Test func `twenty thousand schedulers in each other`() throws {
    let text =
      String(repeating: "SequentialLR([", count: 20_000) + "StepLR(4)"
      + String(repeating: "], milestones=[])", count: 20_000)
    let run = try Command(["-"], input: text)
    #expect(run.status == 2 && run.errors.hasPrefix("error: ") && run.errors.utf8.count < 2000)
    #expect(run.errors.contains("nested more than 320 levels deep"), "\(run.errors)")
  }

  @Test func `a terminal is not attacked through an error`() throws {
    let run = try Command("StepLR(\u{1B}[31mgamma\u{7}=2)")
    #expect(run.status == 2 && !run.errors.contains("\u{1B}") && !run.errors.contains("\u{7}"))
    #expect(run.errors == "error: this '[' is closed by ')'\n  StepLR(␛[31mgamma␇=2)\n          ^\n", "\(run.errors)")
  }

  @Test func `a folder that cannot be written to`() throws {
    let run = try Command("StepLR(4)", "-o", "/proc/a.svg")
    #expect(run.status == 2 && run.errors.contains("/proc/a.svg"))
  }

  @Test(arguments: [["values", "StepLR(4)"], ["--help"], ["--version"], ["help", "plot"], ["plot", "-h"], ["list"]])
  func `standard output that is full`(arguments: [String]) throws {
    let process = Process()
    process.executableURL = Command.folder.appending(path: "anneal")
    process.arguments = arguments
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(process.terminationStatus == 2 && text.hasPrefix("error: cannot write to standard output: "), "\(text)")
  }

  @Test func `a message stays short, however long the schedule`() throws {
    let lambdas = (0..<5000).map { "lambda e: \($0)" }.joined(separator: ", ")
    let run = try Command("values", "LambdaLR(optimizer, [\(lambdas)])")
    #expect(run.status == 2 && run.errors.utf8.count < 1000)
    #expect(run.errors.contains("it has 5000, and the optimizer has 1"))
  }

  #if os(Linux)
    @Test func `metrics of long epochs take no more memory than those of short ones`() throws {
      let scratch = try Scratch()
      try scratch.write("log.csv", "metric\n3\n2\n1\n")
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.currentDirectoryURL = scratch.folder
      shell.arguments = [
        "-c", "ulimit -v 700000; exec \"$@\"", "sh", Command.folder.appending(path: "anneal").path,
        "ReduceLROnPlateau()", "--metrics", "log.csv", "--stepped", "epoch", "--steps-per-epoch", "100000000",
        "--steps", "10", "-o", "a.svg",
      ]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0 && scratch.text("a.svg").hasSuffix("</svg>\n"))
    }
  #endif
}
