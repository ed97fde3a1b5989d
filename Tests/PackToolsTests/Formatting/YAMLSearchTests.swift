import Foundation
import PackTools
import Testing

/// Folders on a real disk.
@Suite final class YAMLSearchTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")

  init() throws {
    for path in ["b/c.yaml", "b/a.yaml", "a.yaml", ".git/x.yaml", ".h.yaml", "x.json", "e/x.chat"] {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("a: b\n".utf8).write(to: file)
    }
    let link = folder.appendingPathComponent("link.yaml")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: folder.appendingPathComponent("a.yaml"))
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("b/loop"), withDestinationURL: folder)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test(arguments: ["", "/"]) func `Every visible file of YAML is found once`(_ end: String) throws
  {
    let files = try YAMLSearch.files(at: folder.path + end)
    #expect(files == ["a.yaml", "b/a.yaml", "b/c.yaml"].map { "\(folder.path)/\($0)" })
  }

  @Test(arguments: ["a.yaml", "link.yaml", ".h.yaml"]) func `A file that is named is found`(
    _ name: String
  ) throws {
    #expect(try YAMLSearch.files(at: "\(folder.path)/\(name)") == ["\(folder.path)/\(name)"])
  }

  @Test func `What isn't there, and what isn't YAML, is refused`() {
    let path = folder.path
    #expect(throws: FormatFailure.unreadable("\(path)/x")) { try YAMLSearch.files(at: "\(path)/x") }
    #expect(throws: FormatFailure.unreadable("/dev/null")) { try YAMLSearch.files(at: "/dev/null") }
    #expect(throws: FormatFailure.noFiles("\(path)/e")) { try YAMLSearch.files(at: "\(path)/e") }
    #expect(throws: FormatFailure.notYAML("\(path)/x.json")) {
      try YAMLSearch.files(at: "\(path)/x.json")
    }
  }
}
