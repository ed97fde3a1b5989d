// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "anamnesis",
  products: [
    .library(name: "Assistant", targets: ["Assistant", "Diagnostics", "KnowledgeCore", "Packs"]),
    .library(name: "AssistantClient", targets: ["AssistantClient", "AssistantProtocol"]),
    .executable(name: "anamnesis", targets: ["anamnesis"]),
    .executable(name: "anamnesisd", targets: ["anamnesisd"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .target(name: "TestSupport", dependencies: ["IntentMatcher"], path: "Tests/TestSupport"),
    .target(
      name: "SocketSupport", dependencies: ["AssistantProtocol", "TestSupport"],
      path: "Tests/SocketSupport"),
    .target(
      name: "ShippedPacks", dependencies: ["Packs", "TestSupport"], path: "Tests/ShippedPacks"),

    // One section for each target and its test target, from the bottom of the house to its top.
    .target(name: "Diagnostics"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),

    .target(name: "TextLayout"),
    .testTarget(name: "TextLayoutTests", dependencies: ["TextLayout"]),

    .target(name: "Expressions"),
    .testTarget(name: "ExpressionsTests", dependencies: ["Expressions", "TestSupport"]),

    .target(name: "KnowledgeCore", dependencies: ["Expressions"]),
    .testTarget(
      name: "KnowledgeCoreTests", dependencies: ["Expressions", "KnowledgeCore", "TestSupport"]),

    .target(name: "IntentMatcher"),
    .testTarget(name: "IntentMatcherTests", dependencies: ["IntentMatcher", "TestSupport"]),

    .target(name: "DialogueMachine", dependencies: ["Expressions"]),
    .testTarget(name: "DialogueMachineTests", dependencies: ["DialogueMachine", "Expressions"]),

    .target(
      name: "Packs",
      dependencies: [
        "DialogueMachine", "Diagnostics", "Expressions", "IntentMatcher", "KnowledgeCore", "Yams",
      ]),
    .testTarget(
      name: "PacksTests",
      dependencies: [
        "DialogueMachine", "Diagnostics", "Expressions", "IntentMatcher", "KnowledgeCore", "Packs",
        "TestSupport",
      ],
      exclude: ["Broken", "Minimal"]),

    // The languages under Dialogues, which packs share.
    .testTarget(
      name: "EnglishTests", dependencies: ["Diagnostics", "IntentMatcher", "Packs", "TestSupport"],
      exclude: ["Vocabulary/utterances.tsv"]),

    .target(
      name: "Assistant",
      dependencies: [
        "DialogueMachine", "Expressions", "IntentMatcher", "KnowledgeCore", "Packs", "TextLayout",
      ]),
    .testTarget(
      name: "AssistantTests",
      dependencies: [
        "Assistant", "Diagnostics", "Expressions", "KnowledgeCore", "Packs", "ShippedPacks",
        "TestSupport",
      ]),

    .target(
      name: "AssistantProtocol",
      dependencies: ["Assistant", "Diagnostics", "Expressions", "KnowledgeCore", "Packs"]),
    .testTarget(
      name: "AssistantProtocolTests",
      dependencies: ["Assistant", "AssistantProtocol", "ShippedPacks", "TestSupport"]),

    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "SessionStore",
      dependencies: [
        "AssistantProtocol", "CNettle", "CZlib",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: [
        "Assistant", "AssistantProtocol", "KnowledgeCore", "Packs", "SessionStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    .target(
      name: "AssistantServer",
      dependencies: [
        "Assistant", "AssistantProtocol", "Diagnostics", "Packs", "SessionStore",
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .testTarget(
      name: "AssistantServerTests",
      dependencies: [
        "Assistant", "AssistantProtocol", "AssistantServer", "SessionStore", "ShippedPacks",
        "SocketSupport", "TestSupport",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ]),

    .target(name: "AssistantClient", dependencies: ["AssistantProtocol"]),
    .testTarget(
      name: "AssistantClientTests",
      dependencies: ["AssistantClient", "AssistantProtocol", "SocketSupport", "TestSupport"]),

    .target(
      name: "PackTools",
      dependencies: [
        "Assistant", "DialogueMachine", "Diagnostics", "Expressions", "IntentMatcher",
        "KnowledgeCore", "Packs",
      ]),
    .testTarget(
      name: "PackToolsTests",
      dependencies: [
        "Assistant", "DialogueMachine", "Diagnostics", "Expressions", "IntentMatcher",
        "KnowledgeCore", "PackTools", "Packs", "ShippedPacks", "TestSupport",
      ]),

    .target(
      name: "Terminal",
      dependencies: [
        "Assistant", "AssistantProtocol", "Diagnostics", "TextLayout",
      ]),
    .testTarget(
      name: "TerminalTests", dependencies: ["AssistantProtocol", "ShippedPacks", "Terminal"]),

    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "CTerminalModes"),
    .target(name: "LineEditing", dependencies: ["CReadline", "CTerminalModes"]),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing", "TestSupport"]),

    .executableTarget(
      name: "anamnesis",
      dependencies: [
        "Assistant", "AssistantClient", "AssistantProtocol", "DialogueMachine", "Diagnostics",
        "KnowledgeCore", "LineEditing", "PackTools", "Packs", "SessionStore", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "AnamnesisTests",
      dependencies: [
        "anamnesis", "AssistantProtocol", "ShippedPacks", "SocketSupport", "TestSupport",
      ]),

    .target(name: "CProcessMemory"),
    .executableTarget(
      name: "anamnesisd",
      dependencies: [
        "Assistant", "AssistantProtocol", "AssistantServer", "CProcessMemory", "Packs",
        "SessionStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Assistant", "Diagnostics", "IntentMatcher", "KnowledgeCore", "PackTools", "Packs",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "BenchmarksTests",
      dependencies: ["Benchmarks", "IntentMatcher", "ShippedPacks", "TestSupport"]),
    .testTarget(
      name: "DaemonTests",
      dependencies: [
        "Assistant", "AssistantProtocol", "SocketSupport", "TestSupport", "anamnesisd",
      ],
      exclude: ["Clients"]),

    .plugin(
      name: "DocumentationCoverage",
      capability: .command(
        intent: .custom(
          verb: "documentation-coverage",
          description: "Count the public symbols that are documented, and fail if one isn't.")),
      path: "Sources/DocumentationCoverage"),
  ],
  swiftLanguageModes: [.v6]
)

// Fuzzers are built with flags of their own, for libFuzzer has to see into all that they try.
if Context.environment["ANAMNESIS_FUZZERS"] != nil {
  package.products.append(.executable(name: "fuzzers", targets: ["Fuzzers"]))
  package.targets.append(.systemLibrary(name: "CLibFuzzer", path: "Tests/CLibFuzzer"))
  package.targets.append(
    .executableTarget(
      name: "Fuzzers",
      dependencies: [
        "Assistant", "AssistantProtocol", "AssistantServer", "CLibFuzzer", "Packs",
        "SessionStore", "ShippedPacks",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Fuzzers", exclude: ["Seeds"]))
}

// What is used by many at once is tried under a sanitizer; nothing else has to be built for that.
if Context.environment["ANAMNESIS_SANITIZER"] != nil {
  let shared = ["AssistantServerTests", "SessionStoreTests"]
  package.targets.removeAll { $0.type == .test && !shared.contains($0.name) }
}

for target in package.targets where target.type != .system && target.type != .plugin {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
    .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
    .treatAllWarnings(as: .error),  // SE-0480
    .treatWarning("ExplicitSendable", as: .error),
  ]
  // SE-0458; the one target that speaks with C is unsafe by nature.
  if target.name != "LineEditing" { target.swiftSettings?.append(.strictMemorySafety()) }
}
