import AssistantProtocol
import ShippedPacks
import Terminal
import Testing

/// The list of all that is known, and what is done with its numbers.
@Suite struct AnswersTests {
  private func begin() async throws -> Conversation {
    try await Conversation(with: EmbeddedService(try ShippedPacks.pack("bicycle")))
  }

  /// What is shown after the last of some lines.
  private func text(after lines: [String]) async throws -> String {
    var conversation = try await begin()
    var blocks = conversation.opening
    for line in lines { blocks = await conversation.respond(to: line).blocks }
    return Layout().text(blocks)
  }

  private static let squeal = ["the brakes squeal", "none of these"]

  @Test func `all that is known is listed by how it stands`() async throws {
    #expect(
      try await text(after: Self.squeal + ["/correct 3 not sure", "/answers"]) == """
        There
          1. the brakes squeal

        Not there
          2. the brakes hardly slow the bike
          3. a wheel is loose
          4. the frame or fork is cracked

        Not sure
          5. the steering is loose

        /correct N ANSWER corrects one, as in /correct 1 no.

        """)
    #expect(try await text(after: ["/answers"]) == "I know nothing yet.\n")
  }

  private static let corrections: [([String], shown: String, then: String)] = [
    (["/correct 1 no"], "I understood: not the brakes squeal.", "  1. the brakes hardly"),
    (["/correct 1 I don't know"], "main trouble", "Not sure\n  5. the brakes squeal"),
    (["/correct 1 forget"], "Forgotten: the brakes squeal.", "Not there\n  1. the brakes hardly"),
    (["/answers", "/correct 2 forget", "/correct 3 yes"], "DO NOT RIDE:", "  2. the steering is"),
    (["/correct 9 no"], "There is no answer 9. /answers lists them all.", "  1. the brakes squeal"),
    (
      ["/correct 1 purple"], "Usage: /correct 1 yes, no, not sure or forget\n",
      "  1. the brakes squeal"
    ),
  ]

  @Test(arguments: corrections)
  func `an answer is corrected by its number`(lines: [String], shown: String, then: String)
    async throws
  {
    #expect(try await text(after: Self.squeal + lines).contains(shown))
    #expect(try await text(after: Self.squeal + lines + ["/answers"]).contains(then))
  }

  private static let values: [(String, String)] = [
    ("disc", "I understood: kind of brake: disc."), ("the third one", "kind of brake: coaster."),
    ("rim I think", "kind of brake: rim"),
    ("soup", "Usage: /correct 2 no, not sure, forget, or one of: rim, disc, coaster\n"),
  ]

  @Test(arguments: values)
  func `a choice is corrected by its words or its place`(words: String, shown: String) async throws
  {
    var conversation = try await begin()
    _ = await conversation.respond(to: "the brakes squeal, it has disc brakes")
    let list = Layout().text(await conversation.respond(to: "/answers").blocks)
    let number = try #require(list.firstMatch(of: #/(\d+)\. kind of brake: disc/#)?.output.1)
    let text = Layout().text(await conversation.respond(to: "/correct \(number) \(words)").blocks)
    #expect(text.contains(shown.replacing("/correct 2", with: "/correct \(number)")))
  }

  @Test func `a number is corrected in one's own words`() async throws {
    let lines = Self.squeal + ["the brakes squeal", "1 mm or less", "/answers"]
    #expect(try await text(after: lines).contains("2. what is left of the brake pads: 1 mm\n"))
    #expect(
      try await text(after: lines + ["/correct 2 about 3 mm"])
        .contains("I understood: what is left of the brake pads: 3 mm."))
    #expect(
      try await text(after: lines + ["/correct 2 yes"])
        == "Usage: /correct 2 not sure, forget, or a number, as in 3 mm\n")
  }

  @Test func `numbers are those of the list that was shown last`() async throws {
    let lines = Self.squeal + ["/answers", "/correct 2 forget", "/correct 5 forget", "/answers"]
    let list = try await text(after: lines)
    #expect(!list.contains("hardly slow") && !list.contains("cracked"))
    #expect(list.contains("3. a wheel is loose"))
  }

  @Test func `after the end a correction shows the summary anew`() async throws {
    let lines = Self.squeal + ["quit", "/correct 1 no"]
    let summary = try await text(after: lines)
    #expect(
      summary.contains("I understood: not the brakes squeal.") && summary.contains("HOW SOON"))
    #expect(try await text(after: lines + ["hello"]).contains("This conversation is over."))
  }

  @Test func `answers are taken back one by one`() async throws {
    var conversation = try await begin()
    let first = Layout().text(await conversation.respond(to: "/back").blocks)
    #expect(first == "There is nothing to take back.\n")
    for line in Self.squeal { _ = await conversation.respond(to: line) }
    #expect(
      Layout().text(await conversation.respond(to: "/back").blocks).contains("Back one step."))
    #expect(!Layout().text(await conversation.respond(to: "/answers").blocks).contains("Not there"))
    _ = await conversation.respond(to: "/back")
    #expect(
      Layout().text(await conversation.respond(to: "/answers").blocks) == "I know nothing yet.\n")
  }
}
