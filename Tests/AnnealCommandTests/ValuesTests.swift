import AnnealTestSupport
import Foundation
import Testing

@Suite struct ValuesTests {
  @Test func `CSV has a row for each step, and nothing else`() throws {
    let run = try Command("values", "StepLR(step_size=2, gamma=0.5)", "--steps", "5", "--format", "csv")
    #expect(run.output == "step,lr\n0,0.001\n1,0.001\n2,0.0005\n3,0.0005\n4,0.00025\n")
    #expect(run.errors.isEmpty && run.status == 0)
  }

  @Test func `the article's figures have PyTorch's bits`() throws {
    for figure in Golden.table("Article") {
      let run = try Command("values", figure.program, "--format", "csv")
      #expect(run.status == 0, "\(run.errors)")
      let first = run.output.hasPrefix("step,epoch,") ? 2 : 1
      let rows = run.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
      #expect(agree(rows.map { Double($0[first]) }, figure.columns("lr")[0]), "\(figure.program)")
      if let momenta = figure.columns("momentum").first {
        #expect(agree(rows.map { Double($0[first + 1]) }, momenta), "\(figure.program)")
      }
    }
  }

  private func agree(_ actual: [Double?], _ expected: [Double]) -> Bool {
    actual.count == expected.count && zip(actual, expected).allSatisfy { LibMProbe.accepts($0 ?? .nan, $1) }
  }

  @Test func `a group without momentum has none in the table`() throws {
    let paste = "optimizer = Adagrad(model.parameters(), lr=0.1)\nscheduler = StepLR(optimizer, 4)"
    let run = try Command(
      ["values", "-", "CyclicLR(base_lr=0.1, max_lr=1.0)", "--steps", "1", "--format", "csv"], input: paste)
    #expect(run.output.contains(",0,0.1,\n"), "\(run.output)\(run.errors)")
  }

  @Test func `each optimizer of PyTorch has its default rate`() throws {
    func rate(_ options: String...) throws -> String {
      try Command(["values", "StepLR(4)", "--steps", "1", "--format", "csv"] + options).output
    }
    for (name, expected) in [("NAdam", "0.002"), ("nadam", "0.002"), ("Adadelta", "1.0"), ("RMSprop", "0.01")] {
      #expect(try rate("--optimizer", name) == "step,lr\n0,\(expected)\n")
    }
    #expect(try rate("--optimizer", "lbfgs", "--lr", "0.5") == "step,lr\n0,0.5\n")
  }

  @Test func `a long run is printed whole`() throws {
    let run = try Command("values", "OneCycleLR(max_lr=0.1, total_steps=1000001)", "--format", "csv", "--quiet")
    #expect(run.status == 0 && run.output.hasSuffix("\n") && run.output.utf8.count { $0 == 10 } == 1_000_002)
    #expect(try Command("values", "CosineAnnealingLR(T_max=10**12)").errors.contains("--steps"))
  }

  @Test func `momentum has a column exactly when it moves`() throws {
    func header(_ arguments: String...) throws -> String {
      String(try Command(["values"] + arguments + ["--format", "csv"]).output.prefix { $0 != "\n" })
    }
    #expect(try header("OneCycleLR(max_lr=0.1, total_steps=9)") == "step,lr,momentum")
    #expect(try header("OneCycleLR(max_lr=0.1, total_steps=9)", "--optimizer", "adam") == "step,lr,beta1")
    #expect(try header("OneCycleLR(max_lr=0.1, total_steps=9, cycle_momentum=False)") == "step,lr")
    let sequence = "SequentialLR([LinearLR(), CyclicLR(base_lr=0.1, max_lr=1.0, step_size_up=4)], milestones=[5])"
    #expect(try header(sequence) == "step,lr,momentum")
    #expect(try header("StepLR(4)", "--lr", "0.1,0.01") == "step,lr_0,lr_1")
    #expect(try header("StepLR(4)", "ExponentialLR(0.9)") == "schedule,step,lr")
    #expect(
      try header("CyclicLR(base_lr=0.1, max_lr=1.0)", "--lr", "0.1,0.01") == "step,lr_0,lr_1,momentum_0,momentum_1")
  }

  @Test func `several schedules lead their rows with a label`() throws {
    let run = try Command(
      "values", "StepLR(4)", "MultiStepLR([1, 2])", "--steps", "1", "--label", "a, b", "--label", "c", "--format", "csv"
    )
    #expect(run.output == "schedule,step,lr\n\"a, b\",0,0.001\nc,0,0.001\n")
  }

  @Test func `JSON is JSON`() throws {
    let run = try Command("values", "ExponentialLR(gamma=0.5)", "--steps", "2", "--format", "json")
    let decoded = try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
    #expect(decoded.schedules[0].columns == ["step", "lr"])
    #expect(decoded.schedules[0].rows == [[0, 0.001], [1, 0.0005]])
  }

  private struct Document: Decodable {
    struct Entry: Decodable {
      let schedule: String
      let columns: [String]
      let rows: [[Double]]
    }
    let schedules: [Entry]
  }

  @Test func `a table is for reading`() throws {
    let run = try Command("values", "ExponentialLR(gamma=0.5)", "--steps", "2")
    #expect(run.output == "    step  lr\n       0  0.001\n       1  0.0005\n")
  }

  @Test func `one step, and the closed form of it`() throws {
    let recurrence = try Command("values", "StepLR(30)", "--lr", "0.05", "--at", "60", "--format", "csv")
    #expect(recurrence.output == "step,lr\n60,0.0005000000000000001\n")
    // Here the last bits differ: PyTorch's step() gives the one, step(epoch) the other.
    let schedule = "LinearLR(optimizer, start_factor=0.3, total_iters=7)"
    func value(_ arguments: String...) throws -> String {
      try Command(["values", schedule, "--lr", "0.1", "--at", "5", "--format", "csv"] + arguments).output
    }
    #expect(try value() == "step,lr\n5,0.07999999999999997\n")
    #expect(try value("--closed-form") == "step,lr\n5,0.08000000000000002\n")
    let far = try Command("values", "StepLR(30)", "--at", "9007199254740992", "--closed-form", "--format", "csv")
    #expect(far.output == "step,lr\n9007199254740992,0.0\n")
    let lambda = try Command("values", "LambdaLR(lambda t: 1)", "--closed-form")
    #expect(lambda.status == 2 && lambda.errors.contains("no closed form"))
  }

  @Test func `stepping per epoch holds the rate within an epoch`() throws {
    let run = try Command(
      "values", "ExponentialLR(0.5)", "--epochs", "2", "--steps-per-epoch", "2", "--stepped", "epoch", "--format", "csv"
    )
    #expect(run.output == "step,epoch,lr\n0,0,0.001\n1,0,0.001\n2,1,0.0005\n3,1,0.0005\n")
  }

  @Test func `the epoch stands beside the step where it is known`() throws {
    let known = ["values", "ExponentialLR(0.5)", "--steps", "3", "--steps-per-epoch", "2", "--stepped", "epoch"]
    #expect(
      try Command(known).output
        == "    step     epoch  lr\n       0         0  0.001\n       1         0  0.001\n       2         1  0.0005\n")
    let document = try JSONDecoder().decode(
      Document.self, from: Data(Command(known + ["--format", "json"]).output.utf8))
    #expect(
      document.schedules[0].columns == ["step", "epoch", "lr"] && document.schedules[0].rows[2] == [2, 1, 0.0005])
    let mixed = try Command(
      "values", "OneCycleLR(max_lr=0.1, steps_per_epoch=2, epochs=2, cycle_momentum=False)", "StepLR(4)", "--at", "3",
      "--label", "a", "--label", "b", "--format", "csv")
    #expect(mixed.output.contains("schedule,step,epoch,lr\na,3,1,") && mixed.output.contains("\nb,3,,0.001\n"))
  }

  @Test func `a plateau follows the metrics of a file`() throws {
    let scratch = try Scratch()
    try scratch.write("plain.txt", "1.0\n0.9\n0.9\n0.9\n0.9\n")
    try scratch.write("named.csv", "epoch,val_loss\r\n0,1.0\r\n1,0.9\r\n2,0.9\r\n3,0.9\r\n4,0.9\r\n")
    let schedule = "ReduceLROnPlateau(patience=1, factor=0.5)"
    let expected = "step,lr\n0,0.001\n1,0.001\n2,0.001\n3,0.001\n4,0.0005\n"
    let plain = try Command("values", schedule, "--metrics", scratch.path("plain.txt"), "--format", "csv")
    #expect(plain.output == expected, "\(plain.errors)")
    let named = try Command(
      "values", schedule, "--metrics", scratch.path("named.csv"), "--metric-column", "val_loss", "--format", "csv")
    #expect(named.output == expected, "\(named.errors)")
    let missing = try Command("values", schedule)
    #expect(missing.status == 2 && missing.output.isEmpty && missing.errors.contains("--metrics FILE"))
    let column = try Command("values", schedule, "--metrics", scratch.path("named.csv"))
    #expect(column.status == 2 && column.errors.contains("--metric-column"))
  }

  @Test func `a cycle past its end is refused before the first row`() throws {
    let cycle = "OneCycleLR(max_lr=0.1, total_steps=5)"
    let last = try Command("values", cycle, "--steps", "6", "--format", "csv")
    #expect(last.status == 0 && last.errors.contains("warning") && last.output.split(separator: "\n").count == 7)
    let past = try Command("values", cycle, "--steps", "7", "--format", "csv")
    #expect(past.status == 2 && past.output.isEmpty && past.errors.contains("total_steps"))
  }

  @Test func `two groups, each with its own`() throws {
    let run = try Command(
      "values", "CyclicLR(base_lr=0.01, max_lr=[0.1, 0.2], step_size_up=1, cycle_momentum=False)", "--lr", "1,2",
      "--steps", "2", "--format", "csv")
    #expect(run.output == "step,lr_0,lr_1\n0,0.01,0.01\n1,0.1,0.2\n")
  }
}
