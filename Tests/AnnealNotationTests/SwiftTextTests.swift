import Anneal
import AnnealNotation
import AnnealTestSupport
import Foundation
import Testing

/// The Swift that schedules are printed as. Each line below holds a schedule as PyTorch code and as Swift; the compiler
/// reads the Swift, and the test reads this file.
@Suite struct SwiftTextTests {
  private static let source = Project.text("Tests/AnnealNotationTests/SwiftTextTests.swift").split(
    separator: "\n", omittingEmptySubsequences: false)

  private func same<S: NamedSchedule>(_ code: String, _ make: () throws -> S, line: Int = #line) throws {
    let schedule = try Notation().schedule(code)
    #expect(try make().erased == schedule, "\(code)")
    expect(schedule, isPrintedIn: line)
  }

  /// Closures cannot be compared, but what they give can.
  private func alike<S: NamedSchedule>(_ code: String, _ make: () throws -> S, line: Int = #line) throws {
    try alike(code, make().erased, line)
  }

  private func alike(_ code: String, _ made: AnySchedule, _ line: Int) throws {
    let schedule = try Notation().schedule(code)
    var (one, other) = ([ParameterGroup(rate: 0.1)], [ParameterGroup(rate: 0.1)])
    var first = try LRScheduler(made, on: &one)
    var second = try LRScheduler(schedule, on: &other)
    for step in 0..<300 {
      #expect(one[0].rate.bitPattern == other[0].rate.bitPattern, "\(code) at step \(step)")
      try first.step(&one)
      try second.step(&other)
    }
    expect(schedule, isPrintedIn: line)
  }

  private func expect(_ schedule: AnySchedule, isPrintedIn line: Int, _ catalogue: Catalogue = .standard) {
    let text = swiftText(of: schedule, catalogue)
    // What is too long for a line is broken, and so are lines of the source.
    let lines = Self.source[(line - 1)..<min(line + 5, Self.source.count)].joined().filter { $0 != " " }
    #expect(lines.contains("{" + text.filter { $0 != " " } + "}"), "\(text)")
  }

  private func swiftText(of schedule: AnySchedule, _ catalogue: Catalogue = .standard) -> String {
    let statement = Notation(catalogue: catalogue).export([ExportItem(schedule)], to: .swift).statements.first ?? ""
    return String(statement.dropFirst("let schedule = ".count))
  }

  // swift-format-ignore
  @Test func `schedules that fall`() throws {
    try same("StepLR(step_size=4, gamma=0.5)") { try StepLR(stepSize: 4, gamma: 0.5) }
    try same("MultiStepLR(milestones=[8, 24, 28], gamma=0.5)") { try MultiStepLR(milestones: [8, 24, 28], gamma: 0.5) }
    try same("ConstantLR(factor=0.5, total_iters=8)") { try ConstantLR(factor: 0.5, totalIters: 8) }
    try same("ConstantLR()") { try ConstantLR() }
    try same("LinearLR(start_factor=0.5, end_factor=0.75, total_iters=8)") { try LinearLR(startFactor: 0.5, endFactor: 0.75, totalIters: 8) }
    try same("ExponentialLR(gamma=0.5)") { try ExponentialLR(gamma: 0.5) }
    try same("PolynomialLR(total_iters=8, power=2)") { try PolynomialLR(totalIters: 8, power: 2.0) }
    try same("CosineAnnealingLR(T_max=32, eta_min=1e-4)") { try CosineAnnealingLR(tMax: 32, etaMin: 0.0001) }
    try same("SWALR(swa_lr=[5e-4, 0.1], anneal_epochs=8, anneal_strategy='linear')") { try SWALR(swaLR: [0.0005, 0.1], annealEpochs: 8, annealStrategy: .linear) }
    try same("TableLR(rates=[1, 0.5, -0.0, 1e-5])") { try TableLR(rates: [1.0, 0.5, -0.0, 1e-05]) }
    try same("TableLR([[1, 0.5], [0.1, 0.2]])") { try TableLR(rates: [[1.0, 0.5], [0.1, 0.2]]) }
    try same("ReduceLROnPlateau(mode='max', factor=0.5, patience=3, threshold=0.1, threshold_mode='abs', cooldown=2, min_lr=[0.1], eps=0)") { try ReduceLROnPlateau(mode: .max, factor: 0.5, patience: 3, threshold: 0.1, thresholdMode: .abs, cooldown: 2, minLR: [0.1], eps: 0.0) }
  }

  // swift-format-ignore
  @Test func `schedules that go up and down`() throws {
    try same("CosineAnnealingWarmRestarts(T_0=8, T_mult=2, eta_min=1e-4)") { try CosineAnnealingWarmRestarts(t0: 8, tMult: 2, etaMin: 0.0001) }
    try same("CyclicLR(1e-4, [1e-3, 0.1], step_size_up=4, step_size_down=6, mode='exp_range', gamma=0.95, scale_mode='iterations', cycle_momentum=False, base_momentum=0.1, max_momentum=[0.2, 0.3])") { try CyclicLR(baseLR: 0.0001, maxLR: [0.001, 0.1], stepSizeUp: 4, stepSizeDown: 6, mode: .expRange, gamma: 0.95, scaleMode: .iterations, cycleMomentum: false, baseMomentum: 0.1, maxMomentum: [0.2, 0.3]) }
    try same("CyclicLR(1e-4, 1e-3, mode='triangular2')") { try CyclicLR(baseLR: 0.0001, maxLR: 0.001, mode: .triangular2) }
    try alike("CyclicLR(1e-4, 1e-3, 4, scale_fn=lambda x: 1 / (2.5 + x), cycle_momentum=False)") { try CyclicLR(baseLR: 0.0001, maxLR: 0.001, stepSizeUp: 4, scaleFn: Function { step in 1.0 / (2.5 + Double(step)) }, cycleMomentum: false) }
    try same("OneCycleLR(max_lr=1e-3, epochs=4, steps_per_epoch=8)") { try OneCycleLR(maxLR: 0.001, epochs: 4, stepsPerEpoch: 8) }
    try same("OneCycleLR(max_lr=1e-3, total_steps=32)") { try OneCycleLR(maxLR: 0.001, totalSteps: 32) }
    try same("OneCycleLR(max_lr=[1e-3], total_steps=32, pct_start=0.4)") { try OneCycleLR(maxLR: [0.001], length: .steps(32), pctStart: 0.4) }
    try same("OneCycleLR(1e-3, epochs=4, steps_per_epoch=8, anneal_strategy='linear', cycle_momentum=False, base_momentum=0.1, max_momentum=0.2, div_factor=10, final_div_factor=100, three_phase=True)") { try OneCycleLR(maxLR: 0.001, length: .epochs(4, of: 8), annealStrategy: .linear, cycleMomentum: false, baseMomentum: 0.1, maxMomentum: 0.2, divFactor: 10.0, finalDivFactor: 100.0, threePhase: true) }
    try same("OneCycleLR(1e-3, total_steps=32, epochs=4)") { try OneCycleLR(maxLR: 0.001, length: .init(totalSteps: 32, epochs: 4, stepsPerEpoch: nil)) }
  }

  // swift-format-ignore
  @Test func `schedules of schedules`() throws {
    try same("SequentialLR([LinearLR(0.1, total_iters=8), CosineAnnealingLR(24)], [8])") { try SequentialLR([LinearLR(startFactor: 0.1, totalIters: 8).erased, CosineAnnealingLR(tMax: 24).erased], milestones: [8]) }
    try same("ChainedScheduler([ConstantLR(0.1, total_iters=8), ChainedScheduler([ExponentialLR(0.9)])])") { try ChainedScheduler([ConstantLR(factor: 0.1, totalIters: 8).erased, ChainedScheduler([ExponentialLR(gamma: 0.9).erased]).erased]) }
    try same("HandoverLR([ExponentialLR(0.97), SWALR(5e-4, 8)], [16])") { try HandoverLR([ExponentialLR(gamma: 0.97).erased, SWALR(swaLR: 0.0005, annealEpochs: 8).erased], milestones: [16]) }
    try same("ChainedScheduler([LambdaLR(lambda t: t % 3)])") { try ChainedScheduler([Notation().schedule("LambdaLR(lr_lambda=lambda t: t % 3)")]) }
  }

  // swift-format-ignore
  @Test func `functions`() throws {
    try alike("LambdaLR(lambda epoch: 0.95 ** epoch)") { LambdaLR(lrLambda: Function { step in pow(0.95, Double(step)) }) }
    try alike("LambdaLR([lambda e: 1 - 2 * (e + 1) / 30.5])") { LambdaLR(lrLambda: [Function { step in 1.0 - 2.0 * (Double(step) + 1.0) / 30.5 }]) }
    try alike("FunctionLR(lambda s: 0.001 * min(1, (s + 1) / 10))") { FunctionLR(function: Function { step in 0.001 * min(1.0, (Double(step) + 1.0) / 10.0) }) }
    try alike("MultiplicativeLR(lambda e: 0.5)") { MultiplicativeLR(lrLambda: Function { _ in 0.5 }) }
    try alike("LambdaLR(lambda t: 0.5 * (1 + math.cos(math.pi * t / 30)))") { LambdaLR(lrLambda: Function { step in 0.5 * (1.0 + cos(3.141592653589793 * Double(step) / 30.0)) }) }
    try alike("LambdaLR(lambda t: max(0.1, 1 - t // 7 * 0.1))") { LambdaLR(lrLambda: Function { step in max(0.1, 1.0 - (Double(step) / 7.0).rounded(.down) * 0.1) }) }
    try alike("LambdaLR(lambda t: (t + 1) ** -0.5)") { LambdaLR(lrLambda: Function { step in pow(Double(step) + 1.0, -0.5) }) }
  }

  // swift-format-ignore
  @Test func `schedules of the user's own are read by a notation that knows them`() throws {
    try own("Own(factor=0.5)", erasing: { $0 }) { try Notation(catalogue: .standard.adding(Own.self)).schedule("Own(factor=0.5)") }
    try own("SequentialLR([StepLR(4), Own()], [3])", erasing: { $0.erased }) { try SequentialLR([StepLR(stepSize: 4).erased, Notation(catalogue: .standard.adding(Own.self)).schedule("Own()")], milestones: [3]) }
  }

  private func own<S: Schedule>(
    _ code: String, erasing: (S) -> AnySchedule, _ make: () throws -> S, line: Int = #line
  ) throws {
    let catalogue = Catalogue.standard.adding(Own.self)
    let schedule = try Notation(catalogue: catalogue).schedule(code)
    #expect(try erasing(make()) == schedule, "\(code)")
    expect(schedule, isPrintedIn: line, catalogue)
    let export = Notation(catalogue: catalogue).export([ExportItem(schedule)], to: .swift)
    #expect(export.imports == ["import Anneal", "import AnnealNotation"])
    #expect(export.notes == ["your own type is taken to be called Own"])
    // A notation without it could not read what is printed.
    let stranger = Notation().export([ExportItem(schedule)], to: .swift)
    #expect(stranger.unsupported.map(\.reason) == ["the catalogue has no schedule Own"])
    #expect(Notation(catalogue: catalogue).export([ExportItem(schedule)], to: .pyTorch).unsupported.count == 1)
  }

  @Test func `each example, and what Swift has no like for`() throws {
    for entry in Catalogue.standard.entries {
      let text = swiftText(of: try Notation().schedule(entry.signature.example))
      #expect(text.contains("\(entry.signature.name)("), "\(text)")
    }
    for body in ["1 / t", "1.1 ** t", "(1 - t / 100) ** 0.9", "t % 3", "1 if t < 3 else 2", "2 ** t", "math.exp(t)"] {
      let schedule = try Notation().schedule("LambdaLR(lambda t: \(body))")
      #expect(swiftText(of: schedule).hasPrefix("try Notation().schedule(\"LambdaLR("), "\(body)")
    }
  }
}

/// A schedule that only a program's own catalogue has.
private struct Own: Formula {
  static let factor = Key.number("factor", default: 1, "the factor of the base rate")
  static let signature = Signature(
    name: "Own", summary: "Scales the rate.", purpose: "tests", formula: ["lr[t] = factor * lr0"], family: .custom,
    parameters: [factor.parameter], example: "Own(factor=0.5)", source: "this file")

  private let factor: Double

  init(_ arguments: Arguments) throws(ScheduleError) { factor = try arguments[Self.factor] }

  var arguments: [String: Value] { Self.settings(Self.factor.set(factor)) }
  var naturalLength: Int { 32 }

  func rate(at now: StepContext, of group: ParameterGroup, memory: inout Void) -> Double { factor * now.base }
}
