// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "anneal",
  platforms: [.macOS(.v13)],
  // What is public in these libraries is the API: Documentation/Architecture.md. The other targets have nothing public.
  products: [
    .executable(name: "anneal", targets: ["AnnealMain"]),
    .library(name: "Anneal", targets: ["Anneal"]),
    .library(name: "AnnealNotation", targets: ["AnnealNotation"]),
    .library(name: "AnnealPlots", targets: ["AnnealPlots"]),
    .library(name: "AnnealCommand", targets: ["AnnealCommand"]),
  ],
  traits: [
    .trait(name: "Command", description: "The command, which needs swift-argument-parser."),
    .trait(name: "Page", description: "The workbench within the command, for `anneal explore` and `anneal guide`."),
    .default(enabledTraits: ["Command", "Page"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CLibM", linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]),
    .target(name: "Anneal", dependencies: ["CLibM"]),
    .target(name: "AnnealText"),
    .target(name: "PythonSyntax"),
    .target(name: "AnnealNotation", dependencies: ["Anneal", "AnnealText", "PythonSyntax", "CLibM"]),
    .target(name: "AnnealRuns", dependencies: ["Anneal", "AnnealText", "AnnealNotation"]),
    .target(name: "AnnealPlots", dependencies: ["Anneal", "AnnealText", "AnnealNotation", "AnnealRuns"]),
    .target(name: "CAnnealPage"),
    .target(
      name: "AnnealPages",
      dependencies: [
        "Anneal", "AnnealText", "AnnealNotation", "AnnealRuns", "AnnealPlots",
        .byName(name: "CAnnealPage", condition: .when(traits: ["Page"])),
      ]),
    .target(
      name: "AnnealCommand",
      dependencies: [
        "Anneal", "AnnealText", "AnnealNotation", "AnnealRuns", "AnnealPlots", "AnnealPages",
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: .when(traits: ["Command"])),
      ]),
    // Not called `anneal`: where file names ignore case, its module would overwrite that of the library.
    .executableTarget(name: "AnnealMain", dependencies: ["AnnealCommand"]),

    .target(
      name: "AnnealTestSupport", dependencies: ["Anneal", "AnnealNotation"], path: "Tests/AnnealTestSupport"),
    .target(name: "CAllocationCount", path: "Tests/CAllocationCount"),
    .testTarget(
      name: "AnnealTests", dependencies: ["Anneal", "AnnealNotation", "AnnealTestSupport", "CAllocationCount"]),
    .testTarget(name: "AnnealTextTests", dependencies: ["AnnealText"]),
    .testTarget(name: "PythonSyntaxTests", dependencies: ["PythonSyntax", "AnnealTestSupport"]),
    .testTarget(
      name: "AnnealNotationTests", dependencies: ["Anneal", "AnnealNotation", "PythonSyntax", "AnnealTestSupport"]),
    .testTarget(name: "AnnealRunsTests", dependencies: ["Anneal", "AnnealRuns", "AnnealNotation"]),
    .testTarget(
      name: "AnnealPlotsTests",
      dependencies: ["Anneal", "AnnealNotation", "AnnealRuns", "AnnealPlots", "AnnealTestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "AnnealPagesTests", dependencies: ["Anneal", "AnnealNotation", "AnnealPages", "AnnealTestSupport"]),
    .testTarget(
      name: "AnnealCommandTests",
      dependencies: ["AnnealMain", "AnnealCommand", "AnnealNotation", "AnnealPlots", "AnnealTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
