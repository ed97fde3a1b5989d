import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// What people answer to a list of danger signs: a no to all of it, or something about one thing.
@Suite struct ListAnswerTests {
  /// A session that waits for an answer to a list.
  private func session() throws -> (Session, list: [ID<Finding>]) {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    let turn = session.reply(to: "a hard lump on my knee")
    let list = try #require(turn.prompt).findings
    try #require(list.count > 5)
    return (session, list)
  }

  @Test(
    arguments: [
      "no", "nope", "none of these", "I feel well", "i feel fine", "otherwise healthy", "im fine",
      "no other illness", "nothing like that", "all fine", "all good", "none that I know of",
      "nope all good", "no, all fine", "nothing", "none", "I'm well otherwise", "fit and well",
      "he is well in himself", "perfectly healthy", "no symptoms", "no other symptoms",
      "nothing of the sort", "none at all", "no health problems", "nothing i can think of",
    ])
  func `all is well denies a list`(_ answer: String) throws {
    var (session, list) = try session()
    _ = session.reply(to: answer)
    for finding in list {
      let name = session.pack.knowledge.findings[finding].name
      #expect(session.evidence[finding] == .absent, "\(name)")
    }
  }

  @Test(
    arguments: [
      ("no temperature", ["fever_unwell"]), ("no temperature but it's red", ["fever_unwell"]),
      ("no fever", ["fever_unwell"]), ("no creams", []), ("no doctor saw it", []),
      ("no tablets so far", []), ("my temperature was normal", ["fever_unwell"]),
      ("no pus", []), ("no blisters", []), ("no lump, just the rash", []),
    ] as [(String, [String])])
  func `"no" before a thing denies that alone`(_ answer: String, _ denied: [String]) throws {
    var (session, list) = try session()
    _ = session.reply(to: answer)
    let findings = session.pack.knowledge.findings
    let absent = list.filter { session.evidence[$0] == .absent }.map { findings[$0].name }
    #expect(absent.sorted() == denied)
  }

  @Test(
    arguments: [
      ("no, just some itching", "itch"), ("nope, only an itchy rash", "itch"),
      ("well otherwise but I have a fever", "fever_unwell"), ("no but it itches", "itch"),
    ])
  func `"no" denies the list but for what is told beside it`(
    _ answer: String, _ told: String
  ) throws {
    var (session, list) = try session()
    _ = session.reply(to: answer)
    let told = try #require(session.pack.knowledge.findings.id(named: told))
    #expect(session.evidence[told] == .present)
    for finding in list where finding != told {
      #expect(session.evidence[finding] == .absent)
    }
  }

  /// Signs of babies on the list of danger signs.
  private static let babySigns = ["floppy_infant", "hard_to_wake"]

  @Test(
    arguments: [
      ("a hard lump on my knee", false), ("I'm 45, a hard lump on my knee", false),
      ("my gran is 87, a hard lump on her knee", false), ("I'm 3, a hard lump on my knee", true),
      ("my son is 1, a hard lump on his knee", true),
      ("my little daughter has a hard lump on her knee", true),
    ])
  func `baby signs are offered and denied of babies alone`(_ story: String, _ isBaby: Bool) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    let prompt = try #require(session.reply(to: story).prompt)
    let signs = Self.babySigns.compactMap(session.pack.knowledge.findings.id(named:))
    try #require(signs.count == Self.babySigns.count)
    #expect(prompt.choices.contains { $0.contains("floppy") } == isBaby)
    #expect(Set(prompt.findings).isSuperset(of: signs) == isBaby)
    _ = session.reply(to: "none of these")
    for sign in signs { #expect(session.evidence[sign] == (isBaby ? .absent : nil)) }
  }

  @Test(arguments: ["11", "not sure"])
  func `numbers pick what was offered`(_ answer: String) throws {
    var (session, list) = try session()
    _ = session.reply(to: answer)
    #expect(list.allSatisfy { session.evidence[$0] == .unsure })
  }

  @Test(arguments: ["I'm not well", "I don't feel well", "he isn't well", "not feeling good"])
  func `who isn't well denies nothing`(_ answer: String) throws {
    var (session, list) = try session()
    _ = session.reply(to: answer)
    #expect(list.allSatisfy { session.evidence[$0] != .absent })
  }
}
