// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "anneal",
  platforms: [.macOS(.v13)],
  products: [
    .library(name: "Anneal", targets: ["Anneal"])
  ],
  targets: [
    .target(name: "Anneal")
  ],
  swiftLanguageModes: [.v6]
)
