import Anneal
import AnnealNotation
import AnnealTestSupport
import Testing

@Suite struct GoldenTests {
  @Test func `the article's figures have PyTorch's bits`() { expectGoldens("Article") }

  @Test func `the article's figures are 32 steps long when nobody says`() throws {
    let figures = Golden.table("Article")
    #expect(figures.count == 14)
    for figure in figures { #expect(try Notation().schedule(figure.program).naturalLength == 32, "\(figure.program)") }
  }

  @Test func `random programs have PyTorch's bits`() throws {
    let programs = Golden.table("Random")
    #expect(programs.count >= 3000)
    for program in programs {
      do {
        let replay = try Replay(program)
        let expected = UInt64(program.fields["hash"] ?? "", radix: 16)
        if replay.hash == expected { continue }
        if let difference = firstDifference(program, replay) {
          Issue.record("\(program.testDescription): \(difference)")
        } else if LibMProbe.isGoldens {
          Issue.record("\(program.testDescription): the hash differs, between the stored steps")
        }
      } catch {
        Issue.record("\(program.testDescription): \(error)")
      }
    }
  }

  private func firstDifference(_ program: Golden, _ replay: Replay) -> String? {
    for (step, expected) in program.samples {
      let actual = zip(replay.rates[step], replay.momenta[step]).flatMap { [$0, $1] }
      for (own, theirs) in zip(actual, expected) where !LibMProbe.accepts(own, theirs) {
        return "step \(step) is \(own), PyTorch has \(theirs) (\(Bits.ulps(own, theirs)) ulps)"
      }
    }
    return nil
  }

  @Test func `closed forms have PyTorch's bits`() throws {
    for golden in Golden.table("ClosedForm") {
      let schedule = try Notation().schedule(golden.program)
      let steps = Golden.numbers(golden.fields["at"]).map { Int($0) }
      for (group, column) in golden.columns("lr").enumerated() {
        for (step, expected) in zip(steps, column) {
          let actual = try #require(try schedule.closedForm(at: step, from: golden.groups[group].rate))
          #expect(LibMProbe.accepts(actual, expected), "\(golden.testDescription) at \(step): \(actual), \(expected)")
        }
      }
    }
  }
}
