// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "LinearRegression",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "anneal", path: "../..", traits: [])],
  targets: [
    .executableTarget(name: "LinearRegression", dependencies: [.product(name: "Anneal", package: "anneal")])
  ],
  swiftLanguageModes: [.v6]
)
