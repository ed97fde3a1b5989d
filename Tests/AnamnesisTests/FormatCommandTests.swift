import Foundation
import TestSupport
import Testing

/// `anamnesis fmt`: what it writes, what it prints, and its exit codes.
@Suite struct FormatCommandTests {
  private let folder: ScratchFolder

  private static let messy = "a:   'b'  # c\nd: [ e ]"
  private static let tidy = "a: b  # c\nd: [e]\n"

  init() throws {
    folder = try ScratchFolder()
    try folder.write(Self.messy, to: "messy.yaml")
    try folder.write(Self.messy, to: "deep/messy.yaml")
    try folder.write(Self.tidy, to: "tidy.yaml")
    try folder.write(Self.messy, to: "other.chat")
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private var messyFiles: String { "\(folder.path)/deep/messy.yaml\n\(folder.path)/messy.yaml\n" }

  @Test func `files are rewritten and named, once`() throws {
    let result = try Program.run(["fmt", folder.path, "\(folder.path)/messy.yaml"])
    #expect(result.code == 0 && result.errors.isEmpty)
    #expect(result.output == messyFiles)
    for name in ["messy.yaml", "deep/messy.yaml", "tidy.yaml"] {
      #expect(try text(name) == Self.tidy)
    }
    #expect(try text("other.chat") == Self.messy)
    let again = try Program.run(["fmt", folder.path])
    #expect(again.code == 0 && again.output.isEmpty)
  }

  @Test func `check names the files that would change, and changes none`() throws {
    let result = try Program.run(["fmt", "--check", folder.path])
    #expect(result.code == 1 && result.output == messyFiles)
    #expect(try text("messy.yaml") == Self.messy)
    let tidy = try Program.run(["fmt", "--check", "\(folder.path)/tidy.yaml"])
    #expect(tidy.code == 0 && tidy.output.isEmpty)
  }

  @Test func `diff shows what would change, and changes nothing`() throws {
    defer { withExtendedLifetime(folder) {} }
    let path = folder.path("messy.yaml")
    let diff = """
      --- \(path)
      +++ \(path)
      @@ -1,2 +1,2 @@
      -a:   'b'  # c
      -d: [ e ]
      \\ No newline at end of file
      +a: b  # c
      +d: [e]

      """
    let result = try Program.run(["fmt", "--diff", path])
    #expect(result.code == 0 && result.output == diff)
    #expect(try text("messy.yaml") == Self.messy)
    let both = try Program.run(["fmt", "--diff", "--check", path])
    #expect(both.code == 1 && both.output == diff)
  }

  @Test func `a file that can't be read is shown and left, and the others are rewritten`() throws {
    let broken = "a: 'b'\nc: &d e\na: f\n"
    try folder.write(broken, to: "broken.yaml")
    let result = try Program.run(["fmt", folder.path])
    #expect(result.code == 65 && result.output == messyFiles)
    #expect(result.errors.contains("\(folder.path)/broken.yaml:2:4: error: [yaml-feature] "))
    #expect(result.errors.contains("\(folder.path)/broken.yaml:3:1: error: [duplicate-key] "))
    #expect(result.errors.contains("   2 | c: &d e\n     |    ^"))
    #expect(try text("broken.yaml") == broken)
    #expect(try Program.run(["fmt", "--check", folder.path]).code == 65)
  }

  @Test func `what isn't there and what isn't YAML is refused`() throws {
    for name in ["nothing", "other.chat"] {
      let result = try Program.run(["fmt", "\(folder.path)/\(name)", "\(folder.path)/messy.yaml"])
      #expect(result.code == 66)
      #expect(result.errors.contains("anamnesis: '\(folder.path)/\(name)' "))
      #expect(try text("other.chat") == Self.messy)
    }
    #expect(try text("messy.yaml") == Self.tidy)
  }

  @Test func `a path is needed`() throws {
    #expect(try Program.run(["fmt"]).code == 64)
  }
}
