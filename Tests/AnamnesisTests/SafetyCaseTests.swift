import Foundation
import Testing

/// The hazard log: what it says is shown by tests and transcripts that there are.
@Suite struct SafetyCaseTests {
  private let text: String

  init() throws {
    text = try String(
      contentsOf: Program.repository.appendingPathComponent(
        "Sources/anamnesis/anamnesis.docc/Safety-case.md"), encoding: .utf8
    ).replacing("\n", with: " ")
  }

  @Test func `every test that it names is one`() throws {
    let sources = try Self.files(in: "Tests", endingWith: ".swift")
    var named = 0
    for match in text.matches(of: /`(\w+Tests)` ((?:“[^”]+”(?: \(\d+ packs\))?(?:, )?)+)/) {
      let suites = sources.filter {
        $0.contains("struct \(match.1)") || $0.contains("class \(match.1)")
      }
      #expect(!suites.isEmpty, "\(match.1)")
      for name in match.2.matches(of: /“([^”]+)”/) {
        named += 1
        #expect(suites.contains { $0.contains(name.1) }, "\(match.1): \(name.1)")
      }
    }
    #expect(named > 80)
  }

  @Test func `every transcript that it names is one`() throws {
    var named = 0
    for match in text.matches(of: /`([\w-]+\.chat)`(?: “([^”]+)”)?/) {
      let transcript = try String(
        contentsOf: Program.repository.appendingPathComponent(
          "Dialogues/calcinosis/transcripts/\(match.1)"), encoding: .utf8)
      guard let title = match.2 else { continue }
      named += 1
      let titles = transcript.split(separator: "\n").filter { $0.hasPrefix("# ") }
      #expect(titles.contains { $0.contains(title) }, "\(match.1): \(title)")
    }
    #expect(named > 10)
  }

  private static func files(in folder: String, endingWith ending: String) throws -> [String] {
    let folder = Program.repository.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return try paths.filter { $0.hasSuffix(ending) }.map {
      try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
    }
  }
}
