import Foundation
import TestSupport
import Testing

/// `anamnesis evaluate interview`: figures, stress, and what it says of files that don't fit.
@Suite struct EvaluateInterviewCommandTests {
  private let pack: TinyPack
  private let patients: String

  init() throws {
    pack = try TinyPack([
      TinyPack.Condition(name: "flu", title: "Flu", urgency: "routine", sign: "E_1"),
      TinyPack.Condition(name: "migraine", title: "Migraine", urgency: "same_day", sign: "E_2"),
    ])
    patients = pack.folder.path("patients.jsonl")
  }

  private static func line(_ pathology: String, _ sign: String, sex: String = "F") -> String {
    """
    {"age": 40, "sex": "\(sex)", "pathology": "\(pathology)", "initial": "\(sign)", \
    "evidences": ["\(sign)"], "ddx": [["\(pathology)", 1.0]]}\n
    """
  }

  private static let right = line("Flu", "E_1") + line("Migraine", "E_2", sex: "M")
  private static let odd = line("Flu", "E_2")

  private func evaluate(
    _ lines: String, _ arguments: String...
  ) throws -> (code: Int32, output: String, errors: String) {
    try Data(lines.utf8).write(to: URL(fileURLWithPath: patients))
    return try Program.run(
      ["evaluate", "interview", pack.path, patients] + arguments)
  }

  @Test func `the table has figures for each threshold, and nothing else is printed`() throws {
    let result = try evaluate(Self.right)
    #expect(result.code == 0 && result.errors.isEmpty)
    for heading in [patients, "stop at 0.95", "stop at 0.99", "stop at 0.999", "time"] {
      #expect(result.output.contains("\(heading)\n  "))
    }
    #expect(result.output.contains("reported (2 of 2)"))
  }

  @Test func `thresholds and stress are chosen`() throws {
    let result = try evaluate(
      Self.right, "--stop", "0.9", "--stop", "0.5", "--unknown", "1", "--wrong", "0.25", "--seed",
      "9", "--jobs", "1", "--json")
    #expect(result.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let object = try #require(json as? [String: Any])
    let rows = try #require(object["measurements"] as? [[String: Any]])
    let stops = rows.compactMap { $0["data"] as? String }.filter { $0.hasPrefix("stop") }
    #expect(Set(stops) == ["stop at 0.5", "stop at 0.9"] && stops.first == "stop at 0.5")
    #expect(rows.first?["note"] as? String == "100 % don't know, 25 % wrong, seed 9")
    #expect(rows.contains { ($0["low"] as? Double ?? 2) < 1 && $0["high"] != nil })
  }

  @Test func `a required accuracy that is missed fails`() throws {
    #expect(try evaluate(Self.right, "--require-accuracy", "100").code == 0)
    let missed = try evaluate(Self.right + Self.odd, "--require-accuracy", "70")
    #expect(missed.code == 1)
    #expect(missed.output.contains("at least 70: MISSED (2 of 3)"))
    #expect(try evaluate(Self.right + Self.odd, "--require-accuracy", "60").code == 0)
  }

  @Test func `what the pack doesn't know is bad data`() throws {
    let result = try evaluate(Self.right + Self.line("Fluu", "E_1") + "{\n" + Self.line("Flu", "X"))
    #expect(result.code == 65 && result.output.isEmpty)
    #expect(result.errors.contains("\(patients):3:39: error: [unknown-pathology] "))
    #expect(result.errors.contains("did you mean 'Flu'?"))
    #expect(result.errors.contains("\(patients):4:1: error: [broken-patient] "))
    #expect(result.errors.contains("\(patients):5:57: error: [unknown-evidence] "))
  }

  @Test func `what isn't there is no input`() throws {
    let noFile = try Program.run(["evaluate", "interview", pack.path, "\(patients).not"])
    #expect(noFile.code == 66 && noFile.errors.contains("patients.jsonl.not' can't be read"))
    #expect(try Program.run(["evaluate", "interview", "Sources", patients]).code == 66)
  }

  @Test(
    arguments: [
      ["--stop", "0"], ["--stop", "1.1"], ["--unknown", "1.5"], ["--wrong", "nan"],
      ["--jobs", "0"], ["--require-accuracy", "101"], ["--seed", "-1"],
    ])
  func `options have ranges`(_ options: [String]) throws {
    let result = try Program.run(["evaluate", "interview", "pack", "patients"] + options)
    #expect(result.code == 64 && result.errors.contains(options[0]))
  }

  @Test func `progress is shown at a terminal, and cleared`() throws {
    try Data(String(repeating: Self.right, count: 50).utf8)
      .write(to: URL(fileURLWithPath: patients))
    let terminal = try Pseudoterminal(["evaluate", "interview", pack.path, patients])
    #expect(try terminal.waitForEnd() == "left with 0, modes kept")
    let drawn = terminal.transcript.split(separator: "\r", omittingEmptySubsequences: false)
    let full = String(repeating: "#", count: 40)
    #expect(drawn.contains("[####################....................] 50 %"))
    let last = try #require(drawn.firstIndex(of: "[\(full)] 100 %"))
    #expect(drawn[last + 1].allSatisfy { $0 == " " } && drawn[last + 1].count >= drawn[last].count)
    #expect(drawn[last + 2].hasPrefix(patients))
  }
}
