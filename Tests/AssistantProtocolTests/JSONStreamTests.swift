import Foundation
import ShippedPacks
import Testing

@testable import Assistant
@testable import AssistantProtocol

/// What is written with every turn, against what its `Encodable` form comes to.
@Suite struct JSONStreamTests {
  private func expectSame(_ value: some JSONWritable & Encodable) throws {
    let plain = String(decoding: try JSONText.bytes(of: value), as: UTF8.self)
    #expect(String(decoding: value.json, as: UTF8.self) == plain)
  }

  @Test(arguments: [
    (
      "calcinosis",
      [
        "two hard white lumps on my fingertips for three years, I'm 55", "none of these",
        "what types are there?", "not sure", "2", "blorf \"\\\t\u{1}é", "scratch that", "no",
        "quit",
      ]
    ),
    ("calcinosis", ["my 8 year old son has a hard lump on his ear", "my skin turned black"]),
    ("bicycle", ["the brakes squeal", "2, 3", "why?", "quit"]),
  ])
  func `a conversation is written the same`(pack: String, utterances: [String]) throws {
    var session = Session(pack: try ShippedPacks.pack(pack))
    let opening = TurnReport(session.opening, in: session)
    try expectSame(opening)
    try expectSame(
      SessionReport(
        session: .example, seq: 3, retention: .days(3), created: "now", expires: "then",
        clientReference: .example, pack: PackReport(session.pack), turn: opening))
    for utterance in utterances {
      try expectSame(TurnReport(session.reply(to: utterance), in: session))
      try expectSame(session.saved)
    }
  }

  @Test(
    arguments: [
      nil, .question("q"), .which(["a", "b"], words: "lump"), .contradiction("c"),
    ] as [SavedPending?])
  func `everything that can be kept is written the same`(pending: SavedPending?) throws {
    let values: [SavedValue] = [
      .present, .absent, .unsure, .values(["a", "b"]), .number(1, 2.5), .number(-3, 1e300),
    ]
    for patient in [nil, .speaker, .other(called: "my \"son\"")] as [SavedPatient?] {
      try expectSame(
        SavedSession(
          pack: "p", version: "1.0",
          events: [.said("x\ny")] + values.map { .corrected("f", $0) }
            + [.corrected("f", nil)],
          evidence: values.enumerated().map { place, value in
            SavedObservation(
              finding: "f\(place)", value: value, turn: place,
              words: place.isMultiple(of: 2) ? nil : 0..<place, rule: "said")
          },
          script: SavedScript(
            dialogue: "d", state: "s", slots: ["b": "1", "a": "\\"],
            calls: [.init(dialogue: "e", state: "t")], misunderstandings: 1, isOver: false),
          asked: ["q"], called: [], pending: pending, resumed: pending.map { _ in "r" },
          patient: patient, announced: ["flag"], warned: ["other"], turn: 7, evasions: 1,
          clarified: [],
          untold: ["statement"]))
    }
  }
}
