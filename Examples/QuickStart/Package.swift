// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "QuickStart",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "anneal", path: "../..", traits: [])],
  targets: [
    .executableTarget(name: "QuickStart", dependencies: [.product(name: "Anneal", package: "anneal")])
  ],
  swiftLanguageModes: [.v6]
)
