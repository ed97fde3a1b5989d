import Foundation
import TestSupport
import Testing

/// `anamnesis evaluate cases`: figures, conversations, bars, and what it says of broken files.
@Suite struct EvaluateCasesCommandTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var file: String { folder.path("cases.json") }

  private static func rider(
    _ id: String, truth: String = "worn_brake_pads", urgency: String = "same_day",
    evidence: String =
      #""brake_weak": "present", "lever_to_bar": "present", "pads_thin": "present""#
  ) -> String {
    """
    {"id": "\(id)", "opening": "my brakes are weak and the pads are worn",
     "default_reply": "not sure",
     "replies": {"brakes": "none of these", "brake_weak": "the brakes are weak",
       "lever_to_bar": "the lever comes all the way to the bar",
       "pads_thin": "1 mm or less", "tyres": "it stays hard", "drive": "all is well there"},
     "evidence": {\(evidence)}, "in_opening": [], "truth": {"condition": "\(truth)"},
     "urgency": "\(urgency)", "red_flag_expected": false}
    """
  }

  private func evaluate(
    _ riders: [String], _ arguments: String...
  ) throws -> (code: Int32, output: String, errors: String) {
    try folder.write("[\(riders.joined(separator: ",\n"))]", to: "cases.json")
    return try Program.run(["evaluate", "cases", "Dialogues/bicycle", file] + arguments)
  }

  private static let right = rider("a")
  private static let late = rider("b", urgency: "emergency")

  @Test func `the tables are printed, and nothing else`() throws {
    let result = try evaluate([Self.right, Self.late])
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix(file))
    #expect(result.output.contains("all cases\n  truth first"))
    #expect(result.output.hasSuffix("\nb, worn_brake_pads, emergency: urgency 1 too low\n"))
  }

  @Test func `a missed bar fails only where bars are required`() throws {
    #expect(try evaluate([Self.late]).code == 0)
    #expect(try evaluate([Self.late], "--require").code == 1)
    #expect(try evaluate([Self.late], "--require", "--json").code == 1)
    #expect(try evaluate([Self.right], "--require").code == 0)
  }

  @Test func `conversations are shown where something falls short, or of a case`() throws {
    let verbose = try evaluate([Self.right, Self.late], "--verbose", "--jobs", "1")
    #expect(
      verbose.code == 0
        && verbose.output.contains("    > my brakes are weak and the pads are worn\n"))
    #expect(verbose.output.contains("\nb, ") && !verbose.output.contains("\na, "))
    let one = try evaluate([Self.right, Self.late], "--case", "a")
    #expect(one.output.contains("\na, worn_brake_pads, same_day: all right\n"))
    #expect(!one.output.contains("\nb, "))
  }

  @Test func `JSON is one object`() throws {
    let result = try evaluate([Self.right, Self.late], "--json", "--case", "b")
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let cases = try #require((json as? [String: Any])?["cases"] as? [[String: Any]])
    #expect(cases.map { $0["id"] as? String } == ["b"])
    #expect((cases[0]["conversation"] as? [Any])?.isEmpty == false)
  }

  @Test func `what the pack doesn't know is bad data`() throws {
    let result = try evaluate([
      Self.rider("a", truth: "rust"), Self.rider("b", urgency: "never"),
    ])
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.contains("error: [unknown-condition] case 'a', 'truth.condition': "))
    #expect(result.errors.contains("error: [unknown-level] case 'b', 'urgency': "))
    #expect(result.errors.hasSuffix("\nnothing was measured\n"))
  }

  @Test func `a finding that the pack doesn't have is warned of`() throws {
    let result = try evaluate([Self.rider("a", evidence: #""rust": "present""#)])
    #expect(result.code == 0 && !result.output.isEmpty)
    #expect(result.errors.contains("warning: [unknown-finding] case 'a', 'evidence.rust': "))
  }

  @Test func `what isn't there is no input`() throws {
    let result = try Program.run(["evaluate", "cases", "Dialogues/bicycle", "\(file).not"])
    #expect(result.code == 66 && result.errors.contains("can't be read"))
    #expect(try Program.run(["evaluate", "cases", "Sources", file]).code == 66)
  }

  @Test func `a case that isn't there is a mistake of the command line`() throws {
    let result = try evaluate([Self.rider("rider-1")], "--case", "rider-2")
    #expect(result.code == 64)
    #expect(result.errors.contains("there is no case 'rider-2'; did you mean 'rider-1'?"))
    #expect(try evaluate([Self.right], "--jobs", "0").code == 64)
  }
}
