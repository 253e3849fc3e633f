import AnnealTestSupport
import Foundation
import Testing

/// `anneal export` as a process. What it writes of each schedule is tested in `ExporterTests`.
@Suite struct ExportTests {
  @Test func `PyTorch code, on the optimizer that is asked for`() throws {
    let run = try Command("export", "StepLR(4)", "--to", "pytorch", "--lr", "0.1", "--optimizer", "adam")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        from torch.optim import Adam
        from torch.optim.lr_scheduler import StepLR

        optimizer = Adam(model.parameters(), lr=0.1, betas=(0.9, 0.999))
        scheduler = StepLR(optimizer, step_size=4)
        for batch in batches:
            train(model, batch)
            scheduler.step()

        """)
  }

  @Test func `what is written reads as what was exported`() throws {
    let scratch = try Scratch()
    let schedule =
      "SequentialLR([LinearLR(0.1, total_iters=3), SequentialLR([StepLR(2), ExponentialLR(0.9)], [4])], [3])"
    let options = ["--lr", "0.3,0.1", "--momentum", "0.8"]
    let written = try Command(["export", schedule, "--to", "pytorch", "-o", scratch.path("a.py"), "--quiet"] + options)
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    #expect(scratch.text("a.py").contains("momentum=0.8)"))
    let asked = ["--steps", "20", "--format", "csv"]
    let before = try Command(["values", schedule] + options + asked)
    let after = try Command(["values", scratch.path("a.py"), "--let", "len(batches)=20"] + asked)
    #expect(after.output == before.output && before.status == 0, "\(after.errors)")
  }

  @Test func `Swift, with several schedules apart`() throws {
    let run = try Command("export", "StepLR(4)", "ReduceLROnPlateau()", "--to", "swift", "-o", "-", "--lr", "0.1")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        import Anneal

        let schedule1 = try StepLR(stepSize: 4)
        var groups1 = [ParameterGroup(rate: 0.1, momentum: 0.9)]
        var scheduler1 = try LRScheduler(schedule1, on: &groups1)
        // After each update:
        try scheduler1.step(&groups1)

        let schedule2 = try ReduceLROnPlateau()
        var groups2 = [ParameterGroup(rate: 0.1, momentum: 0.9)]
        var scheduler2 = try LRScheduler(schedule2, on: &groups2)
        // After each epoch:
        try scheduler2.step(&groups2, metric: loss)

        """)
    let python = try Command("export", "StepLR(4)", "StepLR(5)", "--to", "pytorch")
    #expect(python.output.contains("StepLR(optimizer1,") && python.output.contains("StepLR(optimizer2,"))
    #expect(python.errors == "note: each schedule moves an optimizer of its own: optimizer1, optimizer2 and so on\n")
  }

  @Test func `a script's own optimizer and loop`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "train.py",
      """
      optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, weight_decay=0.1)
      scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 30)
      for epoch in range(90):
          for batch in loader:
              optimizer.step()
          scheduler.step()
      """)
    let open = try Command("export", scratch.path("train.py"), "--to", "pytorch")
    #expect(open.status == 2 && open.errors.contains("len(loader)"))
    let known = ["export", scratch.path("train.py"), "--to", "pytorch", "--let", "len(loader)=391"]
    let run = try Command(known)
    #expect(
      run.output.contains("optimizer = AdamW(model.parameters(), lr=0.01, betas=(0.9, 0.999))\n"), "\(run.errors)")
    #expect(run.output.contains("for epoch in range(epochs)") && run.errors.contains("keep your other settings"))
    #expect(
      try Command(known + ["--optimizer", "sgd"]).output.contains("= SGD(model.parameters(), lr=0.01, momentum="))
  }

  @Test func `what cannot be said is named, and alone is an error`() throws {
    let plateau = "SequentialLR([LinearLR(), ReduceLROnPlateau()], [5])"
    let some = try Command("export", plateau, "StepLR(4)", "--to", "pytorch", "--quiet")
    #expect(some.status == 0 && some.output.contains("scheduler2 = StepLR(") && !some.output.contains("Plateau"))
    #expect(
      some.errors.hasPrefix("warning: PyTorch cannot say SequentialLR(") && some.errors.contains("needs a metric"))
    let scratch = try Scratch()
    let none = try Command("export", plateau, "--to", "pytorch", "-o", scratch.path("a.py"))
    #expect(none.status == 2 && none.output.isEmpty && none.errors.hasPrefix("error: PyTorch cannot say SequentialLR("))
    #expect(none.errors.hasSuffix(": PyTorch's SequentialLR takes no ReduceLROnPlateau, which needs a metric\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).isEmpty)
  }

  @Test func `options that cannot be read, and files that cannot be written`() throws {
    #expect(try Command("export", "StepLR(4)").status == 64)
    let unknown = try Command("export", "StepLR(4)", "--to", "keras")
    #expect(unknown.status == 64 && unknown.errors.contains("'pytorch' and 'swift'"))
    let lost = try Command("export", "StepLR(4)", "--to", "swift", "-o", "nowhere/a.swift")
    #expect(lost.status == 2 && lost.errors.contains("there is no folder nowhere"))
    #expect(try Command("export", "StepLR(gama=4)", "--to", "swift").status == 2)
  }
}
