import Anneal
import AnnealTestSupport
import Testing

@Suite struct HandoverLRTests {
  /// PyTorch's own loop for SWALR, run there: multiply by 0.9 for 5 steps, then anneal linearly to 0.05 in 4.
  @Test func `the loop of weight averaging has PyTorch's bits`() throws {
    let decay = MultiplicativeLR(lrLambda: Function { _ in 0.9 })
    let average = try SWALR(swaLR: 0.05, annealEpochs: 4, annealStrategy: .linear)
    let schedule = try HandoverLR([decay.erased, average.erased], milestones: [6])
    let golden = Golden.table("HandoverLR")[0]
    #expect(try schedule.values(count: golden.steps, from: 0.1) == golden.columns("lr")[0])
  }

  @Test func `a milestone lies at 1 or later, in order`() throws {
    let decay = try ExponentialLR(gamma: 0.9).erased
    #expect(throws: ScheduleError.self) { try HandoverLR([decay, decay], milestones: [0]) }
    #expect(throws: ScheduleError.self) { try HandoverLR([decay, decay, decay], milestones: [4, 2]) }
  }
}
