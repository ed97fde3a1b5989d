import Foundation
import Testing

/// The house: what each target may build on, and that it builds on nothing else.
@Suite struct LayeringTests {
  /// A target, the targets that it may import, and the libraries.
  struct Layer: CustomTestStringConvertible, Sendable {
    let name: String
    let targets: Set<String>
    let libraries: Set<String>
    var testDescription: String { name }

    init(_ name: String, on targets: Set<String> = [], with libraries: Set<String> = []) {
      (self.name, self.targets, self.libraries) = (name, targets, libraries)
    }
  }

  private static let engine: Set = [
    "DialogueMachine", "Expressions", "IntentMatcher", "KnowledgeCore",
  ]

  /// All layers, from the bottom to the top.
  ///
  /// The first do no I/O: they have nothing to do it with.
  private static let house = [
    Layer("Diagnostics"),
    Layer("TextLayout"),
    Layer("Expressions"),
    Layer("KnowledgeCore", on: ["Expressions"]),
    Layer("IntentMatcher", with: ["Synchronization"]),
    Layer("DialogueMachine", on: ["Expressions"]),
    Layer(
      "Packs", on: engine.union(["Diagnostics"]),
      with: ["CYaml", "Dispatch", "Foundation", "Synchronization"]),
    Layer("Assistant", on: engine.union(["Packs", "TextLayout"]), with: ["Foundation"]),
    Layer(
      "AssistantProtocol",
      on: ["Assistant", "Diagnostics", "Expressions", "KnowledgeCore", "Packs"],
      with: ["Foundation"]),
    Layer(
      "SessionStore", on: ["AssistantProtocol", "CNettle", "CZlib"],
      with: ["Foundation", "Glibc", "GRDB", "Synchronization"]),
    Layer(
      "AssistantServer",
      on: ["Assistant", "AssistantProtocol", "Diagnostics", "Packs", "SessionStore"],
      with: [
        "Foundation", "Glibc", "Logging", "NIOCore", "NIOPosix", "ServiceLifecycle",
        "Synchronization", "UnixSignals",
      ]),
    Layer(
      "AssistantClient", on: ["AssistantProtocol"],
      with: ["Dispatch", "Foundation", "Glibc", "Synchronization"]),
    Layer(
      "PackTools", on: engine.union(["Assistant", "Diagnostics", "Packs"]), with: ["Foundation"]),
    Layer("Terminal", on: ["Assistant", "AssistantProtocol", "Diagnostics", "TextLayout"]),
    Layer(
      "LineEditing", on: ["CReadline", "CTerminalModes"], with: ["Glibc", "Synchronization"]),
    Layer(
      "anamnesis",
      on: [
        "Assistant", "AssistantClient", "AssistantProtocol", "Diagnostics", "DialogueMachine",
        "KnowledgeCore", "LineEditing", "PackTools", "Packs", "SessionStore", "Terminal",
      ], with: ["ArgumentParser", "Dispatch", "Foundation", "Glibc", "Synchronization"]),
    Layer(
      "anamnesisd",
      on: [
        "Assistant", "AssistantProtocol", "AssistantServer", "CProcessMemory", "Packs",
        "SessionStore",
      ],
      with: [
        "ArgumentParser", "Foundation", "Glibc", "Logging", "ServiceLifecycle", "UnixSignals",
      ]),
    Layer(
      "Benchmarks", on: engine.union(["Assistant", "Diagnostics", "PackTools", "Packs"]),
      with: ["ArgumentParser", "Foundation", "Glibc", "Synchronization"]),
    Layer("DocumentationCoverage", with: ["Foundation", "PackagePlugin"]),
  ]

  @Test(arguments: house)
  func `a target imports what it may`(layer: Layer) throws {
    let imports = try Self.imports(of: layer.name)
    #expect(imports.subtracting(layer.targets).subtracting(layer.libraries) == [])
  }

  @Test func `arrows point down`() {
    var lower: Set = ["CNettle", "CProcessMemory", "CReadline", "CTerminalModes", "CZlib"]
    for layer in Self.house {
      #expect(layer.targets.subtracting(lower) == [], "\(layer.name)")
      lower.insert(layer.name)
    }
  }

  @Test func `every target has its place`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    let targets = try folders.filter { try !Self.files(of: $0).isEmpty }
    #expect(Set(targets) == Set(Self.house.map(\.name)))
  }

  private static let sources = Program.repository.appendingPathComponent("Sources")

  private static func files(of target: String) throws -> [URL] {
    let folder = sources.appendingPathComponent(target)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map(folder.appendingPathComponent)
  }

  private static func imports(of target: String) throws -> Set<String> {
    let line =
      #/(?m)^(?:@\w+ )*(?:\w+ )?import (?:(?:struct|class|enum|protocol|func|var|let|typealias) )?(\w+)/#
    return try files(of: target).reduce(into: []) { imports, file in
      let text = try String(contentsOf: file, encoding: .utf8)
      imports.formUnion(text.matches(of: line).map { String($0.output.1) })
    }
  }
}
