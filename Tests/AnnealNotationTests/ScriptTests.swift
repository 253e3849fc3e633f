import Anneal
import AnnealNotation
import Foundation
import Testing

/// Whole scripts, most of which is none of our business.
@Suite struct ScriptTests {
  @Test func `a long run whose rounds have many ways is a function of the step`() throws {
    let script = """
      def rate_at(step):
          if step < 20:
              return 0.1 * (step + 1) / 20
          if step > 5000:
              return 0.001
          return 0.1 * 0.999 ** (step - 20)

      def validate():
          total = 0
          for batch in range(400):
              inputs, targets = [read(index) for index in range(24)], read(batch)
              total += criterion(model(inputs), targets).item()
          return total

      optimizer = model.configure_optimizers()
      step, best, speed, warm = 0, 1e9, -1.0, 0
      while True:
          lr = rate_at(step)
          for group in optimizer.param_groups:
              group["lr"] = lr
          if step % 200 == 0:
              loss = validate()
              if loss < best:
                  best = loss
          if step % 500 == 3:
              warm = warm + 1
          for part in range(40):
              criterion(model(read(part)), read(part)).backward()
          optimizer.step()
          if step % 10 == 0:
              speed = 0.9 * speed + 0.1
              print(f"{step}: {lr}")
          step += 1
          if step > 6000:
              break
      """
    let reading = try Notation().read(script)
    let item = try #require(reading.items.first)
    #expect(item.schedule.signature.name == "FunctionLR" && item.loop?.steps == 6001)
    let rates = try item.schedule.values(count: 6001, from: 1)
    #expect(rates[0] == 0.1 * 1 / 20 && rates[19] == 0.1 && rates[6000] == 0.001)
    #expect(rates[1020].isNearly(0.1 * pow(0.999, 1000)))
  }

  @Test func `a script from imports to plot`() throws {
    let script = """
      #!/usr/bin/env python3
      import torch, math
      import matplotlib.pyplot as plt
      from torch.optim.lr_scheduler import (
          OneCycleLR, StepLR,
      )

      EPOCHS, STEPS = 4, 8   # 32 in all
      BASE: float = 1e-3
      config = {"lr": 0.1, "peak": BASE * 10}

      @dataclass
      class Net(torch.nn.Module):
          '''A line: it's "small".'''
          def __init__(self):
              super().__init__()
              self.layer = torch.nn.Linear(2, 1)

          async def forward(self, x, *rest, flag: bool = False, **more):
              return self.layer(x) if not flag else [y for y in x if y]

      model = Net()
      optimizer = torch.optim.SGD(filter(lambda p: p.requires_grad, model.parameters()), lr=BASE, momentum=0.9)
      scheduler = OneCycleLR(optimizer,
                             max_lr = config["peak"],  # the peak
                             total_steps = EPOCHS * STEPS,
                             anneal_strategy = 'linear')
      rates = []
      with torch.no_grad():
          try:
              for step in range(EPOCHS * STEPS):
                  optimizer.step()
                  rates.append(optimizer.param_groups[0]["lr"])
                  print(f"step {step}: {rates[-1]:.4f} {'}'}", end="")
                  scheduler.step()
          except (ValueError, KeyError) as error:
              raise RuntimeError from error
      match rates:
          case []: pass
      plt.plot(range(len(rates)), rates, "k-o"); plt.title("It's done")
      """
    let reading = try Notation().read(script)
    #expect(reading.items.count == 1 && reading.items.first?.name == "scheduler")
    let text = reading.items.first.map { Notation().text(of: $0.schedule) }
    #expect(text == "OneCycleLR(max_lr=0.01, total_steps=32, anneal_strategy='linear')")
    #expect(reading.optimizer?.rates == [0.001] && reading.optimizer?.momentum == 0.9)
    #expect(reading.loop?.stepping == .update && reading.loop?.steps == 32)
    #expect(reading.notes == [] && reading.checkedUpdates == 32 && reading.isWhole)
  }

  @Test func `a method that returns optimizer and scheduler`() throws {
    let script = """
      class Model(Base):
          def configure_optimizers(self):
              optimizer = torch.optim.AdamW([
                  {"params": self.head.parameters(), "lr": 1e-2},
                  {"params": self.body.parameters()},
              ], lr=3e-4, betas=(0.85, 0.999))
              return {"optimizer": optimizer, "lr_scheduler": StepLR(optimizer, 30)}
      """
    let reading = try Notation().read(script)
    #expect(reading.items.map { Notation().text(of: $0.schedule) } == ["StepLR(step_size=30)"])
    #expect(reading.optimizer?.rates == [0.01, 0.0003] && reading.optimizer?.momentum == 0.85)
  }

  @Test func `a session with prompts, and what Python printed`() throws {
    let session = """
      Anneals as follows; don't worry.

          Example:
              >>> # rate = 0.05  if epoch < 30
              >>> optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
              >>> scheduler = MultiStepLR(optimizer,
              >>>        milestones=[30, 80])
              >>> print(scheduler)
              <MultiStepLR object (at 0x7f
              >>> for epoch in range(100):
              >>>     for batch in loader:
              >>>         train(...)
              >>> # after all batches
              >>>     scheduler.step()

      .. image:: somewhere.png
      """
    let reading = try Notation(definitions: ["len(loader)": "7"]).read(session)
    #expect(reading.items.map { Notation().text(of: $0.schedule) } == ["MultiStepLR(milestones=[30, 80])"])
    #expect(reading.loop?.stepping == .epoch && reading.loop?.epochs == 100 && reading.loop?.stepsPerEpoch == 7)
    #expect(reading.optimizer?.rates == [0.05])
  }

  @Test func `of several schedulers, those the loop steps`() throws {
    let script = """
      first = StepLR(optimizer, 3)
      unused = StepLR(optimizer, 4)
      every = [ExponentialLR(optimizer, 0.9), first]
      for epoch in tqdm(range(10)):
          for one in every:
              one.step()
      """
    let reading = try Notation().read(script)
    #expect(
      reading.items.map { Notation().text(of: $0.schedule) }
        == ["ChainedScheduler(schedulers=[ExponentialLR(gamma=0.9), StepLR(step_size=3)])"])
    #expect(reading.notes.contains { $0.contains("unused is never stepped") })
  }

  @Test func `lists computed from constants`() throws {
    func milestones(_ list: String) throws -> String {
      let text = Notation().text(of: try Notation().schedule("E = 100\nMultiStepLR(o, \(list))"))
      return String(text.dropFirst("MultiStepLR(milestones=".count).dropLast())
    }
    #expect(try milestones("[int(E * 0.5), E * 3 // 4]") == "[50, 75]")
    #expect(try milestones("list(range(10, 40, 10))") == "[10, 20, 30]")
    #expect(try milestones("[i * 5 for i in range(4) if i % 2 == 1]") == "[5, 15]")
    #expect(try milestones("[30] * 2 + [len([1, 2]), min(E, 7)]") == "[30, 30, 2, 7]")
  }

  @Test func `a whole number that is a float is refused with its remedy`() {
    func expect(_ text: String, _ value: String, at caret: String, _ fix: NotationError.Fix?) {
      let refusal = Refusal(reading: text)
      guard case .wrongKind(_, _, _, value, fix) = refusal?.problem, refusal?.caret == caret else {
        Issue.record("\(text): \(String(describing: refusal))")
        return
      }
    }
    expect("E, S = 4, 8\nStepLR(o, E * S / 2)", "16.0", at: "E * S / 2", .floorDivision)
    expect("StepLR(o, 4.0)", "4.0", at: "4.0", .whole("4"))
    expect("MultiStepLR(o, 30)", "30", at: "30", .brackets("30"))
    expect("StepLR(o, True)", "True", at: "True", nil)
  }
}

extension Double {
  fileprivate func isNearly(_ other: Double) -> Bool { abs(self - other) <= 1e-12 * abs(other) }
}
