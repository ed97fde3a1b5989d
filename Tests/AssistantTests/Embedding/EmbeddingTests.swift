import Assistant
import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import TestSupport
import Testing

/// The article on embedding: its code, compiled and run.
@Suite struct EmbeddingTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the page shows what is compiled here`() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent(
        "Sources/Assistant/Assistant.docc/Embedding-the-engine.md"), encoding: .utf8)
    let code = try String(
      contentsOf: Self.root.appendingPathComponent("Tests/AssistantTests/Embedding/Workshop.swift"),
      encoding: .utf8
    ).replacing("  static func", with: "  func")
    let blocks = page.components(separatedBy: "```swift\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let functions = blocks.map { block in
      block.split(separator: "\n").filter { !$0.hasPrefix("import ") }.map { "  \($0)" }
    }.filter { $0.first?.hasPrefix("  func") ?? false }
    #expect(functions.count == 5)
    let lines = code.split(separator: "\n").map(String.init)
    for function in functions { #expect(lines.contains(function)) }
  }

  @Test func `it does what the page says`() throws {
    let pack = try #require(
      Workshop.loadPack(at: Self.root.appendingPathComponent("Dialogues/bicycle").path))
    var session = Session(pack: pack)
    _ = session.reply(to: "my tyre keeps going flat")
    #expect(Workshop.correct(99, to: "yes", in: &session) == nil)
    let corrected = try #require(Workshop.correct(0, to: "not sure", in: &session))
    #expect(corrected.understood.map(\.value) == [.unsure])
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = folder.url.appendingPathComponent("session.json")
    try Workshop.save(session, to: file)
    #expect(try Workshop.resume(from: file, with: pack) == session)
    try Workshop.writeSummary(of: session, to: folder.url)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).count
        == SummaryFormat.allCases.count + 1)
  }
}
