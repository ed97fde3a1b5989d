import Diagnostics
import Foundation
import Testing

@testable import Packs

/// The list of what the checks look for.
@Suite struct ProblemKindTests {
  @Test func `Each check has a kind of problem, and each kind one line`() {
    let kinds = PackLoader.problemKinds
    #expect(Checks.all.count >= 40 && kinds.count > Checks.all.count)
    #expect(Checks.all.allSatisfy { !$0.kinds.isEmpty })
    #expect(Set(kinds.map(\.id)).count == kinds.count)
    #expect(kinds.map(\.id.rawValue) == kinds.map(\.id.rawValue).sorted())
    for kind in kinds {
      #expect(!kind.about.isEmpty && !kind.about.contains("\n") && !kind.about.hasSuffix("."))
    }
  }

  @Test func `Each check lists the problems that it words`() throws {
    let folder = BrokenPack.folder.appendingPathComponent("../../Sources/Packs/Checks")
      .standardizedFileURL
    let listed = Set(PackLoader.problemKinds.map(\.id.rawValue))
    var worded: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for match in text.matches(of: /Diagnostic\(\s*"([a-z0-9-]+)"/) {
        worded.insert(String(match.output.1))
      }
    }
    #expect(worded == listed)
  }
}
