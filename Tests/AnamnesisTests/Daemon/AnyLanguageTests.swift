import Foundation
import SocketSupport
import Testing

/// The examples for other languages, run as they are printed.
@Suite struct AnyLanguageTests {
  private static let tools = ["nc", "socat", "python3"]
  private static let missing = tools.filter { tool in
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return !path.split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
    }
  }

  @Test(.enabled(if: missing.isEmpty, "some of nc, socat and python3 aren't installed"))
  func `what the page says can be done as it says`() async throws {
    let daemon = try await RunningDaemon.ready(packs: ["Dialogues/calcinosis"])
    let page = Program.repository.appendingPathComponent(
      "Sources/AssistantClient/AssistantClient.docc/From-any-language.md")
    let steps = Tutorial(try String(contentsOf: page, encoding: .utf8)).steps
    #expect(steps.count == 7)
    try TutorialFolder().follow(steps, with: ["ANAMNESIS_SOCKET": daemon.socket])
  }
}
