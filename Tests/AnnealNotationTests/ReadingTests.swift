import Anneal
import AnnealNotation
import Testing

/// What people paste, as it stands.
@Suite struct ReadingTests {
  private let expected = "StepLR(step_size=4, gamma=0.5)"

  private func text(_ paste: String, _ definitions: [String: String] = [:]) throws -> String {
    let notation = Notation(definitions: definitions)
    return notation.text(of: try notation.schedule(paste))
  }

  @Test(arguments: [
    "StepLR(4, 0.5)", "StepLR(optimizer, 4, 0.5)", "StepLR(optimizer=opt, step_size=4, gamma=.5)",
    "scheduler = StepLR(self.optimizer, step_size = 4, gamma = 5e-1,)", "lr_scheduler.StepLR(opt, 4, gamma=0.5)",
    "torch.optim.lr_scheduler.StepLR(optimizer, 4, 0.5)", "optim.lr_scheduler.StepLR(optimizer, 4, 0.5)",
    ">>> scheduler = StepLR(optimizer,\n...     step_size=4,  # a comment, (with brackets\n...     gamma=0.5)",
    "from torch.optim.lr_scheduler import StepLR as S\nsched = S(optimizer, 4, 0.5)",
    "STEP = 2\nGAMMA = 1 / 2\nStepLR(optimizer, STEP*2, GAMMA)", "a, b = 4, 0.5; s = StepLR(o, a, b)",
    "    scheduler = StepLR(optimizer, \\\n        4, 0.5)\n", "return StepLR(optimizer, 4, 0.5)",
    "StepLR（optimizer，step_size＝4，gamma＝0.5）", "StepLR(optimizer,\u{A0}step_size=4,\u{200B} gamma=0.5)",
    "\u{FEFF}StepLR(optimizer, 4, 0.5)\r\n", "StepLR(optimizer, step_size=0x4, gamma=0.5, verbose=True, last_epoch=-1)",
    "class C:\n  size = 4\n  def make(self, gamma=0.5):\n    return StepLR(self.opt, self.size if False else 4, gamma)",
    "def f(x):\n    print('never run')\n\ns = StepLR(optimizer, 4, 0.5)",
  ])
  func `one call in many forms`(paste: String) throws { #expect(try text(paste) == expected) }

  @Test func `curly quotes and minus signs of web pages`() throws {
    #expect(
      try text("CyclicLR(o, 1e−4, 1e-3, mode=“triangular2”)")
        == "CyclicLR(base_lr=0.0001, max_lr=0.001, mode='triangular2')")
  }

  @Test func `functions in all their forms print as what they are`() throws {
    let lambda = try text("warm = 5\nf = lambda e: min(1, (e + 1) / warm)\nLambdaLR(optimizer, lr_lambda=f)")
    #expect(lambda == "LambdaLR(lr_lambda=lambda e: min(1, (e + 1) / 5))")
    let ladder = """
      def rule(epoch):
          if epoch < 10:
              return 1.0
          elif epoch < 20:
              return 0.1
          return 0.01
      scheduler = LambdaLR(optimizer, rule)
      """
    let rates = try Notation().schedule(ladder).values(count: 25, from: 1)
    #expect(rates[9] == 1 && rates[10] == 0.1 && rates[20] == 0.01)
    #expect(try Notation().schedule(text(ladder)) == Notation().schedule(ladder))
  }

  @Test func `names of schedules are put together`() throws {
    let paste = """
      warm = LinearLR(optimizer, start_factor=0.1, total_iters=5)
      main = CosineAnnealingLR(optimizer, T_max=95)
      scheduler = SequentialLR(optimizer, schedulers=[warm, main], milestones=[5])
      """
    let reading = try Notation().read(paste)
    #expect(reading.items.count == 1 && reading.items[0].name == "scheduler")
    #expect(
      try text(paste)
        == "SequentialLR(schedulers=[LinearLR(start_factor=0.1), CosineAnnealingLR(T_max=95)], milestones=[5])")
  }

  @Test func `the optimizer's own line gives its settings`() throws {
    func optimizer(_ line: String) throws -> Optimizer? {
      try Notation().read("opt = \(line)\ns = StepLR(opt, 4)").optimizer
    }
    let sgd = try optimizer("torch.optim.SGD(model.parameters(), lr=0.05, momentum=0.9)")
    #expect(sgd?.kind == .sgd && sgd?.rates == [0.05] && sgd?.momentum == 0.9)
    let adam = try optimizer("AdamW(params, betas=(0.8, 0.999))")
    #expect(adam?.kind?.name == "AdamW" && adam?.rates == [0.001] && adam?.momentum == 0.8)
    let groups = try optimizer("SGD([{'params': a, 'lr': 0.1}, {'params': b}], lr=0.01)")
    #expect(groups?.rates == [0.1, 0.01] && groups?.momentum == 0)
    #expect(try optimizer("SGD(model.parameters(), lr=args.lr)")?.rates == nil)
    #expect(
      Refusal(reading: "opt = SGD(model.parameters(), lr=-1)\ns = StepLR(opt, 4)")
        == Refusal(.raised("ValueError", "Invalid learning rate: -1"), at: "opt = SGD(model.parameters(), lr=-1)"))
  }

  @Test func `what is not followed is noted`() throws {
    func notes(_ paste: String) throws -> String { try Notation().read(paste).notes.joined(separator: "\n") }
    #expect(try notes("import torch\nplt.show()\nStepLR(optimizer, 4)") == "")
    #expect(try notes("o = Lion(p, lr=2e-4)\nStepLR(o, 4)").contains("Lion"))
    #expect(try notes("s = WarmupCosine(o, 4)\nw = MyScheduler(o, 3)\nStepLR(o, 4)").contains("MyScheduler"))
    #expect(try notes("s = StepLR(o, 4)\ns = StepLR(o, 5)").contains("more than once"))
    #expect(
      try notes("s = StepLR(o, 4)\nfor e in range(3):\n    s.step(unknown)").contains(
        "a value that the text does not say"))
  }

  @Test func `a step is taken where and as often as Python takes it`() throws {
    func rates(_ steps: String, _ count: Int) throws -> [Double] {
      let loop = "for e in range(4):\n    optimizer.step()\n    \(steps)"
      let script = "optimizer = SGD(p, lr=1.0)\ns = StepLR(optimizer, 2, 0.5)\n" + loop
      return try Notation().schedule(script).values(count: count, from: 1)
    }
    #expect(try rates("s.step(e + 2)", 4) == [1, 0.5, 0.5, 0.25])
    #expect(try rates("s.step()\n    s.step()", 4) == [1, 0.5, 0.25, 0.125])
  }

  @Test func `a name that the paste lacks is asked for, and given`() throws {
    let paste = "OneCycleLR(optimizer, max_lr=0.1, steps_per_epoch=len( train_loader ), epochs=args.epochs)"
    #expect(
      Refusal(reading: paste)
        == Refusal(.unknownNames(["len(train_loader)", "args.epochs"]), at: "len( train_loader )"))
    let definitions = ["len(train_loader)": "391", "args.epochs": "2 * 5"]
    #expect(try text(paste, definitions) == "OneCycleLR(max_lr=0.1, epochs=10, steps_per_epoch=391)")
  }
}

/// When a loop steps its scheduler.
@Suite struct TrainingLoopTests {
  private func read(_ loop: String) throws -> Reading {
    try Notation().read("EPOCHS, STEPS = 4, 8\nscheduler = StepLR(optimizer, 4)\n" + loop)
  }

  @Test func `each update, in one loop over all of them`() throws {
    let loop = try read("for i in range(EPOCHS*STEPS):\n    optimizer.step()\n    scheduler.step()").loop
    #expect(loop?.stepping == .update && loop?.steps == 32)
  }

  @Test func `each update, in a loop in a loop`() throws {
    let loop = try read(
      "for epoch in range(EPOCHS):\n  for i in range(STEPS):\n    optimizer.step()\n    scheduler.step()"
    ).loop
    #expect(loop?.stepping == .update && loop?.epochs == 4 && loop?.stepsPerEpoch == 8 && loop?.steps == 32)
  }

  @Test func `each epoch, after a loop over the batches`() throws {
    let loop = try read("for epoch in range(90):\n  for x in loader:\n    optimizer.step()\n  scheduler.step()").loop
    #expect(loop?.stepping == .epoch && loop?.epochs == 90 && loop?.stepsPerEpoch == nil)
  }

  @Test func `each epoch, after a call that trains`() throws {
    let loop = try read("for epoch in range(100):\n    train()\n    validate()\n    scheduler.step()").loop
    #expect(loop?.stepping == .epoch && loop?.epochs == 100)
  }

  @Test func `two schedulers in the same place are a chain`() throws {
    let paste = """
      a = ConstantLR(optimizer)
      b = ExponentialLR(optimizer, 0.9)
      for epoch in range(10):
          a.step()
          b.step()
      """
    #expect(
      try Notation().schedule(paste)
        == ChainedScheduler([ConstantLR().erased, ExponentialLR(gamma: 0.9).erased]).erased)
  }

  @Test(arguments: [
    ("i > 5", "b", "a", 7), ("i >= 5", "b", "a", 6), ("i < 5", "a", "b", 6), ("i <= 5", "a", "b", 7),
    ("not i < 5", "b", "a", 6),
  ])
  func `an if on the counter is a handover`(condition: String, yes: String, no: String, milestone: Int) throws {
    let paste = """
      a = ExponentialLR(optimizer, 0.9)
      b = ConstantLR(optimizer)
      for i in range(10):
          if \(condition):
              \(yes).step()
          else:
              \(no).step()
      """
    let expected = try HandoverLR([ExponentialLR(gamma: 0.9).erased, ConstantLR().erased], milestones: [milestone])
    #expect(try Notation().schedule(paste) == expected.erased)
  }
}
