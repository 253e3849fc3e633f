import Anneal
import Testing

/// A composition of a program's own says what it is made of; the rest follows.
@Suite struct CompositionTests {
  @Test func `what a composition answers follows from its members and turns`() throws {
    let warmUp = try LinearLR(startFactor: 0.1, totalIters: 5).erased
    let cycle = try OneCycleLR(maxLR: 0.1, totalSteps: 10).erased
    let pair = Alternating(members: [warmUp, cycle], turns: Turns(milestones: [5])).erased
    let sequence = try SequentialLR([warmUp, cycle], milestones: [5]).erased
    #expect(pair.naturalLength == sequence.naturalLength)
    #expect(pair.lastStep == 15 && pair.endingParameter == cycle.endingParameter)
    #expect(pair.firstExtrapolatedStep == sequence.firstExtrapolatedStep && pair.horizon == sequence.horizon)
    #expect(pair.movesMomentum && !pair.followsMetric && pair.depth == 1 && pair.members == [warmUp, cycle])
    #expect(pair.landmarks(through: 20) == sequence.landmarks(through: 20))
    let plateau = try Alternating(members: [cycle, ReduceLROnPlateau().erased], turns: nil).erased
    #expect(plateau.followsMetric && plateau.lastStep == 10)
  }

  @Test func `a schedule alone has no members`() throws {
    let schedule = try StepLR(stepSize: 3).erased
    #expect(schedule.members.isEmpty && schedule.turns == nil && schedule.depth == 0)
  }
}

/// Holds its members, and steps the first.
private struct Alternating: Composition {
  static let signature = Signature(
    name: "Alternating", summary: "Steps the first.", purpose: "tests", formula: ["lr[t] = schedulers[0]"],
    family: .composition, parameters: [], example: "Alternating()", source: "this file")

  let members: [AnySchedule]
  let turns: Turns?

  init(members: [AnySchedule], turns: Turns?) {
    self.members = members
    self.turns = turns
  }
  init(_ arguments: Arguments) { self.init(members: [], turns: nil) }

  var arguments: [String: Value] { [:] }

  func start(on group: inout ParameterGroup, at place: GroupPlace) throws(ScheduleError) -> AnyCursor {
    try members[0].start(on: &group, at: place)
  }
}
