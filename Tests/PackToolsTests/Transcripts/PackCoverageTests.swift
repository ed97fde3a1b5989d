import Diagnostics
import Foundation
import Packs
import Testing

@testable import PackTools

@Suite struct PackCoverageTests {
  private func coverage(_ text: String) throws -> PackCoverage {
    let outcome = PackLoader.load(PackDirectory(path: "\(shippedPacks)/bicycle").read())
    var coverage = PackCoverage(outcome.parts)
    for result in try Rehearsal(text).result.conversations { coverage.add(result.tally) }
    return coverage
  }

  private func counts(_ coverage: PackCoverage, _ kind: PackCoverage.Kind) -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: coverage.parts(kind).map { ($0.value.name, coverage.count($0.value)) })
  }

  @Test func `what a conversation passes is counted`() throws {
    let coverage = try coverage(
      """
      # a
      > my tyre is flat
      > why
      > what causes it
      > can I fix it
      > blorf
      > back
      > a wheel is loose
      ---
      # another
      > restart
      """)
    let states = counts(coverage, .states)
    #expect(
      states == [
        "workshop/welcome": 3, "workshop/story": 3, "workshop/interview": 1, "workshop/stop": 1,
        "workshop/closing": 1,
      ])
    let transitions = counts(coverage, .transitions)
    #expect(transitions["workshop/story/understood/0"] == 1)
    #expect(transitions["workshop/welcome/go/0"] == 3)
    #expect(transitions["workshop/interview/urgent/0"] == 1)
    #expect(transitions["workshop/interview/settled/0"] == 0)
    #expect(
      counts(coverage, .digressions) == [
        "workshop/why": 1, "workshop/asks": 2, "workshop/back": 1, "workshop/restart": 1,
        "workshop/help": 0, "workshop/repeat": 0, "workshop/skip": 0, "workshop/quit": 0,
        "workshop/distress": 0, "workshop/emergency": 0, "workshop/more": 0,
      ])
    #expect(counts(coverage, .repairs) == ["workshop/1": 1, "workshop/2": 0, "workshop/3": 0])
    #expect(counts(coverage, .redFlags)["wheel_may_come_off"] == 1)
    #expect(counts(coverage, .questions)["can_i_fix_it"] == 1)
    #expect(counts(coverage, .statements)["puncture/causes/sharp_things"] == 1)
    let phrases = counts(coverage, .phrases)
    #expect(phrases["finding flat_tyre"] == 1 && phrases["act why"] == 1)
    #expect(phrases["topic causes"] == 1 && phrases["finding brake_type=rim"] == 0)
  }

  @Test func `who is lost more often than there are steps takes the last again`() throws {
    let lost = String(repeating: "> blorf\n", count: 8)
    let coverage = try coverage("# a\n> my tyre is flat\n\(lost)")
    #expect(counts(coverage, .repairs).values.reduce(0, +) == 8)
  }

  @Test func `what is missing is listed with its place`() throws {
    let coverage = try coverage("# a\n> my tyre is flat\n= over\n")
    let text = coverage.text(path: "Dialogues/bicycle")
    let place = try #require(coverage.missing(.repairs).first?.location)
    #expect(place.path == "dialogues/workshop.yaml")
    #expect(text.contains("Dialogues/bicycle/dialogues/workshop.yaml:\(place.line): workshop/1\n"))
    #expect(text.contains("  states         3 of 5         60.0 %\n"))
    #expect(text.contains("red flags that none exercises:\n"))
    #expect(!text.contains("workshop/story\n"))
    for part in coverage.parts {
      let shown = part.location
      let line = try #require(try lines(of: shown.path)[safe: shown.line - 1])
      let key = part.value.name.split(whereSeparator: { "/ ".contains($0) }).last ?? ""
      // Transitions and steps of repair go by their place, and stand where they lead to.
      let isNumber = Int(key) != nil
      #expect(isNumber || line.contains(key), "\(part.value.name) at \(shown)")
    }
  }

  private func lines(of path: String) throws -> [Substring] {
    try String(contentsOfFile: "\(shippedPacks)/bicycle/\(path)", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `what graphs need is JSON without what never was`() throws {
    let coverage = try coverage("# a\n> my tyre is flat\n= over\n")
    let json = try DialogueCoverage(coverage).json()
    let decoded = try JSONDecoder().decode(DialogueCoverage.self, from: Data(json.utf8))
    #expect(decoded == DialogueCoverage(coverage))
    #expect(decoded.names(missingFrom: try pack("bicycle").dialogues) == [])
    #expect(
      decoded.states == ["workshop/welcome": 1, "workshop/story": 1, "workshop/interview": 1])
    #expect(decoded.transitions == ["workshop/welcome/go/0": 1, "workshop/story/understood/0": 1])
  }
}

extension Collection {
  fileprivate subscript(safe index: Index) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
