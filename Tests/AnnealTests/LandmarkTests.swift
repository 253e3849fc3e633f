import Anneal
import AnnealNotation
import Testing

@Suite struct LandmarkTests {
  private func words(_ text: String, through last: Int = 100) throws -> [String] {
    try Notation().schedule(text).landmarks(through: last).map { "\($0.step) \($0.kind.rawValue)" }
  }

  @Test func `simple schedules say where they change for good`() throws {
    #expect(try words("LinearLR(0.1, total_iters=8)") == ["8 end of warm-up"])
    #expect(try words("LinearLR(1.0, 0.1, 8)") == ["8 end of decay"])
    #expect(try words("ConstantLR(0.5, 6)") == ["6 end of warm-up"])
    #expect(try words("PolynomialLR(9)") == ["9 end of decay"])
    #expect(try words("CosineAnnealingLR(50)") == ["50 end of decay"])
    #expect(try words("CosineAnnealingLR(100)", through: 99) == [])
    #expect(try words("SWALR(0.1, anneal_epochs=4)") == ["4 end of schedule"])
    #expect(try words("OneCycleLR(0.1, total_steps=20)") == ["20 end of schedule"])
    #expect(try words("LinearLR(1.0, 1.0, 8)") == [] && words("ConstantLR(1.0, 8)") == [])
    #expect(try words("MultiStepLR([5, 5, 5, 50])") == ["5 milestone", "50 milestone"])
    #expect(try words("TableLR([3, 2, 1])") == [] && words("FunctionLR(lambda t: 1 / (1 + t))") == [])
    #expect(try words("StepLR(4)") == [] && words("ReduceLROnPlateau()") == [])
    #expect(try words("MultiStepLR([30, 10, 30, 0, 200])") == ["10 milestone", "30 milestone"])
  }

  @Test func `restarts come at the ends of growing cycles`() throws {
    let words = try words("CosineAnnealingWarmRestarts(T_0=5, T_mult=2)")
    #expect(words == ["5 restart", "15 restart", "35 restart", "75 restart"])
    #expect(try self.words("CosineAnnealingWarmRestarts(T_0=1)", through: 1 << 53).count == Landmark.limit)
  }

  @Test func `a sequence names its milestones, and the events of the schedule whose turn it is`() throws {
    let warm = "SequentialLR([LinearLR(0.1, total_iters=8), CosineAnnealingWarmRestarts(20)], [8])"
    #expect(try words(warm) == ["8 end of warm-up", "28 restart", "48 restart", "68 restart", "88 restart"])
    let late = "SequentialLR([LinearLR(0.1, total_iters=4), CosineAnnealingLR(10)], [8])"
    #expect(try words(late) == ["4 end of warm-up", "8 milestone", "18 end of decay"])
    let cut = "SequentialLR([LinearLR(0.1, total_iters=40), StepLR(10)], [8])"
    #expect(try words(cut) == ["8 milestone"])
    #expect(try words(late, through: 7) == ["4 end of warm-up"])
    let nested = "SequentialLR([ConstantLR(0.5, 5), \(late)], [10])"
    #expect(
      try words(nested) == ["5 end of warm-up", "10 milestone", "14 end of warm-up", "18 milestone", "28 end of decay"])
  }

  @Test func `a thousand restarts hide no milestone after them`() throws {
    let long = "SequentialLR([CosineAnnealingWarmRestarts(1), LinearLR(0.1, total_iters=4)], [5000])"
    #expect(try words(long, through: 6000).suffix(2) == ["5000 milestone", "5004 end of warm-up"])
  }

  @Test func `a handover counts the step with which the next schedule begins`() throws {
    // At the milestone the next schedule has been stepped once already.
    let words = try words("HandoverLR([ExponentialLR(0.9), SWALR(0.01, anneal_epochs=8)], [16])")
    #expect(words == ["16 milestone", "23 end of schedule"])
  }

  @Test func `a chain has the events of all its members, in order`() throws {
    let chain = "ChainedScheduler([MultiStepLR([5, 20]), LinearLR(0.1, total_iters=8), MultiStepLR([5])])"
    #expect(try words(chain) == ["5 milestone", "8 end of warm-up", "20 milestone"])
  }
}
