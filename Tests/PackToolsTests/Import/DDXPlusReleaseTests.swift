import Diagnostics
import PackTools
import Testing

/// What is wrong in the files of a release is said, all of it in one run.
@Suite struct DDXPlusReleaseTests {
  /// A break: a text of a file, what replaces it, and the problems that must be found.
  struct Break: Sendable, CustomTestStringConvertible {
    let file: Int
    let old: String
    let new: String
    let found: [String]

    var testDescription: String { "\(old) → \(new)" }

    init(_ file: Int, _ old: String, _ new: String, _ found: String...) {
      (self.file, self.old, self.new, self.found) = (file, old, new, found)
    }
  }

  private static let conditions: [Break] = [
    Break(0, "\"severity\": 1", "\"severity\": 6", "conditions.json:2:3 invalid-severity"),
    Break(0, "\"severity\": 1", "\"severity\": \"1\"", "conditions.json:2:3 invalid-entry"),
    Break(0, ", \"severity\": 1", "", "conditions.json:2:3 invalid-entry"),
    Break(0, "\"P_3\": {}", "\"P_33\": {}", "conditions.json:2:3 unknown-name P_3"),
    Break(
      0, "\"cond-name-eng\": \"Root rot\"", "\"cond-name-eng\": \"?!\"",
      "conditions.json:2:3 invalid-name"),
    Break(
      0, "\"cond-name-eng\": \"Root rot\"",
      "\"cond-name-eng\": \"Brulure: scorch, leaf\"", "conditions.json:7:3 duplicate-name"),
    Break(
      0, "Root rot\": {", "Br\\u00fblure / scorch (leaf)\": {",
      "conditions.json:7:3 duplicate-name"),
  ]

  private static let evidences: [Break] = [
    Break(
      1, "\"data_type\": \"M\"", "\"data_type\": \"X\"", "evidences.json:2:3 unknown-type",
      "patients.jsonl:1:1 unknown-value", "patients.jsonl:1:1 unknown-value",
      "patients.jsonl:2:1 unknown-value"),
    Break(
      1, "[0, 1, 2, 3]", "[]", "evidences.json:16:3 too-few-values",
      "patients.jsonl:2:1 unknown-value"),
    Break(1, "[0, 1, 2, 3]", "[0, 1, 2, 3, 3]", "evidences.json:16:3 duplicate-name"),
    Break(1, "[0, 1, 2, 3]", "[0, 1, 2, 3, 4.5]", "evidences.json:16:3 invalid-entry"),
    Break(
      1, "\"P_4\": {", "\"P.5\": {", "conditions.json:7:3 unknown-name P_1",
      "patients.jsonl:4:1 unknown-name P_1", "rates.json:1:1 invalid-rate",
      "rates.json:1:1 invalid-rate", "rates.json:1:1 invalid-rate",
      "rates.json:1:1 unknown-name P_1",
      "evidences.json:26:3 duplicate-name"),
    Break(
      1, "\"P_4\": {", "\"sex\": {", "conditions.json:7:3 unknown-name P_1",
      "patients.jsonl:4:1 unknown-name P_1", "rates.json:1:1 invalid-rate",
      "rates.json:1:1 invalid-rate", "rates.json:1:1 invalid-rate",
      "rates.json:1:1 unknown-name P_1",
      "evidences.json:21:3 duplicate-name"),
    Break(
      1, "\"question_en\": \"Have you noticed holes or webs?\",", "",
      "evidences.json:21:3 invalid-entry"),
  ]

  private static let rates: [Break] = [
    Break(
      2, "\"Root rot\": 8", "\"Root tor\": 8", "rates.json:1:1 missing-rates",
      "rates.json:1:1 unknown-name Root rot"),
    Break(2, "\"Root rot\": 8", "\"Root rot\": 0", "rates.json:1:1 missing-rates"),
    Break(
      2, "\"P_1\": 1.0, \"P_2\": 0.75", "\"P_1\": 1.5, \"P_2\": 0.75",
      "rates.json:1:1 invalid-rate"),
    Break(2, "\"P_1\": 1.0, \"P_2\": 0.75", "\"P_2\": 0.75", "rates.json:1:1 invalid-rate"),
    Break(
      2, "\"P_1\": 1.0, \"P_2\": 0.75", "\"P_1\": 1.0, \"P_7\": 0, \"P_2\": 0.75",
      "rates.json:1:1 unknown-name P_1"),
    Break(2, "\"num_rows\": 11,", "", "rates.json:1:1 invalid-entry"),
  ]

  private static let patients: [Break] = [
    Break(3, "\"P_5\"]", "\"P_55\"]", "patients.jsonl:2:1 unknown-name P_5"),
    Break(3, "P_3_@_3", "P_3_@_4", "patients.jsonl:2:1 unknown-value"),
    Break(3, "P_3_@_3\"", "P_3_@_3\", \"P_3_@_2\"", "patients.jsonl:2:1 several-values"),
    Break(3, "\"P_5\"]", "\"P_5_@_1\"]", "patients.jsonl:2:1 unknown-value"),
    Break(3, "P_3_@_3", "P_3", "patients.jsonl:2:1 unknown-value"),
    Break(
      3, "\"F\", \"pathology\": \"Root rot\", \"evidences\": [\"P_1\", ",
      "\"F\", \"pathology\": \"Root rut\", \"evidences\": [\"P_1\", ",
      "patients.jsonl:1:1 unknown-name Root rot"),
    Break(3, "{\"age\": 3", "\"age\": 3", "patients.jsonl:2:1 invalid-json"),
    Break(
      3, "\"pathology\": \"Root rot\", \"evidences\": [\"P_2_@_V_2\"",
      "\"evidences\": [\"P_2_@_V_2\"", "patients.jsonl:2:1 invalid-entry"),
  ]

  @Test(arguments: conditions + evidences + rates + patients)
  func `each break is told, and no others`(_ broken: Break) throws {
    var release = GardenRelease()
    let parts: [WritableKeyPath<GardenRelease, String?>] = [
      \.[text: \.conditions], \.[text: \.evidences], \.rates, \.patients,
    ]
    var text = try #require(release[keyPath: parts[broken.file]])
    text.replaceSubrange(try #require(text.firstRange(of: broken.old)), with: broken.new)
    release[keyPath: parts[broken.file]] = text
    let problems = try problems(of: release)
    let expected = broken.found.map { $0.split(separator: " ", maxSplits: 2).map(String.init) }
    #expect(
      problems.map { "\($0.location) \($0.id.rawValue)" }.sorted()
        == expected.map { $0.prefix(2).joined(separator: " ") }.sorted())
    for parts in expected where parts.count > 2 {
      #expect(problems.contains { $0.id.rawValue == parts[1] && $0.suggestion == parts[2] })
    }
  }

  @Test(arguments: ["", "{", "{\n  \"Root rot\": oops\n}", "{\"a\": 1} x"])
  func `a file that is no JSON is said to be none`(text: String) throws {
    var release = GardenRelease.bare
    release.conditions = text
    let problem = try #require(try problems(of: release).first)
    #expect(problem.id == "invalid-json" && problem.location.path == "conditions.json")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(problem.location.line <= lines.count)
    #expect(problem.location.column <= lines[problem.location.line - 1].count + 1)
  }

  @Test func `the place where JSON breaks is found`() throws {
    var release = GardenRelease.bare
    release.conditions = "{\n  \"é\": 1,\n  oops\n}"
    #expect(try problems(of: release).map(\.location.line) == [3])
  }

  @Test(arguments: ["[]", "3", "null", "{}"])
  func `a file without pathologies is refused`(text: String) throws {
    var release = GardenRelease.bare
    release.conditions = text
    #expect(try problems(of: release).count == 1)
  }

  @Test func `breaks in several files are told in one run, some shown and the others counted`()
    throws
  {
    var release = GardenRelease()
    release.conditions.replace("\"severity\": 1", with: "\"severity\": 0")
    release.rates?.replace("\"P_5\": 0.5", with: "\"P_5\": 5")
    release.patients?.replace("Root rot", with: "Root rut")
    let failure = try #require(self.failure(of: release))
    let text = failure.text(limit: 2)
    #expect(text.contains("conditions.json:2:3: error: [invalid-severity] 'Root rot'"))
    #expect(text.contains("   2 |   \"Root rot\": {\n"))
    #expect(text.contains("\nand 3 more\n"))
    #expect(text.hasSuffix("nothing was written, because of 5 problems"))
    #expect(failure.text().contains("rates.json:1:1: error: [invalid-rate]"))
    #expect(!failure.text().contains("more"))
  }

  private func failure(of release: GardenRelease) -> ImportFailure? {
    do throws(ImportFailure) {
      _ = try DDXPlusRelease(release.files)
      return nil
    } catch { return error }
  }

  private func problems(of release: GardenRelease) throws -> [Diagnostic] {
    guard case .invalid(let problems, _) = try #require(self.failure(of: release)) else {
      return []
    }
    return problems
  }
}

extension GardenRelease {
  /// A text that is always there as one that may be missing.
  fileprivate subscript(text path: WritableKeyPath<GardenRelease, String>) -> String? {
    get { self[keyPath: path] }
    set { self[keyPath: path] = newValue ?? "" }
  }
}
