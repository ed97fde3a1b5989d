import Assistant
import Foundation
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// Whose findings count: those of the person whom a conversation is about.
@Suite struct PatientTests {
  private static let conversations: [(said: [String], known: [String], unknown: [String])] = [
    (["my son has a hard lump on his elbow and a fever"], ["site_elbow", "fever_unwell"], []),
    (
      ["my mum has hard lumps on her elbow", "my mum has a fever too"],
      ["site_elbow", "fever_unwell"], []
    ),
    (["my mum has hard lumps on her elbow", "my sister has lupus"], ["site_elbow"], ["lupus_dx"]),
    (["I have a hard lump on my elbow", "my son has a fever"], ["site_elbow"], ["fever_unwell"]),
    (["a hard lump on the elbow. my dad has lupus"], ["hard"], ["lupus_dx"]),
    (["a hard lump on my elbow, and it runs in my family"], ["family_history"], []),
  ]

  @Test(arguments: conversations)
  func `findings count for whom they are said of`(
    said: [String], known: [String], unknown: [String]
  ) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    for utterance in said { _ = session.reply(to: utterance) }
    let findings = session.pack.knowledge.findings
    for name in known {
      #expect(session.evidence[try #require(findings.id(named: name))] == .present, "\(name)")
    }
    for name in unknown {
      #expect(session.evidence[try #require(findings.id(named: name))] == nil, "\(name)")
    }
  }

  @Test func `a cry for help is answered beside what else was said`() throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    let turn = session.reply(to: "i want to die, the lump on my elbow hurts so much")
    #expect(turn.paragraphs.contains { $0.text.contains("harm yourself") })
    let elbow = try #require(session.pack.knowledge.findings.id(named: "site_elbow"))
    #expect(session.evidence[elbow] == .present)
  }
}
