// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "anamnesis",
  products: [
    .library(name: "Assistant", targets: ["Assistant"]),
    .executable(name: "anamnesis", targets: ["anamnesis"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "TestSupport", dependencies: ["IntentMatcher"], path: "Tests/TestSupport"),
    .target(name: "ShippedPacks", dependencies: ["Packs"], path: "Tests/ShippedPacks"),

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
        "Assistant", "Expressions", "KnowledgeCore", "Packs", "ShippedPacks", "TestSupport",
      ]),

    .target(
      name: "AssistantProtocol",
      dependencies: ["Assistant", "Diagnostics", "Expressions", "KnowledgeCore", "Packs"]),
    .testTarget(
      name: "AssistantProtocolTests",
      dependencies: ["Assistant", "AssistantProtocol", "ShippedPacks", "TestSupport"]),

    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "SessionStore",
      dependencies: [
        "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "SessionStoreTests",
      dependencies: [
        "Assistant", "KnowledgeCore", "Packs", "SessionStore", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

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
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"]),

    .executableTarget(
      name: "anamnesis",
      dependencies: [
        "Assistant", "AssistantProtocol", "DialogueMachine", "Diagnostics", "KnowledgeCore",
        "LineEditing", "PackTools", "Packs", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "AnamnesisTests", dependencies: ["anamnesis", "AssistantProtocol"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
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
