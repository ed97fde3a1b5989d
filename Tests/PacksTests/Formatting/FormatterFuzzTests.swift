import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Packs

/// What holds of every file that is formatted.
@Suite struct FormatterFuzzTests {
  private static let rounds = Rounds.fuzz.count(300)

  /// Formats a text that can be read, and checks what must hold; returns the canonical form.
  @discardableResult
  private func check(_ text: String, _ name: Comment) throws -> String {
    let outcome = YAMLFormatter.format(Array(text.utf8), path: "f")
    let formatted = try #require(outcome.text, name)
    #expect(outcome.diagnostics.isEmpty, name)
    let isSame = Meaning(reading: formatted) == Meaning(reading: text)
    #expect(isSame, name)
    let isStable = YAMLFormatter.format(Array(formatted.utf8), path: "f").text == formatted
    #expect(isStable, name)
    let lines = formatted.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "" && lines.dropLast().last != "" && lines.first != "", name)
    #expect(!lines.contains { $0.last == " " || $0.last == "\t" || $0.contains("\r") }, name)
    return formatted
  }

  private static let files: [String] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let roots = [
      tests.deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Dialogues"),
      tests.appendingPathComponent("Minimal"),
    ]
    return roots.flatMap { root in
      (FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".yaml") }.map { root.appendingPathComponent($0).path }
    }.sorted()
  }()

  @Test func `Every shipped file keeps its meaning, and its long lines have no place to break`()
    throws
  {
    #expect(Self.files.count > 100)
    for file in Self.files {
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let formatted = try check(text, "\(file)")
      for line in formatted.split(separator: "\n") where line.unicodeScalars.count > 100 {
        let content = line.drop { $0 == " " || $0 == "-" }
        let isComment = content.contains("# ")
        let isWord = content.split(separator: " ").count <= 2
        #expect(isComment || isWord, "\(file): \(line)")
      }
      let comments = text.split(separator: "\n").filter { $0.drop { $0 == " " }.hasPrefix("#") }
      for comment in comments { #expect(formatted.contains(comment.drop { $0 == " " })) }
    }
  }

  @Test func `Files at random keep their meaning, and comments their places`() throws {
    for seed in 0..<UInt64(Self.rounds) {
      let document = RandomDocument(seed: seed)
      let isWellWritten = Meaning(reading: document.text) == document.meaning
      #expect(isWellWritten, "seed \(seed)")
      let formatted = try check(document.text, "seed \(seed):\n\(document.text)")
      expect(document.notes, in: formatted, "seed \(seed):\n\(document.text)\n\(formatted)")
    }
  }

  /// Expects comments above or beside their words.
  private func expect(_ notes: [RandomDocument.Note], in text: String, _ name: Comment) {
    let lines = text.split(separator: "\n")
    for note in notes {
      guard let index = lines.firstIndex(where: { $0.hasSuffix(note.comment) }) else {
        Issue.record(name)
        continue
      }
      let isOwn = lines[index].drop { $0 == " " } == note.comment[...]
      // A comment that has no room in its line stands above it, and a text may begin in the next. A
      // list that goes on in the next lines has its comment behind the last.
      let list = isOwn ? [] : lines[..<index].reversed().prefix { $0.hasSuffix(",") }.reversed()
      let entry = list + lines[index...].drop { Self.isComment($0) }
      #expect(entry.prefix(list.count + 2).contains { Self.holds(note.word, $0) }, name)
      #expect(note.isBeside || isOwn, name)
    }
  }

  private static func isComment(_ line: Substring) -> Bool {
    line.drop { $0 == " " }.hasPrefix("#")
  }

  /// Whether a line begins with an entry that has a word.
  private static func holds(_ word: String, _ line: Substring) -> Bool {
    line.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.contains { $0 == word }
  }

  @Test(.timeLimit(.minutes(30)))
  func `Broken files keep their meaning or are refused`() throws {
    var mutator = Mutator(seed: 77)
    // Long files take long, and break in no other ways than short ones.
    let files = try Self.files.map { try [UInt8](Data(contentsOf: URL(fileURLWithPath: $0))) }
      .filter { $0.count < 8_000 }
    var formattedCount = 0
    for round in 0..<Self.rounds {
      let base =
        round % 2 == 0
        ? files[round / 2 % files.count]
        : Array(RandomDocument(seed: UInt64(round)).text.utf8)
      let bytes = mutator.mutate(base)
      let outcome = YAMLFormatter.format(bytes, path: "f")
      #expect((outcome.text == nil) == outcome.diagnostics.containsError, "round \(round)")
      #expect(!outcome.diagnostics.contains { $0.id == "not-formattable" }, "round \(round)")
      guard outcome.text != nil else { continue }
      formattedCount += 1
      try check(String(decoding: bytes, as: UTF8.self), "round \(round)")
    }
    #expect(formattedCount > Self.rounds / 10)
  }
}
