import Foundation
import TestSupport
import Testing

/// `anamnesis graph`: what it prints and draws, and how it refuses.
@Suite struct GraphCommandTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func path(_ name: String) -> String { folder.path(name) }

  private func graph(
    _ arguments: String..., environment: [String: String]? = nil
  ) throws -> (code: Int32, output: String, errors: String) {
    try Program.run(["graph", "Dialogues/bicycle"] + arguments, environment: environment)
  }

  @Test(arguments: [([], "\nflowchart TD\n"), (["--format", "dot"], "digraph {\n")])
  func `a pack is printed as a graph, the same each time`(
    _ arguments: [String], _ words: String
  ) throws {
    let results = try (0..<2).map { _ in
      try Program.run(["graph", "Dialogues/bicycle"] + arguments)
    }
    #expect(results.allSatisfy { $0.code == 0 && $0.errors.isEmpty })
    #expect(results[0].output == results[1].output)
    #expect(results[0].output.contains(words))
    #expect(results[0].output.contains("workshop: From the first noise to the likely fault"))
  }

  @Test func `one script can be picked, and one that isn't there is refused`() throws {
    let all = try graph()
    #expect(try graph("--dialogue", "workshop").output == all.output)
    let wrong = try graph("--dialogue", "workshp")
    #expect(wrong.code == 64 && wrong.output.isEmpty)
    #expect(wrong.errors == "anamnesis: there is no dialogue 'workshp'; did you mean 'workshop'?\n")
  }

  @Test func `counts are shown, and those of other scripts are named`() throws {
    let json = #"{"states": {"workshop/story": 12, "workshop/stry": 1}, "transitions": {}}"#
    try folder.write(json, to: "counts.json")
    let result = try graph("--coverage", path("counts.json"))
    #expect(result.code == 0)
    #expect(result.output.contains("(12 times)") && result.output.contains("(never)"))
    #expect(
      result.errors
        == "anamnesis: the scripts have no 'workshop/stry', counted in '\(path("counts.json"))'\n")
  }

  @Test func `counts that can't be read are refused`() throws {
    try folder.write("{}", to: "empty.json")
    let broken = try graph("--coverage", path("empty.json"))
    #expect(broken.code == 65 && broken.output.isEmpty)
    #expect(broken.errors.contains("empty.json:1:1: error: [invalid-entry] the file lacks"))
    let missing = try graph("--coverage", path("none.json"))
    #expect(missing.code == 66 && missing.output.isEmpty)
    #expect(missing.errors.contains("the file '\(path("none.json"))' can't be read"))
  }

  @Test func `without Graphviz nothing is drawn, and it says what to do`() throws {
    let result = try graph("--svg", path("graph.svg"), environment: ["PATH": folder.path])
    #expect(result.code == 69 && result.output.isEmpty)
    #expect(result.errors.contains("apt-get install graphviz"))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(!FileManager.default.fileExists(atPath: path("graph.svg")))
  }

  @Test func `what Graphviz draws is written, or its words are told`() throws {
    func install(_ script: String) throws {
      try folder.write("#!/bin/sh\n\(script)\n", to: "dot")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: path("dot"))
    }
    let environment = ["PATH": folder.path]
    try install(#"echo "<svg/>" >"$3""#)
    let drawn = try graph("--svg", path("graph.svg"), environment: environment)
    #expect(drawn.code == 0 && drawn.output.isEmpty && drawn.errors.isEmpty)
    #expect(try String(contentsOfFile: path("graph.svg"), encoding: .utf8) == "<svg/>\n")
    let lost = try graph("--svg", path("none/graph.svg"), environment: environment)
    #expect(lost.code == 73)
    #expect(lost.errors.hasPrefix("anamnesis: can't write to '\(path("none/graph.svg"))': "))
    try install("echo 'out of ink' >&2; exit 1")
    let failed = try graph("--svg", path("graph.svg"), environment: environment)
    #expect(failed.code == 70)
    #expect(failed.errors == "anamnesis: 'dot' can't draw: out of ink\n")
    #expect(try String(contentsOfFile: path("graph.svg"), encoding: .utf8) == "<svg/>\n")
  }

  @Test func `a drawing has no other format, and a pack must be there`() throws {
    let both = try graph("--svg", path("graph.svg"), "--format", "dot")
    #expect(both.code == 64)
    #expect(both.errors.contains("takes no --format"))
    #expect(try Program.run(["graph", "Dialogues/nothing"]).code == 66)
  }

  @Test(arguments: [
    (["--format", "dot"], ##"color="#0072B2", fillcolor="#E1F0F8""##, ##"color="#D55E00""##),
    ([], "classDef covered fill:#E1F0F8,stroke:#0072B2", "stroke:#D55E00"),
  ])
  func `what the tests of a pack exercise is drawn in colours`(
    _ format: [String], _ covered: String, _ uncovered: String
  ) throws {
    defer { withExtendedLifetime(folder) {} }
    let counts = path("counts.json")
    let test = try Program.run([
      "test", "Dialogues/bicycle/transcripts/story.chat",
      "--coverage", "json", "--coverage-file", counts,
    ])
    #expect(test.code == 0 && test.output.contains("\"coverage\""))
    let result = try Program.run(["graph", "Dialogues/bicycle", "--coverage", counts] + format)
    #expect(result.code == 0 && result.errors.isEmpty)
    for words in [covered, uncovered, " times)", "(never)"] {
      #expect(result.output.contains(words), "\(words)")
    }
  }
}
