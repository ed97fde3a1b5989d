import AssistantProtocol
import ShippedPacks
import Terminal
import Testing

/// Conversations as people see them.
@Suite struct ConversationTests {
  private func begin() async throws -> Conversation {
    try await Conversation(with: EmbeddedService(try ShippedPacks.pack("bicycle")))
  }

  /// What is shown after the last of some lines.
  private func text(after lines: String..., width: Int = 76) async throws -> String {
    var conversation = try await begin()
    var blocks = conversation.opening
    for line in lines { blocks = await conversation.respond(to: line).blocks }
    return Layout(width: width).text(blocks)
  }

  @Test func `the assistant's words are marked by a word, and choices are numbered`() async throws {
    #expect(try await text().hasPrefix("Assistant: I help you find out"))
    let question = try await text(after: "hm", width: 30)
    #expect(question.contains("\n  1. none of these\n  2. the brakes hardly slow\n     the bike\n"))
    #expect(question.contains("see a crack? (one or\nmore)\n"))
    #expect(question.split(separator: "\n").allSatisfy { $0.count <= 30 })
  }

  @Test func `an alarm begins with how urgent it is, and names its sources`() async throws {
    let alarm = try await text(after: "the steering is loose")
    #expect(alarm.hasPrefix("DO NOT RIDE: Loose steering, or a crack"))
    #expect(alarm.contains("[workshop]\n\nAssistant: I understood: the steering is loose."))
    #expect(alarm.contains("\n\nHOW SOON\nDo not ride."))
  }

  @Test(arguments: [
    (["/help"], "  /emergency         what to do if it cannot wait\n"),
    (["/help new"], "/new: begin again, forgetting everything. What you told before"),
    (["/emergency"], "DO NOT RIDE: The bike may throw you off or fail to stop. Do not ride it"),
    (["?"], "Assistant: Your own words show me where to begin."),
    (
      ["hm", "/why"], "Assistant: With any of these the bike is not safe to ride at all. [workshop]"
    ),
    (
      ["hm", "/why", "/sources"], "  - workshop: The workshop experience of the project's authors."
    ),
    (["/sources"], "What was said last names no source."),
    (["/ranking"], "Nothing that you told me points anywhere yet."),
    (["the brakes squeal", "/ranking"], "BEST FIRST\nOil on the brake pads."),
    (["the steering is loose", "/ranking"], "For it: the steering is loose."),
    (["/hlep"], "There is no command /hlep. Did you mean /help?\n"),
    (["/zzz\u{1B}[2J"], "There is no command /zzz␛[2J. /help lists them all.\n"),
    (["/new now"], "Usage: /new\n"),
    (["the steering is loose", "hello"], "This conversation is over."),
    (["the steering is loose", "?"], "This conversation is over."),
    (["the steering is loose", "/new"], "What is the trouble?"),
    (["the steering is loose", "/new", "/sources"], "names no source."),
  ])
  func `a line is answered`(lines: [String], shown: String) async throws {
    var conversation = try await begin()
    var text = ""
    for line in lines { text = Layout().text(await conversation.respond(to: line).blocks) }
    #expect(text.contains(shown))
  }

  @Test func `quit leaves, with the summary when there is something to sum up`() async throws {
    var conversation = try await begin()
    #expect(await conversation.respond(to: "/quit").leaves)
    #expect(try await text(after: "/quit").isEmpty)
    #expect(try await text(after: "the brakes squeal", "quit").contains("HOW SOON\n"))
    #expect(try await text(after: "the steering is loose", "quit").isEmpty)
    #expect(await conversation.respond(to: "/help quit").leaves == false)
  }

  @Test func `a blank line changes nothing`() async throws {
    var conversation = try await begin()
    let response = await conversation.respond(to: " ")
    #expect(response.blocks.isEmpty && !response.leaves)
  }

  @Test(arguments: [
    ("", ["the brakes hardly slow the bike"]), ("THE S", ["the steering is loose"]), ("x", []),
    ("/e", ["/emergency"]), ("/help so", ["/help sources"]), ("/help", ["/help"]),
    ("/s", ["/sources", "/save"]),
    ("/save s", ["txt", "md", "json", "html"].map { "/save summary.\($0)" }),
    ("/correct 2", []), ("/record ", ["/record conversation.chat"]),
  ])
  func `a line can become a command or an answer`(line: String, expected: [String]) async throws {
    var conversation = try await begin()
    _ = await conversation.respond(to: "hm")
    let completions = conversation.completions(of: line)
    #expect(expected.isEmpty ? completions.isEmpty : expected.allSatisfy(completions.contains))
    if !line.isEmpty { #expect(completions.count == expected.count) }
  }

  @Test(arguments: [
    (nil, "Nothing you type is saved."), ("h", "What you type is kept in\nh."),
  ])
  func `the greeting says how to leave and what is saved`(history: String?, privacy: String)
    async throws
  {
    let text = Layout().text(try await begin().greeting(history: history))
    #expect(text.hasPrefix("What is wrong with my bicycle?\n"))
    #expect(text.contains("/quit or Ctrl-D leaves. \(privacy)"))
  }
}
