import AnnealTestSupport
import Foundation
import Testing

/// Training scripts, as processes.
@Suite struct ScriptTests {
  private static let train = Project.root.appending(path: "Examples/train.py").path

  private func values(_ arguments: [String], in folder: URL? = nil) throws -> Command {
    try Command(["values", "--format", "csv"] + arguments, in: folder)
  }

  /// A loop over a loader that the text does not say the length of, stepped after each epoch.
  private static let epochs = """
    import torch
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, 0.5)
    for epoch in range(3):
        for batch in loader:
            optimizer.step()
        scheduler.step()

    """

  @Test func `the example as it would run without options`() throws {
    let run = try Command(Self.train, "--style", "text")
    #expect(run.status == 0 && run.errors.contains("--let 'len(train_loader)=391'"), "\(run.errors)")
    #expect(run.output.contains("milestones=[5]") && run.output.contains("peaks at 0.1"))
  }

  @Test func `its options follow two dashes`() throws {
    let run = try values([
      Self.train, "--let", "len(train_loader)=10", "--", "--lr", "0.2", "--epochs", "30", "--lr-scheduler",
      "cosineannealinglr",
    ])
    let rows = run.output.split(separator: "\n")
    #expect(run.status == 0 && rows.first == "step,epoch,lr" && rows.count == 301, "\(run.errors)")
    #expect(rows[1] == "0,0,0.002" && rows[51] == "50,5,0.2")
  }

  @Test func `a whole training command`() throws {
    let folder = Project.root
    let command = ["torchrun", "--nproc-per-node", "8", "Examples/train.py", "--epochs", "90"]
    let picture = try Command(["--style", "text", "--"] + command, in: folder)
    #expect(picture.status == 0 && picture.output.contains("peaks at 0.1"), "\(picture.errors)")
    let asked = try values(["--"] + command, in: folder)
    #expect(asked.status == 2 && asked.output.isEmpty && asked.errors.contains("len(train_loader)"))
    let module = try values(
      ["--let", "len(train_loader)=2", "--", "python3", "-u", "-m", "train", "--epochs", "6"],
      in: folder.appending(path: "Examples"))
    #expect(module.status == 0 && module.output.split(separator: "\n").count == 13, "\(module.errors)")
  }

  @Test func `words after the dashes that say nothing are refused`() throws {
    for (words, part) in [
      (["bash", "train.sh"], "bash"), ([], "training command"), (["python", "nofile.py"], "nofile.py"),
      (["python", "-m", "no.module"], "no/module.py"), (["--lr", "1"], "--lr"),
    ] {
      let run = try Command(["values", "--"] + words)
      #expect(run.status == 2 && run.output.isEmpty && run.errors.contains(part), "\(words): \(run.errors)")
      #expect(run.errors.ranges(of: "error: ").count == 1)
    }
    #expect(try Command("list", "--", "x").status == 64)
  }

  @Test func `a script's own options are checked by itself`() throws {
    let unknown = try Command(Self.train, "--", "--lrr", "3")
    #expect(unknown.status == 2 && unknown.errors.contains("unrecognized arguments: --lrr 3"), "\(unknown.errors)")
    let bad = try Command(Self.train, "--", "--epochs", "many")
    #expect(bad.status == 2 && bad.errors.contains("argument --epochs: invalid int value: 'many'"))
    let scratch = try Scratch()
    try scratch.write(
      "train.py",
      "import argparse\np = argparse.ArgumentParser()\np.add_argument('--lr', required=True, type=float)\n"
        + "args = p.parse_args()\nopt = SGD(model.parameters(), lr=args.lr)\nStepLR(opt, 4)\n")
    let missing = try Command(scratch.path("train.py"))
    #expect(missing.status == 2 && missing.errors.contains("the following arguments are required: --lr"))
    #expect(missing.errors.contains("train.py, line 4"), "\(missing.errors)")
    let given = try values([scratch.path("train.py"), "--at", "0", "--", "--lr", "0.3"])
    #expect(given.output == "step,lr\n0,0.3\n", "\(given.errors)")
  }

  @Test func `the environment, and the size of data`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "train.py",
      "import os, torch\nfrom torch.utils.data import DataLoader\n"
        + "loader = DataLoader(load(), batch_size=10)\n"
        + "opt = torch.optim.SGD(model.parameters(), lr=0.1 * int(os.environ.get('WORLD_SIZE', '1')))\n"
        + "scheduler = torch.optim.lr_scheduler.StepLR(opt, len(loader))\n"
        + "for epoch in range(2):\n    for x in loader:\n        opt.step()\n        scheduler.step()\n")
    let run = try values([scratch.path("train.py"), "--env", "WORLD_SIZE=4", "--examples", "45"])
    let rows = run.output.split(separator: "\n")
    #expect(rows.count == 11 && rows[1] == "0,0,0.4" && rows[6].hasPrefix("5,1,0.04"), "\(run.errors)\(run.output)")
    #expect(try Command("StepLR(4)", "--env", "=4").status == 64)
    #expect(try Command("StepLR(4)", "--examples", "0").status == 64)
  }

  @Test func `an open length is asked for by values, and assumed by plot`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "train.py", Self.epochs.replacingOccurrences(of: "    scheduler", with: "        scheduler"))
    try scratch.write("epochs.py", Self.epochs)
    for subcommand in [["values"], ["compare", "StepLR(3)"]] {
      let asked = try Command(subcommand + [scratch.path("train.py")])
      #expect(asked.status == 2 && asked.output.isEmpty, "\(asked.output)")
      #expect(asked.errors.contains("len(loader) is not known here; give it with --let 'len(loader)=391'"))
    }
    let plot = try Command(scratch.path("train.py"))
    #expect(plot.status == 0 && plot.errors.contains("taken to be 100"), "\(plot.errors)")
    #expect(plot.output.contains("With len(loader) taken to be 100"))
    let svg = try Command(scratch.path("train.py"), "-o", "-", "--format", "svg").output
    #expect(svg.contains("With len(loader) taken to be 100"))
    let epochs = try Command(scratch.path("epochs.py"))
    #expect(epochs.errors.contains("taken to be 100") && epochs.output.contains("Epochs"), "\(epochs.errors)")
    // A pasted loop is drawn in epochs, where nothing has to be assumed.
    let pasted = try Command(Self.epochs)
    #expect(pasted.status == 0 && pasted.errors.isEmpty && pasted.output.contains("0.1"), "\(pasted.errors)")
    let length = try values([scratch.path("epochs.py")])
    #expect(length.status == 2 && length.errors.contains("--let 'len(loader)=391'"), "\(length.errors)")
    let counted = try values([scratch.path("epochs.py"), "--stepped", "epoch"])
    #expect(counted.output == "step,lr\n0,0.1\n1,0.05\n2,0.025\n", "\(counted.errors)")
    let known = try values([scratch.path("epochs.py"), "--steps-per-epoch", "2"])
    #expect(known.output.hasPrefix("step,epoch,lr\n0,0,0.1\n1,0,0.1\n2,1,0.05\n"), "\(known.errors)")
  }

  @Test func `an open base rate is asked for`() throws {
    let script =
      "opt = torch.optim.SGD(model.parameters(), lr=args.lr)\ns = StepLR(opt, 2)\n"
      + "for epoch in range(4):\n    opt.step()\n    s.step()\n"
    for subcommand in ["plot", "values"] {
      let run = try Command([subcommand, "-"], input: script)
      #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
      #expect(run.errors.contains("is args.lr, which the text does not say; give --lr 0.1 or --let 'args.lr=0.1'"))
      #expect(try Command([subcommand, "-", "--lr", "0.2"], input: script).status == 0)
      #expect(try Command([subcommand, "-", "--let", "args.lr=0.2"], input: script).status == 0)
    }
    let alone = try Command(["values", "-", "--at", "0", "--format", "csv"], input: "StepLR(opt, 2)\n")
    #expect(alone.output == "step,lr\n0,0.001\n")
  }

  @Test func `two optimizers are two curves, by their names`() throws {
    let script = """
      optimizerD = torch.optim.Adam(netD.parameters(), lr=4e-4, betas=(0.5, 0.999))
      optimizerG = torch.optim.Adam(netG.parameters(), lr=1e-4, betas=(0.5, 0.999))
      schedulerD = torch.optim.lr_scheduler.ExponentialLR(optimizerD, 0.5)
      schedulerG = torch.optim.lr_scheduler.ExponentialLR(optimizerG, 0.5)
      for epoch in range(2):
          for i in range(2):
              optimizerD.step()
              optimizerG.step()
          schedulerD.step()
          schedulerG.step()
      """
    let run = try Command(["values", "-", "--format", "csv"], input: script)
    let rows = run.output.split(separator: "\n")
    #expect(rows.count == 9 && rows[0] == "schedule,step,epoch,lr", "\(run.errors)")
    #expect(rows[1].hasSuffix(",0,0,0.0004") && rows[5].hasSuffix(",0,0,0.0001"))
    let labels = Set(rows.dropFirst().map { $0.prefix { $0 != "," } })
    #expect(labels.count == 2 && labels.allSatisfy { $0.contains(": ExponentialLR") }, "\(labels)")
  }

  @Test func `verbose tells what the script does`() throws {
    let run = try Command(Self.train, "--style", "text", "--verbose", "--let", "len(train_loader)=10")
    #expect(run.errors.contains("trace: ") && run.errors.contains("900 updates of the run agree"), "\(run.errors)")
    #expect(run.errors.contains("train.py:"))
  }
}

/// Files beside scripts, and scripts that are not well.
@Suite struct ScriptFileTests {
  @Test func `what stands beside the script is imported`() throws {
    let scratch = try Scratch()
    try scratch.write("conf.py", "settings = {'lr': 0.3}\nsteps = 2\n")
    let script = "from conf import settings, steps\nopt = SGD(m.parameters(), lr=settings['lr'])\nStepLR(opt, steps)\n"
    try scratch.write("train.py", script)
    let run = try Command("values", scratch.path("train.py"), "--at", "2", "--format", "csv")
    #expect(run.output == "step,lr\n2,0.03\n", "\(run.errors)")
    let inside = try Command(["values", "train.py", "--at", "0", "--format", "csv"], in: scratch.folder)
    #expect(inside.output == "step,lr\n0,0.3\n", "\(inside.errors)")
    try scratch.write("conf.py", String(repeating: "# \n", count: 400_000))
    let large = try Command("values", scratch.path("train.py"), "--at", "2")
    #expect(large.status == 2 && large.errors.contains("conf.py: it is larger"), "\(large.errors)")
  }

  @Test func `imports that go round or nowhere end`() throws {
    let scratch = try Scratch()
    try scratch.write("a.py", "import b\nx = 2\n")
    try scratch.write("b.py", "import a\ny = 3\n")
    try scratch.write("train.py", "import a\nimport missing\nStepLR(opt, a.x)\n")
    let round = try Command("values", scratch.path("train.py"), "--at", "0", "--format", "csv")
    #expect(round.output == "step,lr\n0,0.001\n", "\(round.errors)")
    try scratch.write("train.py", "from missing import size\nStepLR(opt, size)\n")
    let open = try Command(scratch.path("train.py"))
    #expect(open.status == 2 && open.errors.contains("--let 'size="), "\(open.errors)")
  }

  @Test func `scripts without end come to one`() throws {
    let scratch = try Scratch()
    let head = "opt = SGD(m.parameters(), lr=0.1)\nscheduler = StepLR(opt, 2)\n"
    // What such a run has done until it is left is shown.
    try scratch.write("loop.py", head + "while True:\n    opt.step()\n    scheduler.step()\n")
    let loop = try Command(scratch.path("loop.py"), "--style", "text")
    #expect(loop.status == 0 && loop.output.contains("StepLR"), "\(loop.errors)")
    try scratch.write("idle.py", "while True:\n    pass\n" + head)
    let idle = try Command(scratch.path("idle.py"))
    #expect(idle.status == 2 && idle.errors.hasPrefix("error: the program does too much"), "\(idle.errors)")
    #expect(idle.errors.contains("\n      pass\n      ^^^^\n"), "\(idle.errors)")
    try scratch.write("deep.py", "def f(n):\n    return f(n + 1)\n" + head + "f(0)\n")
    let deep = try Command(scratch.path("deep.py"))
    #expect(deep.status == 2 && deep.errors.hasPrefix("error: calls are nested too deeply"), "\(deep.errors)")
    #expect(deep.errors.contains("\n      return f(n + 1)\n             ^^^^^^^^\n"), "\(deep.errors)")
  }

  @Test func `files that are no scripts are refused`() throws {
    let scratch = try Scratch()
    try scratch.write("large.py", String(repeating: "x = 1234\n", count: 1_200_000))
    let large = try Command(scratch.path("large.py"))
    #expect(large.status == 2 && large.errors.contains("larger than"), "\(large.errors)")
    try scratch.write("lines.py", String(repeating: "\n", count: 999_980) + "StepLR(4)\n")
    #expect(try Command(scratch.path("lines.py"), "--style", "text").status == 0)
    try Data([0xFF, 0xFE, 0x00, 0x41]).write(to: scratch.folder.appending(path: "binary.py"))
    #expect(try Command(scratch.path("binary.py")).errors.contains("not UTF-8"))
    for (text, part) in [
      (String(repeating: "if x:\n", count: 3) + "StepLR(", "bracket is never closed\n  StepLR(\n        ^\n"),
      (String(repeating: "[", count: 50_000), "nested more than 320 levels deep"),
      ((0..<1_300).map { String(repeating: " ", count: $0) + "if x:\n" }.joined(), "no scheduler found"),
    ] {
      try scratch.write("deep.py", text)
      let run = try Command(scratch.path("deep.py"))
      #expect(run.status == 2 && run.errors.hasPrefix("error: ") && run.errors.utf8.count < 2000, "\(run.errors)")
      #expect(run.errors.contains(part), "\(run.errors)")
    }
  }

  @Test func `a notebook is its code cells`() throws {
    let scratch = try Scratch()
    func write(_ last: String) throws {
      try scratch.write(
        "train.ipynb",
        #"{"cells": [{"cell_type": "markdown", "source": ["StepLR(1)"]}, "#
          + #"{"cell_type": "code", "source": ["%pip install torch\n", "import torch\n", "lr = 0.5"]}, "#
          + #"{"cell_type": "code", "source": ["opt = torch.optim.SGD(m.parameters(), lr=lr)\n", "\#(last)"]}]}"#)
    }
    try write("s = torch.optim.lr_scheduler.StepLR(opt, 2)")
    let run = try Command("values", scratch.path("train.ipynb"), "--at", "0", "--format", "csv")
    #expect(run.output == "step,lr\n0,0.5\n", "\(run.errors)")
    let verbose = try Command("values", scratch.path("train.ipynb"), "--at", "0", "--verbose")
    #expect(verbose.errors.contains("train.ipynb, cell 3, line 2: StepLR"), "\(verbose.errors)")
    try write("s = torch.optim.lr_scheduler.StepLR(opt, step=2)")
    let wrong = try Command(scratch.path("train.ipynb"))
    #expect(wrong.status == 2 && wrong.errors.contains("train.ipynb, cell 3, line 2"), "\(wrong.errors)")
    try scratch.write("train.ipynb", "{\"cells\": [\n")
    let broken = try Command(scratch.path("train.ipynb"))
    #expect(broken.status == 2 && broken.errors.contains("line 2 of this file is not"), "\(broken.errors)")
  }
}
