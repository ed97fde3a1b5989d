import Foundation
@testable import PackTools
import Packs
import Testing

/// What authors read of an evaluation of cases.
@Suite struct CaseReportTests {
  private static func report(
    _ conversations: CaseReport.Conversations, _ riders: String...
  ) throws -> CaseReport {
    let bicycle = try pack("bicycle")
    let file = try CaseFile(Garage.release(riders), in: bicycle.knowledge)
    return CaseReport(CaseEvaluation(of: file, with: bicycle), conversations: conversations)
  }

  private static let flat = Garage.rider([
    "id": #""flat-1""#, "opening": #""my tyre is flat, it goes soft overnight""#,
    "evidence": #"{"flat_tyre": "absent", "brake_weak": "present"}"#,
    "in_opening": #"["brake_weak"]"#,
  ])

  @Test func `the tables have a line a figure, and a line a condition`() throws {
    let text = try Self.report(.none, Garage.rider(), Garage.urgentChain, Garage.saddle).text
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "riders.json")
    #expect(text.contains("reached (2 of 2)") && text.contains("\nnot in the pack\n"))
    let heading = try #require(lines.firstIndex { $0.hasPrefix("true condition") })
    let rows = lines[heading...].prefix { !$0.contains(": ") }
    #expect(Set(rows.map(\.count)).count == 1 && rows.count == 3)
    let pads = try #require(rows.first { $0.hasPrefix("worn_brake_pads") })
    #expect(
      pads.split(separator: " ").dropFirst().prefix(7)
        == ["1", "1/1", "1/1", "1/1", "1/1", "0/1", "-"])
    let chain = try #require(rows.first { $0.hasPrefix("worn_chain") })
    #expect(
      chain.split(separator: " ").dropFirst().prefix(7)
        == ["1", "1/1", "1/1", "0/1", "0/1", "1/1", "0/1"])
  }

  @Test func `a case that falls short has a line, and its conversation when asked for`() throws {
    let plain = try Self.report(.none, Garage.rider(), Garage.urgentChain).text
    let short = try #require(plain.split(separator: "\n").last)
    #expect(short.hasPrefix("chain-1, worn_chain, emergency: urgency "))
    #expect(short.contains(" too low; no warning") && !plain.contains("pads-1"))
    let verbose = try Self.report(.withMisses, Garage.rider(), Garage.urgentChain).text
    #expect(
      verbose.hasPrefix(plain) && verbose.contains("\n\n\(short)\n  0. What is the trouble?\n"))
    #expect(
      verbose.contains("\n    > my chain skips when I push\n    = chain_skips\n  1. [safety_check]")
    )
    #expect(verbose.contains(", should be emergency\n  fits: 1. worn_chain "))
    #expect(!verbose.contains("pads-1"))
    let all = try Self.report(.all, Garage.rider()).text
    #expect(all.contains("\npads-1, worn_brake_pads, same_day: all right\n  0. "))
  }

  @Test func `what was misheard, and why another condition comes first, is told`() throws {
    let text = try Self.report(.withMisses, Self.flat).text
    #expect(text.contains("    ? stated, not heard: brake_weak\n"))
    #expect(text.contains("    ? heard, to the contrary of the record: flat_tyre\n"))
    #expect(text.contains("    ? heard, not on record: flat_slow\n"))
    let rivals = text.split(separator: "\n").filter { $0.hasPrefix("  why ") }
    #expect(rivals.count == 1 && rivals[0].contains(": prior "))
  }

  @Test func `a red flag is told in the line that raises it`() throws {
    let text = try Self.report(.all, Garage.looseWheel).text
    #expect(text.contains("    = wheel_loose\n    ! wheel_may_come_off: emergency\n"))
  }

  @Test func `JSON holds every figure and every case`() throws {
    let json = try Self.report(.withMisses, Garage.rider(), Garage.urgentChain, Garage.saddle)
      .json()
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let rows = try #require(object["measurements"] as? [[String: Any]])
    #expect(
      Set(rows.compactMap { $0["data"] as? String }).isSuperset(of: ["all cases", "worn_chain"]))
    let cases = try #require(object["cases"] as? [[String: Any]])
    #expect(cases.map { $0["id"] as? String } == ["pads-1", "chain-1", "saddle-1"])
    #expect(cases.map { $0["place"] as? Int } == [1, 1, nil])
    #expect(cases[0]["conversation"] == nil && cases[0]["misses"] as? [String] == [])
    #expect((cases[1]["conversation"] as? [Any])?.isEmpty == false)
    #expect((cases[1]["misses"] as? [String])?.contains("no warning") == true)
    #expect(cases[0]["first"] as? String == "worn_brake_pads")
  }
}
