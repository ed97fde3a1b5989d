import Diagnostics
import KnowledgeCore
@testable import PackTools
import TestSupport
import Testing

/// Patients as a file describes them.
@Suite struct PatientRecordsTests {
  @Test func `a patient reads through`() throws {
    let records = try Clinic.records(
      "",
      Clinic.line(
        pathology: "Heart attack", age: "61", sex: "M", initial: "E_1",
        evidences: ["E_1", "E_2_@_V_3", "E_2_@_V_1", "E_2_@_V_3", "E_3_@_10", "E_3_@_n10"],
        ddx: #"["Migraine", 0.0101], ["Flu", 0.01], ["Heart attack", 0.9]"#) + "\r",
      "  ")
    #expect(records.count == 1)
    let patient = try #require(records.patients.first)
    #expect(patient.condition == Clinic.condition("heart_attack"))
    #expect(
      patient.differential == [Clinic.condition("heart_attack"), Clinic.condition("migraine")])
    #expect(
      patient.opening == [
        Observation(Clinic.finding("age"), .number(61...61)),
        Observation(Clinic.finding("sex"), .choice([1])),
        Observation(Clinic.finding("E_1"), .present),
      ])
    #expect(patient.answer(about: Clinic.finding("E_2")) == .choice([0, 2]))
    #expect(patient.answer(about: Clinic.finding("E_3")) == .choice([10]))
    #expect(patient.answer(about: Clinic.finding("E_4")) == .absent)
  }

  @Test(
    arguments: [
      ("{", "1: error: [broken-patient] the line is no JSON object"),
      ("[1]", "1: error: [broken-patient] the line is no JSON object"),
      ("{}", "1: error: [broken-patient] the patient has no 'age'"),
      (
        Clinic.line(age: #""old""#),
        "1: error: [broken-patient] 'age' doesn't hold what it should"
      ),
      (
        Clinic.line(ddx: #"["Flu"]"#),
        "1: error: [broken-patient] 'ddx' doesn't hold what it should"
      ),
      (
        Clinic.line(pathology: "Migrane"),
        """
        39: error: [unknown-pathology] there is no condition titled 'Migrane'
             | did you mean 'Migraine'?
        """
      ),
      (
        Clinic.line(ddx: #"["Cholera", 0.5]"#),
        "95: error: [unknown-pathology] there is no condition titled 'Cholera'"
      ),
      (
        Clinic.line(evidences: ["E_4", "E_44"]),
        "85: error: [unknown-evidence] there is no finding 'E_44'\n     | did you mean 'E_4'?"
      ),
      (
        Clinic.line(initial: "Q"),
        "57: error: [unknown-evidence] there is no finding 'Q'"
      ),
      (
        Clinic.line(initial: "E_5"),
        "57: error: [absent-complaint] the initial 'E_5' is none of the evidences"
      ),
      (Clinic.line(sex: "X"), "21: error: [unknown-sex] the sex 'X' is neither 'F' nor 'M'"),
      (
        Clinic.line(evidences: ["E_4", "E_2_@_V_33"]),
        """
        85: error: [unknown-value] 'E_2' has no value 'V_33'
             | did you mean 'V_3'?
        """
      ),
      (
        Clinic.line(evidences: ["E_4_@_V_1"]),
        "78: error: [unexpected-value] 'E_4' has no values, not even 'V_1'"
      ),
      (
        Clinic.line(evidences: ["E_4", "E_3_@_1", "E_3_@_2"]),
        "85: error: [unfit-value] 'E_3' needs one value, not 2"
      ),
      (
        Clinic.line(evidences: ["E_4", "E_2"]),
        "85: error: [unfit-value] 'E_2' needs at least one value, not 0"
      ),
      (
        Clinic.line(evidences: ["E_4", "E_6_@_high"]),
        "85: error: [unfit-value] 'E_6' needs one number"
      ),
    ])
  func `what can't be read or isn't known has its place`(_ line: String, _ problem: String) throws {
    let failure = try #require(throws: PatientRecords.Failure.self) {
      try Clinic.records(Clinic.line(), line)
    }
    #expect(failure.text == "patients.jsonl:2:\(problem)\nnothing was measured")
  }

  @Test func `every problem is found in one run, and twenty are shown`() throws {
    func failure(_ count: Int) throws -> PatientRecords.Failure {
      let broken = (0..<count).map { Clinic.line(evidences: ["E_4", "X_\($0)", "Y_\($0)"]) }
      return try #require(throws: PatientRecords.Failure.self) {
        try PatientRecords(
          path: "p", text: broken.joined(separator: "\n"), in: Clinic.knowledge)
      }
    }
    let lines = try failure(12).text.split(separator: "\n")
    let places = lines.filter { $0.contains("error: ") }.map { $0.split(separator: ":")[1] }
    #expect(places == (1...10).flatMap { ["\($0)", "\($0)"] })
    #expect(lines.last == "and 4 problems more; nothing was measured")
    guard case .broken(let problems, let more) = try failure(10) else { return }
    #expect(problems.count == 20 && more == 0)
  }

  @Test func `a pack without age and sex knows no patients`() throws {
    var knowledge = Clinic.knowledge
    knowledge.findings = Table(knowledge.findings.filter { $0.name.hasPrefix("E") })
    let failure = try #require(throws: PatientRecords.Failure.self) {
      try PatientRecords(path: "p", text: Clinic.line(), in: knowledge)
    }
    #expect(failure.text.contains("there is no finding 'age'"))
    #expect(failure.text.contains("there is no finding 'sex'"))
  }

  @Test(arguments: ["", "\n \n"])
  func `a file without patients is no measure`(_ text: String) throws {
    let failure = try #require(throws: PatientRecords.Failure.self) {
      try PatientRecords(path: "p", text: text, in: Clinic.knowledge)
    }
    #expect(failure.text.contains("p:1:1: error: [no-patients]"))
  }

  @Test func `a file is read, or isn't there`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let file = folder.path("patients.jsonl")
    #expect(throws: PatientRecords.Failure.unreadable(path: file)) {
      try PatientRecords(path: file, in: Clinic.knowledge)
    }
    try folder.write("\(Clinic.line())\n\(Clinic.line(sex: "M"))\n", to: "patients.jsonl")
    #expect(try PatientRecords(path: file, in: Clinic.knowledge).count == 2)
  }
}
