// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Workshop", swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: ["Records", "Workshop"],
      resources: [.embedInCode("Guides")],
      swiftSettings: strict),
    .target(
      name: "Exchange",
      dependencies: ["Workshop"],
      resources: [.embedInCode("HTML/Styles")],
      swiftSettings: strict),
    .target(name: "Shell", dependencies: ["Workshop"], swiftSettings: strict),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["Shell", "CEditline"], swiftSettings: strict),
    .executableTarget(
      name: "waymark",
      dependencies: [
        "Storage", "Exchange", "Shell", "Terminal", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WorkshopTests", dependencies: ["Workshop", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Records", "Workshop", "TestSupport"],
      exclude: ["Forms/harvest.txt"],
      swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Workshop", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ShellTests", dependencies: ["Shell", "Storage", "Workshop", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Shell", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "waymark", "Shell", "Storage", "Exchange", "Workshop", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SafetyTests",
      dependencies: ["waymark", "Records", "Storage", "Shell", "Workshop", "TestSupport"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["Records", "Shell", "Storage", "Workshop"],
      exclude: ["requirements.rec"],
      swiftSettings: strict),
  ]
)

// The fuzzed reader is built by Tests/Fuzzing/run alone: its `main` is libFuzzer's.
if Context.environment["WAYMARK_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["Exchange", "Records", "Storage", "Workshop"],
      path: "Tests/Fuzzing", exclude: ["Seeds", "run", "words.txt"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
