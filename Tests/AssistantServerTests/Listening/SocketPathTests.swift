import Testing

@testable import AssistantServer

struct SocketPathTests {
  private static func path(of count: Int) -> String {
    "/" + String(repeating: "f", count: count - 6) + "/name"
  }

  @Test(arguments: ["/run/a.sock", "/a", path(of: 103)])
  func `a good path is taken`(_ path: String) throws {
    #expect(try SocketPath(path).path == path)
  }

  @Test(arguments: ["", "a", "run/a.sock", "~/a", "/run/", "/", "/a\u{0}b"])
  func `a path that leads nowhere is refused`(_ path: String) {
    #expect(throws: ListeningError.relativePath(path)) { try SocketPath(path) }
  }

  @Test(arguments: [path(of: 104), path(of: 108), "/" + String(repeating: "é", count: 52)])
  func `a path that is too long is refused`(_ path: String) {
    #expect(throws: ListeningError.longPath(path, limit: 103)) { try SocketPath(path) }
  }

  @Test(arguments: [
    ("/run/anamnesis/a.sock", "/run/anamnesis", "/run/anamnesis/.42"), ("/a", "/", "/.42"),
    (path(of: 103), String(path(of: 103).dropLast(5)), String(path(of: 103).dropLast(5)) + "/.42"),
  ])
  func `its draft is beside it`(_ path: String, _ folder: String, _ draft: String) throws {
    let path = try SocketPath(path)
    #expect(path.folder == folder)
    #expect(try path.draft(of: 42) == draft)
  }

  @Test func `a draft has to fit as well`() throws {
    let path = try SocketPath("/" + String(repeating: "f", count: 100) + "/a")
    #expect(throws: ListeningError.self) { try path.draft(of: 4_194_304) }
  }
}
