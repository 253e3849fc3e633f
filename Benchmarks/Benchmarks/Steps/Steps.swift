import Benchmark
import Workloads

let benchmarks: @Sendable () -> Void = {
  for workload in Workload.all {
    for form in Form.allCases {
      guard let loop = workload.loops[form] else { continue }
      // A thousand groups have to be built before they take a step.
      let scale = form == .driver1000 ? BenchmarkScalingFactor.mega : .kilo
      let configuration = Benchmark.Configuration(
        metrics: [.wallClock, .throughput], scalingFactor: scale, maxDuration: .milliseconds(300))
      Benchmark("\(workload.name): \(form.rawValue)", configuration: configuration) { benchmark in
        blackHole(loop(benchmark.scaledIterations.count))
      }
    }
  }
}
