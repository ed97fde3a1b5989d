import Assistant
import Foundation
import KnowledgeCore
import Packs
import Terminal
import Testing

/// Turns as text.
@Suite struct RendererTests {
  private let session: Session

  init() throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Dialogues/bicycle")
    let files = PackDirectory(path: folder.path).read()
    session = Session(pack: try #require(PackLoader.load(files).pack))
  }

  @Test(arguments: [30, 76])
  func `no line is longer than the width`(width: Int) {
    var session = session
    let renderer = Renderer(for: session, width: width)
    var text = renderer.text(for: session.opening)
    for words in ["the brakes are weak", "1", "1", "quit"] {
      text += renderer.text(for: session.reply(to: words))
    }
    let longest = text.split(separator: "\n").map(\.count).max()
    #expect(longest.map { $0 <= width } == true)
    #expect(text.contains("  1. none of these"))
  }

  @Test func `an alarm is a word first, and sources stand in brackets`() {
    var session = session
    let turn = session.reply(to: "the steering is loose")
    let text = Renderer(for: session).text(for: turn)
    #expect(text.hasPrefix("WARNING: "))
    #expect(text.contains("[workshop]"))
  }
}
