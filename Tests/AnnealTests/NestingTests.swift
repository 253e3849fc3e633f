import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

/// Nesting is transparent, to the bit, with rate and momentum.
@Suite struct NestingTests {
  /// Those with bends within a few steps, and no end within the test.
  private static let tuned = [
    "StepLR(step_size=3, gamma=0.5)", "MultiStepLR(milestones=[0, 2, 5], gamma=0.3)",
    "ConstantLR(factor=1/3, total_iters=4)", "LinearLR(start_factor=0.1, total_iters=6)", "ExponentialLR(gamma=0.9)",
    "PolynomialLR(total_iters=9, power=0.7)", "CosineAnnealingLR(T_max=7, eta_min=0.01)",
    "CosineAnnealingWarmRestarts(T_0=3, T_mult=2)", "LambdaLR(lr_lambda=lambda t: 1 / (1 + t))",
    "MultiplicativeLR(lr_lambda=lambda t: 0.95)", "SWALR(swa_lr=0.02, anneal_epochs=4)",
    "CyclicLR(base_lr=0.01, max_lr=0.2, step_size_up=3)", "OneCycleLR(max_lr=0.3, total_steps=60)",
    "ReduceLROnPlateau(factor=0.5, patience=1)", "FunctionLR(function=lambda t: 0.1 / (1 + t))",
    "TableLR(rates=[0.2 * 0.9 ** t for t in range(60)])",
  ]

  /// Every schedule that holds no other.
  private static let leaves = {
    let others = Catalogue.standard.entries.map(\.signature).filter { signature in
      signature.family != .composition && !tuned.contains { $0.hasPrefix(signature.name + "(") }
    }
    return tuned + others.map(\.example)
  }()

  private func trace(_ schedule: AnySchedule, steps: Int = 40) throws -> [[UInt64]] {
    var groups = [ParameterGroup(rate: 0.1, momentum: 0.9), ParameterGroup(rate: 0.3, momentum: 0.5)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    var trace: [[UInt64]] = []
    for step in 0..<steps {
      trace.append(groups.flatMap { [$0.rate.bitPattern, ($0.momentum ?? .nan).bitPattern] })
      try scheduler.step(&groups, metric: Double((step * 7) % 11))
    }
    return trace
  }

  private func leaf(_ index: Int) throws -> AnySchedule {
    try Notation().schedule(Self.leaves[index % Self.leaves.count])
  }

  @Test func `one member alone is that member`() throws {
    for index in Self.leaves.indices {
      let leaf = try leaf(index)
      let expected = try trace(leaf)
      #expect(try trace(SequentialLR([leaf], milestones: []).erased) == expected, "\(Self.leaves[index])")
      #expect(try trace(ChainedScheduler([leaf]).erased) == expected, "\(Self.leaves[index])")
    }
  }

  @Test func `a sequence in a sequence is one longer sequence`() throws {
    let leaves = try Self.leaves.map { try Notation().schedule($0) }
    for a in leaves {
      for b in leaves {
        for c in leaves {
          let flat = try trace(SequentialLR([a, b, c], milestones: [5, 12]).erased, steps: 18)
          let later = try SequentialLR([a, SequentialLR([b, c], milestones: [7]).erased], milestones: [5])
          #expect(try trace(later.erased, steps: 18) == flat, "\(Notation().text(of: later.erased))")
          let sooner = try SequentialLR([SequentialLR([a, b], milestones: [5]).erased, c], milestones: [12])
          #expect(try trace(sooner.erased, steps: 18) == flat, "\(Notation().text(of: sooner.erased))")
        }
      }
    }
  }

  @Test func `an inner milestone after the outer one is never reached`() throws {
    let (a, b, c) = (try leaf(3), try leaf(4), try leaf(6))
    let nested = try SequentialLR([SequentialLR([a, b], milestones: [9]).erased, c], milestones: [5])
    #expect(try trace(nested.erased) == trace(SequentialLR([a, c], milestones: [5]).erased))
  }

  @Test func `in a chain a sequence puts the rate back first, as PyTorch's constructor does`() throws {
    let (scale, decay) = (try leaf(2), try leaf(4))
    let chain = try ChainedScheduler([scale, SequentialLR([decay], milestones: []).erased]).erased
    let rates = try chain.values(count: 3, from: 1)
    #expect(rates == [1, 0.9, 0.81])
  }

  @Test func `a chain as the first child of a sequence begins as it would alone`() throws {
    let chain = try Notation().schedule("ChainedScheduler([LinearLR(start_factor=0.5), ExponentialLR(gamma=0.9)])")
    let schedule = try SequentialLR([chain, leaf(0)], milestones: [6]).erased
    #expect(try Array(trace(schedule, steps: 6)) == trace(chain, steps: 6))
  }

  @Test func `a chain in a chain is one longer chain`() throws {
    for first in Self.leaves.indices {
      let (a, b, c) = (try leaf(first), try leaf(first + 3), try leaf(first * 3 + 1))
      let flat = try trace(ChainedScheduler([a, b, c]).erased)
      let inner = try ChainedScheduler([b, c]).erased
      #expect(try trace(ChainedScheduler([a, inner]).erased) == flat, "\(Self.leaves[first])")
      let front = try ChainedScheduler([a, b]).erased
      #expect(try trace(ChainedScheduler([front, c]).erased) == flat, "\(Self.leaves[first])")
    }
  }

  @Test func `a chain takes over at a milestone as its parts would`() throws {
    let chain = try Notation().schedule("ChainedScheduler([LinearLR(start_factor=0.5), ExponentialLR(gamma=0.9)])")
    let schedule = try SequentialLR([leaf(0), chain], milestones: [4]).erased
    let alone = try trace(chain, steps: 10)
    let joined = try trace(schedule, steps: 14)
    #expect(Array(joined[4...]) == alone)
  }
}
