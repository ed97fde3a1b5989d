import Foundation
import GRDB
import SocketSupport
import TestSupport
import Testing

/// The proof that what is kept is what was kept.
@Suite struct AuditCommandTests {
  @Test func `what wasn't changed passes, and a change shows where it is`() async throws {
    let daemon = try await RunningDaemon.ready()
    for _ in 0..<2 {
      _ = try daemon.run("chat", "--connect", input: "the brakes squeal\nnone of these\n")
    }
    try await daemon.end()
    let whole = try Program.run(["audit", "verify", daemon.state])
    #expect(whole.code == 0)
    #expect(whole.output == "all is as it was kept: sessions: 2, turns: 4\n")
    let database = try DatabaseQueue(path: "\(daemon.state)/sessions.sqlite")
    try await database.write { try $0.execute(sql: "DELETE FROM turn WHERE seq = 1") }
    try database.close()
    let broken = try Program.run(["audit", "verify", daemon.state])
    #expect(broken.code == 1)
    #expect(broken.output.contains(/^session \S+, turn 1: a turn is missing\n$/))
  }

  @Test func `where nothing is kept there is nothing to prove`() throws {
    let result = try Program.run(["audit", "verify", "/nowhere"])
    #expect(result.code == 66 && result.errors.contains("/nowhere"))
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    #expect(try Program.run(["audit", "verify", folder.path]).code == 66)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }
}
