// swift-format-ignore-file
// The guide's Swift, made of its pages: GuideSnippetTests tells when they differ.
import Anneal

let snippetsOfAnneal: [String: @Sendable (_ loss: Double) throws -> AnySchedule] = [
  "StepLR": { loss in
    let schedule = try StepLR(stepSize: 4, gamma: 0.5)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "MultiStepLR": { loss in
    let schedule = try MultiStepLR(milestones: [8, 24, 28], gamma: 0.5)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "ConstantLR": { loss in
    let schedule = try ConstantLR(factor: 0.5, totalIters: 8)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "LinearLR": { loss in
    let schedule = try LinearLR(startFactor: 0.5, totalIters: 8)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "ExponentialLR": { loss in
    let schedule = try ExponentialLR(gamma: 0.5)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "PolynomialLR": { loss in
    let schedule = try PolynomialLR(totalIters: 8, power: 2.0)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "CosineAnnealingLR": { loss in
    let schedule = try CosineAnnealingLR(tMax: 32, etaMin: 0.0001)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "MultiplicativeLR": { loss in
    let schedule = MultiplicativeLR(lrLambda: Function { _ in 0.95 })
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "FunctionLR": { loss in
    let schedule = FunctionLR(function: Function { step in 0.001 * min(1.0, (Double(step) + 1.0) / 10.0) })
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "TableLR": { loss in
    let schedule = try TableLR(rates: [0.0002, 0.0004, 0.0006, 0.0008, 0.001, 0.001, 0.001, 0.0005, 0.0005, 0.0001])
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "CosineAnnealingWarmRestarts": { loss in
    let schedule = try CosineAnnealingWarmRestarts(t0: 8, etaMin: 0.0001)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "CyclicLR": { loss in
    let schedule = try CyclicLR(baseLR: 0.0001, maxLR: 0.001, stepSizeUp: 4, mode: .expRange, gamma: 0.95)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "OneCycleLR": { loss in
    let schedule = try OneCycleLR(maxLR: 0.001, epochs: 4, stepsPerEpoch: 8)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "ReduceLROnPlateau": { loss in
    let schedule = try ReduceLROnPlateau(factor: 0.5, patience: 3)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each epoch:
    try scheduler.step(&groups, metric: loss)
    return schedule.erased
  },
  "SWALR": { loss in
    let schedule = try SWALR(swaLR: 0.0005, annealEpochs: 8)
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "SequentialLR": { loss in
    let schedule = try SequentialLR([LinearLR(startFactor: 0.1, totalIters: 8).erased, CosineAnnealingLR(tMax: 24).erased], milestones: [8])
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "ChainedScheduler": { loss in
    let schedule = try ChainedScheduler([ConstantLR(factor: 0.1, totalIters: 8).erased, ExponentialLR(gamma: 0.9).erased])
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
  "HandoverLR": { loss in
    let schedule = try HandoverLR([ExponentialLR(gamma: 0.97).erased, SWALR(swaLR: 0.0005, annealEpochs: 8).erased], milestones: [16])
    var groups = [ParameterGroup(rate: 0.001, momentum: 0.9)]
    var scheduler = try LRScheduler(schedule, on: &groups)
    // After each update:
    try scheduler.step(&groups)
    return schedule.erased
  },
]
