// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "waymark", targets: ["waymark"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // The live room. Its default traits bring all of Foundation: three times the size of the program.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // What Hummingbird itself stands on, named where its types are spoken of.
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0", traits: []),
    // Builds the documentation; the program does not contain it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .target(name: "Records"),
    .target(name: "Workshop"),
    .systemLibrary(name: "CAttributes"),
    .target(
      name: "Storage",
      dependencies: ["Records", "Workshop", "CAttributes"],
      resources: [.embedInCode("Guides")]),
    .target(
      name: "Exchange",
      dependencies: ["Workshop"],
      resources: [.embedInCode("HTML/Styles"), .embedInCode("Events/Shapes")]),
    .target(
      name: "Shell",
      dependencies: ["Workshop"],
      resources: [.embedInCode("Topics")]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "Terminal", dependencies: ["Shell", "CEditline"]),
    .target(name: "CQRCode", linkerSettings: [.linkedLibrary("qrcodegen")]),
    .target(
      name: "LiveRoom",
      dependencies: [
        "Shell", "Workshop", "CQRCode",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      resources: [.embedInCode("Pages/Assets")]),
    .executableTarget(
      name: "waymark",
      dependencies: [
        "Storage", "Exchange", "Shell", "Terminal", "LiveRoom", "Workshop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "TestSupport"]),
    .testTarget(
      name: "WorkshopTests", dependencies: ["Workshop", "Storage", "TestSupport"]),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Records", "Workshop", "TestSupport"],
      exclude: ["Forms/harvest.txt"]),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "Workshop", "TestSupport"],
      exclude: ["Survey/Files"]),
    .testTarget(
      name: "ShellTests", dependencies: ["Shell", "Storage", "Workshop", "TestSupport"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Shell", "CEditline", "TestSupport"]),
    .testTarget(
      name: "LiveRoomTests",
      dependencies: ["LiveRoom", "Shell", "Storage", "Workshop", "TestSupport"]),
    .testTarget(
      name: "ScenarioTests",
      dependencies: [
        "waymark", "Records", "Shell", "Storage", "Exchange", "Workshop", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "SafetyTests",
      dependencies: ["waymark", "Records", "Storage", "Shell", "Workshop", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["Records", "Shell", "Storage", "Workshop"],
      exclude: ["requirements.rec"]),
  ]
)

// The fuzzed reader is built by Tests/Fuzzing/run alone: its `main` is libFuzzer's.
if Context.environment["WAYMARK_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing", dependencies: ["Exchange", "Records", "Shell", "Storage", "Workshop"],
      path: "Tests/Fuzzing", exclude: ["Seeds", "run", "words.txt"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}

for target in package.targets where !["CAttributes", "CEditline", "CQRCode"].contains(target.name) {
  target.swiftSettings =
    [
      .swiftLanguageMode(.v6),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .treatAllWarnings(as: .error),
    ] + (target.swiftSettings ?? [])
}
