import Foundation
import TestSupport
import Testing

/// `anamnesis import ddxplus`: files, messages and exit codes.
@Suite struct ImportCommandTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write(
      """
      {"Flat tyre": {"cond-name-eng": "Flat tyre", "icd10-id": "x1", "symptoms": {"T_1": {}},
        "antecedents": {}, "severity": 2}}
      """, to: "conditions.json")
    try folder.write(
      """
      {"T_1": {"code_question": "T_1", "question_en": "Do you have a soft tyre?",
        "is_antecedent": false, "default_value": 0, "value_meaning": {}, "possible-values": [],
        "data_type": "B"}}
      """, to: "evidences.json")
  }

  private func path(_ name: String) -> String { folder.path(name) }

  private func importing(
    _ arguments: String..., conditions: String = "conditions.json"
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(
      ["import", "ddxplus", path(conditions), path("evidences.json"), "--output", path("pack")]
        + arguments)
  }

  @Test func `a release becomes a pack that passes the check`() throws {
    let result = try importing()
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(
      result.output == """
        \(path("pack")): conditions: 1, findings: 3, rows of evidence: 1
        Next: anamnesis check \(path("pack"))

        """)
    let check = try Program.run(["check", path("pack")])
    #expect(check.code == 0)
    #expect(check.output.hasPrefix("ddxplus 1.0.0\n"), "\(check.output)")
  }

  @Test func `a folder with a pack in it is never written to`() throws {
    #expect(try importing().code == 0)
    let again = try importing()
    #expect(again.code == 73 && again.output.isEmpty)
    #expect(again.errors.contains("'\(path("pack"))': there are files in it already"))
  }

  @Test func `every file that is missing is named`() throws {
    let result = try importing("--rates", path("rates.json"), conditions: "none.json")
    #expect(result.code == 66 && result.output.isEmpty)
    for name in ["none.json", "rates.json"] {
      #expect(result.errors.contains("the file '\(path(name))' can't be read"))
    }
    #expect(!FileManager.default.fileExists(atPath: path("pack")))
  }

  @Test func `bad data is shown with its place, and nothing is written`() throws {
    try folder.write(
      "{\"pathology\": \"Flat tire\", \"evidences\": [\"T_1\"]}\n", to: "patients.jsonl")
    let result = try importing("--patients", path("patients.jsonl"))
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.contains("patients.jsonl:1:1: error: [unknown-name]"))
    #expect(result.errors.contains("did you mean 'Flat tyre'?"))
    #expect(!FileManager.default.fileExists(atPath: path("pack")))
  }

  @Test func `counted priors need rates`() throws {
    let result = try importing("--prior", "counted")
    #expect(result.code == 64)
    #expect(result.errors.contains("needs '--rates'"))
  }
}
