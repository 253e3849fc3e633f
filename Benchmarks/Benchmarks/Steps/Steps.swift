import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], scalingFactor: .kilo, maxDuration: .milliseconds(300))
  for workload in Workload.all {
    for form in Form.allCases {
      guard let loop = workload.loops[form] else { continue }
      Benchmark("\(workload.name): \(form.rawValue)") { benchmark in blackHole(loop(benchmark.scaledIterations.count)) }
    }
  }
}
