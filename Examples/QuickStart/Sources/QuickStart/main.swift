import Anneal

var groups = [ParameterGroup(rate: 0.1, momentum: 0.9)]
let schedule = try LinearLR(startFactor: 0.1, totalIters: 3).then(CosineAnnealingLR(tMax: 5), at: 3)
var scheduler = try LRScheduler(schedule, on: &groups)
for step in 0..<8 {
  print(step, groups[0].rate)
  try scheduler.step(&groups)
}
