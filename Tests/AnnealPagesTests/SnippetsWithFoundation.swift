// swift-format-ignore-file
// The guide's Swift, made of its pages: GuideSnippetTests tells when they differ.
import Anneal
import Foundation

let snippetsWithFoundation: [String: @Sendable (_ loss: Double) throws -> AnySchedule] = [
  "LambdaLR": { loss in
    let schedule = LambdaLR(lrLambda: Function { step in pow(0.95, Double(step)) })
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
]
