import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

@Suite struct SignatureTests {
  @Test func `Swift's defaults are the signature's`() throws {
    let notation = Notation()
    #expect(try notation.schedule("StepLR(step_size=4)") == StepLR(stepSize: 4).erased)
    #expect(try notation.schedule("MultiStepLR(milestones=[4])") == MultiStepLR(milestones: [4]).erased)
    #expect(try notation.schedule("ConstantLR()") == ConstantLR().erased)
    #expect(try notation.schedule("LinearLR()") == LinearLR().erased)
    #expect(try notation.schedule("PolynomialLR()") == PolynomialLR().erased)
    #expect(try notation.schedule("CosineAnnealingLR(T_max=4)") == CosineAnnealingLR(tMax: 4).erased)
    #expect(try notation.schedule("CosineAnnealingWarmRestarts(4)") == CosineAnnealingWarmRestarts(t0: 4).erased)
    #expect(try notation.schedule("CyclicLR(base_lr=0.1, max_lr=1)") == CyclicLR(baseLR: 0.1, maxLR: 1).erased)
    #expect(
      try notation.schedule("OneCycleLR(max_lr=1.0, total_steps=9)") == OneCycleLR(maxLR: 1, totalSteps: 9).erased)
    #expect(try notation.schedule("ReduceLROnPlateau()") == ReduceLROnPlateau().erased)
    #expect(try notation.schedule("TableLR(rates=[1, 0.5])") == TableLR(rates: [1, 0.5]).erased)
    #expect(try notation.schedule("SWALR(swa_lr=0.5)") == SWALR(swaLR: 0.5).erased)
  }

  @Test func `each example reads, and is told in full`() throws {
    for entry in Catalogue.standard.entries {
      let signature = entry.signature
      #expect(try Notation().schedule(signature.example).signature.name == signature.name)
      #expect(signature.summary.hasSuffix(".") && !signature.formula.isEmpty && !signature.source.isEmpty)
      #expect(signature.purpose.split(separator: " ").count <= 7, "\(signature.name): \(signature.purpose)")
      for parameter in signature.parameters { #expect(!parameter.summary.isEmpty, "\(parameter.name)") }
    }
  }

  @Test func `a schedule names its class in PyTorch, or is Anneal's own`() {
    for signature in Catalogue.standard.entries.map(\.signature) {
      let isOwn = signature.source.hasPrefix("Anneal;")
      #expect(signature.origin?.className == (isOwn ? nil : signature.name))
      #expect(signature.mark == (isOwn ? "Anneal's own" : nil), "\(signature.name)")
      #expect(signature.origin?.module.hasPrefix("torch.optim.") != isOwn)
    }
  }

  @Test func `imports name each module once`() {
    let origins: [Origin] = [
      .pyTorch("SWALR", in: "torch.optim.swa_utils"), .pyTorch("StepLR"), .pyTorch("LinearLR"), .pyTorch("StepLR"),
    ]
    #expect(
      Origin.pythonImports(of: origins) == [
        "from torch.optim.lr_scheduler import StepLR, LinearLR", "from torch.optim.swa_utils import SWALR",
      ])
  }

  @Test func `settings and arguments are each other's inverse`() throws {
    for entry in Catalogue.standard.entries {
      let schedule = try Notation().schedule(entry.signature.example)
      #expect(Set(schedule.arguments.keys) == Set(entry.signature.parameters.map(\.name)), "\(entry.signature.name)")
      #expect(try entry.make(Arguments(entry.signature, schedule.arguments)) == schedule)
    }
  }

  @Test func `a word that is not in the list is refused`() {
    let cycle: [String: Value] = ["base_lr": .number(0.1), "max_lr": .number(1)]
    for (name, word) in [("mode", "wave"), ("scale_mode", "Cycle"), ("mode", "")] {
      let error = #expect(throws: ScheduleError.self) {
        try CyclicLR(Arguments(CyclicLR.signature, cycle.merging([name: .word(word)]) { $1 }))
      }
      let words = name == "mode" ? "'triangular', 'triangular2' or 'exp_range'" : "'cycle' or 'iterations'"
      #expect(error?.description == "\(name) of CyclicLR must be \(words), but is '\(word)'")
    }
  }

  @Test func `a value of another kind is refused, and a missing one asked for`() {
    let wrong = #expect(throws: ScheduleError.self) {
      try StepLR(Arguments(StepLR.signature, ["step_size": .number(0.5)]))
    }
    #expect(wrong?.description == "step_size of StepLR must be a whole number, but is 0.5")
    let missing = #expect(throws: ScheduleError.self) { try StepLR(Arguments(StepLR.signature, [:])) }
    #expect(missing?.description == "StepLR needs step_size; it is a whole number: steps between two decays")
    let list = #expect(throws: ScheduleError.self) {
      try MultiStepLR(Arguments(MultiStepLR.signature, ["milestones": .list([.whole(1), .flag(true)])]))
    }
    #expect(list?.description == "milestones of MultiStepLR must be a list of whole numbers, but is [1, True]")
  }

  @Test func `an error names the parameter, the rule, the value and the fix`() {
    let error = #expect(throws: ScheduleError.self) { try ConstantLR(factor: 0) }
    #expect(
      error?.description == "factor of ConstantLR must be more than 0 and at most 1, but is 0.0; "
        + "PyTorch divides by it at step total_iters")
  }
}
