// swift-tools-version: 6.3
import PackageDescription

// A package of its own, so that nobody who uses the library resolves what only its measurements need.
let package = Package(
  name: "anneal-benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "anneal", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Without traits it needs no allocator of its own; allocations are counted by Scripts/check-speed instead.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "CArithmetic", cSettings: [.unsafeFlags(["-O3"])]),
    .target(
      name: "Workloads",
      dependencies: [
        "CArithmetic", .product(name: "Anneal", package: "anneal"),
        .product(name: "AnnealNotation", package: "anneal"),
      ]),
    .executableTarget(name: "Ratios", dependencies: ["Workloads"]),
    .target(name: "CGate"),
    .executableTarget(
      name: "Gate", dependencies: ["Workloads", "CGate", .product(name: "AnnealPlots", package: "anneal")]),
    .executableTarget(name: "AnnealCopy", dependencies: [.product(name: "AnnealCommand", package: "anneal")]),
    .executableTarget(name: "EmptyProgram"),
    .executableTarget(
      name: "EmptyCommand", dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(name: "PlainValues"),
    .executableTarget(name: "RunOnce"),
    .executableTarget(name: "GrowthPlots", dependencies: [.product(name: "AnnealPlots", package: "anneal")]),
    .executableTarget(
      name: "Steps", dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/Steps", plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .testTarget(name: "WorkloadsTests", dependencies: ["Workloads"]),
  ],
  swiftLanguageModes: [.v6]
)
