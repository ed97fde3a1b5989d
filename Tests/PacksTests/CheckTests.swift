import DialogueMachine
import Diagnostics
import Expressions
import Foundation
import Testing

@testable import Packs

/// What the checkers say at their edges; each rule itself is tested by the corpus.
@Suite struct CheckTests {
  /// The diagnostics of the Minimal pack with texts replaced in its files.
  private func problems(_ edits: [(path: String, old: String, new: String)]) throws -> [Diagnostic]
  {
    var files = try BrokenPack.minimal()
    for edit in edits {
      let text = String(decoding: files.contents[edit.path] ?? [], as: UTF8.self)
      #expect(text.contains(edit.old), "\(edit.old)")
      files.contents[edit.path] = Array(
        text.replacingOccurrences(of: edit.old, with: edit.new).utf8)
    }
    return PackLoader.load(files).diagnostics
  }

  private func ids(_ path: String, _ old: String, _ new: String) throws -> [String] {
    try problems([(path, old, new)]).map(\.id.rawValue)
  }

  private static let findings = "knowledge/findings.yaml"
  private static let questions = "knowledge/questions.yaml"
  private static let flags = "knowledge/red-flags.yaml"
  private static let script = "dialogues/start.yaml"
  private static let condition = "knowledge/conditions/no_power.yaml"

  // MARK: Names

  @Test func `A name far from every other has no suggestion`() throws {
    let found = try problems([("pack.yaml", "subject: dead_bulb", "subject: refrigerator")])
    #expect(found.map(\.suggestion) == [nil])
  }

  @Test func `An unknown name used in many places is reported in each`() throws {
    let found = try problems([
      (Self.condition, "sources: [bench]", "sources: [bank]")
    ])
    #expect(found.count == 3 && found.allSatisfy { $0.message == "there is no source 'bank'" })
    #expect(found.map(\.location.line) == [8, 9, 12])
  }

  @Test func `The words of the engine are known in red flags only`() throws {
    let flag = "when: >-\n      burning_smell or\n      (bulb_black and flickers)"
    #expect(
      try ids(Self.flags, flag, "when: (flagged or best_fit = emergency) and burning_smell").isEmpty
    )
    #expect(
      try ids(Self.questions, "ask-if: lamp_dark", "ask-if: lamp_dark and flagged")
        == ["unknown-name"])
    #expect(
      try ids(Self.flags, "(bulb_black and flickers)", "urgency = emergency") == ["unknown-name"])
  }

  @Test func `A slot is known in its own script only`() throws {
    #expect(
      try ids(Self.script, "when: not lamp_dark", "when: not lamp_dark and mood = cross").isEmpty)
    #expect(
      try ids(Self.questions, "ask-if: lamp_dark", "ask-if: mood = cross") == ["unknown-name"])
  }

  // MARK: Cycles

  @Test func `A cycle is reported at each of its members and not at their children`() throws {
    let found = try problems([
      (
        Self.findings, "label: the light flickers}", "label: the light flickers, parent: room_dark}"
      ),
      (
        Self.findings, "dark as well}",
        "dark as well, parent: lamp_dark}"
      ),
      (Self.findings, "important: yes,", "parent: flickers,"),
      (Self.findings, "label: the bulb is old", "label: the bulb is old\n    parent: flickers"),
    ])
    #expect(found.map(\.id.rawValue) == ["parent-cycle", "parent-cycle", "parent-cycle"])
    #expect(found.map(\.location.line) == [7, 8, 9])
    #expect(found.first?.message.hasSuffix("lamp_dark → flickers → room_dark → lamp_dark") == true)
  }

  @Test func `A long chain of parents is no cycle`() throws {
    var lines: [String] = []
    for index in 0..<400 {
      let parent = index == 0 ? "flickers" : "f\(index - 1)"
      lines.append(
        "  f\(index): {group: light, label: it is so, parent: \(parent), ask: Is it so?}")
    }
    var found: [Diagnostic] = []
    let time = try ContinuousClock().measure {
      found = try problems([
        (Self.findings, "  bulb_old:", lines.joined(separator: "\n") + "\n  bulb_old:")
      ])
    }
    #expect(time < .seconds(5))
    #expect(found.allSatisfy { $0.severity == .warning && $0.id != "parent-cycle" })
  }

  // MARK: Kinds

  @Test(arguments: [
    ("bulb_age < 3 days", [String]()), ("bulb_age > 3", []), ("bulb_age = 3 months", []),
    ("bulb_age", []), ("not bulb_kind", []), ("bulb_kind != pin", []),
    ("bulb_kind > 3", ["wrong-kind"]), ("bulb_age = old", ["wrong-kind"]),
    ("lamp_dark = 3", ["wrong-kind"]), ("lamp_dark = yes", ["wrong-kind"]),
    ("bulb_age > 3 mm", ["wrong-unit"]), ("bulb_age > 3 lumen", ["wrong-unit"]),
    ("bulb_kind != pins", ["unknown-value"]),
    ("at least 2 of (lamp_dark, flickers > 3, bulb_kind = x)", ["wrong-kind", "unknown-value"]),
  ])
  func `A claim fits the kind of its finding`(_ claim: String, _ wanted: [String]) throws {
    #expect(try ids(Self.questions, "ask-if: lamp_dark", "ask-if: \(claim)") == wanted)
  }

  @Test(arguments: [
    ("not bulb_kind", [String]()), ("perhaps bulb_kind", []), ("not bulb_age", []),
    ("bulb_age = 3", []), ("bulb_age = 1 .. 3 days", []), ("bulb_kind", ["wrong-kind"]),
    ("bulb_age", ["wrong-kind"]), ("bulb_age = old", ["wrong-kind"]),
    ("bulb_kind = 3", ["wrong-kind"]), ("lamp_dark = yes", ["wrong-kind"]),
    ("bulb_age = 3 mm", ["wrong-unit"]), ("bulb_kind = clamp", ["unknown-value"]),
  ])
  func `An answer fits the kind of its finding`(_ claim: String, _ wanted: [String]) throws {
    let answer = "sets: [room_dark]"
    #expect(try ids(Self.questions, answer, "sets: [room_dark, \(claim)]") == wanted)
  }

  // MARK: Red flags

  @Test(arguments: [
    ("burning_smell", [String]()), ("not burning_smell", []),
    ("at least 2 of (burning_smell, flickers, lamp_dark)", []),
    ("bulb_age > 3 and bulb_age < 5 and burning_smell", []),
    ("bulb_kind = pin and bulb_kind = screw and burning_smell", ["red-flag-never"]),
    ("burning_smell and (lamp_dark and not lamp_dark)", ["red-flag-never"]),
    ("bulb_age < 3 and bulb_age >= 3 and burning_smell", ["red-flag-never"]),
    ("bulb_age > 1 years and bulb_age < 1 days and burning_smell", ["red-flag-never"]),
    ("bulb_age < 3 or bulb_age >= 3 or burning_smell", ["red-flag-always"]),
    ("at least 1 of (burning_smell, not burning_smell)", ["red-flag-always"]),
    ("bulb_kind = pin or bulb_kind != pin or burning_smell", ["red-flag-always"]),
  ])
  func `A red flag can be raised and stay down`(_ text: String, _ wanted: [String]) throws {
    let flag = "when: >-\n      burning_smell or\n      (bulb_black and flickers)"
    #expect(try ids(Self.flags, flag, "when: \(text)") == wanted)
  }

  @Test func `A red flag over very many findings ends in time`() throws {
    let names = (0..<300).map { "bulb_black or f\($0)" }.joined(separator: " or ")
    let flag = "when: >-\n      burning_smell or\n      (bulb_black and flickers)"
    for text in [names, names.replacing(" or ", with: " and ")] {
      var found: [Diagnostic] = []
      let time = try ContinuousClock().measure {
        found = try problems([(Self.flags, flag, "when: \(text)")])
      }
      #expect(time < .seconds(20))
      #expect(found.contains { $0.id == "unknown-name" })
    }
  }

  // MARK: Words

  @Test(arguments: [
    ("If you have no power, wait.", true), ("You have no power.", false),
    ("It is so, if you have no power.", true), ("If so. You have no power.", false),
    ("You HAVE no-power!", false), ("You have the power.", true), ("You have power cut.", false),
    ("It costs 5 percent.", false), ("It costs five percent.", true),
    ("It costs percent 5.", true), ("You have blown bulb.", false),
  ])
  func `What is forbidden is found by words`(_ text: String, _ isFine: Bool) throws {
    let found = try ids(Self.condition, "{text: A fuse has blown.,", "{text: \"\(text)\",")
    #expect(found == (isFine ? [] : ["forbidden-wording"]))
  }

  @Test func `An optional word makes two wordings, and both may clash`() throws {
    let found = try ids(
      "vocabulary/findings.yaml", "[black glass]", "[black glass, very? black glass, stays dark]")
    #expect(found.sorted() == ["ambiguous-phrase", "duplicate-phrase"])
  }

  @Test func `Words of two kinds may be the same`() throws {
    #expect(try ids("vocabulary/talk.yaml", "[power cut]", "[power cut, black glass, no]").isEmpty)
  }

  @Test func `A phrase that stands twice in itself is reported once`() throws {
    #expect(
      try ids("vocabulary/talk.yaml", "[power cut]", "[power cut, (a | a | a) cut]")
        == ["duplicate-phrase"])
  }

  // MARK: Reading

  @Test func `A short text is never hard to read`() throws {
    #expect(
      try ids(Self.condition, "A fuse has blown.", "Intermittent electrical interruptions").isEmpty)
  }

  @Test(arguments: [(30, 0), (31, 1)])
  func `A sentence has thirty words at most`(_ count: Int, _ problems: Int) throws {
    let sentence = Array(repeating: "go", count: count).joined(separator: " ")
    let found = try ids(
      Self.condition, "A fuse has blown.", "Go on. Go on. Go on. \(sentence). Go on.")
    #expect(found == Array(repeating: "long-sentence", count: problems))
  }

  // MARK: Scripts

  @Test func `A script may go on in silence when it doesn't come back`() throws {
    #expect(
      try ids(
        Self.script, "    go: story\n",
        "    go: a\n  a: {go: b}\n  b: {go: [{go: story, when: lamp_dark}, {go: story}]}\n"
      ).isEmpty)
  }

  @Test func `A state that leads to itself in silence is a loop`() throws {
    #expect(
      try ids(
        Self.script, "    go: story\n", "    go: [{go: hello, when: lamp_dark}, {go: story}]\n")
        == ["loop-without-input"])
  }

  @Test func `A loop over a question is none`() throws {
    #expect(
      try ids(
        Self.script, "understood: asking\n      not-understood: {go: asking, say",
        "understood: hello\n      not-understood: {go: asking, say"
      ).isEmpty)
  }

  @Test func `A digression reaches a state`() throws {
    #expect(
      try ids(
        Self.script, "  closing:\n", "  bye: {say: Good bye., end: yes}\n  closing:\n")
        == ["unreachable-state"])
    #expect(
      try problems([
        (Self.script, "  closing:\n", "  bye: {say: Good bye., end: yes}\n  closing:\n"),
        (Self.script, "quit: {go: closing}", "quit: {go: bye}"),
      ]).isEmpty)
  }

  @Test func `A script needs no question of the core`() throws {
    #expect(
      try problems([
        (Self.script, "    ask: {next: question}\n", "    ask: Is it on?\n    why: So.\n"),
        (Self.script, "      settled: closing\n", "      yes: closing\n"),
      ]).map(\.id) == ["skipped-safety"])
  }

  @Test func `A second script may stand beside the first`() throws {
    var files = try BrokenPack.minimal()
    files.contents["dialogues/other.yaml"] = Array(
      "dialogue: other\ntitle: Other\nstart: a\nstates:\n  a: {end: yes}\n".utf8)
    let outcome = PackLoader.load(files)
    #expect(outcome.diagnostics.map(\.id) == ["unreachable-dialogue"])
    #expect(outcome.pack?.dialogues.map(\.name) == ["start", "other"])
    #expect(outcome.pack?.dialogues.first?.name == "start")
  }
}

/// Packs that are made to take time or memory.
@Suite(.serialized) struct LargePackTests {
  private func time(_ path: String, _ text: String) throws -> Duration {
    let files = try BrokenPack.minimal(replacing: path, with: text)
    return ContinuousClock().measure { _ = PackLoader.load(files) }
  }

  @Test func `Many unknown names take no endless time`() throws {
    let names = (0..<4_000).map { "unknown_name_\($0)" }.joined(separator: ", ")
    #expect(
      try time(
        "vocabulary/more.yaml", "ambiguous:\n  - {phrase: lamp, among: [\(names)]}\n")
        < .seconds(30))
  }

  @Test func `A text of a megabyte takes no endless time`() throws {
    let text = String(repeating: "A lamp is a lamp. ", count: 58_000)
    #expect(
      try time(
        "knowledge/treatments.yaml",
        """
        treatments:
          new_bulb: {name: a, what: "\(text)", evidence: a, status: a, sources: [bench]}

        """) < .seconds(30))
  }

  @Test func `An expression of thousands of names takes no endless time`() throws {
    for word in [" and ", " or "] {
      let names = (0..<20_000).map { "name\($0)" }.joined(separator: word)
      #expect(
        try time(
          "knowledge/red-flags.yaml",
          """
          red-flags:
            fire:
              {title: a, level: routine, when: \(names), tell: a, why: a, sources: [bench]}

          """) < .seconds(60))
    }
  }

  @Test func `A list of many items takes no endless time`() throws {
    let items = (0..<20_000).map { "    - phrase \($0)\n" }.joined()
    #expect(try time("vocabulary/more.yaml", "acts:\n  help:\n\(items)") < .seconds(30))
  }

  @Test func `A map of many keys takes no endless time`() throws {
    let keys = (0..<20_000).map { "    word \($0): \($0) mm\n" }.joined()
    #expect(try time("vocabulary/more.yaml", "measures:\n  size:\n\(keys)") < .seconds(30))
  }

  @Test func `A phrase of many alternatives is refused in time`() throws {
    let words = (0..<20_000).map { "w\($0)" }.joined(separator: "|")
    #expect(try time("vocabulary/more.yaml", "acts:\n  help: [(\(words))]\n") < .seconds(30))
    let groups = String(repeating: "(a|b)", count: 50_000)
    #expect(try time("vocabulary/more.yaml", "acts:\n  help: [\(groups)]\n") < .seconds(30))
  }
}
