import Diagnostics
import Foundation
import PackTools
import Packs
import TestSupport
import Testing

/// The reports for people and for tools.
@Suite struct ReportTests {
  private let folder: ScratchFolder

  /// A pack that lacks nearly everything, in a folder of its own.
  init() throws {
    folder = try ScratchFolder()
    try folder.write("pack: lamp\ntitel: A lamp\n", to: "broken/pack.yaml")
  }

  private var path: String { folder.path("broken") }

  @Test func `text shows the line, a caret and a suggestion`() throws {
    let text = try PackCheck(path: path).results[0].text(style: .plain)
    #expect(
      text.contains(
        """
        \(path)/pack.yaml:2:1: error: [unknown-key] a pack has no key 'titel'
           2 | titel: A lamp
             | ^~~~~ did you mean 'title'?
        """))
  }

  @Test func `JSON holds every problem with its place`() throws {
    let check = try PackCheck(path: path)
    let json = try JSONSerialization.jsonObject(with: Data(try JSONReport(of: check).text().utf8))
    let pack = try #require((json as? [[String: Any]])?.first)
    #expect(pack["ok"] as? Bool == false)
    let problems = try #require(pack["diagnostics"] as? [[String: Any]])
    #expect(problems.count == check.results[0].outcome.diagnostics.count)
    let unknown = try #require(problems.first { $0["id"] as? String == "unknown-key" })
    #expect(unknown["suggestion"] as? String == "title")
    let place = try #require(unknown["place"] as? [String: Any])
    #expect(place["line"] as? Int == 2)
    #expect(place["column"] as? Int == 1)
  }

  @Test func `SARIF names version, rules, levels and regions`() throws {
    let check = try PackCheck(path: path)
    let text = try SARIFReport(of: check, version: "1.2.3").text()
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = ((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver?["rules"] as? [[String: String]]).compactMap { $0["id"] }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == check.results[0].outcome.diagnostics.count)
    #expect(Set(results.compactMap { $0["ruleId"] as? String }) == Set(rules))
    #expect(results.allSatisfy { ["error", "warning"].contains($0["level"] as? String) })
  }

  @Test func `a folder without packs is a failure in words`() throws {
    defer { withExtendedLifetime(folder) {} }
    let empty = folder.path("broken/empty")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(throws: PackCheck.Failure.noPack(empty)) { try PackCheck(path: empty) }
  }

  @Test func `the summary counts evidence by grade`() throws {
    let summary = PackSummary(of: try pack("bicycle"))
    #expect(summary.evidence.values.reduce(0, +) == 58)
    #expect(summary.text.contains("58 rows of evidence: judgement 58 (100.0 %)"))
    #expect(PackSummary(of: try pack("calcinosis")).text.contains("322 promised facts"))
  }

  @Test func `the shipped schemas are those of the decoder`() throws {
    for file in JSONSchema.files {
      let shipped = try String(
        contentsOfFile: "\(shippedPacks)/schema/\(file.name)", encoding: .utf8)
      #expect(shipped == file.text, "\(file.name): run 'anamnesis schema Dialogues/schema'")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(shippedPacks)/schema")
    #expect(names.sorted() == JSONSchema.files.map(\.name))
  }
}
