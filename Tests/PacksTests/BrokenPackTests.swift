import Diagnostics
import Foundation
import Packs
import Testing

@Suite struct BrokenPackTests {
  @Test(arguments: BrokenPack.names)
  func `Each broken pack is told its problems and no others`(_ name: String) throws {
    let pack = try BrokenPack(named: name)
    let outcome = PackLoader.load(pack.files)
    let found = outcome.diagnostics.map(BrokenPack.Expectation.init)
    #expect(
      found.map(\.place).sorted() == pack.expected.map(\.place).sorted(),
      "\(outcome.printed)")
    for expectation in pack.expected where expectation.suggestion != nil {
      #expect(found.contains(expectation), "\(outcome.printed)")
    }
    #expect((outcome.pack == nil) == outcome.diagnostics.containsError)
  }

  @Test(arguments: BrokenPack.names)
  func `Each problem is worded for people and lies in its file`(_ name: String) throws {
    let outcome = PackLoader.load(try BrokenPack(named: name).files)
    for diagnostic in outcome.diagnostics {
      #expect(!diagnostic.message.isEmpty && !diagnostic.message.hasSuffix("."))
      #expect(!diagnostic.message.contains("\n"))
      #expect(diagnostic.suggestion?.isEmpty != true)
      for location in [diagnostic.location] + diagnostic.notes.map(\.location) {
        #expect(outcome.holds(location), "\(outcome.printed)")
      }
    }
    #expect(outcome.diagnostics == outcome.diagnostics.inReadingOrder())
    #expect(Set(outcome.diagnostics).count == outcome.diagnostics.count, "\(outcome.printed)")
  }

  @Test func `The corpus is large`() { #expect(BrokenPack.names.count >= 80) }

  @Test func `Every kind of problem occurs in the corpus, on a disk or when formatting`() throws {
    let emitted = try Self.emittedIDs()
    #expect(emitted.count > 40)
    var covered = PackDirectoryTests.ids.union(YAMLFormatterTests.ids)
    for name in BrokenPack.names {
      covered.formUnion(
        try BrokenPack(named: name).expected.map { expectation in
          String(expectation.place.split(separator: " ")[1])
        })
    }
    #expect(emitted.subtracting(covered).isEmpty)
    #expect(covered.subtracting(emitted).isEmpty)
  }

  /// The literals in the sources that begin a diagnostic.
  private static func emittedIDs() throws -> Set<String> {
    let root = BrokenPack.folder.appendingPathComponent("../../Sources/Packs").standardizedFileURL
    let paths = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    var ids: Set<String> = []
    for path in paths where path.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: /(?:Diagnostic|parsed|report)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/)
      {
        ids.insert(String(match.output.1))
      }
      for match in text.matches(of: /Diagnostic\(\s*"([a-z0-9]+)"/) {
        ids.insert(String(match.output.1))
      }
    }
    return ids
  }
}

@Suite struct BrokenPackFormatTests {
  private let path = "knowledge/treatments.yaml"

  private func text(_ corpus: String) throws -> String {
    let pack = try BrokenPack(parsing: corpus)
    return String(decoding: pack.files.contents[path] ?? [], as: UTF8.self)
  }

  @Test func `A section replaces a file`() throws {
    #expect(try text("# expect: nothing\n=== \(path)\nnew: text\n") == "new: text\n")
  }

  @Test func `A section takes a file away`() throws {
    let pack = try BrokenPack(parsing: "# expect: nothing\n=== \(path) (removed)\n")
    #expect(pack.files.contents[path] == nil)
    #expect(pack.files.contents.count == 14)
  }

  @Test func `An edit replaces the one occurrence of its text`() throws {
    let edited = try text(
      "# expect: nothing\n=== \(path) (edit)\n- new_bulb:\n-     name\n+ old_bulb:\n+   title\n")
    #expect(edited.hasPrefix("treatments:\n  old_bulb:\n  title: New bulb\n"))
  }

  @Test func `An edit without a new text takes lines away`() throws {
    let edited = try text("# expect: nothing\n=== \(path) (edit)\n-     name: New bulb\n")
    #expect(edited.hasPrefix("treatments:\n  new_bulb:\n    what:"))
  }

  @Test func `Escapes stand for bytes`() throws {
    #expect(try text("# expect: nothing\n=== \(path) (escaped)\na\\tb\\x41\\\\\n") == "a\tbA\\\n")
  }

  @Test func `Every file can have other line ends`() throws {
    let pack = try BrokenPack(parsing: "# expect: nothing\n=== * (crlf)\n")
    #expect(
      pack.files.contents.values.allSatisfy { $0.count { $0 == 10 } == $0.count { $0 == 13 } })
  }

  @Test func `An expectation has a place and perhaps a suggestion`() throws {
    let pack = try BrokenPack(
      parsing:
        "# expect: error unknown-key a.yaml:1:2 did you mean 'b'?\n# expect: warning x y:3:4\n")
    #expect(pack.expected.map(\.place) == ["error unknown-key a.yaml:1:2", "warning x y:3:4"])
    #expect(pack.expected.map(\.suggestion) == ["b", nil])
  }

  @Test(arguments: [
    "=== pack.yaml\n", "# expect: nothing\npack: x\n",
    "# expect: nothing\n=== x.yaml (edit)\n- a\n+ b\n",
    "# expect: nothing\n=== pack.yaml (edit)\n- not there\n+ b\n",
    "# expect: nothing\n=== pack.yaml (edit)\n- a\n+ b\n",
    "# expect: nothing\n=== pack.yaml (what)\n",
    "# expect: nothing\n=== pack.yaml (escaped)\n\\q\n",
  ])
  func `A mistake in the corpus is no pack`(_ corpus: String) {
    #expect(throws: BrokenPack.Mistake.self) { try BrokenPack(parsing: corpus) }
  }
}
