import AssistantProtocol
import ShippedPacks
import Terminal
import Testing

/// What a conversation asks to be written, and what it tells of the outcome.
@Suite struct FileRequestTests {
  private func begin() async throws -> Conversation {
    try await Conversation(
      with: EmbeddedService(try ShippedPacks.pack("bicycle")), dated: "2026-11-21")
  }

  private func words(_ blocks: [Block]) -> String { Layout().text(blocks) }

  @Test(arguments: [
    ("txt", "SUMMARY TO PREPARE A VISIT\nWhat is wrong with my bicycle? · 2026-11-21\n"),
    ("md", "# Summary to prepare a visit\n"), ("json", "{\n  \"candidates\" : ["),
    ("html", "<!DOCTYPE html>\n<html lang=\"en\">"),
  ])
  func `a summary is asked for in the form of the file's ending`(ending: String, begins: String)
    async throws
  {
    var conversation = try await begin()
    _ = await conversation.respond(to: "the brakes squeal")
    let response = await conversation.respond(to: "/save my file.\(ending)")
    let request = try #require(response.file)
    #expect(request.path == "my file.\(ending)" && !request.replaces)
    #expect(request.text.hasPrefix(begins) && request.text.contains("the brakes squeal"))
    #expect(response.blocks.isEmpty && !response.leaves)
    let forced = await conversation.respond(to: "/save! my file.\(ending)").file
    #expect(forced?.replaces == true && forced?.text == request.text)
    #expect(await conversation.respond(to: "not sure").file == nil)
  }

  @Test func `a file of another ending isn't asked for`() async throws {
    var conversation = try await begin()
    let response = await conversation.respond(to: "/save summary.doc")
    #expect(response.file == nil)
    #expect(
      words(response.blocks)
        == "A summary is written to a file that ends with .txt, .md, .json, .html.\n")
  }

  private static let outcomes: [(FileRequest.Outcome, save: String, record: String)] = [
    (
      .written, "The summary is in a.txt. Only you can read it.\n",
      "What was said is in a.txt, and so will be what follows. Only you can read\nit.\n"
    ),
    (
      .alreadyThere, "a.txt is there already. /save! a.txt replaces it.\n",
      "a.txt is there already. /record! a.txt replaces it.\n"
    ),
    (
      .failed("No space left on device"),
      "I can't write the summary to a.txt: No space left on device.\n",
      "I can't write the conversation to a.txt: No space left on device.\n"
    ),
  ]

  @Test(arguments: outcomes)
  func `the outcome is told in a line`(
    outcome: FileRequest.Outcome, save: String, record: String
  ) async throws {
    var conversation = try await begin()
    let summary = try #require(await conversation.respond(to: "/save a.txt").file)
    #expect(words(conversation.took(outcome, of: summary)) == save)
    let recording = try #require(await conversation.respond(to: "/record a.txt").file)
    #expect(words(conversation.took(outcome, of: recording)) == record)
    #expect(
      (await conversation.respond(to: "the brakes squeal").file != nil) == (outcome == .written))
  }

  /// A conversation that is recorded after its first utterance.
  private func recorded() async throws -> Conversation {
    var conversation = try await begin()
    _ = await conversation.respond(to: "the brakes squeal")
    let request = try #require(await conversation.respond(to: "/record a.chat").file)
    #expect(request.text.hasPrefix("# recorded with bicycle 0.1.0\n"))
    #expect(request.text.contains("> the brakes squeal\n= brake_squeal present\n"))
    _ = conversation.took(.written, of: request)
    return conversation
  }

  @Test func `what was said and what follows is recorded, and nothing twice`() async throws {
    var conversation = try await recorded()
    #expect(await conversation.respond(to: "/answers").file == nil)
    let next = try #require(await conversation.respond(to: "none of these").file)
    #expect(next.path == "a.chat" && next.replaces)
    #expect(
      next.text.split(separator: "\n").filter { $0.hasPrefix(">") } == [
        "> the brakes squeal", "> none of these",
      ])
    #expect(conversation.took(.written, of: next).isEmpty)
    let back = try #require(await conversation.respond(to: "/back").file)
    #expect(!back.text.contains("none of these"))
    let last = await conversation.respond(to: "/quit")
    #expect(last.leaves && last.file?.text.contains("> quit\n") == true)
  }

  @Test(arguments: ["/new", "start over"])
  func `another conversation is recorded behind the first`(words: String) async throws {
    var conversation = try await recorded()
    let emptied = try #require(await conversation.respond(to: words).file)
    #expect(emptied.text.contains("\n---\n# recorded with bicycle 0.1.0\n"))
    let next = try #require(await conversation.respond(to: "a flat tyre").file)
    #expect(next.text.hasPrefix("# recorded with bicycle 0.1.0\n"))
    #expect(next.text.split(separator: "\n---\n").count == 2)
    #expect(next.text.contains("> a flat tyre\n= flat_tyre present\n"))
  }

  @Test func `taking back all answers is no other conversation`() async throws {
    var conversation = try await recorded()
    let emptied = try #require(await conversation.respond(to: "/back").file)
    #expect(!emptied.text.contains("---") && !emptied.text.contains(">"))
  }

  @Test func `a recording that fails is told of once`() async throws {
    var conversation = try await recorded()
    let next = try #require(await conversation.respond(to: "none of these").file)
    let told = words(conversation.took(.failed("Input/output error"), of: next))
    #expect(told.hasPrefix("I can't write the conversation to a.chat any more: Input/output"))
    #expect(await conversation.respond(to: "not sure").file == nil)
  }
}
