import AssistantProtocol
import Foundation
import Testing

@testable import AssistantClient

/// The example of the documentation, compiled and held.
@Suite struct ExampleTests {
  @Test func `the page shows what is compiled here`() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = here.deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/AssistantClient/AssistantClient.docc/AssistantClient.md"), encoding: .utf8)
    let code = try String(contentsOf: here.appendingPathComponent("Talk.swift"), encoding: .utf8)
    #expect(page.contains("```swift\n\(code.replacing("struct", with: "@main\nstruct"))```\n"))
  }

  @Test func `the example holds a conversation`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) {
      let peer = try ScriptedPeer { _, wire in
        let create = try wire.request()
        guard create.members["retention"] as? String == "days:7" else { return }
        try wire.answer(create, try SessionReport.standing(at: 0))
        try wire.refuse(try wire.request(), RPCError(.textTooLong))
        let turn = try wire.request()
        let words = turn.members["text"] as? String ?? ""
        try wire.answer(turn, TurnResult(seq: 1, turn: try .saying("heard: \(words)")))
        wire.waitForEnd()
      }
      unsafe setenv("ANAMNESIS_SOCKET", peer.path, 1)
      let input = Pipe()
      input.fileHandleForWriting.write(Data("long\nit hurts\n".utf8))
      try input.fileHandleForWriting.close()
      dup2(input.fileHandleForReading.fileDescriptor, 0)
      try await Talk.main()
    }
    let output = String(decoding: try #require(result).standardOutputContent, as: UTF8.self)
    #expect(
      output.contains("welcome\nThat can't be done: the text is too long.\nheard: it hurts\nThe "))
  }
}
