import Foundation
import LineEditing
import TestSupport
import Testing

/// The file that keeps what was typed.
@Suite struct HistoryFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func `a new file is empty and for its owner's eyes alone`() throws {
    defer { withExtendedLifetime(folder) {} }
    let file = HistoryFile(path: folder.path("history"))
    #expect(try file.load() == [])
    #expect(try mode(file.path) == 0o600)
  }

  @Test func `the last thousand entries are kept, in order and without empty ones`() throws {
    defer { withExtendedLifetime(folder) {} }
    let file = HistoryFile(path: folder.path("history"))
    let entries = (1...1_003).map { "entry \($0), fièvre" }
    try file.save(["gone"])
    try file.save(entries)
    #expect(try file.load() == Array(entries.suffix(1_000)))
    try Data("one\n\ntwo".utf8).write(to: URL(fileURLWithPath: file.path))
    #expect(try file.load() == ["one", "two"])
    try Data([0x61, 0xFF, 0x0A]).write(to: URL(fileURLWithPath: file.path))
    #expect(try file.load() == ["a\u{FFFD}"])
  }

  @Test func `what can't be a history says why`() throws {
    defer { withExtendedLifetime(folder) {} }
    try FileManager.default.createDirectory(
      atPath: folder.path("directory"), withIntermediateDirectories: true)
    for (path, reason) in [
      (folder.path("directory"), "Is a directory"), (folder.path("none/history"), "No such file"),
      ("/dev/null", "not a file"), ("", "No such file"),
    ] {
      let file = HistoryFile(path: path)
      for work in [{ _ = try file.load() }, { try file.save(["x"]) }] {
        let problem = #expect(throws: HistoryFile.Problem.self) { try work() }
        #expect(problem?.description.hasPrefix("can't keep the history in '\(path)': ") == true)
        #expect(problem?.description.contains(reason) == true)
      }
    }
  }
}
