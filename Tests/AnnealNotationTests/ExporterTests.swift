import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// Schedules as code of other libraries. How Swift spells each schedule is tested in ``SwiftTextTests`` and on the guide's
/// pages, where the compiler reads it.
@Suite struct ExporterTests {
  private static let optimizer = ExportOptimizer(groups: [ParameterGroup(rate: 1e-3, momentum: 0.9)])

  /// Nested in ways that PyTorch shifts or refuses, and what loops do by hand.
  private static let awkward = [
    "SequentialLR([LinearLR(0.1, total_iters=4), SequentialLR([ConstantLR(0.5, total_iters=3), CosineAnnealingLR(20)], [6])], [5])",
    "SequentialLR([SequentialLR([LinearLR(0.1, total_iters=4), StepLR(2)], [4]), SequentialLR([LinearLR(), ExponentialLR(0.9)], [3])], [9])",
    "SequentialLR([LinearLR(0.1), SequentialLR([StepLR(2), SequentialLR([CosineAnnealingLR(9), MultiplicativeLR(lambda e: 0.9)], [4])], [3])], [2])",
    "ChainedScheduler([ConstantLR(0.1), SequentialLR([LinearLR(0.5), SequentialLR([StepLR(2), ExponentialLR(0.9)], [4])], [3])])",
    "ChainedScheduler([ConstantLR(0.1, total_iters=4), ChainedScheduler([ExponentialLR(0.9), StepLR(5)])])",
    "HandoverLR([SequentialLR([LinearLR(0.5), SequentialLR([StepLR(2), ExponentialLR(0.9)], [4])], [3]), SWALR(0.01, 4), StepLR(3)], [12, 20])",
    "HandoverLR([LinearLR(0.5), ReduceLROnPlateau(patience=1)], [5])",
    "HandoverLR([StepLR(3)], [])",
    "LambdaLR(lambda e: 0.5 * (1 + math.cos(math.pi * e / 30)))",
    "MultiplicativeLR([lambda e: 1 if e < 3 else math.exp(-e)])",
    "FunctionLR([lambda s: 0.1 / (s + 1)])",
    "TableLR([[1, 2, 3.5]])",
  ]

  private func export(_ texts: String..., to target: ExportTarget, on optimizer: ExportOptimizer? = nil) throws
    -> Export
  {
    let items = try texts.map { ExportItem(try Notation().schedule($0), optimizer: optimizer) }
    return Notation().export(items, to: target)
  }

  @Test func `PyTorch code is the one that PyTorch ran with the same rates`() throws {
    var text = "Written by ExporterTests. check.py runs each program in PyTorch, and compares its rates.\n\n"
    for example in Catalogue.standard.entries.map(\.signature.example) + Self.awkward {
      let export = try export(example, to: .pyTorch, on: Self.optimizer)
      #expect(export.unsupported.isEmpty && export.parts.count == 1, "\(example)")
      text += "=== \(Notation().text(of: try Notation().schedule(example)))\n\(export.text)\n"
    }
    let folder = Project.root.appending(path: "Goldens/exports")
    let actual = folder.appending(path: "PyTorch.actual.txt")
    if text == (try? String(contentsOf: folder.appending(path: "PyTorch.txt"), encoding: .utf8)) {
      try? FileManager.default.removeItem(at: actual)
    } else {
      try text.write(to: actual, atomically: true, encoding: .utf8)
      Issue.record("PyTorch.txt differs; PyTorch.actual.txt is what it should be, once check.py has run it")
    }
  }

  @Test func `PyTorch code reads back as a schedule of the same rates`() throws {
    for example in Catalogue.standard.entries.map(\.signature.example) + Self.awkward {
      let schedule = try Notation().schedule(example)
      let export = try export(example, to: .pyTorch)
      guard let part = export.parts.first, !part.loopIsEssential, !schedule.followsMetric else { continue }
      let code = (export.imports + part.statements).joined(separator: "\n")
      let count = min(40, (schedule.lastStep ?? 39) + 1)
      let read = try Notation().schedule(code).values(count: count, from: 0.1)
      #expect(try read == schedule.values(count: count, from: 0.1), "\(code)")
    }
  }

  @Test(arguments: [
    (
      "SequentialLR([ReduceLROnPlateau(), StepLR(3)], [4])",
      "PyTorch's SequentialLR takes no ReduceLROnPlateau, which needs a metric"
    ),
    (
      "ChainedScheduler([StepLR(3), ReduceLROnPlateau()])",
      "PyTorch's ChainedScheduler takes no ReduceLROnPlateau, which needs a metric"
    ),
    (
      "SequentialLR([StepLR(3), SequentialLR([ChainedScheduler([StepLR(3)]), StepLR(2)], [3])], [4])",
      "PyTorch's SequentialLR steps a ChainedScheduler at the wrong times, or raises"
    ),
    (
      "SequentialLR([LinearLR(), FunctionLR(lambda s: 0.1)], [4])",
      "PyTorch has no class FunctionLR, and its loop cannot stand inside another schedule"
    ),
    (
      "HandoverLR([TableLR([1, 2]), StepLR(3)], [2])",
      "PyTorch has no class TableLR, and its loop cannot stand inside another schedule"
    ),
  ])
  func `what PyTorch cannot say is said with the reason`(text: String, reason: String) throws {
    let export = try export(text, to: .pyTorch)
    #expect(export.unsupported.map(\.reason) == [reason])
    #expect(export.parts.isEmpty && export.text.isEmpty && export.notes.isEmpty)
    #expect(try self.export(text, to: .swift).unsupported.isEmpty)
  }

  @Test(arguments: ExportTarget.allCases)
  func `a Swift closure has no text to export`(target: ExportTarget) throws {
    let schedule = LambdaLR(lrLambda: Function(fileID: "Mine/main.swift", line: 3) { _ in 0.5 }).erased
    for one in [schedule, try HandoverLR([schedule], milestones: []).erased] {
      let export = Notation().export([ExportItem(one)], to: target)
      let reason = "LambdaLR's function is a Swift closure (Mine/main.swift:3), whose text is not known"
      #expect(export.unsupported.map(\.reason) == [reason] && export.parts.isEmpty)
    }
  }

  @Test func `several schedules do not share an optimizer`() throws {
    let python = try export("StepLR(4)", "ExponentialLR(0.9)", to: .pyTorch)
    #expect(
      python.statements == [
        "scheduler1 = StepLR(optimizer1, step_size=4)", "scheduler2 = ExponentialLR(optimizer2, gamma=0.9)",
      ])
    #expect(python.imports == ["from torch.optim.lr_scheduler import ExponentialLR, StepLR"])
    #expect(python.notes == ["each schedule moves an optimizer of its own: optimizer1, optimizer2 and so on"])
    let swift = try export("StepLR(4)", "ExponentialLR(0.9)", to: .swift, on: Self.optimizer)
    #expect(swift.parts[1].lines.last == "try scheduler2.step(&groups2)")
    #expect(swift.statements.contains("var groups1 = [ParameterGroup(rate: 0.001, momentum: 0.9)]"))
  }

  @Test func `what cannot be said leaves the others their names`() throws {
    let export = try export("ChainedScheduler([ReduceLROnPlateau()])", "StepLR(4)", to: .pyTorch)
    #expect(export.statements == ["scheduler2 = StepLR(optimizer2, step_size=4)"] && export.unsupported.count == 1)
  }

  @Test func `an optimizer is built as it is given`() throws {
    func statement(_ optimizer: ExportOptimizer) throws -> String? {
      try export("StepLR(4)", to: .pyTorch, on: optimizer).statements.first
    }
    let groups = [ParameterGroup(rate: 0.1, beta1: 0.8), ParameterGroup(rate: 0.01, beta1: 0.8)]
    #expect(
      try statement(ExportOptimizer(name: "AdamW", groups: groups))
        == "optimizer = AdamW([{\"params\": parameters[0], \"lr\": 0.1}, {\"params\": parameters[1], \"lr\": 0.01}], "
        + "betas=(0.8, 0.999))")
    let plain = [ParameterGroup(rate: 0.1, momentum: nil)]
    #expect(
      try statement(ExportOptimizer(name: "Adagrad", groups: plain))
        == "optimizer = Adagrad(model.parameters(), lr=0.1)")
    let other = ExportOptimizer(name: "Lion", groups: [ParameterGroup(rate: 0.1, beta1: 0.9)])
    #expect(try statement(other) == "optimizer = Adam(model.parameters(), lr=0.1, betas=(0.9, 0.999))")
    let notes = try export("StepLR(4)", to: .pyTorch, on: other).notes
    #expect(notes.first == "Lion is not PyTorch's own; Adam is written in its place")
  }

  @Test func `imports are what the code uses`() throws {
    func imports(_ text: String, _ target: ExportTarget) throws -> [String] { try export(text, to: target).imports }
    #expect(try imports("LambdaLR(lambda e: 0.5 ** e)", .swift) == ["import Anneal", "import Foundation"])
    // What a notation reads calls nothing itself.
    #expect(try imports("LambdaLR(lambda e: math.exp(e))", .swift) == ["import Anneal", "import AnnealNotation"])
    #expect(try imports("FunctionLR(lambda e: math.exp(e))", .pyTorch) == ["import math"])
    #expect(try imports("FunctionLR(lambda mathematics: mathematics)", .pyTorch).isEmpty)
    let nested = "HandoverLR([SequentialLR([StepLR(3), LinearLR()], [4]), SWALR(0.1)], [9])"
    #expect(
      try imports(nested, .pyTorch) == [
        "from torch.optim.lr_scheduler import LinearLR, SequentialLR, StepLR",
        "from torch.optim.swa_utils import SWALR",
      ])
  }

  @Test func `a loop that steps once an epoch counts epochs`() throws {
    let schedule = try Notation().schedule("FunctionLR(lambda s: 0.1)")
    let export = Notation().export([ExportItem(schedule, stepping: .epoch)], to: .pyTorch)
    #expect(export.parts.first?.loop.first == "for epoch in range(100):")
    #expect(export.parts.first?.loop.last == "    train(model)")
  }
}
